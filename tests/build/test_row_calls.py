"""What VBA asks about a row is what the formulas of that row ask."""

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from support.workbooks import TEMPLATE
from xl_udfs.book import Area, column_letters
from xl_udfs.build.row_calls import CALLS
from xl_udfs.cell_functions import CATALOG


@pytest.fixture(scope="module")
def template() -> Workbook:
    return openpyxl.load_workbook(TEMPLATE)


def _table(book: Workbook) -> dict[str, list[tuple[str, list[int]]]]:
    rows = book[CALLS].iter_rows(max_col=2, values_only=True)
    parted = {str(name): [call.split(":") for call in str(calls).split(";")] for name, calls in rows}
    return {name: [(function, [int(at) for at in columns.split(",")]) for function, columns in calls]
            for name, calls in parted.items()}


def _areas(book: Workbook, name: str) -> list[Area]:
    scopes = [book.defined_names, *(sheet.defined_names for sheet in book.worksheets)]
    found = [Area.from_text(f"={scope[name].attr_text}") for scope in scopes if name in scope]
    return [area for area in found if area is not None]


def test_indicators_and_execution_are_what_rows_ask_several_times(template: Workbook) -> None:
    table = _table(template)
    assert list(table) == ["附件2_指标", "附件2_年度资金总额_全年执行数", "附件4_指标", "附件4_年度资金总额_全年执行数"]
    assert [function for function, _ in table["附件4_指标"]] == [
        "QUANTITY", "COMPLETION_RATE", "INDICATOR_SCORE", "QUALITATIVE_SCORE",
    ]


def test_every_row_makes_the_calls_that_are_asked_for_it(template: Workbook) -> None:
    for name, calls in _table(template).items():
        areas = _areas(template, name)
        assert areas, f"{name} is defined nowhere"
        for area in areas:
            for row in range(area.top, area.bottom + 1):
                formulas = "".join(str(cell.value) for cell in template[area.sheet][row] if cell.data_type == "f")
                for function, columns in calls:
                    cells = ",".join(f"{column_letters(column)}{row}" for column in columns if column)
                    assert f"{function}({cells})" in formulas, f"{area.sheet} {row}"


def test_every_call_sends_as_many_arguments_as_the_wrapper(template: Workbook) -> None:
    for name, calls in _table(template).items():
        for function, columns in calls:
            assert len(columns) == len(CATALOG[function].arguments), f"{name}: {function}"

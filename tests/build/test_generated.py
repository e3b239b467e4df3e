"""What is written from the catalog says what the catalog says."""

from pathlib import Path

import openpyxl
import pytest

from support.workbooks import TEMPLATE
from xl_udfs.build.functions_sheet import SHEET, WIZARD, wizard_rows
from xl_udfs.build.generated import generated
from xl_udfs.build.manual import functions_by_section, signature
from xl_udfs.cell_functions import CATALOG


@pytest.mark.parametrize("path, text", generated().items(), ids=lambda value: getattr(value, "name", ""))
def test_generated_file_is_not_stale(path: Path, text: str) -> None:
    assert path.read_bytes() == text.encode(), "run: make build"


def test_manual_has_a_place_for_every_function() -> None:
    placed = [function.name for _, functions in functions_by_section() for function in functions]
    assert sorted(placed) == sorted(CATALOG)


def test_sheet_of_functions_is_not_stale() -> None:
    sheet = openpyxl.load_workbook(TEMPLATE)[SHEET]
    shown = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True) if row[1]}
    for function in CATALOG.values():
        title, description, arguments, example = shown[signature(function)][:4]
        assert (title, str(description).replace("\n", "")) == (function.title, function.description)
        assert example == f"={function.formula} 得 {function.answer}"
        assert [line.partition("：")[0] for line in str(arguments).split("\n")] == [a.name for a in function.arguments]


def test_table_of_the_wizard_is_not_stale() -> None:
    sheet = openpyxl.load_workbook(TEMPLATE)[WIZARD]
    assert [[value for value in row if value] for row in sheet.iter_rows(values_only=True)] == wizard_rows()

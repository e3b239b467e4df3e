"""The printed pages: every text is there in full, nothing overflows, the page count is the expected one."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from support import pdf
from support.displayed import displayed
from support.office import Office
from support.printed_pages import PAGES, pages_of
from support.suites import requires_office
from support.values_copy import values_copy
from support.workbooks import BOTH, TEMPLATE

pytestmark = requires_office

def printed_cells(sheet: Worksheet) -> Iterator[Cell]:
    """Those of the print area; of the whole sheet if it has none. Hidden columns are not printed."""
    area = sheet.print_area.split("!")[1] if sheet.print_area else sheet.dimensions
    hidden = {n for one in sheet.column_dimensions.values() if one.hidden for n in range(one.min, one.max + 1)}
    for row in sheet[area.replace("$", "")]:
        yield from (cell for cell in row if cell.column not in hidden)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_every_cell_is_printed_in_full(office: Office, path: Path, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(values_copy(path, tmp_path))
    assert pdf.page_count(printed) == sum(PAGES[path].values())
    shown = openpyxl.load_workbook(path, data_only=True)
    for name in PAGES[path]:
        text = "".join(squeezed(pdf.drawn(printed, page=page)) for page in pages_of(path, name))
        marks = 0
        for cell in printed_cells(shown[name]):
            if cell.value not in (None, ""):
                expected = squeezed(displayed(cell.value, cell.number_format))
                assert expected in text, (name, cell.coordinate)
                marks += expected.count("#")
        assert text.count("#") == marks, "an error value, or a figure wider than its column"


def test_no_line_of_the_functions_is_but_a_closing_mark(office: Office, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(values_copy(TEMPLATE, tmp_path))
    lines = [line for page in pages_of(TEMPLATE, "函数速查") for line in pdf.drawn(printed, page=page).splitlines()]
    assert any(line.startswith("digits：") for line in lines)
    assert [line for line in lines if line and not line.strip("）】”’，。；：、！？")] == []

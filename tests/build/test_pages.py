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
from support.suites import requires_office
from support.values_copy import values_copy
from support.workbooks import BOTH, SAMPLE, TEMPLATE

pytestmark = requires_office

PAGES = {
    "首页": 1, "填表说明": 1, "附件1": 1, "附件2": 1, "附件3": 1, "附件4": 1, "附件5": 3, "支出明细": 1, "校验结果": 1,
    "函数速查": 2,
}
SAMPLE_PAGES = {**PAGES, "附件5": 6}


def pages_of(name: str, pages: dict[str, int]) -> range:
    """Where a sheet is in the printed workbook."""
    before = list(pages.values())[: list(pages).index(name)]
    return range(1 + sum(before), 1 + sum(before) + pages[name])


def printed_cells(sheet: Worksheet) -> Iterator[Cell]:
    """Those of the print area; of the whole sheet if it has none."""
    area = sheet.print_area.split("!")[1] if sheet.print_area else sheet.dimensions
    for row in sheet[area.replace("$", "")]:
        yield from row


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_every_cell_is_printed_in_full(office: Office, path: Path, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(values_copy(path, tmp_path))
    pages = SAMPLE_PAGES if path == SAMPLE else PAGES
    assert pdf.page_count(printed) == sum(pages.values())
    shown = openpyxl.load_workbook(path, data_only=True)
    for name in pages:
        text = "".join(squeezed(pdf.drawn(printed, page=page)) for page in pages_of(name, pages))
        marks = 0
        for cell in printed_cells(shown[name]):
            if cell.value not in (None, ""):
                expected = squeezed(displayed(cell.value, cell.number_format))
                assert expected in text, (name, cell.coordinate)
                marks += expected.count("#")
        assert text.count("#") == marks, "an error value, or a figure wider than its column"


def test_no_line_of_the_functions_is_but_a_closing_mark(office: Office, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(values_copy(TEMPLATE, tmp_path))
    lines = [line for page in pages_of("函数速查", PAGES) for line in pdf.drawn(printed, page=page).splitlines()]
    assert any(line.startswith("digits：") for line in lines)
    assert [line for line in lines if line and not line.strip("）】”’，。；：、！？")] == []

"""How sheets are set up: full width whatever people add, white ground, rows that follow their texts, Chinese fonts."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from support import pdf
from support.displayed import displayed
from support.office import Office
from support.suites import requires_office
from support.values_copy import values_copy
from support.workbooks import BOTH, TEMPLATE
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.sheets import form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.build.workbook import build_workbook
from xl_udfs.report.heights import height_for

ROWS = re.compile(r'<row r="(\d+)"[^>]*>')
LONG_UNIT = "某某省某某市某某自治县城乡居民和企业职工基本养老保险与工伤失业保险服务管理中心分局"
LONG_SHORT_NAME = "城乡居民和企业职工养老保险服务中心"

every_workbook = pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)


def sheet_xml(path: Path, tab: str) -> str:
    number = openpyxl.load_workbook(path, read_only=True).sheetnames.index(tab) + 1
    with zipfile.ZipFile(path) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml").decode()


@every_workbook
def test_added_rows_never_shrink_a_form(path: Path) -> None:
    book, edition = openpyxl.load_workbook(path), load_edition()
    forms = [form for form in form_sheets(edition, {}) if form.annex is not edition.home and not form.annex.breaks]
    for form in forms:
        sheet, heading = book[form.tab], form.annex.heading_row
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0), sheet.title
        assert heading == 0 or sheet.print_title_rows == f"${heading}:${heading}"
    assert len(forms) == 7, "every sheet of a form but 附件5, masters included"


@every_workbook
def test_every_sheet_that_people_see_is_printed_on_white(path: Path) -> None:
    for sheet in openpyxl.load_workbook(path):
        if sheet.sheet_state == "visible":
            assert 'blackAndWhite="1"' in sheet_xml(path, sheet.title), sheet.title


@every_workbook
def test_only_rows_that_excel_can_fit_are_left_to_it(path: Path) -> None:
    growing = {}
    for sheet in openpyxl.load_workbook(path):
        found = {int(row[1]) for row in ROWS.finditer(sheet_xml(path, sheet.title))
                 if ' ht="' in row[0] and "customHeight" not in row[0]}
        growing[sheet.title] = found
        across = {at for area in sheet.merged_cells.ranges if area.min_col < area.max_col
                  for at in range(area.min_row, area.max_row + 1)}
        assert found & across == set(), sheet.title
    assert {title for title, rows in growing.items() if rows} == {"附件3", "附件3_空表", "附件5"}
    assert len(growing["附件5"]) >= sum(len(block.printed) for block in load_edition().annexes["附件5"].blocks.values())


@every_workbook
def test_every_font_but_the_first_is_said_to_be_chinese(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        fonts = re.findall(r"<font>.*?</font>", archive.read("xl/styles.xml").decode())[1:]
    assert fonts
    assert [font for font in fonts if '<family val="3"/><charset val="134"/>' not in font] == []


def test_the_cover_has_no_page_number() -> None:
    assert '<headerFooter differentFirst="1">' in sheet_xml(TEMPLATE, "附件5")
    assert "differentFirst" not in sheet_xml(TEMPLATE, "附件4")


@pytest.fixture(scope="module")
def long_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "长名称.xlsm"
    values = load_sample(load_edition())
    home = {**values["首页"], "单位全称": LONG_UNIT, "单位简称": LONG_SHORT_NAME}
    build_workbook(path, load_edition(), {**values, "首页": home})
    return path


def test_the_cover_has_room_for_a_long_name_whoever_fills_it_in_later(long_names: Path) -> None:
    assert len(LONG_UNIT) >= 40
    filled, blank = (openpyxl.load_workbook(path, data_only=True)["附件5"] for path in (long_names, TEMPLATE))
    width = load_edition().annexes["附件5"].widths[0]
    for row in range(2, 8):
        cell = filled.cell(row, 1)
        needed = height_for(str(cell.value or ""), width, cell.font.size)
        assert blank.row_dimensions[row].height >= needed - 1, cell.value
    first_page = sum(blank.row_dimensions[row].height for row in range(1, 8))
    assert first_page < 841 - 2 * 0.7 * 72, "the cover is one page"


@requires_office
def test_a_long_name_is_printed_in_full(office: Office, long_names: Path, tmp_path: Path) -> None:
    printed = office.convert_to_pdf(values_copy(long_names, tmp_path))
    text = "".join(pdf.drawn(printed).split())
    for row in (3, 6):
        cell = openpyxl.load_workbook(long_names, data_only=True)["附件5"].cell(row, 1)
        assert displayed(cell.value, cell.number_format) in text

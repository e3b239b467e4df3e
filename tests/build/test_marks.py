"""Cells with findings are marked on the forms, by nothing but what 校验结果 holds."""

import re
import shutil
from pathlib import Path

import openpyxl
import pytest

from support import pdf
from support.office import Office
from support.printed_pages import pages_of
from support.suites import requires_office
from support.values_copy import values_copy
from support.workbooks import BOTH, SAMPLE
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.sheets import form_sheets
from xl_udfs.checking import Report, check_book
from xl_udfs.engine import read_book
from xl_udfs.ooxml import Archive, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.splice import set_constants
from xl_udfs.report.as_sheet import COLUMNS, MARK, table
from xl_udfs.report.in_workbook import write_findings

_RULE = re.compile(r'ISNUMBER\(MATCH\(\$([A-Z]+)\$1&"!"&ADDRESS\(ROW\(\),COLUMN\(\),4\),校验_标记,0\)\)')


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_every_form_marks_the_cells_that_are_named_with_its_own_marker(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    marked = {}
    for sheet in book:
        for area, rules in sheet.conditional_formatting._cf_rules.items():
            for rule in rules:
                if found := _RULE.fullmatch(rule.formula[0]):
                    marked[sheet.title] = (sheet[f"{found[1]}1"].value, str(area.sqref))
    expected = {form.tab: f"{form.annex.name}#{form.set_number}" for form in form_sheets(load_edition(), {})}
    assert {tab: marker for tab, (marker, _) in marked.items()} == expected
    assert marked["附件1"][1].startswith("A3:")


def with_entries(path: Path, form: str, cells: dict[tuple[int, int], str]) -> Report:
    """Type into a workbook file; what the check says then."""
    archive = Archive.opened(path)
    part = read_workbook_xml(archive).sheets[form]
    path.write_bytes(with_sheets(archive, {part: set_constants(archive.text(part), cells)}))
    return check_book(read_book(path), path.name)


def test_marks_name_the_form_and_its_set_not_the_tab(tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    report = with_entries(copy, "附件1", {(4, 2): "不详"})
    column = [one.heading for one in COLUMNS].index(MARK)
    marks = {row[column] for row in table(report)}
    assert "附件1#0!B4" in marks
    assert all(re.fullmatch(r"(首页|附件\d|支出明细)#\d+![A-Z]+\d+", str(mark)) for mark in marks)
    per_project = [one for one in report.findings if one.hit.item.form == "附件4#1"]
    assert {f"附件4#1!{one.cell}" for one in per_project} <= marks


@requires_office
def test_a_mark_is_seen_and_vanishes_with_its_finding(office: Office, tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    (tmp_path / "值").mkdir()

    def reds() -> int:
        printed = office.convert_to_pdf(values_copy(copy, tmp_path / "值"))
        (page,) = pages_of(SAMPLE, "附件1")
        return sum(n for (r, g, b), n in pdf.colours(printed, page=page).items() if r > 150 and g < 90 and b < 90)

    assert reds() == 0
    report = with_entries(copy, "附件1", {(4, 2): "不详"})
    only = [finding for finding in report.findings if finding.cell == "B4"]
    write_findings(copy, report.replaced(findings=only))
    assert reds() > 50
    write_findings(copy, report.replaced(findings=[]))
    assert reds() == 0

"""A report says the same to everybody: on a terminal, on the sheet 校验结果, in a workbook file."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from support.filings import sample_book
from support.workbooks import SAMPLE
from xl_udfs.check import Report, check_book, run
from xl_udfs.engine import read_book
from xl_udfs.report.as_sheet import (
    COLUMNS,
    CONCLUSION_ROW,
    SUMMARY_ROWS,
    Link,
    Role,
    blocks,
    refusal,
    summary,
    table,
)
from xl_udfs.report.as_text import as_text
from xl_udfs.report.in_workbook import write_findings
from xl_udfs.rules import Rule, Scope, Severity, all_rules

BROKEN = {"附件1": {"编制数": None, "三公经费.本年决算数": 2, "公务接待": ["不详", 4, 1.23]}}


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report with findings, with something unchecked and with a fault of ours."""
    faulty = Rule("JX999", "出错的规则", Severity.ERROR, Scope.WITHIN, "", lambda filing: iter([filing.forms["附件0"]]))
    rules = [*all_rules(), faulty]
    monkeypatch.setattr(run, "all_rules", lambda: rules)
    return check_book(sample_book(BROKEN), "样例.xlsm")


def test_terminal_and_sheet_use_the_same_sentences(report: Report) -> None:
    subject, conclusion, unchecked, fault = summary(report)
    printed = as_text(report)
    assert printed.startswith(f"样例.xlsm　{subject}\n{conclusion}\n")
    assert fault.endswith("：JX999: KeyError: '附件0'")
    assert f"\n{fault}\n" in printed
    reasons = [f"{one.code} {one.reason.value}" for one in report.not_checked]
    assert {"JX201 缺少填报数", "JX202 填报内容不是数字"} <= set(reasons)
    assert unchecked == "未检查：" + "；".join(reasons)
    assert all(f"\n  {reason.replace(' ', '　')}\n" in printed for reason in reasons)
    for finding in report.findings:
        assert f"{finding.sheet}!{finding.cell}　{finding.message}" in printed


def test_the_conclusion_row_holds_the_conclusion(report: Report) -> None:
    assert summary(report)[CONCLUSION_ROW - 1].startswith("结论：不可报送（")
    assert len(summary(report)) == SUMMARY_ROWS


def test_blocks_side_by_side_are_the_table(report: Report) -> None:
    above, _, *parts = blocks(report)
    assert [row for row, in above.rows] == summary(report)
    side_by_side = zip(*(part.rows for part in parts), strict=True)
    assert [[cell for piece in row for cell in piece] for row in side_by_side] == table(report)
    assert len(report.findings) > 1


def test_each_block_holds_links_only_or_none(report: Report) -> None:
    for block in blocks(report):
        assert {isinstance(cell, Link) for row in block.rows for cell in row} == {block.links}


def test_the_findings_end_with_the_sheet_and_the_summary_does_not(report: Report) -> None:
    assert [block.to_the_end for block in blocks(report)] == [False, False, True, True, True]


def test_every_row_holds_what_its_headings_say(report: Report) -> None:
    headings = [column.heading for column in COLUMNS]
    rows = [dict(zip(headings, row, strict=True)) for row in table(report)]
    finding = next(one for one in report.findings if one.code == "JX202")
    row = next(row for row in rows if row["编码"] == "JX202")
    assert [each["序号"] for each in rows] == list(range(1, len(rows) + 1))
    assert (row["级别"], row["位置"], row["差额"]) == ("错误", Link("'附件1'!F11", "附件1!F11"), 0.77)
    assert (row["问题"], row["表上的数"], row["办法"]) == (finding.message, finding.left, finding.advice)


def test_a_link_is_a_formula_whatever_its_sheet_is_called() -> None:
    link = Link("'他\"的''表'!D5", '他"的\'表!D5')
    assert link.formula == 'HYPERLINK("#\'他""的\'\'表\'!D5","他""的\'表!D5")'


def test_a_refusal_stands_where_the_conclusion_would_and_clears_the_findings() -> None:
    above, mark, *parts = refusal("不是本工具的工作簿。")
    assert [row for row, in above.rows] == ["", "不是本工具的工作簿。", "", ""]
    assert mark.rows == [[""]], "what was kept of the last check counts no more"
    assert all(not part.rows and part.to_the_end for part in parts)


def test_a_workbook_file_shows_the_table_of_its_own_report(tmp_path: Path, report: Report) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    write_findings(copy, report)
    sheet = openpyxl.load_workbook(copy, data_only=True)["校验结果"]
    assert [sheet.cell(row, 1).value for row in range(2, 2 + SUMMARY_ROWS)] == summary(report)
    shown = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=8, max_col=len(COLUMNS))]
    assert shown == [
        [(cell.shown if isinstance(cell, Link) else cell) or None for cell in row] for row in table(report)
    ]
    formulas = openpyxl.load_workbook(copy)["校验结果"]
    place = 1 + next(i for i, column in enumerate(COLUMNS) if column.role is Role.LINK)
    assert formulas.cell(8, place).value == "=" + table(report)[0][place - 1].formula  # type: ignore[union-attr]


def test_a_second_report_leaves_nothing_of_the_first(tmp_path: Path, report: Report) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    write_findings(copy, report)
    write_findings(copy, check_book(read_book(copy), str(copy)))
    sheet = openpyxl.load_workbook(copy)["校验结果"]
    second = check_book(read_book(copy), str(copy))
    assert sheet.cell(1 + CONCLUSION_ROW, 1).value == summary(second)[CONCLUSION_ROW - 1]
    codes = [row[2] for row in sheet.iter_rows(min_row=8, values_only=True) if any(row)]
    assert codes == [finding.code for finding in second.findings], "what the sample itself has"

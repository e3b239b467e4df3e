"""A report says the same to everybody: on a terminal, on the sheet 校验结果, in a workbook file."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from support.asked_rules import ask_only
from support.filings import sample_book
from support.workbooks import SAMPLE
from xl_udfs.annexes import load_edition
from xl_udfs.checking import Fault, Report, Unchecked, check_book
from xl_udfs.engine import calculate_file, read_book
from xl_udfs.ooxml import Archive, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.splice import set_constants
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
from xl_udfs.report.summary import conclusion
from xl_udfs.rulebook import Reason, Rule, Scope, Severity, all_rules

BODY = 2 + SUMMARY_ROWS + 2
"""The row of the first finding."""

BROKEN = {"附件1": {"编制数": None, "三公经费.本年决算数": 2, "公务接待": ["不详", 4, 1.23]}}


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report with findings, with something unchecked and with a fault of ours."""
    faulty = Rule("JX999", "出错的规则", Severity.ERROR, Scope.WITHIN, "", lambda filing: iter([filing.forms["附件0"]]))
    ask_only(monkeypatch, [*all_rules(), faulty])
    return check_book(sample_book(BROKEN), "样例.xlsm")


def test_terminal_and_sheet_use_the_same_sentences(report: Report) -> None:
    said = summary(report)
    printed = as_text(report)
    assert printed.startswith(f"样例.xlsm　{said[0]}\n{said[1]}\n")
    assert said[1].startswith("结论：不可报送（1 处因程序错误没有核对）")
    assert said[2].endswith("：JX999（KeyError: '附件0'）")
    assert any(line.startswith("未检查（没有检查不等于通过）：") for line in said)
    assert "缺少填报数 " in "".join(said)
    unchecked = said.index(next(line for line in said if line.startswith("未检查")))
    for text in (*said[:unchecked], "".join(said[unchecked:])):
        assert text in printed.replace("\n", "")
    for finding in report.findings:
        assert f"{finding.sheet}!{finding.cell}　{finding.message}" in printed


def test_what_is_long_is_broken_into_lines_and_cut_at_the_end(report: Report) -> None:
    lost = [Unchecked(f"JX{code}", Reason.MISSING) for code in range(100, 160)]
    shown = summary(report.replaced(not_checked=lost))
    assert "".join(shown).count("JX1") == len(lost)
    assert all(not line or line[-1] in "、；：。）" for line in shown if "JX1" in line and "JX159" not in line)
    shown = summary(report.replaced(not_checked=lost * 20, faults=[Fault("JX203", "x" * 900)]))
    assert (len(shown), shown[-1]) == (SUMMARY_ROWS, "……其余请运行 jixiao check 查看。")


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
    assert [row for row, in above.rows if row] == ["不是本工具的工作簿。"]
    assert above.rows[CONCLUSION_ROW - 1] == ["不是本工具的工作簿。"]
    assert mark.rows == [[""]], "what was kept of the last check counts no more"
    assert all(not part.rows and part.to_the_end for part in parts)


def test_a_workbook_file_shows_the_table_of_its_own_report(tmp_path: Path, report: Report) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    write_findings(copy, report)
    sheet = openpyxl.load_workbook(copy, data_only=True)["校验结果"]
    assert [sheet.cell(row, 1).value or "" for row in range(2, 2 + SUMMARY_ROWS)] == summary(report)
    shown = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=BODY, max_col=len(COLUMNS))]
    assert shown == [
        [(cell.shown if isinstance(cell, Link) else cell) or None for cell in row] for row in table(report)
    ]
    formulas = openpyxl.load_workbook(copy)["校验结果"]
    place = 1 + next(i for i, column in enumerate(COLUMNS) if column.role is Role.LINK)
    assert formulas.cell(BODY, place).value == "=" + table(report)[0][place - 1].formula  # type: ignore[union-attr]


def test_a_second_report_tells_what_is_settled_and_a_third_one_forgets_it(tmp_path: Path, report: Report) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    states = next(number for number, column in enumerate(COLUMNS) if column.heading == "状态")

    def rows() -> list[str]:
        sheet = openpyxl.load_workbook(copy)["校验结果"]
        return [row[states] for row in sheet.iter_rows(min_row=BODY, values_only=True) if any(row)]

    write_findings(copy, report)
    assert rows() == ["新增"] * len(report.findings)
    second = check_book(read_book(copy), str(copy))
    write_findings(copy, second)
    assert rows() == [one.state.value for one in second.findings] + ["已改"] * len(second.former)
    assert second.former
    write_findings(copy, check_book(read_book(copy), str(copy)))
    assert rows() == ["仍存"] * len(second.findings)


def typed(path: Path, sheet: str, cells: dict[tuple[int, int], str]) -> None:
    """Type into a workbook file, and let it be calculated as Excel does."""
    archive = Archive.opened(path)
    part = read_workbook_xml(archive).sheets[sheet]
    path.write_bytes(with_sheets(archive, {part: set_constants(archive.text(part), cells)}))
    calculate_file(path)


def test_an_explanation_in_the_file_is_read_and_written_again(tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    column = 1 + next(number for number, one in enumerate(COLUMNS) if one.heading == "出错说明")
    typed(copy, "附件1", {(6, 2): "见附表"})
    write_findings(copy, check_book(read_book(copy), "副本.xlsm"))
    typed(copy, "校验结果", {(BODY, column): "=上年没有编制决算"})
    for _ in range(2):
        report = check_book(read_book(copy), "副本.xlsm")
        assert [one.explanation for one in report.findings if one.explanation] == ["=上年没有编制决算"]
        write_findings(copy, report)
    cell = openpyxl.load_workbook(copy)["校验结果"].cell(BODY, column)
    assert (cell.value, cell.data_type, cell.protection.locked) == ("=上年没有编制决算", "s", False)


def test_the_home_sheet_of_a_file_shows_the_verdict_until_something_changes(tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))
    row = load_edition().home.last_row + 2

    def shown() -> str:
        return str(openpyxl.load_workbook(copy, data_only=True)["首页"].cell(row, 3).value)

    assert shown() == "尚未校验"
    report = check_book(read_book(copy), "副本.xlsm")
    write_findings(copy, report)
    calculate_file(copy)
    assert shown() == conclusion(report)
    typed(copy, "附件1", {(6, 2): "330"})
    assert shown() == "已修改，请重新校验"

"""What a workbook sets on its sheet 校验规则 holds for every host; what cannot be understood is said, not guessed."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.asked_rules import ask_only
from support.filings import sample_book
from support.workbooks import TEMPLATE
from xl_udfs.annexes import EditionError, load_edition
from xl_udfs.book import Area, Book, CellValue, Sheet
from xl_udfs.checking import Report, Verdict, check_book, run
from xl_udfs.checking.settings import AS_DELIVERED, TABLE_NAME, Settings, built, edition_settings, read_settings
from xl_udfs.report.summary import conclusion, disabled, notices
from xl_udfs.rulebook import PASSED, Hit, Rule, Scope, Severity, all_rules, rules_of

HEADINGS = ["编码", "级别", "启用", "阈值", "出厂设置"]
EDITION = load_edition()

pytestmark = pytest.mark.usefixtures("few_rules")


def with_rows(book: Book, *rows: list[CellValue]) -> Book:
    """The book with a sheet 校验规则 that holds these rows."""
    sheet = Sheet("校验规则", [HEADINGS, *rows], {}, (3, 1))
    return Book({**book.sheets, "校验规则": sheet}, {**book.names, TABLE_NAME: Area("校验规则", 4, 1, 4, 5)})


def row(code: str, severity: CellValue, enabled: CellValue, limits: CellValue = "") -> list[CellValue]:
    """A row of the sheet, built with 错误, 是 and no limits."""
    return [code, severity, enabled, limits, "错误|是|"]


def checked(*rows: list[CellValue], **changes: Any) -> Report:
    return check_book(with_rows(sample_book({"附件1": changes}), *rows), "样例.xlsm")


@pytest.fixture
def limited(few_rules: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rule]:
    """A rule with two thresholds, JX998, that tells how many people over the quota it lets pass."""

    def check(filing: Any, limits: Any) -> Iterator[Any]:
        item = filing.forms["附件1"].items["编制数"]
        yield Hit(item, f"{limits['人数']}", "") if limits["人数"] > 3 else PASSED

    rule = Rule("JX998", "有阈值的规则", Severity.ERROR, Scope.WITHIN, "", check, limits={
        "人数": Decimal(2), "同比幅度": Decimal("0.3"),
    })
    rules = [*run.all_rules(), rule]
    ask_only(monkeypatch, rules)
    monkeypatch.setattr("xl_udfs.checking.settings.all_rules", lambda: rules)
    yield rule


def settings_of(limits: str) -> Settings:
    given = with_rows(Book({}, {}), ["JX998", "错误", "是", limits, "错误|是|人数=2；同比幅度=0.3"])
    return read_settings(given, EDITION)


def test_a_rule_that_is_switched_off_is_neither_passed_nor_silent() -> None:
    report = checked(row("JX201", "错误", "否"), 控制率=0.9)
    assert (report.findings, report.disabled, list(report.notices)) == ([], ["JX201"], [])
    assert "JX201" not in report.passed
    assert disabled(report) == "未启用：JX201"
    assert "1 条未启用" in conclusion(report)


def test_another_severity_weighs_otherwise() -> None:
    report = checked(row("JX201", "警告", "是"), 控制率=0.9)
    assert [one.severity for one in report.findings] == [Severity.WARNING]
    assert report.verdict is Verdict.NEEDS_EXPLANATION


@pytest.mark.parametrize("changed", [row("JX201", "", "是"), row("JX201", None, None), row("JX201", "错误", "是")])
def test_an_emptied_or_untouched_row_is_as_delivered(changed: list[CellValue]) -> None:
    report = checked(changed, 控制率=0.9)
    assert [(one.code, one.severity) for one in report.findings] == [("JX201", Severity.ERROR)]
    assert not report.notices


@pytest.mark.parametrize("limits, people, change", [
    ("人数=5；同比幅度=0.3", "5", "0.3"),
    ("人数 = 5", "5", "0.3"),
    ("人数＝5，同比幅度＝50％", "5", "0.5"),
    ("同比幅度=1;人数=0", "0", "1"),
])
@pytest.mark.usefixtures("limited")
def test_limits_are_read_as_people_write_them(limits: str, people: str, change: str) -> None:
    found = settings_of(limits)
    assert found.changed["JX998"].limits == {"人数": Decimal(people), "同比幅度": Decimal(change)}
    assert not found.notices


@pytest.mark.usefixtures("limited")
def test_limits_reach_the_rule() -> None:
    report = checked(["JX998", "警告", "是", "人数=5", "错误|是|人数=2；同比幅度=0.3"])
    assert [(one.code, one.message) for one in report.findings] == [("JX998", "5")]


@pytest.mark.parametrize("changed, sentence", [
    (row("JX201", "严重", "是"), "校验规则第 4 行（JX201）的级别“严重”看不懂，按“错误”检查"),
    (row("JX201", "错误", "也许"), "校验规则第 4 行（JX201）的启用“也许”看不懂，按“是”检查"),
    (row("JX201", "错误", "是", "人数=5"), "校验规则第 4 行（JX201）的阈值“人数=5”看不懂，按“出厂设置”检查"),
    (row("JX000", "警告", "是"), "校验规则第 4 行的编码“JX000”没有对应的规则，没有采用"),
])
def test_what_cannot_be_understood_is_said_and_changes_nothing(changed: list[CellValue], sentence: str) -> None:
    report = checked(changed, 控制率=0.9)
    assert [(one.code, one.severity) for one in report.findings] == [("JX201", Severity.ERROR)]
    assert report.notices == [sentence]
    assert notices(report) == f"请注意：{sentence}。"


@pytest.mark.parametrize("limits", ["人数=多", "人数=-1", "人数=NaN", "人数", "人数=1e", "同比=1"])
@pytest.mark.usefixtures("limited")
def test_a_limit_that_is_no_number_is_said(limits: str) -> None:
    found = settings_of(limits)
    assert found.changed["JX998"].limits == {"人数": Decimal(2), "同比幅度": Decimal("0.3")}
    assert len(found.notices) == 1


def test_a_row_of_a_later_version_says_nothing_as_long_as_nobody_changes_it() -> None:
    assert not checked(row("JX000", "错误", "是")).notices


CELLS = st.one_of(st.none(), st.text(max_size=8), st.floats(), st.sampled_from(["JX201", "警告", "否", "=", "a=1"]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=3))
def test_no_settings_break_a_check(rows: list[list[Any]]) -> None:
    assert isinstance(read_settings(with_rows(Book({}, {}), *rows), EDITION), Settings)


def test_an_edition_sets_what_differs_and_a_workbook_goes_further() -> None:
    edition = EDITION.replaced(rules={"JX201": {"severity": "警告"}, "JX202": {"enabled": False}})
    found = edition_settings(edition)
    rules = {rule.code: rule for rule in all_rules()}
    assert [built(found.of(rules[code]))[:2] for code in ("JX201", "JX202")] == [("警告", "是"), ("错误", "否")]
    book = with_rows(Book({}, {}), ["JX202", "错误", "是", "", "错误|否|"])
    assert read_settings(book, edition).of(rules["JX202"]).enabled
    assert edition_settings(EDITION) is AS_DELIVERED


@pytest.mark.parametrize("rules, said", [
    ({"JX000": {"enabled": False}}, "rules.json：没有规则“JX000”，运行 jixiao rule 查看全部编码"),
    ({"JX201": {"severity": "严重"}}, "rules.json › JX201 › severity：级别应是 错误、警告、提示 之一，写的是“严重”"),
    ({"JX201": {"limits": {"人数": 1}}}, "rules.json › JX201 › limits：这条规则没有阈值，请删去“人数”"),
    ({"JX521": {"limits": {"幅度": 1}}},
     "rules.json › JX521 › limits：没有阈值“幅度”；这条规则的阈值是 同比幅度、项目同比幅度、变动金额"),
])
def test_an_edition_that_sets_what_there_is_not_is_refused(rules: dict[str, Any], said: str) -> None:
    with pytest.raises(EditionError) as raised:
        edition_settings(EDITION.replaced(rules=rules))
    assert str(raised.value) == said


def test_the_sheet_lists_every_rule_as_it_is_and_only_settings_can_be_typed_into() -> None:
    sheet = openpyxl.load_workbook(TEMPLATE)["校验规则"]
    rows = list(sheet.iter_rows(min_row=4, max_col=9))
    found = edition_settings(EDITION)
    assert [tuple(cell.value or "" for cell in row[:8]) for row in rows] == [
        (rule.code, rule.title, *built(found.of(rule)), rule.scope.value, rule.summary, rule.basis)
        for rule in rules_of(EDITION)
    ]
    for cells in rows:
        assert [not cell.protection.locked for cell in cells] == [2 <= number <= 4 for number in range(9)]
    assert sheet.protection.sheet
    assert sheet.column_dimensions["I"].hidden
    assert {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation} == {
        f"C4:C{3 + len(rows)}": '"错误,警告,提示"', f"D4:D{3 + len(rows)}": '"是,否"',
    }


def test_the_template_as_built_sets_nothing(tmp_path: Path) -> None:
    from xl_udfs.engine import read_book

    assert read_settings(read_book(TEMPLATE), EDITION) is AS_DELIVERED

"""A check of a filing: findings where relations are broken, silence where they hold."""

import pytest

from support.filings import book_of, sample_book
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Area, Book, Sheet
from xl_udfs.checking import Report, Verdict, check_book
from xl_udfs.filing import NotAFilingError
from xl_udfs.rulebook import Reason, Severity, all_rules


def checked(**changes: object) -> Report:
    """The check of the sample with values of 附件1 replaced; ``_`` stands for the dot of a key.

    With other projects the report says nothing of the sample's.
    """
    values = {key.replace("_", "."): value for key, value in changes.items()}
    report = {"项目支出": [["见附件1。"]]} if "项目" in values else {}
    return check_book(sample_book({"附件1": values, "附件5": report}), "样例.xlsm")


def flat(report: Report) -> list[tuple[str, str]]:
    """Errors and warnings as (code, cell)."""
    return [(one.code, one.cell) for one in report.findings if one.severity is not Severity.HINT]


HINTS = {
    "JX132": "附件4 has four results for three goals",
    "JX242": "附件4 has two indicators under a cost and under a benefit",
    "JX404": "附件4 gives 当年财政拨款 a score of its own",
    "JX512": "公用经费 114.13 of 110",
    "JX521": "基本支出 and 公用经费 rise, one project falls by three quarters",
    "JX522": "三公经费 1.14 → 1.23",
    "JX523": "压缩各项经费开支, and 公用经费 rises",
    "JX531": "基本支出, every project and both totals: budget equals execution",
}
"""What the corrected sample is still told; every one is true, and none needs another figure."""

NOT_SAID = {
    "JX608": "the report names no remainder",
    "JX613": "the report names no score",
}
"""Rules about sentences that nobody wrote: nothing to pass, and nothing that should have been looked at."""

NOT_APPLICABLE = {
    "JX113": "there is one project set",
    "JX315": "three projects share the set",
    "JX415": "no indicator says its level",
    "JX430": "附件3 and 附件4 say no grade",
    "JX506": "the unit built nothing",
}


def test_sample_is_ready_and_every_rule_passes_but_for_hints() -> None:
    report = checked()
    assert (report.verdict, flat(report)) == (Verdict.READY, [])
    assert {finding.code for finding in report.findings} == set(HINTS)
    assert {(one.code, one.reason) for one in report.not_checked} == {
        (code, Reason.NOT_APPLICABLE) for code in NOT_APPLICABLE
    }
    unsaid = {**HINTS, **NOT_APPLICABLE, **NOT_SAID}
    assert report.passed == [rule.code for rule in all_rules() if rule.enabled and rule.code not in unsaid]
    assert (report.unit, report.year) == ("新田县社会保险服务中心", 2022)


def test_published_sample_has_these_warnings() -> None:
    """Results without a figure, types for targets, a deduction without a reason, two sums of the report."""
    assert flat(check_book(book_of(load_sample(load_edition())), "样例.xlsm")) == [
        ("JX423", "F14"), ("JX424", "E17"), ("JX322", "H17"), ("JX413", "I17"), ("JX423", "F20"),
        ("JX423", "F19"), ("JX424", "E25"), ("JX601", "A47"), ("JX601", "A47"),
    ]


def test_blank_form_lacks_entries_and_nothing_else() -> None:
    report = check_book(book_of({}), "模板.xlsm")
    assert report.verdict is Verdict.BLOCKED
    assert {finding.code for finding in report.findings} == {"JX101", "JX104"}
    assert {(one.code, one.reason) for one in report.not_checked} >= {("JX203", Reason.MISSING)}
    assert report.faults == []


@pytest.mark.parametrize(
    "changes, code, cell",
    [
        ({"编制数": None}, "JX101", "B4"),
        ({"基本支出": [329.09, None, 451.78]}, "JX101", "D6"),
        ({"基本支出": [329.09, "见附表", 451.78]}, "JX101", "D6"),
        ({"项目": [["1.某项目", 26028, None, 18656], ["2.另一项目", 0, 0.41, 0.41]]}, "JX101", "D18"),
        ({"控制率": 0.90}, "JX201", "F4"),
        ({"控制率": "87.8%"}, "JX201", "F4"),
        ({"三公经费_本年决算数": 2}, "JX202", "F11"),
        ({"公务用车_上年决算数": 0.5, "三公经费_上年决算数": 1.64}, "JX202", "B12"),
        ({"项目支出小计_本年预算数": 18656.14}, "JX203", "D17"),
    ],
)
def test_one_broken_relation_is_one_finding_at_its_cell(changes: dict[str, object], code: str, cell: str) -> None:
    assert flat(checked(**changes)) == [(code, cell)]


@pytest.mark.parametrize(
    "changes",
    [
        {"控制率": 0.88},
        {"控制率": "88%"},
        {"控制率": "87.88%"},
        {"三公经费_本年决算数": 1.24},
        {"基本支出": [329.09, "451.78万元", "４５１．７８"]},
        {"公务车购置": ["——", "无", "/"]},
        {"项目": [["1.某项目", 26028.6, 18656.4, 18656.4], ["2.另一项目", 0.14, 0.01, 0.01]]},
    ],
    ids=str,
)
def test_what_a_reader_of_the_form_would_accept_is_no_finding(changes: dict[str, object]) -> None:
    assert flat(checked(**changes)) == []


def test_finding_tells_both_sides_the_difference_and_what_to_do() -> None:
    (finding,) = (one for one in checked(三公经费_本年决算数=2).findings if one.code == "JX202")
    assert finding.left == "三公经费 2"
    assert finding.right == "1.公务用车购置和维护经费 0 + 2.出国经费 0 + 3.公务接待 1.23 = 1.23"
    assert (str(finding.difference), str(finding.tolerance)) == ("0.77", "0.01")
    assert finding.message == "三公经费（2022年决算数）是 2，各项相加是 1.23，相差 0.77。"
    assert finding.key == "JX202|附件1|三公经费.本年决算数"
    assert finding.advice


def test_findings_stand_in_the_order_of_the_forms_then_of_their_cells() -> None:
    annex1 = {"编制数": None, "三公经费.本年决算数": 2, "公务车购置": [None, 0, 0]}
    report = check_book(sample_book({"首页": {"单位全称": None}, "附件1": annex1}), "样例.xlsm")
    places = [f"{one.sheet}!{one.cell}" for one in report.findings if one.severity is Severity.ERROR]
    assert places == ["首页!C5", "附件1!B4", "附件1!F11", "附件1!B13"]


def test_what_cannot_be_checked_is_not_passed() -> None:
    report = checked(公务接待=["不详", 4, 1.23])
    assert "JX202" not in report.passed
    assert ("JX202", Reason.UNREADABLE) in [(one.code, one.reason) for one in report.not_checked]


def test_year_on_the_cover_names_the_columns() -> None:
    book = book_of({"首页": {"年度": 2025}})
    labels = {finding.column_label for finding in check_book(book, "f").findings}
    assert "2024年决算数" in labels


def test_workbook_of_an_unknown_edition_is_refused() -> None:
    book = sample_book()
    sheets = {**book.sheets, "版": Sheet("版", [["火星2099"]], {})}
    with pytest.raises(NotAFilingError, match="火星2099"):
        check_book(Book(sheets, {**book.names, "首页_版本": Area("版", 1, 1, 1, 1)}), "样例.xlsm")


def test_foreign_workbook_is_refused() -> None:
    with pytest.raises(NotAFilingError):
        check_book(Book({}, {}), "别的.xlsx")


def test_a_lost_name_is_a_finding_not_a_pass() -> None:
    book = sample_book()
    names = {name: area for name, area in book.names.items() if not name.startswith("附件1_公务接待")}
    report = check_book(Book(book.sheets, names), "样例.xlsm")
    (finding,) = (one for one in report.findings if one.severity is not Severity.HINT)
    assert finding.code == "JX901"
    assert "3.公务接待" in finding.message
    assert ("JX202", Reason.STRUCTURE) in [(one.code, one.reason) for one in report.not_checked]


def test_a_year_that_is_none_is_a_finding() -> None:
    report = check_book(sample_book({"首页": {"年度": "二〇二三", "单位全称": None}}), "样例.xlsm")
    assert flat(report) == [("JX101", "C5"), ("JX101", "C7")]


def test_projects_of_one_name_are_told_apart() -> None:
    report = checked(项目=[["甲", None, 1, 1], ["甲", None, 2, 2]])
    keys = [finding.key for finding in report.findings if finding.code == "JX101"]
    assert keys == ["JX101|附件1|项目/甲/上年决算数", "JX101|附件1|项目/甲#2/上年决算数"]


def test_figures_are_shown_as_typed_with_their_unit() -> None:
    report = checked(公务接待=[1.14, 4, "12400元"], 三公经费_本年决算数=2)
    (finding,) = (one for one in report.findings if one.code == "JX202")
    assert "3.公务接待 12400元" in finding.right

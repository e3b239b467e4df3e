"""What people wrote about a finding stays with it, in the file, as long as the figures are the same."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.asked_rules import ask_only
from support.filings import sample_book
from xl_udfs.book import Area, Book, CellValue, Sheet
from xl_udfs.checking import Report, Verdict, check_book, run
from xl_udfs.checking.history import BODY_NAME
from xl_udfs.checking.settings import Setting, Settings
from xl_udfs.numbers import CellError
from xl_udfs.report.as_sheet import COLUMNS, SHEET, Link, table
from xl_udfs.report.summary import conclusion
from xl_udfs.rulebook import Severity, all_rules

HEADINGS = [column.heading for column in COLUMNS]
SAMPLE = sample_book()
ANYTHING = st.one_of(st.none(), st.text(max_size=8), st.floats(), st.sampled_from([CellError.NA, "已改", "说明过时"]))
TOO_MUCH = {"附件1": {"控制率": 0.9}}
"""JX201 finds a rate that does not fit."""

pytestmark = pytest.mark.usefixtures("few_rules")


def with_results(book: Book, rows: Sequence[Sequence[CellValue]]) -> Book:
    """The book with a sheet 校验结果 that holds these rows under its headings."""
    sheet = Sheet(SHEET, [HEADINGS, *rows], {}, (9, 1))
    return Book({**book.sheets, SHEET: sheet}, {**book.names, BODY_NAME: Area(SHEET, 10, 1, 10, 4)})


class Filing:
    """A workbook that is checked again and again; each check leaves its table in it."""

    def __init__(self) -> None:
        self.rows: list[list[CellValue]] = []

    def check(self, **changes: Any) -> Report:
        """Check the sample with values of 附件1 replaced, after what the last check left."""
        values = {key.replace("_", "."): value for key, value in changes.items()}
        report = check_book(with_results(sample_book({"附件1": values}), self.rows), "样例.xlsm")
        self.rows = [[cell.shown if isinstance(cell, Link) else cell for cell in row] for row in table(report)]
        return report

    def write(self, text: str, row: int = 0) -> None:
        """Write an explanation beside a finding."""
        self.rows[row][HEADINGS.index("出错说明")] = text


def states(report: Report) -> list[str]:
    return [one.state.value for one in report.findings] + [past.state for past in report.former]


def test_first_new_then_known_then_settled_then_forgotten() -> None:
    filing = Filing()
    assert states(filing.check(控制率=0.9)) == ["新增"]
    assert states(filing.check(控制率=0.9)) == ["仍存"]
    assert states(filing.check()) == ["已改"]
    assert states(filing.check()) == []


@pytest.fixture
def only_a_warning(few_rules: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """JX201 weighs 警告."""
    rules = [rule.replaced(severity=Severity.WARNING) if rule.code == "JX201" else rule for rule in run.all_rules()]
    ask_only(monkeypatch, rules)


@pytest.mark.usefixtures("only_a_warning")
@pytest.mark.parametrize("text", ["编制数含调剂人员", "不适用"])
def test_a_warning_is_settled_by_an_explanation(text: str) -> None:
    filing = Filing()
    assert filing.check(控制率=0.9).verdict is Verdict.NEEDS_EXPLANATION
    filing.write(text)
    for _ in range(2):
        report = filing.check(控制率=0.9)
        assert (report.verdict, states(report), report.explained) == (Verdict.READY, ["已说明"], 1)
        assert report.findings[0].explanation == text
        assert "其中已说明 1 项" in conclusion(report)


@pytest.mark.usefixtures("only_a_warning")
def test_an_explanation_written_for_other_figures_counts_no_more_but_is_kept() -> None:
    filing = Filing()
    filing.check(控制率=0.9)
    filing.write("编制数含调剂人员")
    for _ in range(2):
        report = filing.check(控制率=0.91)
        assert (report.verdict, report.findings[0].explanation) == (Verdict.NEEDS_EXPLANATION, "")
        assert [(past.state, past.explanation) for past in report.former] == [("说明过时", "编制数含调剂人员")]
    report = filing.check(控制率=0.9)
    assert (states(report), report.findings[0].explanation) == (["已说明"], "编制数含调剂人员"), "the figures are back"


@pytest.mark.usefixtures("only_a_warning")
def test_an_explanation_whose_finding_is_gone_is_kept_until_somebody_deletes_it() -> None:
    filing = Filing()
    filing.check(控制率=0.9)
    filing.write("编制数含调剂人员")
    assert states(filing.check()) == ["已改"]
    for _ in range(2):
        assert states(filing.check()) == ["说明过时"]
    filing.write("")
    assert states(filing.check()) == []


def test_an_explanation_lifts_no_error() -> None:
    filing = Filing()
    filing.check(控制率=0.9)
    filing.write("不适用")
    report = filing.check(控制率=0.9)
    assert (report.verdict, states(report), report.explained) == (Verdict.BLOCKED, ["仍存"], 0)
    assert report.findings[0].explanation == "不适用"


def test_what_is_not_looked_at_any_more_is_not_settled() -> None:
    filing = Filing()
    filing.check(控制率=0.9)
    report = filing.check(编制数=None, 控制率=0.9)
    assert ("JX201", "未再检查") in [(past.code, past.state) for past in report.former]


def test_what_a_raised_threshold_lets_pass_is_not_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    (jumps,) = (rule for rule in all_rules() if rule.code == "JX521")
    ask_only(monkeypatch, [jumps])
    limits = {**jumps.limits, "同比幅度": Decimal(9), "项目同比幅度": Decimal(9)}
    moved = Settings({"JX521": Setting(True, jumps.severity, limits)})
    filing = Filing()
    assert states(filing.check()) == ["新增"] * 3
    monkeypatch.setattr(run, "read_settings", lambda *_: moved)
    assert states(filing.check(公用经费=[110, 110, 114.13])) == ["未再检查", "已改", "未再检查"]
    assert states(filing.check(公用经费=[110, 110, 114.13])) == []


def test_rows_may_be_sorted_and_deleted() -> None:
    filing = Filing()
    filing.check(控制率=0.9, 三公经费_本年决算数=2)
    first = filing.rows[0][HEADINGS.index("编码")]
    filing.write("甲", 0)
    filing.write("乙", 1)
    filing.rows.reverse()
    filing.rows.insert(0, [None] * len(HEADINGS))
    report = filing.check(控制率=0.9, 三公经费_本年决算数=2)
    assert {one.code: one.explanation for one in report.findings} == {first: "甲", report.findings[1].code: "乙"}
    filing.rows.pop()
    assert sorted(states(filing.check(控制率=0.9, 三公经费_本年决算数=2))) == ["仍存", "新增"]


def test_a_moved_cell_keeps_its_explanation() -> None:
    filing = Filing()
    filing.check(项目=[["甲", 1, None, 2], ["乙", 1, 2, 3]])
    filing.write("尚未决算")
    report = filing.check(项目=[["乙", 1, 2, 3], ["甲", 1, None, 2]])
    assert [(one.cell, one.explanation) for one in report.findings] == [("D19", "尚未决算")]


def test_a_results_sheet_of_another_make_has_no_history() -> None:
    book = sample_book(TOO_MUCH)
    foreign = Sheet(SHEET, [["别的"], ["x"]], {}, (9, 1))
    names = {**book.names, BODY_NAME: Area(SHEET, 10, 1, 10, 4)}
    report = check_book(Book({**book.sheets, SHEET: foreign}, names), "样例.xlsm")
    assert states(report) == ["新增"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(ANYTHING, max_size=len(COLUMNS)), max_size=4))
def test_nothing_on_the_results_sheet_breaks_a_check(rows: list[list[Any]]) -> None:
    report = check_book(with_results(SAMPLE, rows), "样例.xlsm")
    assert report.faults == []

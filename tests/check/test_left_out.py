"""Forms that the unit does not hand in: nothing is asked of them, and nobody says that they hold."""

import pytest

from support.filings import sample_book
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.roles import Funds, Money
from xl_udfs.checking import Report, check_filing
from xl_udfs.filing import Filing, read_filing
from xl_udfs.rulebook import NotChecked, Reason, Severity
from xl_udfs.rulebook.kit.formulas import stated_by_edition

FORMS = [form.name for form in load_edition().annexes.values() if load_edition().choice(form)]


def filing_without(*forms: str, **changes: dict[str, object]) -> Filing:
    return read_filing(sample_book({"首页": {f"报送{name}": "否" for name in forms}, **changes}))


def codes(report: Report, reason: Reason) -> set[str]:
    return {one.code for one in report.not_checked if one.reason is reason}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_left_out_is_no_fault_of_the_filing(form: str) -> None:
    report = check_filing(filing_without(form), "样例.xlsm")
    assert report.faults == []
    assert [one.message for one in report.findings if one.severity is Severity.ERROR] == []
    assert codes(report, Reason.NO_SUCH_ITEM) == set()


def test_nobody_is_told_to_write_into_a_form_that_is_left_out() -> None:
    grown = {"附件1": {"基本支出": [300, 451.78, 451.78]}}
    reports = [check_filing(filing_without(*forms, **grown), "样例.xlsm") for forms in ([], ["附件5"])]
    advice = [next(one.advice for one in report.findings if one.code == "JX521") for report in reports]
    assert ["附件5" in text for text in advice] == [True, False]


@pytest.mark.parametrize(
    "forms, unchecked",
    [
        (["附件1"], {"JX102", "JX112", "JX141", "JX201", "JX202", "JX203", "JX205"}),
        (["附件2"], {"JX131", "JX221", "JX222"}),
        (["附件4"], {"JX113", "JX114", "JX231"}),
        (["附件3", "附件4"], {"JX112", "JX113", "JX114", "JX231"}),
        (["附件2", "附件4"], {"JX121", "JX131", "JX241", "JX242"}),
        (["附件5"], {"JX141"}),
    ],
)
def test_what_stands_on_it_is_not_checked(forms: list[str], unchecked: set[str]) -> None:
    report = check_filing(filing_without(*forms), "样例.xlsm")
    assert unchecked <= codes(report, Reason.NOT_REPORTED)
    assert not unchecked & {*report.passed}


def test_a_figure_typed_for_one_that_is_left_out_is_not_compared_with_the_formula() -> None:
    typed = {"附件2": {"年度资金总额.全年执行数": 19108.19}}
    report = check_filing(filing_without("附件1", **typed), "样例.xlsm")
    assert "JX903" in codes(report, Reason.NOT_REPORTED)


def stated(filing: Filing) -> str | NotChecked | None:
    total = filing[Funds.TOTAL, Money.EXECUTED]
    return stated_by_edition(filing, filing.forms[total.form], total.field.formula) if total.field.formula else None


def test_a_formula_over_a_form_that_is_left_out_has_no_text() -> None:
    assert stated(filing_without()) == "SCORE_TOTAL('附件1'!F6,'附件1'!F17)"
    assert stated(filing_without("附件1")) == NotChecked(Reason.NOT_REPORTED)

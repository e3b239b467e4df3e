"""A check has nothing to say of filings in which everything fits."""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from support.consistent import Size, consistent, consistent_filings
from support.filings import book_of
from xl_udfs.checking import Report, check_book
from xl_udfs.rulebook import Reason, all_rules


def told(report: Report) -> list[str]:
    """What the report finds or could not check for want of something."""
    faults = [f"{one.code} {one.sheet}!{one.cell} {one.message}" for one in report.findings]
    missing = [one for one in report.not_checked if one.reason is not Reason.NOT_APPLICABLE]
    return [*faults, *(f"{one.code} {one.reason.value}" for one in missing), *map(str, report.faults)]


def check_is_silent(values: dict[str, Any]) -> None:
    report = check_book(book_of(values), "一致.xlsm")
    assert told(report) == []
    not_applicable = {one.code for one in report.not_checked}
    assert set(report.passed) == {rule.code for rule in all_rules() if rule.enabled} - not_applicable


UNHURRIED = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(UNHURRIED, max_examples=130)
@given(consistent_filings(most=4))
def test_filings_with_few_projects(values: dict[str, Any]) -> None:
    check_is_silent(values)


@settings(UNHURRIED, max_examples=50)
@given(consistent_filings(least=5, most=10))
def test_filings_with_several_projects(values: dict[str, Any]) -> None:
    check_is_silent(values)


@settings(UNHURRIED, max_examples=20)
@given(consistent_filings(least=11, most=20))
def test_filings_with_many_projects(values: dict[str, Any]) -> None:
    check_is_silent(values)


@pytest.mark.parametrize("seed", range(3))
def test_every_rule_passes_a_filing_that_leaves_nothing_out(seed: int) -> None:
    report = check_book(book_of(consistent(Random(seed), Size(sets=4, indicators=40, full=True))), "一致.xlsm")
    assert told(report) == []
    assert report.passed == [rule.code for rule in all_rules() if rule.enabled]

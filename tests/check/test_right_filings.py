"""A check has nothing to say of a right filing; proof makes up many, these are of one kind each."""

from random import Random

import pytest

from proof.right_filings import told, told_of
from support.filings import book_of
from support.right_filings import right_filing
from support.unit_facts import Shape
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.roles import Part
from xl_udfs.checking import check_book
from xl_udfs.rulebook import all_rules


@pytest.mark.parametrize("seed", range(3))
def test_every_rule_passes_a_filing_that_leaves_nothing_out(seed: int) -> None:
    values = right_filing(load_edition(), Random(seed), Shape(sets=4, indicators=40, full=True, rich=True))
    report = check_book(book_of(values), "一致.xlsm")
    assert told(report) == []
    assert report.passed == [rule.code for rule in all_rules() if rule.enabled]


@pytest.mark.parametrize("part", [Part.BASE, Part.UNIT, Part.PROJECT_REPORT, Part.PROJECT, Part.REPORT])
def test_a_form_that_is_not_handed_in_is_not_missed(part: str) -> None:
    values = right_filing(load_edition(), Random(1), Shape(sets=2, indicators=20, left_out=(part,)))
    assert told_of(values, load_edition()) == []

"""Slips of the pen in a correct filing are seen, and do not set off a flood."""

import pytest

from support.typos import Outcome, outcomes_of_values
from support.unconstrained import UNCONSTRAINED


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return list(outcomes_of_values())


def test_nine_in_ten_slips_are_found_at_a_cell_of_the_broken_relation(outcomes: list[Outcome]) -> None:
    constrained = [one for one in outcomes if (one.slip.tab, one.slip.cell) not in UNCONSTRAINED]
    missed = [one.slip for one in constrained if not one.is_detected]
    assert len(missed) <= len(constrained) / 10, missed


def test_a_slip_sets_off_two_findings_more_at_the_most_on_average(outcomes: list[Outcome]) -> None:
    assert sum(one.extra for one in outcomes) <= 2 * len(outcomes)


def test_nothing_is_listed_as_unconstrained_that_is_always_found(outcomes: list[Outcome]) -> None:
    cells = {(one.slip.tab, one.slip.cell) for one in outcomes if not one.is_detected}
    assert set(UNCONSTRAINED) <= cells

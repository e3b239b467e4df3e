"""Sentences of many kinds of units: they are right, their claims are read. What is found in them, proof measures."""

import pytest

from prose.sentences import RIGHT
from prose.slips import Case, Interval, slips
from xl_udfs.prose import Holds, judge

SEED = 2022


def test_there_are_enough_of_them_and_they_are_right() -> None:
    assert len(RIGHT) >= 150
    assert len({case.text for case in RIGHT}) == len(RIGHT)
    assert [case.text for case in RIGHT if not case.is_right()] == []


def test_what_they_assert_is_recognised() -> None:
    """Passing is worth something only if the claims were read: one judgement for each equation, with few exceptions."""
    asserted = [case for case in RIGHT if case.equations]
    recognised = [
        case for case in asserted
        if len([one for one in judge(case.text) if one.holds is Holds.OK]) >= len(case.equations.split())
    ]
    assert len(recognised) >= 0.95 * len(asserted)


def test_slips_are_wrong_and_the_same_in_every_run() -> None:
    case = Case("收入{100}万元，支出{90}万元，结余{10}万元。", "c=a-b")
    assert case.is_right()
    made = list(slips(case, SEED))
    assert made == list(slips(case, SEED))
    assert made
    assert not any(wrong.is_right() for _, wrong in made)


@pytest.mark.parametrize(
    "text, low, high", [("1.23", "1.225", "1.235"), ("4", "3.5", "4.5"), ("１,000.0", "999.95", "1000.05")]
)
def test_a_printed_figure_stands_for_an_interval(text: str, low: str, high: str) -> None:
    interval = Interval.printed(text)
    assert (float(interval.low), float(interval.high)) == (float(low), float(high))

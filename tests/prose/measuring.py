"""How much of what is wrong is found, and how often what is right is blamed."""

from collections.abc import Sequence
from typing import NamedTuple

from prose.slips import Case, slips
from xl_udfs.prose import Holds, Judgement, judge


class Measured(NamedTuple):
    """What came out for one file of sentences."""

    right: int
    blamed: list[str]
    wrong: int
    missed: list[str]


def findings(text: str) -> list[Judgement]:
    """What is wrong, or perhaps wrong, in a text."""
    return [one for one in judge(text) if one.holds is not Holds.OK]


def measured(cases: Sequence[Case], seed: int) -> Measured:
    """Judge every right sentence and every wrong one made from it."""
    wrong = [other for case in cases for _, other in slips(case, seed)]
    return Measured(
        len(cases), [case.text for case in cases if findings(case.text)],
        len(wrong), [case.marked for case in wrong if not findings(case.text)],
    )

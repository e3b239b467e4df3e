"""Slips of the pen planted one at a time in right filings: how many the check finds, form by form."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random

from proof.run import Row, Run, faultless, share
from support.filings import sample_values
from support.planting import Outcome, Plant, outcomes_of_values, outcomes_with_formulas
from support.right_filings import random_shape, right_filing
from support.tiny import tiny
from support.unconstrained import UNCONSTRAINED
from xl_udfs.annexes import Edition, load_edition

LEAST_FOUND = 0.9
"""Of slips in figures of the sample that something else in the filing determines."""

LEAST_MADE_UP, LEAST_TINY = 0.7, 0.55
"""The same in filings that are made up, of many more indicators, whose targets nothing repeats; and in those of an
edition with few figures, most of which nothing repeats."""

MOST_EXTRA = 2
"""Findings that a slip sets off besides the one wanted, on average."""

_ALL = 10_000
"""More than there are."""

def _in_sample(plant: Plant, most: int, seed: int) -> Iterator[Row]:
    """By form, and together; ``most`` slips, evenly spread, are the same whatever the seed."""
    found = list(plant(sample_values(), load_edition(), most))
    for form in dict.fromkeys(one.slip.form for one in found):
        of_form = [one for one in found if one.slip.form == form]
        yield Row(form, len(of_form), _result(of_form), "—")
    yield _together(found, LEAST_FOUND)


def _in_unconstrained(most: int, seed: int) -> Iterator[Row]:
    """No figure may be listed as unconstrained in which every slip is found."""
    found = outcomes_of_values(sample_values(), load_edition(), most, UNCONSTRAINED)
    missed = {one.slip.role for one in found if not one.is_detected}
    listed = [role for role in UNCONSTRAINED if role not in missed]
    yield faultless("列为“没有约束”的数，确有查不出的", len(UNCONSTRAINED), listed)


_OF_EACH = 100
"""Slips in one filing that was made up."""


def _in_made_up(edition: Callable[[], Edition], least: float, number: int, seed: int) -> Iterator[Row]:
    """Some slips in each of ``number`` filings, every second time as values only."""
    found: list[Outcome] = []
    for at in range(number):
        chance = Random(f"{seed} {at}")
        values = right_filing(edition(), chance, random_shape(chance, 1, 3))
        found += (outcomes_of_values if at % 2 else outcomes_with_formulas)(values, edition(), _OF_EACH)
    yield _together(found, least, f"{edition().name}，{number} 份")


def _together(outcomes: Sequence[Outcome], least: float, what: str = "合计") -> Row:
    constrained = _constrained(outcomes)
    missed = [str(one.slip) for one in constrained if not one.is_detected]
    extra = sum(one.extra for one in outcomes) / len(outcomes)
    return Row(
        what, len(outcomes), _result(outcomes), f"有约束的 ≥{least:.0%}，平均多报 ≤{MOST_EXTRA}",
        len(missed) <= (1 - least) * len(constrained) and extra <= MOST_EXTRA, missed,
    )


def _result(outcomes: Sequence[Outcome]) -> str:
    extra = sum(one.extra for one in outcomes) / len(outcomes)
    return f"查出 {_found(outcomes)}，有约束的 {_found(_constrained(outcomes))}，平均多报 {extra:.2f}"


def _found(outcomes: Sequence[Outcome]) -> str:
    return share(sum(one.is_detected for one in outcomes), len(outcomes))


def _constrained(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if one.slip.role not in UNCONSTRAINED]


RUNS = (
    Run("planted-formulas", "填错一个数：样例，带公式", 0, 50, _ALL, partial(_in_sample, outcomes_with_formulas)),
    Run("planted-values", "填错一个数：样例，只有数值", 0, 200, _ALL, partial(_in_sample, outcomes_of_values)),
    Run("planted-unconstrained", "填错一个数：样例，只有数值", 0, _ALL, _ALL, _in_unconstrained),
    Run("planted-made-up", "填错一个数：生成的自评", 13, 1, 10, partial(_in_made_up, load_edition, LEAST_MADE_UP)),
    Run("planted-tiny", "填错一个数：生成的自评", 14, 1, 10, partial(_in_made_up, tiny, LEAST_TINY)),
)

"""Slips of the pen planted one at a time: how many the check finds, form by form."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from support.typos import Outcome, outcomes_of_values, outcomes_with_formulas

from proof.run import Row, Run, faultless, share
from support.unconstrained import UNCONSTRAINED

LEAST_FOUND = 0.9
"""Of slips in figures that something else in the filing determines."""

MOST_EXTRA = 2
"""Findings that a slip sets off besides the one wanted, on average."""

_ALL = 1000
"""More than there are."""


def _measure(outcomes: Callable[[int], Iterator[Outcome]], most: int, seed: int) -> Iterator[Row]:
    """By form, and together; ``most`` slips, evenly spread, are the same whatever the seed."""
    found = list(outcomes(most))
    for form in dict.fromkeys(one.slip.form for one in found):
        of_form = [one for one in found if one.slip.form == form]
        yield Row(form, len(of_form), _result(of_form), "—")
    yield _together(found)


def _of_values(most: int, seed: int) -> Iterator[Row]:
    """The same; nothing may be listed as unconstrained in which every slip is found."""
    found = list(outcomes_of_values(most))
    yield from _measure(lambda _: iter(found), most, seed)
    missed = {(one.slip.tab, one.slip.cell) for one in found if not one.is_detected}
    listed = [f"{tab}!{cell}" for tab, cell in UNCONSTRAINED if (tab, cell) not in missed]
    yield faultless("列为“没有约束”的格，确有查不出的", len(UNCONSTRAINED), listed)


def _together(outcomes: Sequence[Outcome]) -> Row:
    constrained = _constrained(outcomes)
    missed = [str(one.slip) for one in constrained if not one.is_detected]
    extra = sum(one.extra for one in outcomes) / len(outcomes)
    return Row(
        "合计", len(outcomes), _result(outcomes), f"有约束的 ≥{LEAST_FOUND:.0%}，平均多报 ≤{MOST_EXTRA}",
        len(missed) <= (1 - LEAST_FOUND) * len(constrained) and extra <= MOST_EXTRA, missed,
    )


def _result(outcomes: Sequence[Outcome]) -> str:
    constrained = _constrained(outcomes)
    extra = sum(one.extra for one in outcomes) / len(outcomes)
    return f"查出 {_found(outcomes)}，有约束的 {_found(constrained)}，平均多报 {extra:.2f}"


def _found(outcomes: Sequence[Outcome]) -> str:
    return share(sum(one.is_detected for one in outcomes), len(outcomes))


def _constrained(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if one.slip.role not in UNCONSTRAINED]


RUNS = (
    Run("planted-formulas", "填错一个数：带公式的工作簿", 0, 50, _ALL, partial(_measure, outcomes_with_formulas)),
    Run("planted-values", "填错一个数：只有数值", 0, _ALL, _ALL, _of_values),
)

"""A long run, as data, and the rows of the table that it comes to."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: what was tried.
        tried: how many times.
        result: what came out, in words.
        limit: what was allowed, in words.
        kept: the result is within the limit.
        details: what is over the limit, one by one; for whoever looks into it, not for the table.
    """

    what: str
    tried: int
    result: str
    limit: str
    kept: bool = True
    details: Sequence[str] = ()


class Run(NamedTuple):
    """One long run.

    Attributes:
        name: what it is called on the command line.
        title: what it is called in the table.
        seed: what its chances are made of; the same seed makes the same run.
        sample: how much the ordinary suite tries, in the run's own unit.
        full: how much ``make proof`` tries.
        measure: tries that much with that seed.
    """

    name: str
    title: str
    seed: int
    sample: int
    full: int
    measure: Callable[[int, int], Iterable[Row]]


def faultless(what: str, tried: int, faults: Sequence[str]) -> Row:
    """The row of a run in which nothing at all may go wrong."""
    return Row(what, tried, f"{len(faults)} 处不符", "0", not faults, faults)


def share(part: int, whole: int) -> str:
    """``99.1%``; a dash where there is nothing to count."""
    return f"{part / whole:.1%}" if whole else "—"

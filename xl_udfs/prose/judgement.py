"""What is found out about one claim of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import Enum

from xl_udfs.prose.causes import best, is_slip, likely_cause
from xl_udfs.prose.cues import Role
from xl_udfs.prose.equations import Equation
from xl_udfs.prose.figures import Block, Figure, sentence_end
from xl_udfs.record import Record


class Kind(Enum):
    """What a claim says."""

    TOTAL = "合计与分项"
    SHARE = "占比"
    CHANGE = "增减变动"
    COMPLETION = "完成率"
    POINTS = "百分点与百分比"
    TWICE = "同一事项前后两个数"
    COUNT = "列举个数"
    REMAINDER = "结余或差额"


class Holds(Enum):
    """Whether a claim holds; uncertain: it does not, in the one reading that seems likely."""

    OK = "相符"
    WRONG = "不符"
    UNCERTAIN = "可能不符"


class Ends(Record):
    """Between which base values the figure that starts at ``start`` of the whole text would make a claim hold."""

    start: int
    low: Decimal
    high: Decimal


class Judgement(Record):
    """One claim of a text and what it comes to.

    Attributes:
        kind, holds: what it claims and whether that is so.
        sentence: the words around it; start, end: where its figures stand in the whole text; at: where the
            claimed one stands.
        stated: what is claimed, ``占总支出 2.36%``; arithmetic: what it comes to, ``451.78 ÷ 19108.19 = 2.36%``.
        expected: what should stand there if the other figures are right.
        difference, tolerance: how far apart both are and how far they may be, in ``unit``, the stated figure's.
        cause: what is probably behind it, ``""`` if nothing is near.
        ends: for every figure of a claim that does not hold, what it would have to be instead.
    """

    kind: Kind
    holds: Holds
    sentence: str
    start: int
    end: int
    at: int
    stated: str
    arithmetic: str
    expected: str
    difference: Decimal
    tolerance: Decimal
    unit: str
    cause: str = ""
    ends: Sequence[Ends] = ()


_LONGEST_QUOTE = 160
_LONGEST_CLAUSE, _SHORTEST_GAP = 60, 12
_BREAK = re.compile(r"[，；。、：！？;\n]|,(?![0-9]{3})")
"""Where a quote may be cut; the comma of 1,000 is none."""

_LEFT_OUT = "……"
_ALL_OF_THEM = "共计"


def judged(block: Block, kind: Kind, holds: Holds, equation: Equation, cause: str = "") -> Judgement:
    """The judgement on an equation between figures of ``block``; looks for a cause if it does not hold."""
    figures = [equation.stated, *equation.terms]
    if holds is not Holds.OK and not cause:
        cause = likely_cause(equation, block)
    stated = equation.stated
    return Judgement(
        kind, holds, quoted(block, figures), *span(block, figures), block.start + stated.start,
        f"{stated.name or (_ALL_OF_THEM if stated.role is Role.TOTAL else '')} {stated.printed}".strip(),
        equation.arithmetic, equation.result, equation.difference,
        equation.tolerance.scaleb(-stated.token.exponent), stated.token.unit, cause,
        () if holds is Holds.OK else tuple(_ends(block, equation)),
    )


def _ends(block: Block, equation: Equation) -> Iterator[Ends]:
    for place, figure in enumerate([equation.stated, *equation.terms], -1):
        low, high = equation.range_of(place)
        slack = equation.tolerance - figure.half if place < 0 else 0
        if low <= high:
            yield Ends(block.start + figure.start, low - slack, high + slack)


def passed(block: Block, kind: Kind, readings: Iterable[Equation]) -> Judgement | None:
    """The judgement if the claim is right in one of its readings, else None."""
    equation = best(list(readings))
    if equation is None:
        return None
    return judged(block, kind, Holds.UNCERTAIN if is_slip(equation) else Holds.OK, equation)


def span(block: Block, figures: Sequence[Figure]) -> tuple[int, int]:
    """Where figures stand in the whole text, from the first to the last."""
    return block.start + min(one.start for one in figures), block.start + max(one.end for one in figures)


def quoted(block: Block, figures: Sequence[Figure]) -> str:
    """The sentence (or sentences) of the figures on one line; if that is long, the clauses they stand in."""
    first, last = min(figures, key=lambda one: one.start), max(figures, key=lambda one: one.end)
    line = _on_one_line(block.original[first.begin:sentence_end(block.text, last.end)])
    if len(line) <= _LONGEST_QUOTE:
        return line
    kept: list[tuple[int, int]] = []
    length = 0
    for figure in figures:
        start, end = _clause(block.original, figure)
        length += end - start
        if kept and length > _LONGEST_QUOTE:
            break
        kept.append((start, end))
    parts, reached = [], first.begin
    for start, end in sorted(kept):
        if start - reached > _SHORTEST_GAP:
            parts.append(_LEFT_OUT)
            reached = start
        parts.append(block.original[reached:end])
        reached = max(reached, end)
    return _on_one_line("".join(parts)).rstrip("，；、,;")


def _clause(text: str, figure: Figure) -> tuple[int, int]:
    """From the break before a figure to the one after it."""
    start = max(figure.begin, figure.start - _LONGEST_CLAUSE)
    for found in _BREAK.finditer(text, start, figure.start):
        start = found.end()
    end = min(len(text), figure.end + _LONGEST_CLAUSE)
    after = _BREAK.search(text, figure.end, end)
    return start, after.end() if after else end


def quoted_text(text: str) -> str:
    """A text on one line, the middle left out between two breaks if it is long."""
    line = _on_one_line(text)
    if len(line) <= _LONGEST_QUOTE:
        return line
    half = _LONGEST_QUOTE // 2
    breaks = [found.end() for found in _BREAK.finditer(line)]
    head = max((place for place in breaks if place <= half), default=half)
    tail = min((place for place in breaks if place >= len(line) - half), default=len(line) - half)
    return f"{line[:head]}{_LEFT_OUT}{line[tail:]}"


def _on_one_line(text: str) -> str:
    return "".join(text.split())

"""What is found out about one claim of a text."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum

from xl_udfs.numbers.record import Record
from xl_udfs.prose.causes import best, is_slip, likely_cause
from xl_udfs.prose.equations import Equation
from xl_udfs.prose.figures import Block, Figure, sentence_end


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


_LONGEST_QUOTE = 160


def judged(block: Block, kind: Kind, holds: Holds, equation: Equation, cause: str = "") -> Judgement:
    """The judgement on an equation between figures of ``block``; looks for a cause if it does not hold."""
    figures = [equation.stated, *equation.terms]
    if holds is not Holds.OK and not cause:
        cause = likely_cause(equation, block)
    stated = equation.stated
    return Judgement(
        kind, holds, quoted(block, figures), *span(block, figures), block.start + stated.start,
        f"{stated.name} {stated.printed}".strip(),
        equation.arithmetic, equation.result, equation.difference,
        equation.tolerance.scaleb(-stated.token.exponent), stated.token.unit, cause,
    )


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
    """The sentence (or sentences) of the figures on one line, the middle left out if that is long."""
    first, last = min(figures, key=lambda one: one.start), max(figures, key=lambda one: one.end)
    return quoted_text(block.original[first.begin:sentence_end(block.text, last.end)])


def quoted_text(text: str) -> str:
    """A text on one line, the middle left out if it is long."""
    line = "".join(text.split())
    if len(line) <= _LONGEST_QUOTE:
        return line
    return f"{line[:_LONGEST_QUOTE // 2]}……{line[-_LONGEST_QUOTE // 2:]}"

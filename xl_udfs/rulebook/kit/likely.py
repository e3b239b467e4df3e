"""What is probably meant where a figure differs from the sum it should be: the nearest explanation of the gap."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from xl_udfs.numbers import figure
from xl_udfs.numbers.slips import UNIT_SHIFT, Slip, is_yuan, shifted_by, slip
from xl_udfs.record import Record

_MOST_PAIRED = 24
"""Figures tried in pairs; with more of them some pair fits by chance."""


class Figure(Record):
    """A figure and what it is called: ``办公费``."""

    label: str
    value: Decimal

    def __str__(self) -> str:
        return f"{self.label} {figure(self.value)}"


def likely(total: Figure, parts: Sequence[Figure], elsewhere: Sequence[Figure] = ()) -> str:
    """One sentence on how ``total`` may have come to differ from the sum of ``parts``; ``""`` if nothing fits.

    Looked for, in this order: a part left out or added twice; one figure ten, a hundred … times too large or small,
    with the wrong sign, or with two digits swapped; the total or the gap standing somewhere else, or the total being
    two other figures added; one digit wrong, too many or missing. A guess that several figures invite is none.

    Args:
        total: the stated figure.
        parts: what it should be the sum of; one part for two figures that should be equal.
        elsewhere: figures outside the equation that may have been taken for one of it.
    """
    gap = total.value - sum((part.value for part in parts), Decimal(0))
    if not gap:
        return ""
    meant = [(total, total.value - gap), *((part, part.value + gap) for part in parts)]
    return (
        _left_out(gap, parts)
        or _slip(meant, Slip.POINT)
        or _slip(meant, Slip.SIGN)
        or _slip(meant, Slip.SWAPPED)
        or _other(total, gap, elsewhere)
        or _two_added(total, elsewhere)
        or _slip(meant, Slip.DIGIT, Slip.COUNT)
    )


def _left_out(gap: Decimal, parts: Sequence[Figure]) -> str:
    as_large = [part for part in parts if part.value and abs(gap) == abs(part.value)] if len(parts) > 1 else []
    if len(as_large) != 1:
        return ""
    part = as_large[0]
    return f"差额正好是{part}，可能{'漏加了它' if gap == -part.value else '多加了一次'}。"


def _slip(meant: Sequence[tuple[Figure, Decimal]], *kinds: Slip) -> str:
    """The one figure that such a slip would explain; of two that should be equal, either may be the slip."""
    found = [(one, value, kind) for one, value in meant if (kind := slip(one.value, value)) in kinds and kind]
    if len(found) > 1 and any(is_yuan(one.value, value) for one, value, _ in found):
        found = [(one, value, kind) for one, value, kind in found if is_yuan(one.value, value)]
    if not found or len(found) > (2 if len(meant) == 2 else 1):
        return ""
    guesses = [f"{one} 可能是 {figure(value)}（{_worded(kind, one.value, value)}）" for one, value, kind in found]
    return "，或".join(guesses) + "。"


def _worded(kind: Slip, typed: Decimal, meant: Decimal) -> str:
    places = shifted_by(typed, meant) if kind is Slip.POINT else 0
    if abs(places) == UNIT_SHIFT:
        return "像是按元填写，应为万元" if places > 0 else "像是按亿元填写，应为万元"
    return f"小数点错了{'一二三'[abs(places) - 1]}位" if places else kind.value


def _other(total: Figure, gap: Decimal, elsewhere: Sequence[Figure]) -> str:
    for one in elsewhere:
        if one.value and total.value == one.value:
            return f"填的数与{one} 相同，可能抄错了行。"
    for one in elsewhere:
        if one.value and abs(gap) == abs(one.value):
            return f"差额正好是{one}，请核对它归在哪里。"
    return ""


def _two_added(total: Figure, elsewhere: Sequence[Figure]) -> str:
    figures = [one for one in elsewhere if one.value]
    if not total.value or len(figures) > _MOST_PAIRED:
        return ""
    pairs = [(one, other) for one, other in combinations(figures, 2) if total.value == one.value + other.value]
    return f"填的数正好是{pairs[0][0]} 与{pairs[0][1]} 相加。" if len(pairs) == 1 else ""

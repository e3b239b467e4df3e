"""What is probably meant where a figure differs from the sum it should be: the nearest explanation of the gap."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from xl_udfs.numbers import figure
from xl_udfs.numbers.record import Record

_SHIFTS = (4, -4, 1, -1, 2, -2, 3, -3)
_MOST_SLIPS = 2
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
    two other figures added; one wrong digit.

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
        or _slip(meant, _shifted)
        or _slip(meant, _signed)
        or _slip(meant, _swapped)
        or _other(total, gap, elsewhere)
        or _two_added(total, elsewhere)
        or _slip(meant, _one_digit)
    )


def _left_out(gap: Decimal, parts: Sequence[Figure]) -> str:
    if len(parts) < 2:
        return ""
    for part in parts:
        if part.value and gap == -part.value:
            return f"差额正好是{part}，可能漏加了它。"
        if part.value and gap == part.value:
            return f"差额正好是{part}，可能多加了一次。"
    return ""


Slip = Callable[[Decimal, Decimal], str]
"""Says what happened to the second figure if the first was typed for it, else ``""``."""


def _slip(meant: Sequence[tuple[Figure, Decimal]], slip: Slip) -> str:
    """The figures that the slip would explain; nothing if there are too many to choose from."""
    found = [f"{one}可能是 {figure(value)}（{how}）" for one, value in meant if (how := slip(one.value, value))]
    return "，或".join(found) + "。" if 0 < len(found) <= _MOST_SLIPS else ""


def _shifted(typed: Decimal, meant: Decimal) -> str:
    if not typed or not meant:
        return ""
    for places in _SHIFTS:
        if typed == meant.scaleb(places):
            if places == 4:
                return "可能按元填写，应为万元"
            if places == -4:
                return "可能按亿元填写，应为万元"
            return f"小数点错了{'一二三'[abs(places) - 1]}位"
    return ""


def _signed(typed: Decimal, meant: Decimal) -> str:
    return "正负号错了" if typed and typed == -meant else ""


def _swapped(typed: Decimal, meant: Decimal) -> str:
    differing = list(_differing(typed, meant))
    crossed = len(differing) == 2 and differing[0] == differing[1][::-1]
    return "两位数字写颠倒了" if crossed else ""


def _one_digit(typed: Decimal, meant: Decimal) -> str:
    return "写错了一位数字" if len(list(_differing(typed, meant))) == 1 else ""


def _differing(one: Decimal, other: Decimal) -> Iterator[tuple[str, str]]:
    """The pairs of digits in which two figures of equal length and sign differ."""
    places = max(-_exponent(one), -_exponent(other), 0)
    if max(one.adjusted(), other.adjusted()) + places > _MOST_DIGITS:
        return
    first, second = f"{one:.{places}f}", f"{other:.{places}f}"
    if len(first) == len(second) and (one < 0) == (other < 0):
        yield from ((a, b) for a, b in zip(first, second, strict=True) if a != b)


_MOST_DIGITS = 30
"""Official figures have fewer; what else a cell holds is not worth comparing."""


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _other(total: Figure, gap: Decimal, elsewhere: Sequence[Figure]) -> str:
    for one in elsewhere:
        if one.value and total.value == one.value:
            return f"填的数与{one}相同，可能抄错了行。"
    for one in elsewhere:
        if one.value and abs(gap) == abs(one.value):
            return f"差额正好是{one}，请核对它归在哪里。"
    return ""


def _two_added(total: Figure, elsewhere: Sequence[Figure]) -> str:
    figures = [one for one in elsewhere if one.value]
    if not total.value or len(figures) > _MOST_PAIRED:
        return ""
    for one, other in combinations(figures, 2):
        if total.value == one.value + other.value:
            return f"填的数正好是{one}与{other}相加。"
    return ""

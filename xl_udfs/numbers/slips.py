"""Slips of the pen: how one figure came to be typed for another."""

from decimal import Decimal
from enum import Enum

UNIT_SHIFT = 4
"""Places between 元 and 万元."""

POINT_SHIFTS = (UNIT_SHIFT, -UNIT_SHIFT, 1, -1, 2, -2, 3, -3)
"""By how many places a point is out: four is 元 for 万元, one to three are slips."""

LEAST_DIGITS = 3
"""Of digits that say something: fewer agree by chance, and any small number is one digit from any other."""

_MOST_DIGITS = 30
"""Official figures have fewer; what else a cell holds is not worth comparing."""


class Slip(Enum):
    """What happened to the figure."""

    POINT = "小数点错位"
    SIGN = "正负号错了"
    SWAPPED = "两位数字写颠倒了"
    DIGIT = "写错了一位数字"
    COUNT = "多写或漏写了一位数字"


def slip(typed: Decimal, meant: Decimal) -> Slip | None:
    """The slip that makes ``typed`` of ``meant``, or None if no single one does or both are the same."""
    if typed == meant:
        return None
    if shifted_by(typed, meant):
        return Slip.POINT
    if typed and typed == -meant:
        return Slip.SIGN
    both = _alike(typed, meant)
    return _digits(*both) if both else None


def shifted_by(typed: Decimal, meant: Decimal) -> int:
    """By how many places the point of ``typed`` stands too far right (4: 万 times too large); 0 if it does not."""
    if not typed or not meant:
        return 0
    return next((places for places in POINT_SHIFTS if typed == meant.scaleb(places)), 0)


def is_yuan(typed: Decimal, meant: Decimal) -> bool:
    """Whether ``typed`` is ``meant`` in 元; nobody fills forms in 亿元."""
    return shifted_by(typed, meant) == UNIT_SHIFT


def significant(value: Decimal) -> str:
    """The digits that say something: 12.30 and 1230 have the same, 100 has one."""
    return f"{abs(value):f}".replace(".", "").strip("0")


def _digits(typed: str, meant: str) -> Slip | None:
    if len(typed) == len(meant):
        differing = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
        if len(differing) == 1:
            return Slip.DIGIT
        return Slip.SWAPPED if len(differing) == 2 and differing[0] == differing[1][::-1] else None
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    if len(longer) - len(shorter) > 1:
        return None
    return Slip.COUNT if any(longer[:at] + longer[at + 1:] == shorter for at in range(len(longer))) else None


def _alike(one: Decimal, other: Decimal) -> tuple[str, str] | None:
    """The digits of both at the same number of decimals; None if their signs differ or they are no such figures."""
    places = max(_decimals(one), _decimals(other))
    if (one < 0) != (other < 0) or max(one.adjusted(), other.adjusted()) + places > _MOST_DIGITS:
        return None
    return f"{abs(one):.{places}f}", f"{abs(other):.{places}f}"


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0

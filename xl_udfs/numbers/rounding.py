"""Exact decimal arithmetic: doubles in, 四舍五入, doubles out."""

from decimal import ROUND_HALF_UP, Context, Decimal
from math import isfinite

EXACT = Context(prec=50, rounding=ROUND_HALF_UP)
"""Wide enough that a quotient of two official figures never rounds twice."""

_ANY_SIZE = Context(prec=700, rounding=ROUND_HALF_UP)
"""Wide enough to round the largest double; what a cell holds must never end a check."""

_QUANTA = {digits: Decimal(1).scaleb(-digits) for digits in range(-15, 16)}


def round_half_up(value: Decimal, digits: int) -> Decimal:
    """``value`` at ``digits`` decimals (-15 to 15), ties away from zero (四舍五入, Excel's ROUND); never minus zero.

    Raises:
        decimal.InvalidOperation: for a value past the largest double.
    """
    rounded = value.quantize(_QUANTA[digits], ROUND_HALF_UP, _ANY_SIZE)
    return rounded if rounded else rounded.copy_abs()


def same_printed(one: Decimal, other: Decimal, digits: int) -> bool:
    """Whether both figures print alike at ``digits`` decimals."""
    return round_half_up(one, digits) == round_half_up(other, digits)


def from_double(value: float) -> Decimal:
    """The decimal that a person typed to get this double: its 15 significant digits.

    Raises:
        ValueError: for NaN and infinities, which no cell holds.
    """
    if not isfinite(value):
        raise ValueError(f"not a figure: {value!r}")
    return Decimal(f"{value:.15g}")


def to_double(value: Decimal) -> float:
    """The double that Excel and Calc store for ``value``."""
    return float(value)

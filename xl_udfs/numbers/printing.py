"""Print figures as official forms print them."""

from decimal import Decimal

from xl_udfs.numbers.rounding import EXACT, round_half_up


def figure(value: Decimal) -> str:
    """``value`` without exponent and without trailing zeros: 60299.9, 110, 0.02."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) if value else "0"


def fixed(value: Decimal, digits: int) -> str:
    """``value`` at exactly ``digits`` decimals, 四舍五入."""
    return f"{round_half_up(value, digits):f}"


def percent(rate: Decimal, digits: int = 2) -> str:
    """A ratio as a percentage at ``digits`` decimals: 0.0236 is 2.36%."""
    return fixed(EXACT.scaleb(rate, Decimal(2)), digits) + "%"

"""Read what people type into official forms."""

import re
from decimal import Decimal

from xl_udfs.numbers.entries import BLANK, Entry, Kind, NotApplicable, Quantity, Words
from xl_udfs.numbers.rounding import from_double

NOT_APPLICABLE_MARKS = frozenset({"-", "--", "—", "——", "―", "――", "–", "/", "\\", "无", "…", "……", "...", "......"})

# Full-width ASCII, the ideographic space and the odd minus signs become plain ones; nothing else changes
# (NFKC would also turn ㎡ into m2 and … into dots).
_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ", 0xA0: " ", 0x2212: "-", 0xFE63: "-", 0x2264: "≤", 0x2266: "≤", 0x2265: "≥", 0x2267: "≥",
}
_SIGNS = {"≥": "≥", ">=": "≥", "=>": "≥", "≤": "≤", "<=": "≤", "=<": "≤", ">": ">", "<": "<", "=": "="}
_QUANTITY = re.compile(
    r"(?P<sign>>=|=>|<=|=<|[≥≤><=])?\s*"
    r"(?P<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+)\s*"
    r"(?P<unit>%|[^\d\s.,;:%+\-][^\d.,;:%]{0,9})?"
)
_MAX_LENGTH = 64
"""No official figure is longer; longer texts are words without a look (bounds the work on hostile input)."""

_MONEY = {"元": Decimal(1), "万元": Decimal(10**4), "亿元": Decimal(10**8)}
_MULTIPLES = {"万": Decimal(10**4), "亿": Decimal(10**8)}
_UNITLESS_PERCENT_FROM = Decimal(10)
"""A bare number cell above this in a rate field is a percentage: no rate of these forms reaches 1000%."""


def parse(raw: object, kind: Kind) -> Entry:
    """Read one entry of a form.

    Args:
        raw: a cell's value: None, text, a bool, an int, a float or a Decimal.
        kind: what the field asks for.

    Returns:
        Blank, NotApplicable, Words or Quantity. Never a guess: what is not certainly a figure is Words. A rate
        typed without % that must mean one is marked ``assumed_percent``.

    Raises:
        ValueError: for NaN and infinities, which no cell holds.
    """
    if raw is None:
        return BLANK
    if isinstance(raw, bool):
        return Words("TRUE" if raw else "FALSE")
    if isinstance(raw, int | float | Decimal):
        return _from_number(raw, kind)
    return _from_text(str(raw), kind)


def plain(text: str) -> str:
    """``text`` with full-width letters, digits and signs made half-width and its ends trimmed."""
    return text.translate(_PLAIN).strip()


def in_unit(quantity: Quantity, unit: str) -> Quantity | None:
    """``quantity`` expressed in ``unit``, or None if the two units have nothing in common.

    Knows 元/万元/亿元, multiples such as 万人 and 人, and takes a quantity without a unit to be in ``unit``.
    """
    if quantity.unit in ("", unit):
        return quantity._replace(unit=unit)
    have, want = _scale(quantity.unit), _scale(unit)
    if have[1] != want[1]:
        return None
    return quantity._replace(value=quantity.value * have[0] / want[0], unit=unit, decimals=None)


def standard_value(quantity: Quantity) -> Decimal:
    """The figure in the forms' own units: money in 万元, everything else in ones (7.17万人 is 71700)."""
    if not quantity.unit or quantity.unit == "%":
        return quantity.value
    multiple, base = _scale(quantity.unit)
    return quantity.value * multiple / (_MONEY["万元"] if base == "元" else 1)


def _scale(unit: str) -> tuple[Decimal, str]:
    """(how many base units, the base unit): 万人 is (10000, 人)."""
    if unit in _MONEY:
        return _MONEY[unit], "元"
    multiple = _MULTIPLES.get(unit[:1])
    return (multiple, unit[1:]) if multiple else (Decimal(1), unit)


def _from_number(raw: int | float | Decimal, kind: Kind) -> Entry:
    value = raw if isinstance(raw, Decimal) else from_double(float(raw)) if isinstance(raw, float) else Decimal(raw)
    if kind is Kind.RATE and abs(value) > _UNITLESS_PERCENT_FROM:
        return Quantity(value.scaleb(-2), assumed_percent=True)
    return Quantity(value)


def _from_text(raw: str, kind: Kind) -> Entry:
    text = plain(raw) if len(raw) <= 4 * _MAX_LENGTH else raw
    if not text:
        return BLANK
    if text in NOT_APPLICABLE_MARKS:
        return NotApplicable(text)
    found = None if kind is Kind.TEXT or len(text) > _MAX_LENGTH else _QUANTITY.fullmatch(text)
    if found is None:
        return Words(text)
    number = found["number"].replace(",", "")
    unit = (found["unit"] or "").strip()
    value = Decimal(number)
    decimals = len(number.partition(".")[2])
    sign = _SIGNS.get(found["sign"] or "", "")
    if unit == "%":
        return Quantity(value.scaleb(-2), "%", sign, decimals)
    if kind is Kind.RATE and not unit and abs(value) > 1:
        return Quantity(value.scaleb(-2), "", sign, decimals, assumed_percent=True)
    return Quantity(value, unit, sign, decimals)

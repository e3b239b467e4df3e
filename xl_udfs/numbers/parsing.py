"""Read what people type into official forms."""

import re
from decimal import Decimal

from xl_udfs.numbers.bounds import bounded
from xl_udfs.numbers.entries import BLANK, Entry, Kind, NotApplicable, Quantity, Words
from xl_udfs.numbers.rounding import EXACT, from_double

NOT_APPLICABLE_MARKS = frozenset({"-", "--", "—", "——", "―", "――", "–", "/", "\\", "无", "…", "……", "...", "......"})

# Full-width ASCII, the ideographic space and the odd minus, percent and comparison signs become plain ones, what
# is invisible (pasted from web pages) goes; nothing else changes (NFKC would also turn ㎡ into m2 and … into dots).
_PLAIN: dict[int, str | int | None] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: " ", 0xA0: " ", 0x200B: None, 0xFEFF: None, 0x2212: "-", 0xFE63: "-", 0xFE6A: "%",
    0x2266: "≤", 0x2A7D: "≤", 0x2267: "≥", 0x2A7E: "≥",
}
_SIGNS = {"≥": "≥", ">=": "≥", "=>": "≥", "≤": "≤", "<=": "≤", "=<": "≤", ">": ">", "<": "<", "=": "="}
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_QUANTITY = re.compile(
    r"(?P<sign>>=|=>|<=|=<|[≥≤><=])?\s*"
    rf"(?P<number>[-+]?{_NUMBER}|[-+]?\.[0-9]+)\s*"
    r"(?P<unit>%|[^0-9.,:;%\s].{0,4})?"
)
_IN_UNITS = frozenset("/()·²³°℃")
_MAX_LENGTH = 64
"""No official figure is longer; longer texts are words without a look (bounds the work on hostile input)."""

_MULTIPLES = {
    "万": Decimal(10**4), "十万": Decimal(10**5), "百万": Decimal(10**6), "千万": Decimal(10**7), "亿": Decimal(10**8),
}
_SMALL_MONEY = {"百元": Decimal(100), "千元": Decimal(1000)}
"""Money only: 千克 and 百分点 are units of their own."""

_ONE_UNIT = {
    "km": "公里", "KM": "公里", "Km": "公里", "千米": "公里", "㎞": "公里",
    "㎡": "平方米", "m²": "平方米", "米²": "平方米",
    "kg": "公斤", "KG": "公斤", "千克": "公斤",
}
"""Units of several names."""

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
    return text.strip() if text.isascii() else text.translate(_PLAIN).strip()


def figures_in(text: str, unit: str) -> "list[re.Match[str]]":
    """What in a sentence, made ``plain``, reads as a figure of ``unit``, of whatever multiple or name: 12km for 公里.

    A sentence does not tell where a unit ends: 56户全部完成 can only be asked for 户.
    """
    base = _scale(unit)[1] or unit
    names = [base, *(name for name, one in _ONE_UNIT.items() if one == base)]
    if base == "元":
        names += _SMALL_MONEY
    multiples, of = "|".join(_MULTIPLES), "|".join(map(re.escape, names))
    return list(re.finditer(rf"(?<![0-9.])(?<![0-9],){_NUMBER}\s*(?:{multiples})?(?:{of})(?![A-Za-z²³])", text))


def in_unit(quantity: Quantity, unit: str) -> Quantity | None:
    """``quantity`` expressed in ``unit``, or None if the two units have nothing in common.

    Knows 元, 千元, 万元, 亿元 …, multiples such as 万人 and 人, and takes a quantity without a unit to be in ``unit``.
    """
    if quantity.unit in ("", unit):
        return quantity.replaced(unit=unit)
    have, want = _scale(quantity.unit), _scale(unit)
    if have[1] not in ("", want[1]):  # a bare multiple, 5万, is of what is asked for
        return None
    value = EXACT.divide(EXACT.multiply(quantity.value, have[0]), want[0])
    return quantity.replaced(value=value, unit=unit, decimals=None)


def as_rate(quantity: Quantity, most: Decimal = _UNITLESS_PERCENT_FROM) -> Quantity:
    """``quantity`` where a rate is asked for: without a unit, 88 typed as text and 88 in a number cell mean 88%.

    A number cell may hold 1.2 for 120%, so only figures above ``most`` in one are taken to lack their %.
    """
    least = most if quantity.decimals is None else 1
    if quantity.unit or abs(quantity.value) <= least:
        return quantity
    return quantity.replaced(value=_hundredth(quantity.value), assumed_percent=True)


def same_unit(one: Quantity, other: Quantity) -> tuple[Decimal, Decimal] | None:
    """Both figures in one unit (7.17万人 and 71700人 are the same), or None if their units have nothing in common."""
    if one.unit == other.unit:
        return one.value, other.value
    bases = {_scale(quantity.unit)[1] for quantity in (one, other)} - {""}
    if len(bases) > 1:
        return None
    # A bare figure is in the other's unit, multiple included: 7.17 beside 7.17万人 means 万人, 71700 does not.
    if "" in (one.unit, other.unit):
        bare, stated = (one.value, other.value) if not one.unit else (other.value, one.value)
        return None if abs(bare) >= 1000 * abs(stated) > 0 else (one.value, other.value)
    return standard_value(one), standard_value(other)


def standard_value(quantity: Quantity) -> Decimal:
    """The figure in the forms' own units: money in 万元, everything else in ones (7.17万人 is 71700)."""
    if not quantity.unit or quantity.unit == "%":
        return quantity.value
    multiple, base = _scale(quantity.unit)
    return EXACT.divide(EXACT.multiply(quantity.value, multiple), _MULTIPLES["万"] if base == "元" else 1)


def _scale(unit: str) -> tuple[Decimal, str]:
    """(how many base units, the base unit): 万人 is (10000, 人)."""
    for prefix, multiple in _MULTIPLES.items():
        if unit.startswith(prefix):
            base = unit.removeprefix(prefix)
            return multiple, _ONE_UNIT.get(base, base)
    return (_SMALL_MONEY[unit], "元") if unit in _SMALL_MONEY else (Decimal(1), _ONE_UNIT.get(unit, unit))


def _from_number(raw: int | float | Decimal, kind: Kind) -> Entry:
    value = from_double(raw) if isinstance(raw, float) else Decimal(raw)
    if not value.is_finite():
        raise ValueError(f"not a figure: {raw!r}")
    return as_rate(Quantity(value)) if kind is Kind.RATE else Quantity(value)


def _from_text(raw: str, kind: Kind) -> Entry:
    if kind is Kind.TEXT and len(raw) > _MAX_LENGTH and not raw.isspace():
        return Words(raw.strip())
    text = plain(raw)
    if not text:
        return BLANK
    if text in NOT_APPLICABLE_MARKS:
        return NotApplicable(text)
    worded = ""
    if kind is Kind.TARGET and len(text) <= _MAX_LENGTH:
        text, worded = bounded(text)
    found = None if kind is Kind.TEXT or len(text) > _MAX_LENGTH else _QUANTITY.fullmatch(text)
    if found is None or not _is_unit(found["unit"] or ""):
        return Words(raw.strip())
    sign = _SIGNS.get(found["sign"] or "", worded)
    if worded not in ("", sign):  # ≥100人以内
        return Words(raw.strip())
    number = found["number"].replace(",", "")
    unit = (found["unit"] or "").strip()
    value = Decimal(number)
    decimals = len(number.partition(".")[2])
    if unit == "%":
        return Quantity(_hundredth(value), "%", sign, decimals)
    if kind is Kind.RATE:
        return as_rate(Quantity(value, unit, sign, decimals))
    if kind is Kind.MONEY and unit in _MULTIPLES:  # 100万 in a money field is 100万元
        unit += "元"
    return Quantity(value, unit, sign, decimals)


def _is_unit(text: str) -> bool:
    """Units are Chinese, Latin or square signs such as ㎡; anything else (——, ‰, ½) changes the figure before it."""
    if text in ("", "%"):
        return True
    letters = all(char.isalpha() or "\u3380" <= char <= "\u33df" or char in _IN_UNITS for char in text)
    return letters and (text[0] not in _IN_UNITS or text[0] in "°℃")


def _hundredth(value: Decimal) -> Decimal:
    return EXACT.scaleb(value, Decimal(-2))

"""The text that a cell shows, for the number formats that our sheets use."""

import re
from decimal import ROUND_HALF_UP, Decimal

_SECTION = re.compile(
    r'(?P<before>"[^"]*")?(?P<digits>#,##0|0)(?:\.(?P<decimals>0+))?(?P<percent>%)?(?P<after>"[^"]*")?'
)


def displayed(value: object, number_format: str) -> str:
    """``value`` as its cell shows it under ``number_format``.

    Args:
        value: as openpyxl reads it; None, text and error values show as they are.
        number_format: General, ``@``, or sections such as ``0``, ``0.00``, ``#,##0.00``, ``0%``,
            ``0.00%``, ``"第"0"项"`` separated by semicolons (positive; negative; zero).

    Raises:
        ValueError: for a format or a value outside that list: showing it must first be learnt here.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return value
    if not isinstance(value, int | float):
        raise ValueError(f"not a value this sheet should hold: {value!r}")
    number = Decimal(f"{value:.15g}")
    if number_format in ("General", "@"):
        return _general(number)
    sections = number_format.split(";")
    if number == 0 and len(sections) > 2:
        return _section(number, sections[2])
    if number < 0:
        return _section(-number, sections[1]) if len(sections) > 1 else "-" + _section(-number, sections[0])
    return _section(number, sections[0])


def _general(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _section(number: Decimal, section: str) -> str:
    if not section:
        return ""
    if section.startswith("-"):
        return "-" + _section(number, section[1:])
    parts = _SECTION.fullmatch(section)
    if not parts:
        raise ValueError(f"unknown number format: {section!r}")
    shown = number * 100 if parts["percent"] else number
    shown = shown.quantize(Decimal(1).scaleb(-len(parts["decimals"] or "")), ROUND_HALF_UP)
    digits = f"{shown:,f}" if "," in parts["digits"] else f"{shown:f}"
    return "".join((_literal(parts["before"]), digits, parts["percent"] or "", _literal(parts["after"])))


def _literal(quoted: str | None) -> str:
    return quoted[1:-1] if quoted else ""

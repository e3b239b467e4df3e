"""Cell values as sheet parts store them, and back."""

from decimal import Decimal

from xl_udfs.book import CellValue
from xl_udfs.numbers import CellError, from_double
from xl_udfs.ooxml.markup import from_cell_text, needs_preserving, to_cell_text, unescape, writable

_DIGITS = frozenset("0123456789.+-eE \t\r\n")

MAX_NUMBER = 9.99999999999999e307
"""The largest number that a cell holds."""

MAX_TEXT = 32767
"""What one cell holds, in UTF-16 units."""



def stored_value(kind: str, content: str | None) -> CellValue:
    """The value of a formula's cell.

    Args:
        kind: the cell's ``t`` attribute, ``""`` if it has none.
        content: what stands in its ``<v>``, None without one.

    Returns:
        None if nothing usable is stored. Numbers come as the decimals that were meant; an error value that this
        product does not know (``#SPILL!``) as ``#VALUE!``.
    """
    if content is None:
        return None
    if kind == "str":
        return from_cell_text(content)
    content = unescape(content)
    if kind == "e":
        return CellError.from_text(content.strip()) or CellError.VALUE
    if kind == "b":
        return content.strip() in ("1", "true")
    if kind not in ("", "n") or not set(content) <= _DIGITS:
        return None
    try:
        return from_double(_double(float(content)))
    except ValueError:
        return None


def same(one: CellValue, other: CellValue) -> bool:
    """Whether two values are the same in a cell: numbers at 15 digits, TRUE and 1 apart, text as it can be written."""
    left, right = _comparable(one), _comparable(other)
    return type(left) is type(right) and left == right


def to_stored(value: CellValue) -> tuple[str, str] | None:
    """``value`` as a cell's ``t`` (``""`` for numbers) and the escaped content of its ``<v>``; None for no value.

    Raises:
        ValueError: a number that is not finite, or text that is too long for a cell.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return "b", "1" if value else "0"
    if isinstance(value, CellError):
        return "e", value.text
    if isinstance(value, str):
        return "str", to_cell_text(checked_text(value))
    return "", number_text(value)


def number_text(value: "int | float | Decimal") -> str:
    """``value`` as Excel writes the double nearest to it: ``3``, ``0.1``, ``1E+20``. Raises ValueError."""
    double = _double(value)
    if double.is_integer() and abs(double) < 1e15:
        return str(int(double))
    return repr(double).upper()


def checked_text(text: str) -> str:
    """``writable(text)``. Raises ValueError if it is longer than a cell holds."""
    text = writable(text)
    if len(text) + sum(character > "\uffff" for character in text) > MAX_TEXT:
        raise ValueError(f"a cell holds {MAX_TEXT} characters: {text[:20]!r} is longer")
    return text


def preserving(content: str) -> str:
    """The attribute that keeps the ends of ``content``, with its space before, or ``""``."""
    return ' xml:space="preserve"' if needs_preserving(content) else ""


def _comparable(value: CellValue) -> object:
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, bool | CellError) or value is None:
        return value
    return from_double(_double(value)) + 0  # + 0: no negative zero


def _double(value: "int | float | Decimal") -> float:
    try:
        double = float(value)
    except OverflowError:
        double = float("inf")
    if not abs(double) <= MAX_NUMBER:  # also for NaN
        raise ValueError("not a figure that a cell holds")
    return double

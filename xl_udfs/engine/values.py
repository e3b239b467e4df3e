"""Values between the calculation engine and this product.

How formualizer 0.13 hands arguments over: numbers and dates as floats, text and booleans as such, a blank cell as
None, a range of several cells as a list of rows, an error as ``{"type": "Error", "kind": ...}``, an argument left out
between commas as 0.0 (which cannot be told from a typed 0).
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from xl_udfs.book import CellValue
from xl_udfs.cell_functions import call
from xl_udfs.numbers import CellError, from_double
from xl_udfs.ooxml.cell_values import MAX_NUMBER

KINDS = {
    "Div": CellError.DIV0, "Na": CellError.NA, "Name": CellError.NAME, "Null": CellError.NULL,
    "Num": CellError.NUM, "Ref": CellError.REF, "Value": CellError.VALUE,
}
_NAMES = {error: kind for kind, error in KINDS.items()}

UNDECIDED = frozenset({"Name", "NImpl", "Error"})
"""Errors by which formualizer may mean that it, not the formula, is at fault."""

CIRCULAR = "Circ"


def error_kind(raw: object) -> str:
    """formualizer's word for the error ``raw``, ``""`` if it is none."""
    return str(raw.get("kind", "")) if isinstance(raw, dict) else ""


def to_value(raw: object) -> CellValue:
    """A cell's value from formualizer's; numbers as the decimals that were meant."""
    if isinstance(raw, dict):
        return KINDS.get(error_kind(raw), CellError.NAME if error_kind(raw) in UNDECIDED else CellError.VALUE)
    if isinstance(raw, bool | str) or raw is None:
        return raw
    if isinstance(raw, int | float):
        return from_double(float(raw)) + 0 if abs(raw) <= MAX_NUMBER else CellError.NUM
    return CellError.VALUE


def to_raw(value: object) -> object:
    """What formualizer takes for ``value``; rows of values stay rows."""
    if isinstance(value, CellError):
        return {"type": "Error", "kind": _NAMES[value]}
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list):
        return [to_raw(item) for item in value]
    return value


def callback(name: str, on_array: Callable[[str], object]) -> Callable[..., object]:
    """The cell function ``name`` as formualizer calls it; ``on_array`` is told when it comes to several values."""

    def run(*arguments: object) -> object:
        result = call(name, _arguments(arguments))
        if isinstance(result, list):
            on_array(name)
        return to_raw(result)

    return run


def _arguments(raw: Sequence[object]) -> list[object]:
    return [
        _arguments(item) if isinstance(item, list) else KINDS.get(error_kind(item), CellError.VALUE)
        if isinstance(item, dict) else item
        for item in raw
    ]

"""How arguments of cell functions are read from what stands in cells.

Every reader takes a cell's value and gives what a function's body takes, None for blank and 不适用, or an error.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeGuard

from xl_udfs.cell_functions.catalog import Argument, Reading
from xl_udfs.cell_functions.conventions import RATE_DIGITS
from xl_udfs.cell_functions.ordinals import without_ordinal
from xl_udfs.numbers import CellError, Kind, Quantity, Words, from_double, parse, plain, standard_value

_MOST_DIGITS = 9


def figure(name: str, help: str, optional: bool = False) -> Argument:
    """A plain figure."""
    return Argument(name, help, _read_figure, optional)


def figures(name: str, help: str) -> Argument:
    """Any number of figures and ranges; blanks and 不适用 marks are skipped."""
    return Argument(name, help, _read_figure, optional=True, many=True)


def quantity(name: str, help: str, optional: bool = False) -> Argument:
    """A figure with its sign and unit."""
    return Argument(name, help, _read_quantity, optional)


def rate(name: str, help: str, optional: bool = False) -> Argument:
    """A ratio or a percentage."""
    return Argument(name, help, _read_rate, optional)


def words(name: str, help: str) -> Argument:
    """A text that may be left out."""
    return Argument(name, help, _read_words, optional=True)


def choice(name: str, help: str, options: Mapping[str, str], optional: bool = True) -> Argument:
    """One of a few words; anything else is #VALUE!."""

    def read(raw: object) -> Reading:
        text = _read_words(raw)
        return options.get(plain(text), CellError.VALUE) if isinstance(text, str) else text

    return Argument(name, help, read, optional)


def names(name: str, help: str) -> Argument:
    """A range of names, taken whole, without their ordinals; what is blank is ``""``."""
    return Argument(name, help, lambda raw: _read_all(raw, _read_name), area=True)


def amounts(name: str, help: str) -> Argument:
    """A range of figures with units, taken whole; what is blank is None."""
    return Argument(name, help, lambda raw: _read_all(raw, _read_quantity), area=True)


def digits(help: str = f"结果保留几位小数，省略时为 {RATE_DIGITS}（即百分数两位小数）。") -> Argument:
    """How many decimals the result keeps."""
    return Argument("digits", help, _read_digits, optional=True)


def flat(values: Sequence[object]) -> Iterator[object]:
    """The elements of an array, row by row."""
    for value in values:
        if is_array(value):
            yield from flat(value)
        else:
            yield value


def is_array(raw: object) -> TypeGuard[Sequence[object]]:
    """Whether a cell function got several values in one argument."""
    return isinstance(raw, (list, tuple))


def rows(raw: Sequence[object]) -> list[Sequence[object]]:
    """An array as rows of at least one element; an empty array is one blank."""
    nested = [value for value in raw if is_array(value)]
    found = nested if len(nested) == len(raw) else [raw]
    return [row or [None] for row in found] or [[None]]


def _read_figure(raw: object) -> Decimal | CellError | None:
    """A plain figure: money in 万元, everything else in ones; text with a comparison sign is no figure."""
    if type(raw) is float:  # what cells mostly hold; the long way below gives the same
        try:
            return from_double(raw)
        except ValueError:
            return CellError.NUM
    entry = _read_entry(raw, Kind.MONEY)
    if isinstance(entry, Quantity):
        return CellError.VALUE if entry.sign else standard_value(entry)
    return entry


def _read_quantity(raw: object) -> Quantity | CellError | None:
    return _read_entry(raw, Kind.TARGET)


def _read_rate(raw: object) -> Decimal | CellError | None:
    entry = _read_entry(raw, Kind.RATE)
    if isinstance(entry, Quantity):
        return CellError.VALUE if entry.sign or entry.unit not in ("", "%") else entry.value
    return entry


def _read_entry(raw: object, kind: Kind) -> Quantity | CellError | None:
    if isinstance(raw, CellError):
        return raw
    try:
        entry = parse(raw, kind)
    except ValueError:
        return CellError.NUM
    if isinstance(entry, Quantity):
        return entry
    return CellError.VALUE if isinstance(entry, Words) else None


def _read_words(raw: object) -> str | CellError | None:
    if raw is None or isinstance(raw, CellError):
        return raw
    if not isinstance(raw, str):
        return CellError.VALUE
    entry = parse(raw, Kind.TEXT)
    return entry.text if isinstance(entry, Words) else None


def _read_name(raw: object) -> str | CellError:
    text = _read_words(raw)
    return without_ordinal(text) if isinstance(text, str) else text or ""


def _read_digits(raw: object) -> int | CellError | None:
    """A number of decimals, 0 to 9."""
    value = _read_figure(raw)
    if value is None or isinstance(value, CellError):
        return value
    return int(value) if 0 <= value <= _MOST_DIGITS and value == int(value) else CellError.NUM


def _read_all(raw: object, read: Callable[[object], Reading]) -> Reading:
    readings = [read(one) for one in flat([raw])]
    return next((one for one in readings if isinstance(one, CellError)), readings)

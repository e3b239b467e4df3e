"""How arguments of cell functions are read from what stands in cells."""

from decimal import Decimal

from xl_udfs.functions.catalog import Argument
from xl_udfs.numbers import CellError, Kind, Quantity, Words, from_double, parse, standard_value

_MOST_DIGITS = 9


def _read_figure(raw: object) -> Decimal | CellError | None:
    """A plain figure: money in 万元, everything else in ones; text with a comparison sign is no figure."""
    if type(raw) is float:  # what cells mostly hold; the long way below gives the same
        try:
            return from_double(raw)
        except ValueError:
            return CellError.NUM
    if isinstance(raw, CellError):
        return raw
    try:
        entry = parse(raw, Kind.MONEY)
    except ValueError:
        return CellError.NUM
    if isinstance(entry, Quantity):
        return CellError.VALUE if entry.sign else standard_value(entry)
    return CellError.VALUE if isinstance(entry, Words) else None


def _read_digits(raw: object) -> int | CellError | None:
    """A number of decimals, 0 to 9."""
    value = _read_figure(raw)
    if value is None or isinstance(value, CellError):
        return value
    return int(value) if 0 <= value <= _MOST_DIGITS and value == int(value) else CellError.NUM


def figure(name: str, help: str) -> Argument:
    """A figure the function cannot do without."""
    return Argument(name, help, _read_figure)


def figures(name: str, help: str) -> Argument:
    """Any number of figures and ranges; blanks and 不适用 marks are skipped."""
    return Argument(name, help, _read_figure, optional=True, many=True)


def digits(help: str = "结果保留几位小数，省略时为 4（即百分数两位小数）。") -> Argument:
    """How many decimals the result keeps."""
    return Argument("digits", help, _read_digits, optional=True)



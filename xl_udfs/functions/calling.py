"""Call a cell function the way a cell does: one contract for every host.

An incoming error passes through; unreadable text is #VALUE!; a needed argument that is blank or 不适用 makes
the result ``""``; then the function's own domain decides. An array where one value is meant is worked through
element by element, as array formulas do.
"""

from collections.abc import Iterator, Sequence
from decimal import DecimalException

from xl_udfs.functions.catalog import CATALOG, Argument, Function, Reading, Result
from xl_udfs.numbers import CellError


def call(name: str, args: Sequence[object]) -> Result | list[list[Result]]:
    """The result of the cell function ``name``.

    Args:
        name: a name in CATALOG.
        args: raw values as cells hold them: None, text, float, int, Decimal, CellError, or an array of those
            (a flat sequence is one row, a nested one is rows).

    Returns:
        A Decimal, text or a CellError; rows of them when an argument that takes one value got an array.
    """
    function = CATALOG[name]
    single = [not argument.many for argument in function.arguments]
    if len(args) > len(single) and all(single):
        return CellError.VALUE
    for i, raw in enumerate(args):
        if isinstance(raw, list | tuple) and i < len(single) and single[i]:
            return _element_wise(function, args)
    return _apply(function, args)


def _apply(function: Function, args: Sequence[object]) -> Result:
    readings: list[Reading] = []
    error: CellError | None = None
    blank = False
    for i, argument in enumerate(function.arguments):
        reading = _read(argument, args, i)
        if isinstance(reading, CellError):
            if args[i] is reading:
                return reading
            error = error or reading
        elif reading is None and not argument.optional:
            blank = True
        readings.append(reading)
    if error is not None:
        return error
    if blank:
        return ""
    try:
        return function.body(*readings)
    except DecimalException:
        return CellError.NUM


def _read(argument: Argument, args: Sequence[object], i: int) -> Reading:
    if argument.many:
        return _read_many(argument, args[i:])
    return argument.read(args[i]) if i < len(args) else None


def _read_many(argument: Argument, args: Sequence[object]) -> list[Reading] | CellError:
    readings = [argument.read(raw) for raw in _flat(args)]
    for reading in readings:
        if isinstance(reading, CellError):
            return reading
    return [reading for reading in readings if reading is not None]


def _flat(values: Sequence[object]) -> Iterator[object]:
    for value in values:
        if isinstance(value, list | tuple):
            yield from _flat(value)
        else:
            yield value


def _element_wise(function: Function, args: Sequence[object]) -> Result | list[list[Result]]:
    grids = [_rows(raw) if i < len(function.arguments) and not function.arguments[i].many else raw
             for i, raw in enumerate(args)]
    shapes = [(len(grid), len(grid[0])) for grid in grids if isinstance(grid, list)]
    height, width = max(h for h, _ in shapes), max(w for _, w in shapes)
    if height == width == 1:
        return _apply(function, [grid[0][0] if isinstance(grid, list) else grid for grid in grids])
    return [
        [_apply(function, [_element(grid, r, c) for grid in grids]) for c in range(width)]
        for r in range(height)
    ]


def _rows(raw: object) -> list[list[object]] | object:
    """An array as a list of rows; a single value as it is."""
    if not isinstance(raw, list | tuple) or not raw:
        return raw if not isinstance(raw, list | tuple) else None
    if all(isinstance(row, list | tuple) for row in raw):
        return [list(row) for row in raw]
    return [list(raw)]


def _element(grid: object, r: int, c: int) -> object:
    """One element of an argument; one row, one column and single values stretch, as in Excel; else #N/A."""
    if not isinstance(grid, list):
        return grid
    row = grid[0 if len(grid) == 1 else r] if len(grid) == 1 or r < len(grid) else None
    if row is None:
        return CellError.NA
    column = 0 if len(row) == 1 else c
    return row[column] if column < len(row) else CellError.NA

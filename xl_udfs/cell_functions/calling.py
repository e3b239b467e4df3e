"""Call a cell function the way a cell does: one contract for every host.

An incoming error passes through; unreadable text is #VALUE!; a needed argument that is blank or 不适用 makes
the result ``""``; then the function's own domain decides. An array where one value is meant is worked through
element by element, as array formulas do.

One exception: what an argument with ``errors`` takes does not pass through, its reader sees errors as content.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal, DecimalException

from xl_udfs.cell_functions.catalog import CATALOG, Argument, Function, Reading, Result
from xl_udfs.cell_functions.reading import flat, is_array, rows
from xl_udfs.numbers import CellError

_LARGEST = Decimal(10) ** 16
"""No official figure is as large, and doubles hold hardly any larger one exactly."""

_ARRAYS = frozenset({list, tuple})
_MAYBE_ERRORS = _ARRAYS | {CellError}


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
    if len(args) > len(function.arguments) and not any(argument.many for argument in function.arguments):
        return CellError.VALUE
    if _ARRAYS.isdisjoint(map(type, args)):  # what cells mostly ask; the long way below gives the same
        return _apply(function, args)
    grids = {
        i: rows(raw)
        for i, (argument, raw) in enumerate(zip(function.arguments, args, strict=False))
        if is_array(raw) and not (argument.many or argument.area)
    }
    return _element_wise(function, args, grids) if grids else _apply(function, args)


def _apply(function: Function, args: Sequence[object]) -> Result:
    incoming = _incoming_error(function, args)
    if incoming is not None:
        return incoming
    readings: list[Reading] = []
    lacking = False
    for i, argument in enumerate(function.arguments):
        if argument.many:
            reading: Reading = _read_many(argument, args[i:])
        elif i < len(args) and (args[i] is not None or argument.area):  # only a range is read although blank
            reading = argument.read(args[i])
        else:
            reading = None
        if reading is None:
            lacking = lacking or not argument.optional
        elif isinstance(reading, CellError):
            return reading
        readings.append(reading)
    if lacking:
        return ""
    try:
        result = function.body(*readings)
    except DecimalException:
        return CellError.NUM
    return CellError.NUM if isinstance(result, Decimal) and abs(result) >= _LARGEST else result


def _incoming_error(function: Function, args: Sequence[object]) -> CellError | None:
    if _first_error(args) is None:  # nearly always, so it comes before asking which argument takes what
        return None
    return _first_error([raw for i, raw in enumerate(args) if not function.argument(i).errors])


def _first_error(values: Sequence[object]) -> CellError | None:
    if _MAYBE_ERRORS.isdisjoint(map(type, values)):
        return None
    for value in values:
        error = _first_error(value) if is_array(value) else value
        if isinstance(error, CellError):
            return error
    return None


def _read_many(argument: Argument, args: Sequence[object]) -> list[Reading] | CellError:
    readings = [argument.read(raw) for raw in (args if argument.area else flat(args))]
    for reading in readings:
        if isinstance(reading, CellError):
            return reading
    return [reading for reading in readings if reading is not None]


def _element_wise(
    function: Function, args: Sequence[object], grids: Mapping[int, list[Sequence[object]]]
) -> Result | list[list[Result]]:
    height = max(len(rows) for rows in grids.values())
    width = max(len(row) for rows in grids.values() for row in rows)
    results = [
        [
            _apply(function, [_element(grids[i], r, c) if i in grids else raw for i, raw in enumerate(args)])
            for c in range(width)
        ]
        for r in range(height)
    ]
    return results[0][0] if height == width == 1 else results


def _element(rows: list[Sequence[object]], r: int, c: int) -> object:
    """One element of an argument; a single row or column stretches, as in Excel; beyond it is #N/A."""
    row = rows[0] if len(rows) == 1 else rows[r] if r < len(rows) else [CellError.NA]
    return row[0] if len(row) == 1 else row[c] if c < len(row) else CellError.NA

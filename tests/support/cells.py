"""Calls of cell functions put into the cells of a workbook file, and what the headless engine makes of them."""

import tempfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from xl_udfs.book import cell_name
from xl_udfs.engine import read_book
from xl_udfs.numbers import CellError

FormulaCall = tuple[str, Sequence[object], tuple[int, int]]
"""A formula with ``{0}``, ``{1}`` … for its arguments, the arguments, and the shape of its result."""

Place = tuple[int, tuple[int, int]]
"""The row of a formula's first cell (in the first column), and the shape of its result."""

_ERROR_FORMULAS = {
    CellError.NULL: "=#NULL!", CellError.DIV0: "=1/0", CellError.VALUE: '="a"*1', CellError.REF: "=#REF!",
    CellError.NAME: "=NO_SUCH_FUNCTION()", CellError.NUM: "=10^400", CellError.NA: "=NA()",
}
_DATA = "数"
CALLS = "式"
_ROWS = 16
"""No argument of the tests is taller."""


def in_cells(calls: Sequence[FormulaCall]) -> list[object]:
    """What each formula comes to with its arguments in cells of their own; rows of values for arrays."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "calls.xlsx")
        places = write_calls(path, calls)
        return results_at(places, read_book(path).sheets[CALLS].value)


def results_at(places: Sequence[Place], value: Callable[[int, int], object]) -> list[object]:
    """What stands at ``places`` of the sheet CALLS, as ``value`` tells by row and column."""
    return [
        _plain([[value(row + r, c + 1) for c in range(width)] for r in range(height)])
        for row, (height, width) in places
    ]


def write_calls(path: Path, calls: Sequence[FormulaCall]) -> list[Place]:
    """Write the calls into a new workbook; returns where the results stand on its sheet CALLS, and their shapes."""
    with xlsxwriter.Workbook(str(path)) as book:
        inputs, formulas = book.add_worksheet(_DATA), book.add_worksheet(CALLS)
        top = 0
        places: list[Place] = []
        for i, (formula, args, (height, width)) in enumerate(calls):
            references = _put(inputs, i, args)
            text = "=" + formula.format(*references)
            if height == width == 1:
                formulas.write_formula(top, 0, text)
            else:
                formulas.write_array_formula(top, 0, top + height - 1, width - 1, text)
            places.append((top + 1, (height, width)))
            top += height
    return places


def _put(sheet: Worksheet, block: int, args: Sequence[object]) -> list[str]:
    """Write the arguments side by side in rows of their own; returns a reference for each."""
    top, column, references = block * _ROWS, 0, []
    for arg in args:
        rows = arg if isinstance(arg, list) else [[arg]]
        rows = rows if rows and all(isinstance(row, list) for row in rows) else [rows]
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                _write(sheet, top + r, column + c, value)
        width = max([len(row) for row in rows] or [1]) or 1
        first, last = cell_name(top + 1, column + 1), cell_name(top + len(rows), column + width)
        references.append(f"{_DATA}!{first}" + ("" if first == last else f":{last}"))
        column += width
    return references


def _write(sheet: Worksheet, row: int, column: int, value: object) -> None:
    if value is None:
        return
    if isinstance(value, CellError):
        sheet.write_formula(row, column, _ERROR_FORMULAS[value], None, value.text)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, str(value))


def _plain(rows: list[list[object]]) -> object:
    return rows[0][0] if len(rows) == len(rows[0]) == 1 else rows

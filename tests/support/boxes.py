"""A sheet as a person sees it: boxes with text, whatever cells and merges they are made of."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import openpyxl
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from support.displayed import displayed

VisualCell = tuple[str, int, int]
"""Text, row span, column span."""


class _Unit(NamedTuple):
    """A merged range, or one cell outside every merged range."""

    left: int
    right: int
    rows: int
    text: str


def visual_cells(
    worksheet: Worksheet, area: str, values: Worksheet | None = None
) -> list[tuple[int, list[VisualCell]]]:
    """The boxes of ``area``, row by row, each at the row and in the order of its upper left corner.

    A merged range is one box. Neighbours in one row with no vertical border between them are one
    box too, their texts joined by a space: so 跨列居中 looks the same as a merge. Hidden rows and
    columns count like others.

    Args:
        worksheet: as openpyxl loads it.
        area: such as ``A1:H20``.
        values: the same sheet loaded with ``data_only``; needed where ``worksheet`` has formulas.

    Raises:
        ValueError: a formula's shown value is not known, or a number format is not.
    """
    left, top, right, bottom = range_boundaries(area)
    return [
        (row, [_box(run) for run in _runs(worksheet, row, list(_units(worksheet, values, row, left, right)))])
        for row in range(top, bottom + 1)
    ]


def boxes_of(path: Path, sheet: str, area: str) -> list[tuple[int, list[VisualCell]]]:
    """:func:`visual_cells` of a saved workbook, formulas shown by their cached values."""
    worksheet, values = (openpyxl.load_workbook(path, data_only=cached)[sheet] for cached in (False, True))
    return visual_cells(worksheet, area, values)


def _units(worksheet: Worksheet, values: Worksheet | None, row: int, left: int, right: int) -> Iterator[_Unit]:
    merged = {
        column: area
        for area in worksheet.merged_cells.ranges
        if area.min_row <= row <= area.max_row
        for column in range(area.min_col, area.max_col + 1)
    }
    column = left
    while column <= right:
        area = merged.get(column)
        if area is None:
            yield _Unit(column, column, 1, _text(worksheet, values, row, column))
        elif area.min_row == row and area.min_col == column:
            yield _Unit(column, area.max_col, area.max_row - row + 1, _text(worksheet, values, row, column))
        column = area.max_col + 1 if area else column + 1


def _runs(worksheet: Worksheet, row: int, units: list[_Unit]) -> Iterator[list[_Unit]]:
    run: list[_Unit] = []
    for unit in units:
        if run and not _flow_together(worksheet, row, run[-1], unit):
            yield run
            run = []
        run.append(unit)
    if run:
        yield run


def _flow_together(worksheet: Worksheet, row: int, one: _Unit, other: _Unit) -> bool:
    if one.rows > 1 or other.rows > 1 or one.right + 1 != other.left:
        return False
    sides = worksheet.cell(row, one.right).border.right, worksheet.cell(row, other.left).border.left
    return not any(side is not None and side.style for side in sides)


def _box(run: list[_Unit]) -> VisualCell:
    text = " ".join(unit.text for unit in run if unit.text)
    return text, run[0].rows, run[-1].right - run[0].left + 1


def _text(worksheet: Worksheet, values: Worksheet | None, row: int, column: int) -> str:
    cell = worksheet.cell(row, column)
    shown = values.cell(row, column) if values and cell.data_type == "f" else cell
    # openpyxl reads a cached "" as None, like a missing value, but keeps its type.
    if shown.data_type == "f" or (shown is not cell and shown.value is None and shown.data_type != "str"):
        raise ValueError(f"no cached value: {worksheet.title}!{cell.coordinate}")
    return displayed(shown.value, cell.number_format)

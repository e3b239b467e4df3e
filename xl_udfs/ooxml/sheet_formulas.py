"""The formulas of a sheet and the results stored with them."""

import re
from collections.abc import Mapping

from xl_udfs.book import CellValue, cell_position
from xl_udfs.numbers import CellError
from xl_udfs.ooxml.cell_values import stored_value
from xl_udfs.ooxml.formula_text import shifted
from xl_udfs.ooxml.markup import attributes, unescape
from xl_udfs.ooxml.sheet_xml import Position, SheetXml, cell_kind, position_in
from xl_udfs.record import Record

_MAX_ARRAY = 100_000
"""Cells of one array formula; only the first cell of a larger one is looked at."""

_CORNERS = re.compile(r"([A-Z]{1,3}[1-9][0-9]{0,6})(?::([A-Z]{1,3}[1-9][0-9]{0,6}))?")


class Formulas(Record):
    """The formulas of a sheet.

    Attributes:
        texts: formula texts without ``=``; shared ones written out, an array's in each of its cells.
        stored: the results stored with them; None where none is.
        arrays: the first cell of the array formula that a cell belongs to.
        tables: cells of what-if data tables, whose results only Excel produces; they have no text. The result
            stored with the first cell, which alone holds something like a formula; None for the others.
        errors: cells that hold an error value without any formula.
    """

    texts: dict[Position, str]
    stored: dict[Position, CellValue]
    arrays: dict[Position, Position]
    tables: dict[Position, CellValue]
    errors: dict[Position, CellError]


def read_formulas(sheet: SheetXml) -> Formulas:
    """The formulas of ``sheet``. Raises UnreadableWorkbookError for a cell that is nowhere."""
    found = Formulas({}, {}, {}, {}, {})
    shared: dict[str, tuple[Position, str]] = {}
    for tag, formula_tag, raw, content in sheet.formula_cells():
        position = position_in(tag)
        given = attributes(formula_tag) if formula_tag else {}
        kind = given.get("t", "")
        if kind == "dataTable":
            found.tables.update(dict.fromkeys(_area(given, position)))
            found.tables[position] = stored_value(cell_kind(tag), content)
            continue
        text = unescape(raw or "").strip()
        if kind == "shared":
            text = _shared_text(text, given.get("si", ""), position, shared)
        found.texts[position] = text
        found.stored[position] = stored_value(cell_kind(tag), content)
        if kind == "array":
            found.arrays.update(dict.fromkeys(_area(given, position), position))
    if found.arrays or found.tables or '"e"' in sheet.xml or "'e'" in sheet.xml:
        _complete(sheet, found)
    return found


def _shared_text(text: str, index: str, position: Position, shared: dict[str, tuple[Position, str]]) -> str:
    """A shared formula's text at ``position``: the first of its cells has it, the others point to that one."""
    if text:
        shared[index] = position, text
        return text
    origin, text = shared.get(index, (position, ""))
    return shifted(text, position[0] - origin[0], position[1] - origin[1])


def _area(given: Mapping[str, str], position: Position) -> list[Position]:
    """The cells of a formula's ``ref``; only ``position`` if that is unreadable or too large."""
    corners = _CORNERS.fullmatch(given.get("ref", ""))
    if not corners:
        return [position]
    (top, left), (bottom, right) = cell_position(corners[1]), cell_position(corners[2] or corners[1])
    if (bottom - top + 1) * (right - left + 1) > _MAX_ARRAY:
        return [position]
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def _complete(sheet: SheetXml, found: Formulas) -> None:
    """Add what stands in cells without ``<f>``: the other cells of arrays, and constant errors."""
    for cell in sheet.cells():
        position, body = cell.position, cell.body or ""
        if position in found.texts or position in found.tables:
            continue
        origin = found.arrays.get(position)
        if origin is None and cell.kind != "e":
            continue
        value = sheet.patterns.value.search(body)
        stored = stored_value(cell.kind, (value[2] or "") if value else None)
        if origin is not None:
            found.texts[position] = found.texts[origin]
            found.stored[position] = stored
        elif isinstance(stored, CellError):
            found.errors[position] = stored
    for position in [position for position in found.arrays if position not in found.texts]:
        del found.arrays[position]

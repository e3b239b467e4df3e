"""Write into a sheet's part, leaving everything that is not meant byte for byte, and make sure that it was written.

Text goes in as text whatever it looks like: a value that begins with ``=`` never becomes a formula.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from xl_udfs.book import CellValue, cell_name, cell_position
from xl_udfs.ooxml.cell_values import checked_text, preserving, same, to_stored
from xl_udfs.ooxml.formula_text import MAX_COLUMN, MAX_ROW
from xl_udfs.ooxml.markup import attributes, escape, to_cell_text
from xl_udfs.ooxml.sheet_formulas import read_formulas
from xl_udfs.ooxml.sheet_xml import Cell, Position, Row, SheetXml
from xl_udfs.ooxml.tally import ROW, require_each_once, require_written

_MADE_BY_VALUE = re.compile(r"""\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')""")
_KIND = re.compile(r"""\st\s*=\s*(?:"[^"]*"|'[^']*')""")
_HEIGHT = re.compile(r' (?:ht|customHeight)="[^"]*"')
_DIMENSION = re.compile(r"""(<[\w.:\-]*dimension\s+ref\s*=\s*["'])([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?(?=["'])""")

_Edit = tuple[int, int, str]
"""Where a piece of the part begins and ends, and what takes its place."""


class Formula(NamedTuple):
    """A formula to write: its text without ``=``, and the result to store with it."""

    text: str
    value: CellValue


def write_results(xml: str, results: Mapping[Position, CellValue]) -> tuple[str, int]:
    """Store results with the formulas of a sheet.

    Args:
        xml: the sheet's part.
        results: the result of each formula to look at; also of the further cells of array formulas.

    Returns:
        The part and how many cells differ from before. Only those are touched: their ``<v>`` and ``t``.

    Raises:
        KeyError: a position that has no formula.
        ValueError: a value that no cell holds.
        UnreadableWorkbookError: the part is damaged.
        UnwrittenError: a fault of ours.
    """
    sheet = SheetXml(xml)
    formulas = read_formulas(sheet)
    changed = {
        position: value for position, value in results.items()
        if formulas.texts[position] is not None and not same(formulas.stored[position], value)
    }
    if not changed:
        return xml, 0
    cells = [cell for cell in sheet.cells() if cell.position in changed]
    require_each_once([cell.position for cell in cells], changed)
    edits = [(cell.start, cell.end, _with_result(sheet, cell, changed[cell.position])) for cell in cells]
    return _edited(sheet, edits, dict.fromkeys(changed, True)), len(edits)


def set_constants(xml: str, values: Mapping[Position, CellValue]) -> str:
    """Put constants into cells, as if typed.

    Args:
        xml: the sheet's part.
        values: what to put where; None or ``""`` empties a cell and keeps its format. A new cell takes the format
            of its row or column.

    Returns:
        The part; the very same text if nothing is to be done.

    Raises:
        ValueError: a formula's cell, or one that belongs to an array formula; a place off the sheet; a value that
            no cell holds.
        UnreadableWorkbookError: the part is damaged.
        UnwrittenError: a fault of ours.
    """
    if not values:
        return xml
    sheet = SheetXml(xml)
    _refuse_formulas(sheet, values)
    by_row: dict[int, dict[int, CellValue]] = {}
    for (row, column), value in values.items():
        if not (1 <= row <= MAX_ROW and 1 <= column <= MAX_COLUMN):
            raise ValueError(f"off the sheet: {row}, {column}")
        by_row.setdefault(row, {})[column] = None if value == "" else value
    edits: list[_Edit] = []
    for line in sheet.rows():
        for row in sorted(row for row in by_row if row < line.number):
            edits.append((line.start, line.start, _new_row(sheet, row, by_row.pop(row))))
        if line.number in by_row:
            edits += _row_edits(sheet, line, by_row.pop(line.number))
    for row in sorted(by_row):
        edits.append((sheet.end, sheet.end, _new_row(sheet, row, by_row[row])))
    planned = {position: _is_held(value) for position, value in values.items()}
    return _with_dimension(_edited(sheet, edits, planned), [at for at, is_filled in planned.items() if is_filled])


def replace_rows(
    xml: str, first_row: int, rows: Sequence[Sequence[CellValue | Formula]], heights: Sequence[float] = ()
) -> str:
    """Replace everything from ``first_row`` down by ``rows``, as tall as ``heights`` says in points if it is given.

    The former ``first_row`` is the pattern: each new row has its formats, column by column, and else its height if
    that was set by hand. It stays, emptied, when there are no rows, so that it can be the pattern next time. Merged
    cells, conditional formats and validations stay as they are.

    Returns:
        The part. If the old rows held formulas, save it through ``with_sheets``, which sees to the calculation chain.

    Raises:
        ValueError: a value that no cell holds.
        UnreadableWorkbookError: the part is damaged.
        UnwrittenError: a fault of ours.
    """
    sheet = SheetXml(xml)
    old = [row for row in sheet.rows() if row.number >= first_row]
    pattern = next((row for row in old if row.number == first_row), None)
    styles = {cell.position[1]: attributes(cell.tag).get("s", "") for cell in sheet.cells(pattern)} if pattern else {}
    tag = _pattern_attributes(pattern)
    written = []
    planned: dict[Position, bool] = {}
    for number, values in enumerate(rows or [[]], first_row):
        cells = dict.fromkeys(styles) | dict(enumerate(values, 1))
        planned |= {(number, column): _is_held(value) for column, value in cells.items()} | {(number, ROW): True}
        content = "".join(
            _cell(sheet.prefix, cell_name(number, column), styles.get(column, ""), cells[column])
            for column in sorted(cells) if cells[column] is not None or styles.get(column)
        )
        own = tag
        if number - first_row < len(heights):
            own = f'{_HEIGHT.sub("", tag)} ht="{heights[number - first_row]:g}" customHeight="1"'
        written.append(f'<{sheet.prefix}row r="{number}"{own}>{content}</{sheet.prefix}row>')
    edits: list[_Edit] = [(row.start, row.end, "") for row in old]
    edits.append((sheet.end, sheet.end, "".join(written)))
    widest = max([*map(len, rows), 1])
    bottom = first_row + max(len(rows), 1) - 1
    return _with_dimension(_edited(sheet, edits, planned, first_row), [(bottom, widest)], bottom)


def _with_result(sheet: SheetXml, cell: Cell, value: CellValue) -> str:
    p, body = sheet.prefix, cell.body or ""
    kind, element = _stored_result(p, value)
    old = sheet.patterns.value.search(body)
    if old:
        start, end = old.span()
    else:
        formula = sheet.patterns.formula.search(body)
        start = end = formula.end() if formula else 0
    return f"<{p}c{_KIND.sub('', cell.tag).rstrip()}{kind}>{body[:start]}{element}{body[end:]}</{p}c>"


def _refuse_formulas(sheet: SheetXml, values: Mapping[Position, CellValue]) -> None:
    formulas = read_formulas(sheet)
    for position in values:
        if position in formulas.texts or position in formulas.tables:
            raise ValueError(f"{cell_name(*position)} holds a formula")


def _row_edits(sheet: SheetXml, line: Row, wanted: dict[int, CellValue]) -> list[_Edit]:
    """The edits that put ``wanted`` (value by column) into an existing row."""
    edits: list[_Edit] = []
    new = dict(wanted)
    p = sheet.prefix
    place = line.inner_end
    for cell in sheet.cells(line):
        column = cell.position[1]
        for before in sorted(other for other in new if other < column):
            edits.append((cell.start, cell.start, _new_cell(sheet, line.tag, (line.number, before), new.pop(before))))
        if column in new:
            tag = _MADE_BY_VALUE.sub("", cell.tag).rstrip()
            edits.append((cell.start, cell.end, _element(p, tag, new.pop(column))))
    rest = "".join(_new_cell(sheet, line.tag, (line.number, column), new[column]) for column in sorted(new))
    if rest and line.inner == line.end:  # <row/>
        edits.append((line.start, line.end, f"<{p}row{line.tag.rstrip()}>{rest}</{p}row>"))
    elif rest:
        edits.append((place, place, rest))
    return edits


def _new_row(sheet: SheetXml, row: int, values: Mapping[int, CellValue]) -> str:
    cells = "".join(_new_cell(sheet, "", (row, column), values[column]) for column in sorted(values))
    return f'<{sheet.prefix}row r="{row}">{cells}</{sheet.prefix}row>' if cells else ""


def _new_cell(sheet: SheetXml, row_tag: str, position: Position, value: CellValue) -> str:
    if value is None:
        return ""
    given = attributes(row_tag)
    style = given.get("s", "") if given.get("customFormat") in ("1", "true") else _column_style(sheet, position[1])
    return _cell(sheet.prefix, cell_name(*position), style, value)


def _column_style(sheet: SheetXml, column: int) -> str:
    for found in re.finditer(rf"<{sheet.prefix}col\s[^<>]*>", sheet.xml[:sheet.start]):
        given = attributes(found[0])
        if int(given.get("min", 0)) <= column <= int(given.get("max", 0)):
            return given.get("style", "")
    return ""


def _cell(p: str, name: str, style: str, value: CellValue | Formula) -> str:
    tag = f' r="{name}"' + (f' s="{style}"' if style else "")
    if not isinstance(value, Formula):
        return _element(p, tag, value)
    kind, result = _stored_result(p, value.value)
    return f"<{p}c{tag}{kind}><{p}f>{escape(checked_text(value.text))}</{p}f>{result}</{p}c>"


def _stored_result(p: str, value: CellValue) -> tuple[str, str]:
    """The ``t`` attribute and the ``<v>`` element that store a formula's result."""
    stored = to_stored(value)
    if stored is None:
        return "", ""
    kind, content = stored
    return f' t="{kind}"' if kind else "", f"<{p}v{preserving(content)}>{content}</{p}v>"


def _element(p: str, tag: str, value: CellValue) -> str:
    """A cell with the attributes ``tag`` that holds the constant ``value``."""
    if isinstance(value, str) and value:
        content = to_cell_text(checked_text(value))
        return f'<{p}c{tag} t="inlineStr"><{p}is><{p}t{preserving(content)}>{content}</{p}t></{p}is></{p}c>'
    kind, result = _stored_result(p, value or None if isinstance(value, str) else value)
    return f"<{p}c{tag}{kind}>{result}</{p}c>" if result else f"<{p}c{tag}/>"


def _pattern_attributes(pattern: Row | None) -> str:
    given = attributes(pattern.tag) if pattern else {}
    kept = ["s", "customFormat"] if given.get("customFormat") in ("1", "true") else []
    kept += ["ht", "customHeight"] if given.get("customHeight") in ("1", "true") else []
    return "".join(f' {name}="{given[name]}"' for name in kept if name in given)


def _with_dimension(xml: str, positions: Iterable[Position], last_row: int | None = None) -> str:
    """``xml`` whose ``<dimension>`` takes in ``positions``; it ends at ``last_row`` if given."""
    found = _DIMENSION.search(xml)
    positions = list(positions)
    if found is None or not positions:
        return xml
    top, left = cell_position(found[2] + found[3])
    bottom, right = cell_position(found[4] + found[5]) if found[4] else (top, left)
    rows, columns = [row for row, _ in positions], [column for _, column in positions]
    top, left = min([top, *rows]), min([left, *columns])
    bottom, right = max([bottom, *rows]) if last_row is None else last_row, max([right, *columns])
    last = cell_name(bottom, right)
    ref = cell_name(top, left) if (top, left) == (bottom, right) else f"{cell_name(top, left)}:{last}"
    return f"{xml[:found.start()]}{found[1]}{ref}{xml[found.end():]}"


def _is_held(value: CellValue | Formula) -> bool:
    return value is not None and value != ""


def _edited(
    sheet: SheetXml, edits: Iterable[_Edit], planned: Mapping[Position, bool], gone_from: int = MAX_ROW + 1
) -> str:
    """The part with its rows edited. Raises UnwrittenError unless it holds ``planned`` (``require_written``)."""
    xml = sheet.xml
    pieces, position = [], 0
    for start, end, replacement in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [xml[position:start], replacement]
        position = end
    edited = "".join([*pieces, xml[position:]])
    rows = edited[sheet.start:len(edited) - len(xml) + sheet.end]
    require_written(xml[sheet.start:sheet.end], rows, planned, gone_from)
    return edited

"""Draw an annex from its layout."""

import re
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import FIRST_ROW, Annex, Box, Field, sheet_row
from xl_udfs.book import Area, cell_name
from xl_udfs.build.canvas import Canvas, text_formula
from xl_udfs.build.heights import height_for
from xl_udfs.numbers import Kind

_MARKS = "——无/"
"""Marks for 不适用 that people may type into a figure's cell without being asked about it."""


def draw_annex(canvas: Canvas, annex: Annex) -> None:
    """Add the annex's sheet: heading, table, notes, signature, names, validation, print set-up, protection."""
    _AnnexSheet(canvas, annex).draw()


class _AnnexSheet:
    def __init__(self, canvas: Canvas, annex: Annex) -> None:
        self.canvas, self.annex = canvas, annex
        self.sheet: Worksheet = canvas.add_sheet(annex.name, annex.code_name)
        self.values: dict[str, Any] = canvas.values.get(annex.name, {})
        self.style = canvas.styles.get

    def draw(self) -> None:
        for column, width in enumerate(self.annex.widths):
            self.sheet.set_column(column, column, width)
        self._headings()
        for row, height in enumerate(self._heights(), FIRST_ROW):
            self.sheet.set_row(row - 1, height)
        for box in self.annex.boxes:
            self._box(box)
        self._names()
        last = self._foot()
        self._page(last)

    def _headings(self) -> None:
        self.sheet.set_row(0, 22)
        self.sheet.set_row(1, 36)
        self.sheet.write_string(0, 0, self.annex.name, self.style("annex"))
        self._merge(2, 1, 2, self.annex.last_column, self.style("title"))
        self.canvas.formula(self.sheet, 2, 1, text_formula(self.canvas, self.annex.title), self.style("title"))

    def _heights(self) -> list[float]:
        heights = list(self.annex.heights)
        for box in self.annex.boxes:
            value = self._value(box)
            width = sum(self.annex.widths[box.column - 1 : box.column + box.across - 1]) - 2 * box.indent
            needed = height_for(str(box.text if value is None else value), width)
            heights[box.row - 1] = max(heights[box.row - 1], needed / box.down)
        return heights

    # Boxes

    def _box(self, box: Box) -> None:
        row, column = sheet_row(box.row), box.column
        style = self._box_style(box)
        self._span(box, row, column, style)
        first = self._box_style(box, **_open_right(box))
        value = self._value(box)
        if value is not None:
            self._write(row, column, value, first)
        elif box.field and box.field.formula:
            self.canvas.formula(self.sheet, row, column, self._resolve(box.field.formula), first)
        elif "{Y" in box.text:
            self.canvas.formula(self.sheet, row, column, text_formula(self.canvas, box.text), first)
        else:
            self._write(row, column, box.text or None, first)
        if box.field and not box.field.formula:
            self._validate(row, column, box.field)

    def _box_style(self, box: Box, **changes: Any) -> Format:
        field = box.field
        if field is None:
            if box.indent:
                changes["indent"] = box.indent
            return self.style("heading" if box.heading else "label", **changes)
        if field.formula:
            return self.style("computed", num_format=field.shown, **changes)
        if field.kind is Kind.TEXT:
            return self.style("entry_text", **changes)
        return self.style("entry", num_format=field.shown, **changes)

    def _span(self, box: Box, row: int, column: int, style: Format) -> None:
        """Merge, or in a block of rows join without merging: 跨列居中 survives inserting and deleting rows."""
        if box.down == box.across == 1:
            return
        if not box.in_block:
            self._merge(row, column, row + box.down - 1, column + box.across - 1, style)
            return
        for offset in range(1, box.across):
            last = offset == box.across - 1
            self.sheet.write_blank(
                row - 1, column + offset - 1, None,
                self._box_style(box, align="center_across", left=0, right=1 if last else 0),
            )

    def _merge(self, top: int, left: int, bottom: int, right: int, style: Format) -> None:
        self.sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "", style)

    def _write(self, row: int, column: int, value: object, style: Format) -> None:
        if value is None:
            self.sheet.write_blank(row - 1, column - 1, None, style)
        elif isinstance(value, str):
            self.sheet.write_string(row - 1, column - 1, value, style)
        else:
            self.sheet.write_number(row - 1, column - 1, value, style)

    def _value(self, box: Box) -> object:
        """The entry given for a box, or None."""
        if box.field is None:
            return None
        if not box.in_block:
            return self._given(box.field.name)
        block = next(b for b in self.annex.blocks.values() if b.row <= box.row < b.row + b.rows)
        rows = self.values.get(block.name, [])
        index = box.row - block.row
        if index >= len(rows):
            return None
        keys = list(block.columns)
        position = next(i for i, key in enumerate(keys) if block.columns[key][0] == box.column)
        given: object = rows[index][position]
        return given

    def _given(self, name: str) -> object:
        if name in self.values:
            return self.values[name]
        item, _, key = name.partition("_")
        if item not in self.values or not key:
            return None
        keys = [other.partition("_")[2] for other in self.annex.fields if other.startswith(f"{item}_")]
        given: object = self.values[item][keys.index(key)]
        return given

    # Formulas and names

    def _resolve(self, formula: str) -> str:
        return re.sub(r"\{([^{}]+)\}", lambda found: self._reference(found[1]), formula)

    def _reference(self, name: str) -> str:
        if name in self.annex.fields:
            box = self.annex.fields[name]
            return cell_name(sheet_row(box.row), box.column)
        block_name, _, key = name.partition("_")
        block = self.annex.blocks[block_name]
        column, _ = block.columns[key]
        first = sheet_row(block.row)
        return f"{cell_name(first, column)}:{cell_name(first + block.rows - 1, column)}"

    def _names(self) -> None:
        name = self.sheet.name
        for key, box in self.annex.fields.items():
            row = sheet_row(box.row)
            self.canvas.name(self.annex.defined_name(key), Area(name, row, box.column, row, box.column))
        for key, block in self.annex.blocks.items():
            first = sheet_row(block.row)
            area = Area(name, first, 1, first + block.rows - 1, self.annex.last_column)
            self.canvas.name(self.annex.defined_name(key), area)

    def _validate(self, row: int, column: int, field: Field) -> None:
        cell = cell_name(row, column)
        rule: dict[str, Any] = {"validate": "any"}
        if field.kind is not Kind.TEXT:
            rule = {
                "validate": "custom", "value": f'=OR(ISNUMBER({cell}),ISNUMBER(FIND({cell},"{_MARKS}")))',
                "error_type": "warning", "error_title": "这里要填数字",
                "error_message": "请填数字；没有发生的填 0，不适用的填“——”或“无”。仍要保留所填内容，请按“是”。",
            }
        if field.prompt:
            rule |= {"input_title": "填报说明", "input_message": field.prompt}
        if len(rule) > 1:
            self.sheet.data_validation(row - 1, column - 1, row - 1, column - 1, rule)

    # Foot and page

    def _foot(self) -> int:
        """Notes and signature lines; returns the last sheet row."""
        row = sheet_row(len(self.annex.heights))
        for note in self.annex.notes:
            row += 1
            self.sheet.set_row(row - 1, 32)
            self._merge(row, 1, row, self.annex.last_column, self.style("note"))
            self.sheet.write_string(row - 1, 0, note, self.style("note"))
        for line in self.annex.signature:
            row += 1
            self.sheet.set_row(row - 1, 24)
            self._merge(row, 1, row, self.annex.last_column, self.style("note"))
            self.canvas.formula(self.sheet, row, 1, self._signature(line), self.style("note"))
        return row

    def _signature(self, labels: Any) -> str:
        """``填表人：… 填报日期：…`` over the cover entries of the same names; others are signed by hand."""
        cover = {field.name for field in self.canvas.edition.cover}
        pieces = []
        for i, label in enumerate(labels):
            gap = "   " if i else ""
            pieces.append(f'"{gap}{label}："')
            pieces += [self.canvas.cover(label)] if label in cover else []
        return "&".join(pieces)

    def _page(self, last: int) -> None:
        sheet = self.sheet
        sheet.set_paper(9)
        sheet.set_portrait()
        sheet.set_margins(left=0.7, right=0.7, top=0.8, bottom=0.8)
        sheet.center_horizontally()
        sheet.fit_to_pages(1, 1)
        sheet.set_footer("&C第 &P 页 共 &N 页")
        sheet.print_black_and_white()
        sheet.print_area(0, 0, last - 1, self.annex.last_column - 1)
        sheet.hide_gridlines(2)
        sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": False})


def _open_right(box: Box) -> dict[str, Any]:
    """In a block, a joined pair has no line between its cells."""
    return {"align": "center_across", "right": 0} if box.in_block and box.across > 1 else {}

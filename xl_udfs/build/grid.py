"""Draw the grid of a form from its layout: printed texts, entries, row blocks, names, validation."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Annex, Block, Box, Column, Entry, Field, Printed, placed
from xl_udfs.book import Area, cell_name
from xl_udfs.build.canvas import Canvas
from xl_udfs.numbers import NOT_APPLICABLE_MARKS, Kind
from xl_udfs.report.heights import height_for

_MARKS = "|" + "|".join(sorted(NOT_APPLICABLE_MARKS)) + "|"
"""Marks for 不适用 that people may type into a figure's cell without being asked about it."""


def draw_grid(canvas: Canvas, sheet: Worksheet, form: Annex, values: Mapping[str, Any]) -> None:
    """Draw the grid of ``form`` with its entries filled from ``values``, and define its names."""
    _Grid(canvas, sheet, form, values).draw()


class _Grid:
    def __init__(self, canvas: Canvas, sheet: Worksheet, form: Annex, values: Mapping[str, Any]) -> None:
        self.canvas, self.sheet, self.form = canvas, sheet, form
        self.values = placed(form, values)
        self.style = canvas.styles.get
        self.heights = dict(enumerate(form.heights, form.first_row))
        self.asked: dict[tuple[int, bool, str], list[int]] = {}

    def draw(self) -> None:
        for column, width in enumerate(self.form.widths):
            self.sheet.set_column(column, column, width)
        for printed in self.form.printed:
            self._printed(printed)
        for entry in self.form.entries.values():
            self._entry(entry)
        for block in self.form.blocks.values():
            self._block(block)
        self._validate()
        for row, height in self.heights.items():
            self.sheet.set_row(row - 1, height)
        for name, area in self.form.areas(self.sheet.name):
            self.canvas.name(name, area)

    def _printed(self, printed: Printed) -> None:
        changes: dict[str, Any] = {"indent": printed.indent} if printed.indent else {}
        if printed.open_right:
            changes |= {"right": 0, "align": "right"}
        style = self.style("heading" if printed.heading else "label", **changes)
        self._merge(printed.box, style)
        box = printed.box
        if "{Y" in printed.text:
            self.canvas.formula(self.sheet, box.row, box.column, self.canvas.printed(printed.text), style)
        else:
            self.canvas.write(self.sheet, box.row, box.column, printed.text, style)
        self._fit(box, printed.text, 2 * printed.indent)

    def _entry(self, entry: Entry) -> None:
        box, field = entry.box, entry.field
        style = self._field_style(field, **({"left": 0, "align": "left"} if entry.open_left else {}))
        self._merge(box, style)
        value = self.values.get((box.row, box.column), field.default)
        if value is None and field.formula:
            references = [self.canvas.reference(one, self.sheet.name) for one in field.formula.operands]
            self.canvas.formula(self.sheet, box.row, box.column, field.formula.filled(references), style)
        else:
            self.canvas.write(self.sheet, box.row, box.column, value, style)
            self._fit(box, str(value or ""))
        if not field.formula or field.link:
            self._ask(box.row, box.column, field)

    def _block(self, block: Block) -> None:
        for row, text in enumerate(block.printed, block.row):
            for key, column in block.columns.items():
                value = self.values.get((row, column.column))
                if value is None and key == block.name_key:
                    value = text
                self._joined(row, column, value)
                self._fit(Box(row, column.column, 1, column.across), str(value or ""))
                self._ask(row, column.column, column.field)

    def _joined(self, row: int, column: Column, value: object) -> None:
        """One cell of a block over its columns, joined without merging: 跨列居中 survives inserted rows."""
        changes: list[dict[str, Any]] = [{}]
        if column.across > 1:
            # Only the first cell is read, so only it may be typed into.
            inner = [{"align": "center_across", "left": 0, "right": 0, "locked": True}] * (column.across - 2)
            first = {"align": "center_across", "right": 0}
            last = {"align": "center_across", "left": 0, "locked": True}
            changes = [first, *inner, last]
        for offset, change in enumerate(changes):
            style = self._field_style(column.field, **change)
            self.canvas.write(self.sheet, row, column.column + offset, value if not offset else None, style)

    def _field_style(self, field: Field, **changes: Any) -> Format:
        if field.formula:
            role = "linked" if field.link else "computed"
            aligned = {"align": "left"} if field.kind is Kind.TEXT else {}
            return self.style(role, num_format=field.shown, **{**aligned, **changes})
        if field.kind in (Kind.TEXT, Kind.TARGET):  # as text, so that 95% stays 95% and 1-2 no date
            return self.style("entry_text", **({"align": "center"} if field.kind is Kind.TARGET else {}), **changes)
        return self.style("entry", num_format=field.shown, **changes)

    def _merge(self, box: Box, style: Format) -> None:
        name = self.sheet.name
        area = Area(name, box.row, box.column, box.row + box.down - 1, box.column + box.across - 1)
        self.canvas.merge(self.sheet, area, style)

    def _fit(self, box: Box, text: str, taken: float = 0) -> None:
        """Make the rows of ``box`` tall enough for ``text``; ``taken`` is width that an indent takes away."""
        width = sum(self.form.widths[box.column - 1 : box.column + box.across - 1]) - taken
        needed = height_for(text, width) / box.down
        for row in range(box.row, box.row + box.down):
            self.heights[row] = max(self.heights[row], needed)

    def _ask(self, row: int, column: int, field: Field) -> None:
        """Note that the cell asks for ``field``; cells below each other that ask alike share one validation."""
        is_figure = field.kind not in (Kind.TEXT, Kind.TARGET)
        if is_figure or field.prompt:
            self.asked.setdefault((column, is_figure, field.prompt), []).append(row)

    def _validate(self) -> None:
        for (column, is_figure, prompt), rows in self.asked.items():
            for first, last in _runs(rows):
                rule: dict[str, Any] = {"validate": "any"}
                if is_figure:
                    cell = cell_name(first, column)
                    rule = {
                        "validate": "custom",
                        "value": f'=OR(ISNUMBER({cell}),ISNUMBER(FIND("|"&{cell}&"|","{_MARKS}")))',
                        "error_type": "warning", "error_title": "这里要填数字",
                        "error_message": "请填数字；没有发生的填 0，不适用的填“——”或“无”。仍要保留所填内容，请按“是”。",
                    }
                if prompt:
                    rule |= {"input_title": "填报说明", "input_message": prompt}
                self.sheet.data_validation(first - 1, column - 1, last - 1, column - 1, rule)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Consecutive rows as (first, last)."""
    for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]

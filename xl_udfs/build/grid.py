"""Draw the grid of a form from its layout: printed texts, entries, row blocks, names."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Block, Box, Column, Entry, Field, Formula, Printed
from xl_udfs.annexes.contents import Composed, contents
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.book import Area
from xl_udfs.build.asking import Asking
from xl_udfs.build.canvas import Canvas
from xl_udfs.numbers import Kind
from xl_udfs.report.heights import height_for

_FONT_SIZES = {"paragraph": 14.0, "report_2": 14.0, "report_1": 15.0, "cover_title": 22.0}
"""Of roles that are not set in the size that ``height_for`` assumes."""


def draw_grid(canvas: Canvas, sheet: Worksheet, form: FormSheet) -> None:
    """Draw the grid of ``form`` with its entries, and define its names."""
    _Grid(canvas, sheet, form).draw()


class _Grid:
    def __init__(self, canvas: Canvas, sheet: Worksheet, form: FormSheet) -> None:
        self.canvas, self.sheet = canvas, sheet
        self.annex, self.form = form.annex, form
        self.contents = contents(form, canvas.references(form))
        self.style = canvas.styles.get
        self.heights = dict(enumerate(self.annex.heights, self.annex.first_row))
        self.asking = Asking(sheet)

    def draw(self) -> None:
        for column, width in enumerate(self.annex.widths):
            self.sheet.set_column(column, column, width)
        for printed in self.annex.printed:
            self._printed(printed)
        for entry in self.annex.entries.values():
            self._entry(entry)
        for block in self.annex.blocks.values():
            self._block(block)
        self.asking.write()
        for row, height in self.heights.items():
            self.sheet.set_row(row - 1, height)
        for name, area in self.form.names():
            self.canvas.name(name, area)

    def _printed(self, printed: Printed) -> None:
        changes: dict[str, Any] = {"indent": printed.indent} if printed.indent else {}
        if printed.open_right:
            changes |= {"right": 0, "align": "right"}
        style = self.style(printed.style, **changes)
        self._merge(printed.box, style)
        box = printed.box
        if "{" in printed.text:
            self.canvas.formula(self.sheet, box.row, box.column, self.canvas.printed(printed.text), style)
        else:
            self.canvas.write(self.sheet, box.row, box.column, printed.text, style)
        self._fit(box, printed.text, printed.style, 2 * printed.indent)

    def _entry(self, entry: Entry) -> None:
        box, field = entry.box, entry.field
        style = self._field_style(field, field.formula, **({"left": 0, "align": "left"} if entry.open_left else {}))
        self._merge(box, style)
        self._fill(box.row, box.column, style)
        self._fit(box, self._text(box.row, box.column))
        if not field.formula or field.link:
            self.asking.ask(box.row, box.column, field)

    def _block(self, block: Block) -> None:
        for number in range(len(block.printed)):
            row = block.row + number
            for key, column in block.columns.items():
                is_name = key == block.name_key
                formula = block.formulas.get(number) if is_name else column.field.formula
                self._joined(row, column, formula, block.style)
                self._fit(Box(row, column.column, 1, column.across), self._text(row, column.column), block.style)
                if not column.tells_group and (is_name or not formula or column.field.link):
                    self.asking.ask(row, column.column, column.field)

    def _joined(self, row: int, column: Column, formula: Formula | None, role: str) -> None:
        """One cell of a block over its columns, joined without merging: 跨列居中 survives inserted rows."""
        changes: list[dict[str, Any]] = [{}]
        if column.across > 1:
            # Only the first cell is read, so only it may be typed into.
            inner = [{"align": "center_across", "left": 0, "right": 0, "locked": True}] * (column.across - 2)
            first = {"align": "center_across", "right": 0}
            last = {"align": "center_across", "left": 0, "locked": True}
            changes = [first, *inner, last]
        for offset, change in enumerate(changes):
            style = self._cell_style(column, formula, role, change)
            if offset:
                self.canvas.write(self.sheet, row, column.column + offset, None, style)
            else:
                self._fill(row, column.column, style)

    def _cell_style(self, column: Column, formula: Formula | None, role: str, change: dict[str, Any]) -> Format:
        if role:
            return self.style(f"{role}_linked" if formula else role, **change)
        if column.column > self.annex.last_column:
            field = column.field
            is_fixed = column.tells_group or (formula and not field.link)
            kind = "computed" if is_fixed else "linked" if formula else "entry"
            return self.style(f"helper_{kind}", num_format=field.shown, **change)
        return self._field_style(column.field, formula, **change)

    def _fill(self, row: int, column: int, style: Format) -> None:
        content = self.contents.get((row, column))
        if isinstance(content, Composed):
            self.canvas.formula(self.sheet, row, column, content.text, style)
        else:
            self.canvas.write(self.sheet, row, column, content, style)

    def _text(self, row: int, column: int) -> str:
        """What the cell shows, for its height: a formula's result is known in the second pass."""
        content = self.contents.get((row, column))
        if isinstance(content, Composed):
            content = self.canvas.result(self.sheet, row, column)
        return "" if content is None else str(content)

    def _field_style(self, field: Field, formula: Formula | None, **changes: Any) -> Format:
        if formula:
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

    def _fit(self, box: Box, text: str, role: str = "", taken: float = 0) -> None:
        """Make the rows of ``box`` tall enough for ``text``; ``taken`` is width that an indent takes away."""
        width = sum(self.annex.widths[box.column - 1 : box.column + box.across - 1]) - taken
        needed = height_for(text, width, *([_FONT_SIZES[role]] if role in _FONT_SIZES else [])) / box.down
        for row in range(box.row, box.row + box.down):
            self.heights[row] = max(self.heights[row], needed)

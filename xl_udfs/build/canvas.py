"""What every sheet builder draws on: the workbook, its styles, and cached values for all formulas."""

from collections.abc import Mapping
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Edition, Operand
from xl_udfs.book import Area, CellValue, cell_name, column_letters, quoted
from xl_udfs.build.styles import Styles
from xl_udfs.numbers import CellError

Results = Mapping[str, Mapping[tuple[int, int], CellValue]]
"""What formulas come to, by sheet and (row, column)."""


class Canvas:
    """One workbook being built. Rows and columns count from 1.

    Args:
        workbook: the XlsxWriter workbook.
        edition: what is laid out.
        values: per form the entries, as ``annexes.placed`` takes them; empty for the blank template.
        results: cached values of the formulas, from the pass before.
    """

    def __init__(
        self, workbook: xlsxwriter.Workbook, edition: Edition, values: Mapping[str, Any], results: Results
    ) -> None:
        self.workbook = workbook
        self.edition = edition
        self.values = values
        self.styles = Styles(workbook)
        self.formulas: dict[str, list[tuple[int, int]]] = {}
        self._results = results
        self._forms = {form.name: form for form in edition.forms}

    def add_sheet(self, name: str, code_name: str) -> Worksheet:
        """A new sheet behind the last one."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_vba_name(code_name)
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, value: object, style: Format) -> None:
        """Write a constant: text stays text, None leaves the cell empty."""
        if value is None or value == "":
            sheet.write_blank(row - 1, column - 1, None, style)
        elif isinstance(value, str):
            sheet.write_string(row - 1, column - 1, value, style)
        else:
            sheet.write_number(row - 1, column - 1, value, style)

    def formula(self, sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        """Write ``=text`` with its cached value."""
        self.formulas.setdefault(sheet.name, []).append((row, column))
        result = self._results.get(sheet.name, {}).get((row, column), "")
        cached = result.text if isinstance(result, CellError) else result
        sheet.write_formula(row - 1, column - 1, f"={text}", style, "" if cached is None else cached)

    def merge(self, sheet: Worksheet, area: Area, style: Format) -> None:
        """Merge the cells of ``area``; the first is written afterwards."""
        if area[1:3] != area[3:5]:
            sheet.merge_range(area.top - 1, area.left - 1, area.bottom - 1, area.right - 1, "", style)

    def name(self, name: str, area: Area) -> None:
        """Define a workbook-scoped name for an area."""
        first = f"{quoted(area.sheet)}!{_absolute(area.top, area.left)}"
        last = "" if area[1:3] == area[3:5] else f":{_absolute(area.bottom, area.right)}"
        self.workbook.define_name(name, f"={first}{last}")

    def reference(self, operand: Operand, sheet: str) -> str:
        """An operand as a formula on ``sheet`` writes it: relative, so that it moves with inserted rows."""
        form = self._forms[operand.annex]
        away = "" if operand.annex == sheet else f"{quoted(operand.annex)}!"
        if not operand.column:
            box = form.entries[operand.key].box
            return f"{away}{cell_name(box.row, box.column)}"
        block = form.blocks[operand.key]
        column = block.columns[operand.column].column
        return f"{away}{cell_name(block.row, column)}:{cell_name(block.last_row, column)}"

    def home(self, key: str) -> str:
        """An entry of 首页 as formulas on any sheet write it."""
        box = self.edition.home.entries[key].box
        return f"{quoted(self.edition.home.name)}!{_absolute(box.row, box.column)}"

    def printed(self, text: str) -> str:
        """A printed text with ``{Y}`` and ``{Y-1}`` as a formula over the year on 首页 (without ``=``)."""
        year = self.home(self.edition.year_key)
        pieces = []
        for i, piece in enumerate(text.replace("{Y-1}", "{Y}-").split("{Y}")):
            if i:
                before = piece.startswith("-")
                pieces.append(f'IF({year}="","",{year}-1)' if before else year)
                piece = piece[1:] if before else piece
            for j, line in enumerate(piece.split("\n")):
                pieces += ["CHAR(10)"] if j else []
                pieces += ['"' + line.replace('"', '""') + '"'] if line else []
        return "&".join(pieces)


def _absolute(row: int, column: int) -> str:
    return f"${column_letters(column)}${row}"

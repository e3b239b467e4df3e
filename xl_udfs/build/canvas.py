"""What every sheet builder draws on: the workbook, its styles, and cached values for all formulas."""

from collections.abc import Mapping
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Edition
from xl_udfs.book import Area, CellValue, column_letters, quoted
from xl_udfs.build.styles import Styles
from xl_udfs.numbers import CellError

Results = Mapping[str, Mapping[tuple[int, int], CellValue]]
"""What formulas come to, by sheet and (row, column)."""


class Canvas:
    """One workbook being built.

    Args:
        workbook: the XlsxWriter workbook.
        edition: what is laid out.
        values: cover data and per annex entries by field or block; empty for the blank template.
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

    def add_sheet(self, name: str, code_name: str) -> Worksheet:
        """A new sheet behind the last one."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_vba_name(code_name)
        return sheet

    def formula(self, sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        """Write ``=text`` at a cell counted from 1, with its cached value."""
        self.formulas.setdefault(sheet.name, []).append((row, column))
        result = self._results.get(sheet.name, {}).get((row, column), "")
        cached = result.text if isinstance(result, CellError) else result
        sheet.write_formula(row - 1, column - 1, f"={text}", style, "" if cached is None else cached)

    def name(self, name: str, area: Area) -> None:
        """Define a workbook-scoped name for an area."""
        first = f"{quoted(area.sheet)}!{_absolute(area.top, area.left)}"
        last = "" if area[1:3] == area[3:5] else f":{_absolute(area.bottom, area.right)}"
        self.workbook.define_name(name, f"={first}{last}")

    def cover(self, name: str) -> str:
        """The reference of a cover entry on 首页, as formulas write it."""
        row = next(i for i, field in enumerate(self.edition.cover) if field.name == name) + COVER_ROW
        return f"{HOME}!{_absolute(row, COVER_COLUMN)}"


HOME = "首页"
COVER_ROW, COVER_COLUMN = 5, 3
"""Where the cover entries of 首页 begin."""


def _absolute(row: int, column: int) -> str:
    return f"${column_letters(column)}${row}"


def text_formula(canvas: Canvas, text: str) -> str:
    """A printed text with ``{Y}`` and ``{Y-1}`` as a formula over the year on 首页 (without ``=``)."""
    year = canvas.cover("年度")
    pieces = []
    for i, piece in enumerate(text.replace("{Y-1}", "\0-").replace("{Y}", "\0").split("\0")):
        if i:
            before = piece.startswith("-")
            pieces.append(f'IF({year}="","",{year}-1)' if before else year)
            piece = piece[1:] if before else piece
        for j, line in enumerate(piece.split("\n")):
            pieces += ["CHAR(10)"] if j else []
            pieces += ['"' + line.replace('"', '""') + '"'] if line else []
    return "&".join(pieces)

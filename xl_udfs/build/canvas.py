"""What every sheet builder draws on: the workbook, its styles, and cached values for all formulas."""

import re
from collections.abc import Iterator, Mapping, Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Edition, EditionError, Operand, texts
from xl_udfs.annexes.roles import Cover, Role, name_of
from xl_udfs.annexes.sheets import FormSheet, References
from xl_udfs.book import Area, CellValue, column_letters, quoted
from xl_udfs.build.finishing import Touches
from xl_udfs.build.styles import Styles
from xl_udfs.numbers import CellError

Results = Mapping[str, Mapping[tuple[int, int], CellValue]]
"""What formulas come to, by sheet and (row, column)."""


class Canvas:
    """One workbook being built. Rows and columns count from 1.

    Args:
        workbook: the XlsxWriter workbook.
        edition: what is laid out.
        sheets: its forms with their entries.
        results: cached values of the formulas, from the pass before.
    """

    def __init__(
        self, workbook: xlsxwriter.Workbook, edition: Edition, sheets: Sequence[FormSheet], results: Results
    ) -> None:
        self.workbook = workbook
        self.edition = edition
        self.sheets = sheets
        self.styles = Styles(workbook)
        self.formulas: dict[str, list[tuple[int, int]]] = {}
        self.touches: dict[str, Touches] = {}
        self._results = results

    def add_sheet(self, name: str, code_name: str) -> Worksheet:
        """A new sheet behind the last one. Raises EditionError if a form of the edition is called like one of ours."""
        if name in self.workbook.sheetnames:
            raise EditionError(texts.TAB_TAKEN.format(name=name))
        sheet = self.workbook.add_worksheet(name)
        sheet.set_vba_name(code_name)
        return sheet

    def touch(self, sheet: Worksheet, touches: Touches) -> None:
        """Note what the last step of the build is to do to the sheet."""
        self.touches[f"xl/worksheets/sheet{sheet.index + 1}.xml"] = touches

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
        result = self.result(sheet, row, column)
        cached = result.text if isinstance(result, CellError) else result
        sheet.write_formula(row - 1, column - 1, f"={text}", style, "" if cached is None else cached)

    def result(self, sheet: Worksheet, row: int, column: int) -> CellValue:
        """What the formula there comes to; ``""`` in the first pass."""
        return self._results.get(sheet.name, {}).get((row, column), "")

    def merge(self, sheet: Worksheet, area: Area, style: Format) -> None:
        """Merge the cells of ``area``; the first is written afterwards."""
        if area[1:3] != area[3:5]:
            sheet.merge_range(area.top - 1, area.left - 1, area.bottom - 1, area.right - 1, "", style)

    def name(self, name: str, area: Area) -> None:
        """Define a name for an area: the workbook's, or with ``tab!`` before it that sheet's own."""
        tab, mark, own = name.rpartition("!")
        scope = f"{quoted(tab)}!" if mark else ""
        first = f"{quoted(area.sheet)}!{_absolute(area.top, area.left)}"
        last = "" if area[1:3] == area[3:5] else f":{_absolute(area.bottom, area.right)}"
        self.workbook.define_name(f"{scope}{own}", f"={first}{last}")

    def form(self, name: str) -> FormSheet:
        """The first sheet of the form called ``name``."""
        return next(one for one in self.sheets if one.annex.name == name and not one.is_master)

    def cell(self, role: Role) -> str:
        """A field that the filing has once, as formulas on 首页 write it; ``""`` if the edition has none."""
        place = self.edition.place(name_of(role), False)
        return self._on_home(Operand(*place)) if place else ""

    def cells(self, block: str, column: str) -> str:
        """A block's column, by the roles of both, likewise."""
        place = self.edition.block_place(block, False)
        key = self.edition.form(place[0]).blocks[place[1]].keys.get(column) if place else None
        return self._on_home(Operand(*place, key)) if place and key else ""

    def _on_home(self, operand: Operand) -> str:
        return self.references(self.form(self.edition.home.name)).text(operand)

    def references(self, own: FormSheet) -> References:
        """How formulas on the sheet of ``own`` write cells of the forms."""
        return References(self.sheets, own)

    def home(self, key: str) -> str:
        """An entry of 首页 as formulas on any sheet write it."""
        box = self.edition.home.entries[key].box
        return f"{quoted(self.edition.home.name)}!{_absolute(box.row, box.column)}"

    def printed(self, text: str) -> str:
        """A printed text with ``{Y}``, ``{Y-1}`` and entries of 首页 (``{单位全称}``) as a formula, without ``=``."""
        pieces = list(self._pieces(text))
        return "&".join(pieces if len(pieces) > 1 else [*pieces, '""'])  # an empty cell alone would show 0

    def _pieces(self, text: str) -> Iterator[str]:
        year = f'SUBSTITUTE({self.home(self.edition.key(Cover.YEAR))},"年","")'  # people also type 2022年
        for literal, key in _SLOTS.findall(text):
            for i, line in enumerate(literal.split("\n")):
                yield from ["CHAR(10)"] if i else []
                yield from [quoted_text(line)] if line else []
            if key == "Y":
                yield year
            elif key == "Y-1":
                yield f'IFERROR(VALUE({year})-1,"")'
            elif key:
                yield self.home(key)


_SLOTS = re.compile(r"([^{}]*)(?:\{([^{}]*)\})?")
"""A literal piece of a printed text, and the slot behind it if there is one."""


def quoted_text(text: str) -> str:
    """A text as formulas write it."""
    return '"' + text.replace('"', '""') + '"'


def _absolute(row: int, column: int) -> str:
    return f"${column_letters(column)}${row}"

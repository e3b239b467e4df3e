"""Workbooks in memory, laid out by the edition: the sample's figures with a few of them changed."""

import copy
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from xl_udfs.annexes import Annex, Edition, load_edition, load_sample, sheet_row
from xl_udfs.book import Area, Book, CellValue, Sheet
from xl_udfs.functions import call

BLANK: Mapping[str, Any] = {}


def sample_book(**changes: CellValue | list[object]) -> Book:
    """The sample with some of 附件1's values replaced.

    Keywords are field names (``编制数=30``, ``三公经费_本年决算数=2``), whole rows (``基本支出=[1, 2, 3]``) or blocks
    (``项目=[[name, 1, 2, 3]]``). Computed fields are computed unless a keyword overtypes them.
    """
    values = copy.deepcopy(dict(load_sample()))
    values["附件1"] = {**values["附件1"], **changes}
    return book_of(values)


def book_of(values: Mapping[str, Any], edition: Edition | None = None) -> Book:
    """A workbook holding ``values`` (as in an edition's sample.json) where the layout puts them."""
    edition = edition or load_edition()
    sheets: dict[str, Sheet] = {}
    names: dict[str, Area] = {}
    for annex in edition.annexes.values():
        cells, formulas = _Filler(annex, values.get(annex.name, {})).fill()
        rows = [[cells.get((r, c)) for c in range(1, annex.last_column + 1)] for r in range(1, 80)]
        sheets[annex.name] = Sheet(annex.name, rows, formulas)
        names |= {annex.defined_name(key): area for key, area in _areas(annex)}
    cover = values.get("cover", {})
    sheets["首页"] = Sheet("首页", [[cover.get(field.name)] for field in edition.cover], {})
    for row, field in enumerate(edition.cover, 1):
        names[f"首页_{field.name}"] = Area("首页", row, 1, row, 1)
    return Book(sheets, names)


def _areas(annex: Annex) -> list[tuple[str, Area]]:
    fields = [
        (key, Area(annex.name, sheet_row(box.row), box.column, sheet_row(box.row), box.column))
        for key, box in annex.fields.items()
    ]
    blocks = [
        (key, Area(annex.name, sheet_row(b.row), 1, sheet_row(b.row) + b.rows - 1, annex.last_column))
        for key, b in annex.blocks.items()
    ]
    return fields + blocks


class _Filler:
    def __init__(self, annex: Annex, values: Mapping[str, Any]) -> None:
        self.annex, self.values = annex, values
        self.cells: dict[tuple[int, int], CellValue] = {}
        self.formulas: dict[tuple[int, int], str] = {}

    def fill(self) -> tuple[dict[tuple[int, int], CellValue], dict[tuple[int, int], str]]:
        for block in self.annex.blocks.values():
            for i, row in enumerate(self.values.get(block.name, [])):
                for value, (column, _) in zip(row, block.columns.values(), strict=True):
                    self.cells[sheet_row(block.row) + i, column] = value
        for name in self.annex.fields:
            self._field(name)
        return self.cells, self.formulas

    def _field(self, name: str) -> CellValue:
        box = self.annex.fields[name]
        place = (sheet_row(box.row), box.column)
        item, _, key = name.partition("_")
        if name in self.values:
            self.cells[place] = self.values[name]
        elif item in self.values and key:
            keys = [other.partition("_")[2] for other in self.annex.fields if other.startswith(f"{item}_")]
            self.cells[place] = self.values[item][keys.index(key)]
        elif box.field and box.field.computation:
            function, operands = box.field.computation
            result = call(function, [self._operand(operand) for operand in operands])
            assert not isinstance(result, list)
            self.formulas[place] = box.field.formula
            self.cells[place] = float(result) if isinstance(result, Decimal) else result
        return self.cells.get(place)

    def _operand(self, name: str) -> object:
        if name in self.annex.fields:
            return self._field(name)
        block_name, _, key = name.partition("_")
        block = self.annex.blocks[block_name]
        first, column = sheet_row(block.row), block.columns[key][0]
        return [[self.cells.get((first + i, column))] for i in range(block.rows)]

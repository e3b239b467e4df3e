"""Read an annex's layout from its edition file; the file format is described in docs/版本数据.md."""

from collections.abc import Mapping, Sequence
from typing import Any

from xl_udfs.annexes.blocks import BLOCK_KEYS, Formulas, read_block
from xl_udfs.annexes.errors import EditionError
from xl_udfs.annexes.fields import COLUMN_KEYS, Data, checked, read_field, role_of, span
from xl_udfs.annexes.formula import Formula
from xl_udfs.annexes.formula_reading import Keys, UnknownOperandError, parse_formula
from xl_udfs.annexes.layout import Annex, Block, Box, Entry, Printed
from xl_udfs.annexes.roles import FIELDS
from xl_udfs.book import column_number

_ROW_HEIGHT = 21.0
_FIRST_ROW = 3
"""Above the grid stand the annex number and the title."""

_GAP = 2.0
"""Width of the empty column between the grid and the helper columns."""

_ANNEX_KEYS = {
    "annex", "part", "code_name", "number", "title", "per_project", "columns", "helpers", "first_row", "series", "rows",
    "notes", "signature",
}
_ROW_KEYS = {
    "cells": {"cells", "height", "head", "repeat", "break", "grows"},
    "heads": {"heads", "label", "cells", "height", "repeat"},
    "item": {"item", "label", "at", "indent", "series", "printed", "cells", "height", "formula", "formulas",
             "required", "prompt", "shown", "defaults", "role"},
    "block": BLOCK_KEYS,
}
_BY_COLUMN = {"printed", "formulas", "prompt", "defaults"}
"""What an item says of each of its columns."""

_CELL_KEYS = {
    "text", "down", "open", "style", "role", "field", "kind", "required", "formula", "shown", "prompt", "label",
    "default", "link", "choices",
}

Sizes = Mapping[str, Sequence[int]]
"""How many rows to lay out, by block: one number, or one for each of its groups."""


def read_annex(data: Data, sizes: Sizes | None = None) -> tuple[Annex, Formulas]:
    """The layout described by one annex file, and its formulas, still to be resolved by ``with_formulas``.

    Args:
        data: the file's content.
        sizes: blocks that are to have more rows than the blank form.

    Raises:
        EditionError: an unknown key or kind of row.
    """
    reader = _LayoutReader(data, sizes or {})
    return reader.read(), reader.formulas


def keys_of(annexes: Sequence[Annex]) -> dict[str, Keys]:
    """What formulas can refer to, by annex."""
    return {annex.name: Keys(frozenset(annex.entries), frozenset(annex.blocks)) for annex in annexes}


def with_formulas(annex: Annex, formulas: Formulas, known: Mapping[str, Keys]) -> Annex:
    """The annex with the formulas of its fields and blocks resolved.

    Raises:
        EditionError: a formula refers to something that no annex has.
    """

    def parsed(where: str, text: str, column: str = "", row: Sequence[str] = ()) -> Formula:
        try:
            return parse_formula(text, annex.name, column, known, row)
        except UnknownOperandError as error:
            raise EditionError(f"{annex.name} {where}: {error} in {text}") from error

    entries = dict(annex.entries)
    for key, text in formulas.fields.items():
        entry = entries[key]
        formula = parsed(key, text, key.partition(".")[2])
        entries[key] = entry.replaced(field=entry.field.replaced(formula=formula, required=False))
    blocks = dict(annex.blocks)
    for name, block in annex.blocks.items():
        in_columns, in_rows = formulas.columns.get(name, {}), formulas.rows.get(name, {})
        if in_columns or in_rows:
            row = tuple(block.columns)
            columns = {key: parsed(f"{name}.{key}", text, row=row) for key, text in in_columns.items()}
            rows = {at: parsed(f"{name} {at}", text) for at, text in in_rows.items()}
            blocks[name] = _computed(block, columns, rows)
    return annex.replaced(entries=entries, blocks=blocks)


def _computed(block: Block, in_columns: Mapping[str, Formula], in_rows: Mapping[int, Formula]) -> Block:
    columns = {
        key: column.replaced(field=column.field.replaced(formula=in_columns[key])) if key in in_columns else column
        for key, column in block.columns.items()
    }
    return block.replaced(columns=columns, formulas=in_rows)


def _series(data: Data, row: Data) -> Data:
    """The series a row names, or the annex's only one."""
    series = data["series"]
    name = row.get("series") or row.get("heads") or next(iter(series))
    found: Data = series[name]
    return found


def _prompt(prompt: str | Mapping[str, str], column: str) -> str:
    """What a row says of one of its columns; a prompt that names no columns is for all of them."""
    return prompt if isinstance(prompt, str) else prompt.get(column, "")


class _LayoutReader:
    def __init__(self, data: Data, sizes: Sizes) -> None:
        self.data = checked(data, _ANNEX_KEYS, str(data.get("annex")))
        self.name: str = data["annex"]
        self.sizes = sizes
        self.first_row: int = data.get("first_row", _FIRST_ROW)
        self.grid = column_number(list(data["columns"])[-1])
        self.heights: list[float] = []
        self.printed: list[Printed] = []
        self.entries: dict[str, Entry] = {}
        self.blocks: dict[str, Block] = {}
        self.formulas = Formulas({}, {}, {})
        self.breaks: list[int] = []
        self.growing: list[int] = []
        self.heading_row = 0
        self.reaching: dict[int, str] = {}
        """Printed cells that reach down to the end of a block, by their place in ``printed``."""
        self.heads: dict[int, str] = {}
        """Column heads in force, by sheet column; a head row replaces them all."""

    def read(self) -> Annex:
        for row in self.data["rows"]:
            kind = next((kind for kind in ("block", "item", "heads", "cells") if kind in row), None)
            if kind is None:
                raise EditionError(f"{self.name}: a row of no kind: {row}")
            checked(row, _ROW_KEYS[kind], f"{self.name} {row.get(kind)}")
            self._block(row) if kind == "block" else self._row(kind, row)
        for at, block in self.reaching.items():
            one = self.printed[at]
            down = self.blocks[block].last_row - one.box.row + 1
            self.printed[at] = one.replaced(box=one.box.replaced(down=down))
        data = self.data
        helpers = data.get("helpers", {})
        widths = [*data["columns"].values(), *([_GAP, *helpers.values()] if helpers else ())]
        return Annex(
            self.name, data["part"], data["code_name"], data.get("number", ""), data["title"],
            data.get("per_project", False), tuple(widths), self.grid, self.first_row, tuple(self.heights),
            tuple(self.printed), self.entries,
            self.blocks, tuple(data.get("notes", ())), tuple(tuple(line) for line in data.get("signature", ())),
            tuple(self.breaks), self.heading_row, tuple(self.growing),
        )

    def _row(self, kind: str, row: Data) -> None:
        number = self._new_row(row)
        if kind == "heads" or row.get("head"):
            self.heads = {}
        for at, cell in row.get("cells", {}).items():
            self._cell(number, at, {"text": cell} if isinstance(cell, str) else cell, row.get("head") is True)
        if kind == "item":
            self._item(number, row)
        elif kind == "heads":
            self._heads(number, row)
        if row.get("repeat"):
            self.heading_row = number
        if row.get("break"):
            self.breaks.append(number)
        if row.get("grows"):
            self.growing.append(number)

    def _new_row(self, row: Data) -> int:
        self.heights.append(row.get("height", _ROW_HEIGHT))
        return self.first_row + len(self.heights) - 1

    def _cell(self, row: int, at: str, cell: Data, is_head: bool) -> None:
        checked(cell, _CELL_KEYS, f"{self.name} {at}")
        column, across = span(at)
        down = cell.get("down", 1)
        if isinstance(down, str):
            self.reaching[len(self.printed)] = down
            down = 1
        box = Box(row, column, down, across)
        style = cell.get("style", "")
        if "field" not in cell:
            usual = "heading" if column <= self.grid else "helper_heading"
            self.printed.append(Printed(box, cell["text"], style or usual, open_right=cell.get("open") == "right"))
            if is_head:
                self.heads |= {at: str(cell["text"]) for at in range(column, column + across)}
            return
        label = cell.get("label") or self._label(row, column)
        role = role_of(cell, cell["field"], FIELDS, f"{self.name} {cell['field']}")
        field = read_field(cell["field"], label, self.heads.get(column, ""), cell, role)
        self._enter(Entry(box, field, cell.get("open") == "left", style), cell.get("formula"))

    def _enter(self, entry: Entry, formula: str | None) -> None:
        key = entry.field.key
        if key in self.entries:
            raise EditionError(f"{self.name}: two fields called {key}")
        self.entries[key] = entry
        if formula:
            self.formulas.fields[key] = formula

    def _label(self, row: int, column: int) -> str:
        """The nearest text printed to the left in the same row, or beside it in a merge that reaches this row."""
        beside = [
            one for one in self.printed
            if one.box.row <= row < one.box.row + one.box.down and one.box.column < column and one.text
        ]
        return max(beside, key=lambda one: (one.box.row == row, one.box.column)).text if beside else ""

    def _heads(self, row: int, data: Data) -> None:
        if "label" in data:
            self.printed.append(Printed(Box(row, 1), data["label"]))
        for column in _series(self.data, data)["columns"].values():
            left, across = span(column["at"])
            self.printed.append(Printed(Box(row, left, 1, across), column["label"]))
            self.heads |= {at: str(column["label"]) for at in range(left, left + across)}

    def _item(self, row: int, data: Data) -> None:
        label = data["label"]
        at, across = span(data.get("at", "A"))
        self.printed.append(Printed(Box(row, at, 1, across), label, "label", data.get("indent", 0)))
        series, printed = _series(self.data, data), data.get("printed", {})
        for told in _BY_COLUMN & data.keys():
            if isinstance(data[told], Mapping):
                checked(data[told], set(series["columns"]), f"{self.name} {data['item']} {told}")
        for key, column in series["columns"].items():
            left, wide = span(checked(column, COLUMN_KEYS, f"{self.name} {key}")["at"])
            box = Box(row, left, 1, wide)
            if key in printed:
                self.printed.append(Printed(box, printed[key]))
                continue
            default = data.get("defaults", {}).get(key)
            prompt = _prompt(data.get("prompt", ""), key)
            asked: dict[str, Any] = {**series, **column, **data, "default": default, "prompt": prompt}
            role = self._item_role(data, key, column)
            field = read_field(f"{data['item']}.{key}", label, column["label"], asked, role)
            self._enter(Entry(box, field), data.get("formulas", {}).get(key) or data.get("formula"))

    def _item_role(self, data: Data, key: str, column: Data) -> str:
        """What a column of an item means: the item's role and the column's, joined."""
        role = f"{data.get('role', data['item'])}.{column.get('role', key)}"
        if role not in FIELDS and ("role" in data or "role" in column):
            raise EditionError(f"{self.name} {data['item']}.{key}: no role {role}")
        return role if role in FIELDS else ""

    def _block(self, data: Data) -> None:
        own = "series" not in data and ("columns" in data or data.get("prose"))
        series = {} if own else _series(self.data, data)
        first = self.first_row + len(self.heights)
        block, headings, formulas = read_block(data, series, first, self.sizes.get(data["block"], ()), self.name)
        rows = [self._new_row(data) for _ in block.printed]
        self.growing += rows if block.is_prose else ()
        self.printed += headings
        self.blocks[block.name] = block
        self.formulas.columns[block.name] = formulas.columns[block.name]
        self.formulas.rows[block.name] = formulas.rows[block.name]

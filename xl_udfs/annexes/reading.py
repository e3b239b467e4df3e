"""Read an annex's layout from its edition file; the file format is described in docs/版本数据.md."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from xl_udfs.annexes.formula import Keys, UnknownOperandError, parse_formula
from xl_udfs.annexes.layout import Annex, Block, Box, Column, Entry, Field, Group, Printed
from xl_udfs.book import column_number
from xl_udfs.numbers import Kind

_ROW_HEIGHT = 21.0
_FIRST_ROW = 3
"""Above the grid stand the annex number and the title."""

_ANNEX_KEYS = {"annex", "code_name", "title", "columns", "first_row", "series", "rows", "notes", "signature"}
_ROW_KEYS = {
    "cells": {"cells", "height", "head"},
    "heads": {"heads", "label", "cells", "height"},
    "item": {"item", "label", "at", "indent", "series", "printed", "cells", "height", "formula", "formulas",
             "required", "prompt", "shown", "defaults"},
    "block": {"block", "label", "required", "columns", "series", "name", "name_at", "name_prompt", "printed", "height",
              "groups"},
}
_GROUP_KEYS = {"first", "weight", "second", "printed"}
_FIRST_COLUMN, _SECOND_COLUMN = 2, 3
"""Sheet columns of first- and second-level headings in every indicator table."""

_CELL_KEYS = {
    "text", "down", "open", "field", "kind", "required", "formula", "shown", "prompt", "label", "default", "link",
}
_COLUMN_KEYS = {"at", "label", "kind", "required", "formula", "shown", "prompt", "default", "link"}

Data = Mapping[str, Any]


class EditionError(Exception):
    """An edition file says something that has no meaning; for whoever writes editions."""


Formulas = Mapping[str, str]
"""Formulas as written, by field key."""


def read_annex(data: Data) -> tuple[Annex, Formulas]:
    """The layout described by one annex file, and its formulas, still to be resolved by ``with_formulas``.

    Raises:
        EditionError: an unknown key or kind of row.
    """
    reader = _LayoutReader(data)
    return reader.read(), reader.formulas


def with_formulas(read: Sequence[tuple[Annex, Formulas]]) -> list[Annex]:
    """The annexes with the formulas of their fields resolved against each other.

    Raises:
        EditionError: a formula refers to something that no annex has.
    """
    known = {annex.name: Keys(frozenset(annex.entries), frozenset(annex.blocks)) for annex, _ in read}
    return [_resolved(annex, formulas, known) for annex, formulas in read]


def _resolved(annex: Annex, formulas: Formulas, known: Mapping[str, Keys]) -> Annex:
    entries = dict(annex.entries)
    for key, text in formulas.items():
        entry = entries[key]
        try:
            formula = parse_formula(text, annex.name, key.partition(".")[2], known)
        except UnknownOperandError as error:
            raise EditionError(f"{annex.name} {key}: {error} in {text}") from error
        entries[key] = entry.replaced(field=entry.field.replaced(formula=formula, required=False))
    return annex.replaced(entries=entries)


def _series(data: Data, row: Data) -> Data:
    """The series a row names, or the annex's only one."""
    series = data["series"]
    name = row.get("series") or row.get("heads") or next(iter(series))
    found: Data = series[name]
    return found


def _span(at: str) -> tuple[int, int]:
    """``B:C`` is (2, 2): first column and how many."""
    first, _, last = at.partition(":")
    left = column_number(first)
    return left, column_number(last or first) - left + 1


def _checked(data: Data, allowed: set[str], where: str) -> Data:
    unknown = set(data) - allowed
    if unknown:
        raise EditionError(f"{where}: unknown {', '.join(sorted(unknown))}")
    return data


class _LayoutReader:
    def __init__(self, data: Data) -> None:
        self.data = _checked(data, _ANNEX_KEYS, str(data.get("annex")))
        self.first_row: int = data.get("first_row", _FIRST_ROW)
        self.heights: list[float] = []
        self.printed: list[Printed] = []
        self.entries: dict[str, Entry] = {}
        self.blocks: dict[str, Block] = {}
        self.formulas: dict[str, str] = {}
        self.heads: dict[int, str] = {}
        """Column heads in force, by sheet column; a head row replaces them all."""

    def read(self) -> Annex:
        for row in self.data["rows"]:
            kind = next((kind for kind in ("block", "item", "heads", "cells") if kind in row), None)
            if kind is None:
                raise EditionError(f"{self.data['annex']}: a row of no kind: {row}")
            _checked(row, _ROW_KEYS[kind], f"{self.data['annex']} {row.get(kind)}")
            if kind == "block":
                self._block(row)
                continue
            number = self._new_row(row)
            if kind == "heads" or row.get("head"):
                self.heads = {}
            for at, cell in row.get("cells", {}).items():
                self._cell(number, at, {"text": cell} if isinstance(cell, str) else cell, row.get("head") is True)
            if kind == "item":
                self._item(number, row)
            elif kind == "heads":
                self._heads(number, row)
        data = self.data
        return Annex(
            data["annex"], data["code_name"], data["title"], tuple(data["columns"].values()), self.first_row,
            tuple(self.heights), tuple(self.printed), self.entries, self.blocks,
            tuple(data.get("notes", ())), tuple(tuple(line) for line in data.get("signature", ())),
        )

    def _new_row(self, row: Data) -> int:
        self.heights.append(row.get("height", _ROW_HEIGHT))
        return self.first_row + len(self.heights) - 1

    def _cell(self, row: int, at: str, cell: Data, is_head: bool) -> None:
        _checked(cell, _CELL_KEYS, f"{self.data['annex']} {at}")
        column, across = _span(at)
        box = Box(row, column, cell.get("down", 1), across)
        if "field" not in cell:
            self.printed.append(Printed(box, cell["text"], open_right=cell.get("open") == "right"))
            if is_head:
                self.heads |= {at: str(cell["text"]) for at in range(column, column + across)}
            return
        label = cell.get("label") or self._label(row, column)
        field = _field(cell["field"], label, self.heads.get(column, ""), cell)
        self._enter(Entry(box, field, open_left=cell.get("open") == "left"), cell.get("formula"))

    def _enter(self, entry: Entry, formula: str | None) -> None:
        key = entry.field.key
        if key in self.entries:
            raise EditionError(f"{self.data['annex']}: two fields called {key}")
        self.entries[key] = entry
        if formula:
            self.formulas[key] = formula

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
            left, across = _span(column["at"])
            self.printed.append(Printed(Box(row, left, 1, across), column["label"]))
            self.heads |= {at: str(column["label"]) for at in range(left, left + across)}

    def _item(self, row: int, data: Data) -> None:
        label = data["label"]
        at, across = _span(data.get("at", "A"))
        self.printed.append(Printed(Box(row, at, 1, across), label, heading=False, indent=data.get("indent", 0)))
        series, printed = _series(self.data, data), data.get("printed", {})
        for key, column in series["columns"].items():
            left, wide = _span(_checked(column, _COLUMN_KEYS, f"{self.data['annex']} {key}")["at"])
            box = Box(row, left, 1, wide)
            if key in printed:
                self.printed.append(Printed(box, printed[key]))
                continue
            default = data.get("defaults", {}).get(key)
            asked = {**series, **column, **data, "default": default}
            field = _field(f"{data['item']}.{key}", label, column["label"], asked)
            self._enter(Entry(box, field), data.get("formulas", {}).get(key) or data.get("formula"))

    def _block(self, data: Data) -> None:
        name, label = data["block"], data["label"]
        name_column, across = _span(data["name_at"])
        field = Field(data["name"], Kind.TEXT, "", "", prompt=data["name_prompt"])
        columns = {data["name"]: Column(name_column, across, field)}
        series = {} if "columns" in data else _series(self.data, data)
        for key, column in (data.get("columns") or series["columns"]).items():
            _checked(column, _COLUMN_KEYS, f"{self.data['annex']} {key}")
            left, wide = _span(column["at"])
            columns[key] = Column(left, wide, _field(key, "", column.get("label", key), {**series, **column}))
        groups = data.get("groups", ())
        texts = data.get("printed") or [text for group in groups for text in group["printed"]]
        rows = [self._new_row(data) for _ in texts]
        self.blocks[name] = Block(
            name, label, rows[0], tuple(texts), columns, data.get("required", False), self._groups(rows[0], groups)
        )

    def _groups(self, row: int, groups: Sequence[Data]) -> tuple[Group, ...]:
        """The groups of a block that begins at ``row``; their headings are printed in merged cells."""
        made: list[Group] = []
        for data in groups:
            _checked(data, _GROUP_KEYS, f"{self.data['annex']} {data.get('second')}")
            first = data.get("first") or made[-1].first
            weight = Decimal(data["weight"]) if "weight" in data else made[-1].weight if "first" not in data else None
            rows = len(data["printed"])
            made.append(Group(first, weight, data["second"], row, rows))
            self.printed.append(Printed(Box(row, _SECOND_COLUMN, rows), data["second"]))
            row += rows
        for first in dict.fromkeys(group.first for group in made):
            under = [group for group in made if group.first == first]
            box = Box(under[0].row, _FIRST_COLUMN, sum(group.rows for group in under))
            self.printed.append(Printed(box, first))
        return tuple(made)


def _field(key: str, row_label: str, column_label: str, data: Data) -> Field:
    return Field(
        key, Kind(data["kind"]), row_label, column_label, required=data.get("required", False),
        shown=data.get("shown", "General"), prompt=data.get("prompt", ""), default=data.get("default"),
        link=data.get("link", False),
    )

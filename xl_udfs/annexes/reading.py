"""Read an annex's layout from its edition file; the file format is described in docs/版本数据.md."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from xl_udfs.annexes import texts
from xl_udfs.annexes.blocks import Formulas, read_block
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.fields import Data, read_field, role_of, span
from xl_udfs.annexes.format import ANNEX_FILE
from xl_udfs.annexes.formula_reading import Written
from xl_udfs.annexes.layout import Annex, Block, Box, Entry, Printed
from xl_udfs.annexes.roles import FIELDS
from xl_udfs.annexes.room import Placed, columns_of, refuse_columns, refuse_overlaps
from xl_udfs.annexes.shapes import require
from xl_udfs.annexes.wording import listed, near
from xl_udfs.book import column_number

_ROW_HEIGHT = 21.0
_FIRST_ROW = 3
"""Above the grid stand the annex number and the title."""

_GAP = 2.0
"""Width of the empty column between the grid and the helper columns."""

_BY_COLUMN = ("printed", "formulas", "prompt", "defaults")
"""What an item says of each of its columns."""

Sizes = Mapping[str, Sequence[int]]
"""How many rows to lay out, by block: one number, or one for each of its groups."""


def read_annex(data: Data, sizes: Sizes | None = None, file: str = "") -> tuple[Annex, Formulas]:
    """The layout described by one annex file, and its formulas, still to be resolved by ``with_formulas``.

    Args:
        data: the file's content.
        sizes: blocks that are to have more rows than the blank form.
        file: its name, for messages; if not given, they name the annex.

    Raises:
        EditionError: it says something that no form can be.
    """
    where: Where = (file or str(data.get("annex")),)
    require(ANNEX_FILE, data, where)
    reader = _LayoutReader(data, sizes or {}, where)
    return reader.read(), reader.formulas


def _known(name: str, known: Iterable[str], said: str, otherwise: str, where: Where) -> None:
    """Refuse a name that is not known here, with the known one that is like it, or ``otherwise``."""
    if name not in known:
        advice = near(name, known, otherwise.format(known=listed(known)))
        raise EditionError(said.format(name=name, known=listed(known)) + advice, where)


def _prompt(prompt: str | Mapping[str, str], column: str) -> str:
    """What a row says of one of its columns; a prompt that names no columns is for all of them."""
    return prompt if isinstance(prompt, str) else prompt.get(column, "")


class _LayoutReader:
    def __init__(self, data: Data, sizes: Sizes, where: Where) -> None:
        self.data, self.sizes, self.where = data, sizes, where
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
        self.places: list[Where] = []
        """Where the file says each printed cell, then each entry and block: see ``_cells``."""
        self.fields: list[Where] = []
        self.rows: list[Where] = []
        self.reaching: dict[int, str] = {}
        """Printed cells that reach down to the end of a block, by their place in ``printed``."""
        self.heads: dict[int, str] = {}
        """Column heads in force, by sheet column; a head row replaces them all."""

    def read(self) -> Annex:
        data = self.data
        helpers = data.get("helpers", {})
        refuse_columns(data["columns"], 1, (*self.where, "columns"))
        refuse_columns(helpers, self.grid + 2, (*self.where, "helpers"))
        for number, row in enumerate(data["rows"]):
            where = (*self.where, "rows", number)
            self._block(row, where) if "block" in row else self._row(row, where)
        for at, block in self.reaching.items():
            self._reach(at, block)
        widths = [*data["columns"].values(), *([_GAP, *helpers.values()] if helpers else ())]
        annex = Annex(
            data["annex"], data["part"], data["code_name"], data.get("number", ""), data["title"],
            data.get("per_project", False), tuple(widths), self.grid, self.first_row, tuple(self.heights),
            tuple(self.printed), self.entries,
            self.blocks, tuple(data.get("notes", ())), tuple(tuple(line) for line in data.get("signature", ())),
            tuple(self.breaks), self.heading_row, tuple(self.growing),
        )
        refuse_overlaps(annex, self._cells())
        return annex

    def _cells(self) -> Iterator[Placed]:
        yield from zip((one.box for one in self.printed), self.places, strict=True)
        yield from zip((one.box for one in self.entries.values()), self.fields, strict=True)
        for block, where in zip(self.blocks.values(), self.rows, strict=True):
            yield from columns_of(block, where)

    def _reach(self, at: int, block: str) -> None:
        """Let a printed cell reach down to the last row of a block below it."""
        one = self.printed[at]
        below = self.blocks.get(block)
        if below is None or below.row <= one.box.row:
            raise EditionError(texts.UNKNOWN_BLOCK.format(name=block), (*self.places[at], "down"))
        self.printed[at] = one.replaced(box=one.box.replaced(down=below.last_row - one.box.row + 1))

    def _series(self, row: Data, where: Where) -> Data:
        """The series a row names, or the annex's only one."""
        series: Mapping[str, Data] = self.data.get("series", {})
        key = next((key for key in ("series", "heads") if key in row), "")
        if not series:
            raise EditionError(texts.NO_SERIES, where)
        if not key:
            return next(iter(series.values()))
        _known(row[key], series, texts.UNKNOWN_SERIES, texts.KNOWN_COLUMNS, (*where, key))
        return series[row[key]]

    def _row(self, row: Data, where: Where) -> None:
        number = self._new_row(row)
        if "heads" in row or row.get("head"):
            self.heads = {}
        for at, cell in row.get("cells", {}).items():
            said = {"text": cell} if isinstance(cell, str) else cell
            self._cell(number, at, said, row.get("head") is True, (*where, "cells", at))
        if "item" in row:
            self._item(number, row, where)
        elif "heads" in row:
            self._heads(number, row, where)
        if row.get("repeat"):
            self.heading_row = number
        if row.get("break"):
            self.breaks.append(number)
        if row.get("grows"):
            self.growing.append(number)

    def _new_row(self, row: Data) -> int:
        self.heights.append(row.get("height", _ROW_HEIGHT))
        return self.first_row + len(self.heights) - 1

    def _print(self, printed: Printed, where: Where) -> None:
        self.printed.append(printed)
        self.places.append(where)

    def _cell(self, row: int, at: str, cell: Data, is_head: bool, where: Where) -> None:
        column, across = span(at)
        if "field" in cell:
            box = Box(row, column, cell.get("down", 1), across)
            label = cell.get("label") or self._label(row, column)
            role = role_of(cell.get("role"), cell["field"], FIELDS)
            field = read_field(cell["field"], label, self.heads.get(column, ""), cell, role)
            self._enter(Entry(box, field, "open" in cell), where)
            if "formula" in cell:
                self.formulas.fields[field.key] = Written(cell["formula"], (*where, "formula"))
            return
        down = cell.get("down", 1)
        if isinstance(down, str):
            self.reaching[len(self.printed)] = down
            down = 1
        usual = "heading" if column <= self.grid else "helper_heading"
        printed = Printed(
            Box(row, column, down, across), cell["text"], cell.get("style", usual), open_right="open" in cell
        )
        self._print(printed, where)
        if is_head:
            self.heads |= {at: str(cell["text"]) for at in range(column, column + across)}

    def _enter(self, entry: Entry, where: Where) -> None:
        self._refuse_twin(entry.field.key, where)
        self.entries[entry.field.key] = entry
        self.fields.append(where)

    def _refuse_twin(self, key: str, where: Where) -> None:
        """Two things of a form must not have one defined name, which writes ``.`` as ``_``."""
        if key.replace(".", "_") in (one.replace(".", "_") for one in (*self.entries, *self.blocks)):
            raise EditionError(texts.TWO_CALLED.format(key=key), where)

    def _label(self, row: int, column: int) -> str:
        """The nearest text printed to the left in the same row, or beside it in a merge that reaches this row."""
        beside = [
            one for one in self.printed
            if one.box.row <= row < one.box.row + one.box.down and one.box.column < column and one.text
        ]
        return max(beside, key=lambda one: (one.box.row == row, one.box.column)).text if beside else ""

    def _heads(self, row: int, data: Data, where: Where) -> None:
        if "label" in data:
            self._print(Printed(Box(row, 1), data["label"]), (*where, "label"))
        for column in self._series(data, where)["columns"].values():
            left, across = span(column["at"])
            self._print(Printed(Box(row, left, 1, across), column["label"]), where)
            self.heads |= {at: str(column["label"]) for at in range(left, left + across)}

    def _item(self, row: int, data: Data, where: Where) -> None:
        at, across = span(data.get("at", "A"))
        self._print(Printed(Box(row, at, 1, across), data["label"], "label", data.get("indent", 0)), where)
        series, printed = self._series(data, where), data.get("printed", {})
        for told in _BY_COLUMN:
            for key in data.get(told, ()) if isinstance(data.get(told), Mapping) else ():
                _known(key, series["columns"], texts.UNKNOWN_COLUMN, texts.KNOWN_COLUMNS, (*where, told))
        for key, column in series["columns"].items():
            left, wide = span(column["at"])
            box = Box(row, left, 1, wide)
            if key in printed:
                self._print(Printed(box, printed[key]), (*where, "printed", key))
            else:
                self._item_field(box, data, series, key, where)

    def _item_field(self, box: Box, data: Data, series: Data, key: str, where: Where) -> None:
        """What an item asks or computes in one of its columns."""
        column = series["columns"][key]
        default = data.get("defaults", {}).get(key)
        prompt = _prompt(data.get("prompt", ""), key)
        asked: dict[str, Any] = {**series, **column, **data, "default": default, "prompt": prompt}
        role = self._item_role(data, key, column, where)
        field = read_field(f"{data['item']}.{key}", data["label"], column["label"], asked, role)
        self._enter(Entry(box, field), where)
        if key in data.get("formulas", {}):
            self.formulas.fields[field.key] = Written(data["formulas"][key], (*where, "formulas", key))
        elif "formula" in data:
            self.formulas.fields[field.key] = Written(data["formula"], (*where, "formula"))

    def _item_role(self, data: Data, key: str, column: Data, where: Where) -> str:
        """What a column of an item means: the item's role and the column's, joined; nothing if one is ``""``."""
        parts = data.get("role", data["item"]), column.get("role", key)
        role = ".".join(parts)
        if role in FIELDS:
            return role
        if all(parts) and "role" in data and "role" in column:
            raise EditionError(texts.NO_SUCH_PAIR.format(role=role), (*where, "role"))
        return ""

    def _block(self, data: Data, where: Where) -> None:
        own = "series" not in data and ("columns" in data or "prose" in data)
        series = {} if own else self._series(data, where)
        first = self.first_row + len(self.heights)
        block, headings, formulas = read_block(data, series, first, self.sizes.get(data["block"], ()), where)
        self._refuse_twin(block.name, where)
        rows = [self._new_row(data) for _ in block.printed]
        self.growing += rows if block.is_prose else ()
        for heading in headings:
            self._print(heading, where)
        self.blocks[block.name] = block
        self.rows.append(where)
        self.formulas.columns[block.name] = formulas.columns[block.name]
        self.formulas.rows[block.name] = formulas.rows[block.name]

"""Read one form out of a workbook: fields by their names, rows of blocks wherever they have moved to."""

from decimal import Decimal
from functools import cache
from itertools import islice
from typing import NamedTuple

from xl_udfs.annexes import Annex, Block, Entry, Field, for_year, heading_name, heading_weight
from xl_udfs.annexes.sets import mark
from xl_udfs.book import Area, Book, Sheet, cell_name
from xl_udfs.filing.form import Form, Row, Rows
from xl_udfs.filing.item import Absent, Item, Why
from xl_udfs.numbers import BLANK, CellError, Kind, parse, plain
from xl_udfs.numbers import Entry as Parsed

_LOST = Absent(Why.LOST)


class _Heading(NamedTuple):
    """The headings in force at a row, and the weight of the first."""

    first: str = ""
    second: str = ""
    weight: Decimal | None = None


class FormReader:
    """Reads the form of ``annex`` on the sheet ``tab``.

    Args:
        book: the workbook.
        annex: the layout.
        tab: the form's sheet; for forms per project, whose names are the sheet's own.
        number: the project set, 0 for a form that a filing has once.
        year: for the labels.
    """

    def __init__(self, book: Book, annex: Annex, tab: str, number: int, year: int) -> None:
        self.book, self.annex, self.tab, self.number, self.year = book, annex, tab, number, year
        self.name = mark(annex.name, number) if annex.per_project else annex.name

    def form(self) -> Form:
        """Everything in it."""
        items = {key: self._entry(key, entry) for key, entry in self.annex.entries.items()}
        blocks = {name: self._rows(block) for name, block in self.annex.blocks.items()}
        return Form(self.annex, self.number, self.tab, items, blocks)

    def _area(self, key: str) -> Area | None:
        """Where a name points, if it points into a sheet that is there."""
        area = self.book.names.get(self.annex.full_name(key, self.tab))
        return area if area and area.sheet in self.book.sheets else None

    def _entry(self, key: str, entry: Entry) -> Item:
        area = self._area(key)
        sheet = self.book.sheets[area.sheet] if area else None
        place = area[:3] if area else (self.tab, entry.box.row, entry.box.column)
        return self._item(entry.field, key, sheet, place, entry.field.row_label)

    def _rows(self, block: Block) -> Rows:
        area = self._area(block.name)
        if area is None:
            return Rows(block, (), self._row(block, None, self.tab, block.row, {}, _Heading()), block.last_row)
        sheet = self.book.sheets[area.sheet]
        seen: dict[str, int] = {}
        heading = _Heading()
        filled = []
        for row in range(area.top, self._bottom(block, area) + 1):
            heading = _heading(block, sheet, row, heading)
            if _is_filled(block, sheet, row):
                filled.append(self._row(block, sheet, area.sheet, row, seen, heading))
        top = self._row(block, sheet, area.sheet, area.top, {}, _heading(block, sheet, area.top, _Heading()))
        return Rows(block, filled, top, area.bottom)

    def _bottom(self, block: Block, area: Area) -> int:
        """The block's last row: rows inserted by hand behind it, before the next field of the form, belong to it."""
        following = [
            (entry.box.row, found) for key, entry in self.annex.entries.items()
            if entry.box.row > block.last_row and (found := self._area(key)) and found.sheet == area.sheet
        ]
        if not following or block.is_prose:
            return area.bottom
        laid_out, found = min(following, key=lambda one: one[0])
        return max(area.bottom, found.top - (laid_out - block.last_row))

    def _row(
        self, block: Block, sheet: Sheet | None, tab: str, row: int, seen: dict[str, int], heading: _Heading
    ) -> Row:
        """One row; rows of one name under one heading are told apart by counting.

        Args:
            sheet: None if the block's name is gone; ``tab`` and ``row`` are then where the blank form has it.
        """
        named = sheet.value(row, block.columns[block.name_key].column) if sheet else None
        label = "" if named is None or block.is_prose else str(named).strip()
        counted = f"{heading.second}/{label}" if heading.second else label
        seen[counted] = seen.get(counted, 0) + 1
        number = f"#{seen[counted]}" if seen[counted] > 1 else ""
        own = f"{block.name}/{counted}{number}/"
        items = {
            key: self._item(column.field, own + key, sheet, (tab, row, column.column), label or block.label)
            for key, column in block.columns.items()
        }
        return Row(block, items, heading.first, heading.second, heading.weight)

    def _item(
        self, field: Field, key: str, sheet: Sheet | None, place: tuple[str, int, int], row_label: str
    ) -> Item:
        """The item at ``place``, or an absent one if there is no ``sheet``."""
        tab, row, column = place
        raw = sheet.value(row, column) if sheet else None
        formula = sheet.formula(row, column) if sheet else None
        return Item(
            self.name, field, key, tab, cell_name(row, column),
            _label(row_label, self.year), _label(field.column_label, self.year),
            raw, formula, _parsed(raw, _read_as(field.kind, raw, formula)) if sheet else _LOST,
        )


@cache
def _label(printed: str, year: int) -> str:
    """A printed label on one line, with its year, without its closing colon."""
    return "".join(for_year(printed, year).split()).rstrip("：")


def _heading(block: Block, sheet: Sheet, row: int, above: _Heading) -> _Heading:
    """First- and second-level headings in force at ``row``: merged cells carry theirs down."""
    if not block.headings_at:
        return above
    first, second = (sheet.value(row, column) for column in block.headings_at)
    if second not in (None, ""):
        above = above._replace(second=heading_name(str(second)))
    if first not in (None, ""):
        above = above._replace(first=heading_name(str(first)), weight=heading_weight(str(first)))
    return above


def _is_filled(block: Block, sheet: Sheet, row: int) -> bool:
    """Whether the unit wrote anything into the row; what the form prints or computes there is not its doing."""
    named = sheet.value(row, block.columns[block.name_key].column)
    if not _is_blank(named) and (block.is_prose or str(named).strip() not in block.printed):
        return True
    return any(
        not column.tells_group and column.field.formula is None and not _is_blank(sheet.value(row, column.column))
        for column in islice(block.columns.values(), 1, None)
    )


def _is_blank(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and not plain(raw))


def _read_as(kind: Kind, raw: object, formula: str | None) -> Kind:
    """A rate that a formula gives is the ratio itself, however large; only people leave out the %."""
    return Kind.COUNT if kind is Kind.RATE and formula and not isinstance(raw, str) else kind


def _parsed(raw: object, kind: Kind) -> Parsed | CellError:
    if raw is None:
        return BLANK
    if isinstance(raw, CellError):
        return raw
    try:
        return parse(raw, kind)
    except ValueError:
        return CellError.NUM

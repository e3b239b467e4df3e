"""Read one form out of a workbook: fields by their names, rows of blocks wherever they have moved to."""

from functools import cache

from xl_udfs.annexes import Annex, Block, Field, Group, for_year, heading_name
from xl_udfs.annexes.blocks import FIRST_COLUMN, SECOND_COLUMN
from xl_udfs.annexes.sheets import mark
from xl_udfs.book import Area, Book, Sheet, cell_name
from xl_udfs.filing.filing import Form, Row, Rows
from xl_udfs.filing.item import Absent, Item
from xl_udfs.numbers import CellError, Entry, Kind, parse

_NO_SHEET = Sheet("", (), {})


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
        items = {
            key: self._item(entry.field, key, self._area(key), entry.box.area(self.tab), entry.field.row_label)
            for key, entry in self.annex.entries.items()
        }
        blocks = {name: self._rows(block) for name, block in self.annex.blocks.items()}
        return Form(self.annex, self.number, self.tab, items, blocks)

    def _area(self, key: str) -> Area | None:
        """Where a name points, if it points into a sheet that is there."""
        name = self.annex.defined_name(key)
        area = self.book.names.get(f"{self.tab}!{name}" if self.annex.per_project else name)
        return area if area and area.sheet in self.book.sheets else None

    def _rows(self, block: Block) -> Rows:
        area = self._area(block.name)
        if area is None:
            lost = block.area(self.tab, self.annex.last_column)
            return Rows(block, (), self._row(block, None, lost, {}, ("", "")))
        sheet = self.book.sheets[area.sheet]
        seen: dict[str, int] = {}
        heading = ("", "")
        rows = []
        for row in range(area.top, self._bottom(block, area) + 1):
            heading = _heading(sheet, row, heading) if block.groups else heading
            rows.append(self._row(block, area, area._replace(top=row), seen, heading))
        return Rows(block, [row for row in rows if _is_filled(block, row)], rows[0])

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
        self, block: Block, area: Area | None, place: Area, seen: dict[str, int], heading: tuple[str, str]
    ) -> Row:
        """The row at the top of ``place``; rows of one name under one heading are told apart by counting."""
        sheet = self.book.sheets.get(place.sheet, _NO_SHEET)
        named = sheet.value(place.top, block.columns[block.name_key].column)
        label = "" if named is None else str(named).strip()
        shown = label or block.label
        if block.is_prose:
            label, shown = "", block.label
        counted = f"{heading[1]}/{label}" if heading[1] else label
        seen[counted] = seen.get(counted, 0) + 1
        number = f"#{seen[counted]}" if seen[counted] > 1 else ""
        items: dict[str, Item] = {}
        for key, column in block.columns.items():
            cell = Area(place.sheet, place.top, column.column, place.top, column.column)
            own = f"{block.name}/{counted}{number}/{key}"
            items[key] = self._item(column.field, own, cell if area else None, cell, shown)
        return Row(items, *heading, _group(block, heading))

    def _item(self, field: Field, key: str, area: Area | None, home: Area, row_label: str) -> Item:
        place = area or home
        cells = self.book.sheets.get(place.sheet, _NO_SHEET)
        raw = cells.value(place.top, place.left) if area else None
        return Item(
            self.name, field, key, place.sheet, cell_name(place.top, place.left),
            _label(row_label, self.year), _label(field.column_label, self.year),
            raw, cells.formula(place.top, place.left) if area else None, _entry(raw, field.kind) if area else Absent(),
        )


@cache
def _label(printed: str, year: int) -> str:
    """A printed label on one line, with its year, without its closing colon."""
    return "".join(for_year(printed, year).split()).rstrip("：")


def _heading(sheet: Sheet, row: int, above: tuple[str, str]) -> tuple[str, str]:
    """First- and second-level headings in force at ``row``: merged cells carry theirs down."""
    first, second = (sheet.value(row, column) for column in (FIRST_COLUMN, SECOND_COLUMN))
    return (
        heading_name(str(first)) if first not in (None, "") else above[0],
        heading_name(str(second)) if second not in (None, "") else above[1],
    )


def _group(block: Block, heading: tuple[str, str]) -> Group | None:
    return next((group for group in block.groups if group.second_name == heading[1]), None) if heading[1] else None


def _is_filled(block: Block, row: Row) -> bool:
    """Whether the unit wrote anything into the row; what the form prints or computes there is not its doing."""
    named = row.name
    if block.is_prose:
        return not named.is_blank
    typed = not named.is_blank and named.printed not in block.printed
    return typed or any(
        not item.is_blank and not item.field.formula and not block.columns[key].tells_group
        for key, item in row.items.items() if key != block.name_key
    )


def _entry(raw: object, kind: Kind) -> Entry | CellError:
    if isinstance(raw, CellError):
        return raw
    try:
        return parse(raw, kind)
    except ValueError:
        return CellError.NUM

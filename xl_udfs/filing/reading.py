"""Read a filing out of a workbook by its defined names."""

from functools import cache

from xl_udfs.annexes import EDITION_NAME, Annex, Block, Edition, Field, find_edition, for_year
from xl_udfs.book import Area, Book, Sheet, cell_name
from xl_udfs.filing.filing import Filing, Form, Row, Rows, year_of
from xl_udfs.filing.item import Absent, Item
from xl_udfs.numbers import CellError, Entry, Kind, parse

_NOT_A_FILING = "不是由本工具的模板制作的工作簿，没有找到附件里的单元格名称。"
_UNKNOWN_EDITION = "工作簿的版本是“{name}”，本程序没有这个版本的表式，请升级程序。"
_NO_SHEET = Sheet("", (), {})


class NotAFilingError(Exception):
    """The workbook is none of ours, or of an edition we do not have; ``str()`` is one sentence for the user."""


def read_filing(book: Book) -> Filing:
    """Read the forms of the workbook's edition; what has lost its name is there as absent.

    Raises:
        NotAFilingError: if the workbook has none of the names, or names an unknown edition.
    """
    edition = _edition(book)
    home = _FormReader(book, edition.home, edition.year).form()
    year = year_of(home.items[edition.year_key], edition)
    forms = {edition.home.name: home}
    forms |= {name: _FormReader(book, annex, year).form() for name, annex in edition.annexes.items()}
    filing = Filing(edition, forms)
    if all(item.is_absent for item in filing.items()):
        raise NotAFilingError(_NOT_A_FILING)
    return filing


def _edition(book: Book) -> Edition:
    name = book.value(EDITION_NAME)
    edition = find_edition(name if isinstance(name, str) and name else None)
    if edition is None:
        raise NotAFilingError(_UNKNOWN_EDITION.format(name=name))
    return edition


@cache
def _label(printed: str, year: int) -> str:
    """A printed label on one line, with its year, without its closing colon."""
    return "".join(for_year(printed, year).split()).rstrip("：")


class _FormReader:
    def __init__(self, book: Book, annex: Annex, year: int) -> None:
        self.book, self.annex, self.year = book, annex, year

    def form(self) -> Form:
        items = {
            key: self._item(entry.field, key, self._area(key), entry.box.area(self.annex.name), entry.field.row_label)
            for key, entry in self.annex.entries.items()
        }
        return Form(self.annex, items, {name: self._rows(block) for name, block in self.annex.blocks.items()})

    def _area(self, key: str) -> Area | None:
        """Where a name points, if it points into a sheet that is there."""
        area = self.book.names.get(self.annex.defined_name(key))
        return area if area and area.sheet in self.book.sheets else None

    def _rows(self, block: Block) -> Rows:
        area = self._area(block.name)
        if area is None:
            lost = block.area(self.annex.name, self.annex.last_column)
            return Rows(block, (), self._row(block, None, lost, {}))
        seen: dict[str, int] = {}
        rows = [self._row(block, area, area._replace(top=row), seen) for row in range(area.top, area.bottom + 1)]
        return Rows(block, [row for row in rows if _is_filled(block, row)], rows[0])

    def _row(self, block: Block, area: Area | None, home: Area, seen: dict[str, int]) -> Row:
        """The row at ``home``'s top; rows of one name are told apart by counting."""
        sheet = self.book.sheets.get(home.sheet, _NO_SHEET)
        named = sheet.value(home.top, block.columns[block.name_key].column)
        label = "" if named is None else str(named).strip()
        seen[label] = seen.get(label, 0) + 1
        number = f"#{seen[label]}" if seen[label] > 1 else ""
        items: dict[str, Item] = {}
        for key, column in block.columns.items():
            place = Area(home.sheet, home.top, column.column, home.top, column.column)
            own = f"{block.name}/{label}{number}/{key}"
            items[key] = self._item(column.field, own, place if area else None, place, label or block.label)
        return items

    def _item(self, field: Field, key: str, area: Area | None, home: Area, row_label: str) -> Item:
        place = area or home
        cells = self.book.sheets.get(place.sheet, _NO_SHEET)
        raw = cells.value(place.top, place.left) if area else None
        return Item(
            self.annex.name, field, key, place.sheet, cell_name(place.top, place.left),
            _label(row_label, self.year), _label(field.column_label, self.year),
            raw, cells.formula(place.top, place.left) if area else None, _entry(raw, field.kind) if area else Absent(),
        )


def _is_filled(block: Block, row: Row) -> bool:
    """Whether the unit wrote anything into the row; what the form prints there is not its doing."""
    named = row[block.name_key]
    typed = not named.is_blank and named.printed not in block.printed
    return typed or any(not item.is_blank for key, item in row.items() if key != block.name_key)


def _entry(raw: object, kind: Kind) -> Entry | CellError:
    if isinstance(raw, CellError):
        return raw
    try:
        return parse(raw, kind)
    except ValueError:
        return CellError.NUM

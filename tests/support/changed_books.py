"""Workbooks in memory with something done to them that changes no value: formulas, names, sheets."""

from collections.abc import Iterable, Mapping

from xl_udfs.book import Area, Book, Sheet, cell_position

_HEIGHT, _WIDTH = 100, 20


def values_of(sheet: Sheet, height: int = _HEIGHT) -> list[list[object]]:
    """A sheet's values, those above the row ``height``."""
    return [[sheet.value(row, column) for column in range(1, _WIDTH)] for row in range(1, height)]


def with_sheet(book: Book, sheet: Sheet) -> Book:
    """The book with another sheet, or another one of that name."""
    return book._replace(sheets={**book.sheets, sheet.name: sheet})


def with_formulas(book: Book, tab: str, formulas: Mapping[str, str | None]) -> Book:
    """Other formulas in some cells of a sheet, none where it is None; the values stay."""
    old = book.sheets[tab]
    texts = dict(old.formulas)
    for cell, formula in formulas.items():
        texts.pop(cell_position(cell), None)
        if formula is not None:
            texts[cell_position(cell)] = formula
    return with_sheet(book, Sheet(tab, values_of(old), texts))


def without_names(book: Book, names: Iterable[str]) -> Book:
    """The book after some names were deleted."""
    return book._replace(names={name: area for name, area in book.names.items() if name not in set(names)})


def without_sheet(book: Book, tab: str) -> Book:
    """The book after a sheet was deleted: its names go, too."""
    sheets = {name: sheet for name, sheet in book.sheets.items() if name != tab}
    return Book(sheets, {name: area for name, area in book.names.items() if area.sheet != tab})


def with_copy(book: Book, tab: str) -> Book:
    """The book after a sheet was copied by hand, with the names of its own."""
    copy = f"{tab} (2)"
    own = {
        f"{copy}!{name.removeprefix(f'{tab}!')}": Area(copy, *area[1:])
        for name, area in book.names.items() if name.startswith(f"{tab}!")
    }
    sheet = Sheet(copy, values_of(book.sheets[tab]), book.sheets[tab].formulas)
    return with_sheet(book, sheet)._replace(names={**book.names, **own})

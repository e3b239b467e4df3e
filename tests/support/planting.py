"""Slips of the pen, planted one at a time in the entries of a right filing, and whether the check sees them.

The filing may be of any edition: once as a workbook whose formulas follow the slip, and once as values only, the way
figures typed by hand into Word stand.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from support.filings import Values, live_book
from support.slips_of_the_pen import slips_of
from xl_udfs.annexes import Edition
from xl_udfs.annexes.contents import Place
from xl_udfs.annexes.roles import Year
from xl_udfs.book import Book, CellValue, Sheet, cell_position
from xl_udfs.checking import Finding, check_book
from xl_udfs.filing import Item, read_filing
from xl_udfs.filing.precedents import Precedents
from xl_udfs.numbers import Quantity


class Slip(NamedTuple):
    """One slip: where, what the entry means, what kind of slip, and what stood there before and after."""

    form: str
    tab: str
    cell: str
    role: str
    kind: str
    before: CellValue
    after: CellValue

    @property
    def at(self) -> Place:
        """Row and column."""
        return cell_position(self.cell)


class Outcome(NamedTuple):
    """What the check newly said of a slip: findings that name the cell, and others."""

    slip: Slip
    naming: int
    others: int

    @property
    def is_detected(self) -> bool:
        """A new finding names the cell, or a sum of it, as one of its relation."""
        return self.naming > 0

    @property
    def extra(self) -> int:
        """New findings besides the one that was wanted."""
        return max(0, self.naming + self.others - 1)


Plant = Callable[[Values, Edition, int], Iterator[Outcome]]
"""Plants as many slips as are wanted in the filing that the values make."""


def slips(book: Book) -> list[Slip]:
    """Every slip in every figure of a book's forms; in a book with formulas, in every figure that is typed."""
    found = []
    for part, items in _rows_of_figures(book):
        last_year = next((item.raw for item in items if _column(item) == Year.LAST), None)
        for i, item in enumerate(items):
            if item.formula is None:
                beside = [other.raw for other in (*items[i + 1:], *reversed(items[:i])) if other.raw != item.raw]
                for kind, after in slips_of(item, beside[0] if beside else None, last_year):
                    role = f"{part}/{item.field.role}"
                    found.append(Slip(item.form, item.sheet, item.cell, role, kind, item.raw, after))
    return found


def outcomes_with_formulas(values: Values, edition: Edition, most: int) -> Iterator[Outcome]:
    """(a): the workbook's formulas follow each slip; ``most`` of all slips, evenly spread."""
    live, names = live_book(values, edition)
    usual = _keys(Book(live.sheets(), names))
    for slip in _spread(slips(Book(live.sheets(), names)), most):
        live.type(slip.tab, slip.at, slip.after)
        yield _outcome(slip, Book(live.sheets(), names), usual)
        live.type(slip.tab, slip.at, slip.before)


def outcomes_of_values(
    values: Values, edition: Edition, most: int, roles: Collection[str] = ()
) -> Iterator[Outcome]:
    """(b): every figure is typed, nothing follows a slip; ``most`` of all slips, evenly spread.

    Only of those in figures that mean ``roles``, if there are any.
    """
    live, names = live_book(values, edition)
    book = Book({tab: Sheet(sheet.name, sheet.rows, {}) for tab, sheet in live.sheets().items()}, names)
    usual = _keys(book)
    for slip in _spread([one for one in slips(book) if not roles or one.role in roles], most):
        yield _outcome(slip, _typed(book, slip), usual)


def _spread(every: Sequence[Slip], most: int) -> Sequence[Slip]:
    return every[::-(-len(every) // most)]


def _typed(book: Book, slip: Slip) -> Book:
    sheet = book.sheets[slip.tab]
    row, column = slip.at
    rows = list(sheet.rows)
    changed = list(rows[row - 1])
    changed[column - 1] = slip.after
    rows[row - 1] = changed
    return Book({**book.sheets, slip.tab: Sheet(sheet.name, rows, sheet.formulas)}, book.names)


def _rows_of_figures(book: Book) -> Iterator[tuple[str, list[Item]]]:
    """The part of every form and the figures of each of its rows, from left to right.

    Those of helper columns are nobody's report.
    """
    for form in read_filing(book).forms.values():
        rows: dict[int, list[Item]] = {}
        for item in form.all_items():
            row, column = cell_position(item.cell)
            if column <= form.annex.last_column and isinstance(item.entry, Quantity):
                rows.setdefault(row, []).append(item)
        for items in rows.values():
            yield form.annex.part, sorted(items, key=lambda item: cell_position(item.cell))


def _column(item: Item) -> str:
    """The role of its column, in rows of figures and in blocks."""
    return item.field.role.rpartition(".")[2]


def _outcome(slip: Slip, book: Book, usual: set[str]) -> Outcome:
    new = [one for one in check_book(book, "").findings if one.key not in usual]
    added_up = Precedents(read_filing(book).all_items())
    naming = sum(_names(one, slip, added_up) for one in new)
    return Outcome(slip, naming, len(new) - naming)


def _names(finding: Finding, slip: Slip, added_up: Precedents) -> bool:
    """It names the cell, or a sum that a formula makes of it."""
    items = [one for one in (finding.hit.item, *finding.hit.others) if isinstance(one, Item)]
    return any((cell.sheet, cell.cell) == (slip.tab, slip.cell) for one in items for cell in added_up.with_addends(one))


def _keys(book: Book) -> set[str]:
    return {one.key for one in check_book(book, "").findings}

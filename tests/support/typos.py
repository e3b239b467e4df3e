"""Slips of the pen, planted one at a time in the figures of a correct filing, and whether the check sees them.

The filing is the corrected sample: once as a workbook whose formulas follow the slip, and once as values only, the
way figures typed by hand into Word stand.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from support.filings import live_book, sample_values
from xl_udfs.annexes.contents import Place
from xl_udfs.book import Book, CellValue, Sheet, cell_position
from xl_udfs.check import Finding, check_book
from xl_udfs.filing import Item, read_filing
from xl_udfs.filing.precedents import Precedents
from xl_udfs.numbers import Quantity

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SIGN = re.compile(r"^[-≥≤><＞＜]")


class Slip(NamedTuple):
    """One slip: the form, the cell, what kind it is of, and what stood there before and after."""

    form: str
    tab: str
    cell: str
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


def slips(book: Book) -> Iterator[Slip]:
    """Every slip in every figure of a book's forms; in a book with formulas, in every figure that is typed."""
    for items in _rows_of_figures(book):
        for i, item in enumerate(items):
            if item.formula is None:
                beside = [other for other in (*items[i + 1:], *reversed(items[:i])) if other.raw != item.raw]
                for kind, after in _slips_of(item, beside[0].raw if beside else None):
                    yield Slip(item.form, item.sheet, item.cell, kind, item.raw, after)


def outcomes_with_formulas(most: int) -> Iterator[Outcome]:
    """(a): the workbook's formulas follow each slip; ``most`` of all slips, evenly spread."""
    live, names = live_book(sample_values())
    usual = _keys(Book(live.sheets(), names))
    for slip in _spread(list(slips(Book(live.sheets(), names))), most):
        live.type(slip.tab, slip.at, slip.after)
        yield _outcome(slip, Book(live.sheets(), names), usual)
        live.type(slip.tab, slip.at, slip.before)


def outcomes_of_values(most: int) -> Iterator[Outcome]:
    """(b): every figure is typed, nothing follows a slip; ``most`` of all slips, evenly spread."""
    book = values_only()
    usual = _keys(book)
    for slip in _spread(list(slips(book)), most):
        yield _outcome(slip, _typed(book, slip), usual)


def _spread(slips: Sequence[Slip], most: int) -> Sequence[Slip]:
    return slips[::-(-len(slips) // most)]


def values_only() -> Book:
    """The corrected sample with every formula replaced by what it shows."""
    live, names = live_book(sample_values())
    return Book({tab: _without_formulas(sheet) for tab, sheet in live.sheets().items()}, names)


def _without_formulas(sheet: Sheet) -> Sheet:
    return Sheet(sheet.name, sheet.rows, {})


def _typed(book: Book, slip: Slip) -> Book:
    sheet = book.sheets[slip.tab]
    row, column = slip.at
    rows = list(sheet.rows)
    changed = list(rows[row - 1])
    changed[column - 1] = slip.after
    rows[row - 1] = changed
    return Book({**book.sheets, slip.tab: Sheet(sheet.name, rows, sheet.formulas)}, book.names)


def _rows_of_figures(book: Book) -> Iterator[list[Item]]:
    """The figures of every row of every form, from left to right; those of helper columns are nobody's report."""
    for form in read_filing(book).forms.values():
        rows: dict[int, list[Item]] = {}
        for item in form.all_items():
            row, column = cell_position(item.cell)
            if column <= form.annex.last_column and isinstance(item.entry, Quantity):
                rows.setdefault(row, []).append(item)
        for items in rows.values():
            yield sorted(items, key=lambda item: cell_position(item.cell))


def _slips_of(item: Item, neighbour: CellValue) -> Iterator[tuple[str, CellValue]]:
    text = item.raw if isinstance(item.raw, str) else f"{float(item.raw or 0):.15g}"
    seen: set[object] = {text}
    for kind, slipped in _texts(text):
        if slipped not in seen:
            seen.add(slipped)
            yield kind, slipped if isinstance(item.raw, str) else float(slipped)
    if neighbour is not None and str(neighbour) not in seen:
        yield "邻格的数", neighbour


def _texts(text: str) -> Iterator[tuple[str, str]]:
    found = _NUMBER.search(text)
    assert found, text
    before, number, after = text[:found.start()], found[0], text[found.end():]
    yield "错一位", before + _other_digit(number) + after
    if (swapped := _swapped(number)) != number:
        yield "颠倒两位", before + swapped + after
    if float(number):
        yield "小数点移位", before + _moved(number) + after
    if _SIGN.match(text):
        yield "漏写符号", text[1:]


def _other_digit(number: str) -> str:
    """The middle digit one higher."""
    places = [i for i, char in enumerate(number) if char.isdigit()]
    i = places[len(places) // 2]
    return f"{number[:i]}{(int(number[i]) + 1) % 10}{number[i + 1:]}"


def _swapped(number: str) -> str:
    """The first two neighbouring digits that differ, exchanged; none after which the figure would begin with 0."""
    for i in range(len(number) - 1):
        a, b = number[i], number[i + 1]
        if a.isdigit() and b.isdigit() and a != b and (i or b != "0"):
            return f"{number[:i]}{b}{a}{number[i + 2:]}"
    return number


def _moved(number: str) -> str:
    """The decimal point one place to the right."""
    whole, _, part = number.partition(".")
    return f"{whole}{part[0]}.{part[1:]}".rstrip(".") if part else f"{whole}0"


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


"""A sheet's part: where its rows and cells are."""

import re
from collections.abc import Iterator
from functools import cache, cached_property

from xl_udfs.book import cell_name, column_number
from xl_udfs.ooxml import errors
from xl_udfs.ooxml.errors import UnreadableWorkbookError
from xl_udfs.ooxml.formula_text import MAX_COLUMN, MAX_ROW
from xl_udfs.ooxml.markup import attributes, prefix, settled, tags
from xl_udfs.record import Record

Position = tuple[int, int]
"""Row and column of a cell, from 1."""

_REFERENCE = re.compile(r"""\sr\s*=\s*["']([A-Z]{0,3})([1-9][0-9]{0,6})["']""")
_KIND = re.compile(r"""\st\s*=\s*["'](\w*)["']""")


class Row(Record):
    """One row: its number, its attributes as text, where it, its cells, their end and its own end are."""

    number: int
    tag: str
    start: int
    inner: int
    inner_end: int
    end: int


class Cell(Record):
    """One cell: its position, its attributes as text, its content (None for ``<c/>``), where it begins and ends."""

    position: Position
    tag: str
    body: str | None
    start: int
    end: int

    @property
    def kind(self) -> str:
        """Its ``t`` attribute, ``""`` without one."""
        return cell_kind(self.tag)


class Patterns:
    """What rows, cells, formulas and values look like under the namespace prefix ``p`` (``"x:"`` or ``""``).

    In settled XML no attribute value holds ``<`` or ``>``. Each pattern is compiled when first needed.
    """

    def __init__(self, p: str) -> None:
        self._p = p
        self._formula = rf"<{p}f((?=[\s/>])[^<>]*?)(?:/>|>([^<]*)</{p}f\s*>)"
        self._value = rf"<{p}v((?=[\s/>])[^<>]*?)(?:/>|>([^<]*)</{p}v\s*>)"

    @cached_property
    def row(self) -> "re.Pattern[str]":
        """A row's opening tag: attributes, ``/`` if it is empty."""
        return re.compile(rf"<{self._p}row((?=[\s/>])[^<>]*?)(/?)>")

    @cached_property
    def cell(self) -> "re.Pattern[str]":
        """A cell: attributes, content."""
        p = self._p
        return re.compile(rf"<{p}c((?=[\s/>])[^<>]*?)(?:/>|>([^<]*(?:<(?!/?{p}c[\s/>])[^<]*)*)</{p}c\s*>)")

    @cached_property
    def formula(self) -> "re.Pattern[str]":
        """A formula: attributes, text."""
        return re.compile(self._formula)

    @cached_property
    def value(self) -> "re.Pattern[str]":
        """A value: attributes, text."""
        return re.compile(self._value)

    @cached_property
    def result(self) -> "re.Pattern[str]":
        """A formula and the value stored with it."""
        return re.compile(rf"{self._formula}(?:\s*{self._value})?")

    @cached_property
    def references(self) -> "re.Pattern[str]":
        """The reference that a cell begins with: column, row."""
        return re.compile(rf'<{self._p}c r="([A-Z]{{1,3}})([1-9][0-9]{{0,6}})"')

    @cached_property
    def opening(self) -> "re.Pattern[str]":
        """The opening tag of a row or a cell: which, attributes."""
        return re.compile(rf"<{self._p}(row|c)((?=[\s/>])[^<>]*?)/?>")


patterns = cache(Patterns)


class SheetXml:
    """A sheet's part.

    Args:
        xml: its text (``Archive.text``).

    Attributes:
        xml: the same text, unless it was not settled (``markup.settled``) or had rows and cells without references,
            which the common producers do not write: then an equivalent text.
        prefix: its namespace prefix with the colon, or ``""``.
        start, end: where the rows begin and end.
        last: the last row and the last column that any cell stands in (of two different cells, maybe).

    Raises:
        UnreadableWorkbookError: there is no sheet in it, or a cell that is nowhere.
    """

    def __init__(self, xml: str) -> None:
        xml = settled(xml)
        self.prefix = prefix(xml)
        self.patterns = patterns(self.prefix)
        opening = f"<{self.prefix}sheetData"
        begin = xml.find(opening)
        self.start = xml.find(">", begin) + 1
        if begin < 0 or not self.start:
            raise UnreadableWorkbookError(errors.DAMAGED)
        if xml[self.start - 2] == "/":  # <sheetData/>: opened up, so that rows can go in
            self.start = begin + len(opening) + 1
            xml = f"{xml[:begin]}{opening}></{opening[1:]}>{xml[xml.find('>', begin) + 1:]}"
        self.end = xml.find(f"</{opening[1:]}", self.start)
        if self.end < 0 or _has_strangers(xml, self.prefix, self.start, self.end):
            raise UnreadableWorkbookError(errors.DAMAGED)
        self.xml = xml
        self.last: Position = (0, 0)
        self._row_count, self._cell_count = self._locate()

    def rows(self) -> Iterator[Row]:
        """The rows in their order. Raises UnreadableWorkbookError for a row without end or inside another."""
        position, count = self.start, 0
        closing = f"</{self.prefix}row"
        while found := self.patterns.row.search(self.xml, position, self.end):
            inner, inner_end, position = found.end(), found.end(), found.end()
            if not found[2]:
                inner_end = self.xml.find(closing, inner, self.end)
                position = self.xml.find(">", inner_end, self.end) + 1
                if inner_end < 0 or not position:
                    raise UnreadableWorkbookError(errors.DAMAGED)
            count += 1
            yield Row(_row_number(found[1]), found[1], found.start(), inner, inner_end, position)
        if count != self._row_count:
            raise UnreadableWorkbookError(errors.DAMAGED)

    def formula_cells(self) -> Iterator[tuple[str, str, str | None, str | None]]:
        """For each cell with a formula: its attributes, the formula's, the formula, and the stored result, raw."""
        opening = f"<{self.prefix}c"
        for found in self.patterns.result.finditer(self.xml, self.start, self.end):
            tag = self.xml[self.xml.rfind(opening, self.start, found.start()) + len(opening):found.start()]
            if tag.count(">") != 1 or tag.rstrip()[-1:] != ">":
                raise UnreadableWorkbookError(errors.DAMAGED)
            yield tag, found[1], found[2], None if found[3] is None else found[4] or ""

    def cells(self, row: Row | None = None) -> Iterator[Cell]:
        """The cells of ``row``, or all. Raises UnreadableWorkbookError if all are not as many as begin."""
        start, end = (row.inner, row.inner_end) if row else (self.start, self.end)
        count = 0
        for found in self.patterns.cell.finditer(self.xml, start, end):
            count += 1
            yield Cell(position_in(found[1]), found[1], found[2], found.start(), found.end())
        if row is None and count != self._cell_count:
            raise UnreadableWorkbookError(errors.DAMAGED)

    def last_content(self) -> Position:
        """The last row and the last column that hold a value or a formula."""
        filled = [cell.position for cell in self.cells() if cell.body]
        return (max(row for row, _ in filled), max(column for _, column in filled)) if filled else (0, 0)

    def _locate(self) -> tuple[int, int]:
        """Fill ``last``; give every row and cell its reference where that is left to be counted.

        Returns:
            How many rows and cells begin.
        """
        xml, p = self.xml, self.prefix
        cells, rows = xml.count(f"<{p}c", self.start, self.end), xml.count(f"<{p}row", self.start, self.end)
        references = self.patterns.references.findall(xml, self.start, self.end)
        if len(references) != cells or xml.count(f'<{p}row r="', self.start, self.end) != rows:
            data, rows, references = _referenced(xml[self.start:self.end], self.patterns)
            self.xml = xml[:self.start] + data + xml[self.end:]
            self.end = self.start + len(data)
        if references:
            letters, digits = map(set, zip(*references, strict=True))
            row, column = max(map(int, digits)), max(map(column_number, letters))
            if row > MAX_ROW or column > MAX_COLUMN:
                raise UnreadableWorkbookError(errors.DAMAGED)
            self.last = row, column
        return rows, len(references)


def cell_kind(tag: str) -> str:
    """The ``t`` attribute in a cell's attributes, ``""`` without one."""
    found = _KIND.search(tag)
    return found[1] if found else ""


def position_in(tag: str) -> Position:
    """The position that a cell's attributes say. Raises UnreadableWorkbookError for none."""
    found = _REFERENCE.search(tag)
    if not found or not found[1]:
        raise UnreadableWorkbookError(errors.DAMAGED)
    return int(found[2]), column_number(found[1])


def code_name(xml: str) -> str:
    """The name by which VBA knows the sheet, ``""`` if none is stored."""
    for tag in tags(xml):
        if tag[1] == "sheetPr":
            return attributes(tag[2]).get("codeName", "")
        if tag[1] == "sheetData":
            break
    return ""


def _row_number(tag: str) -> int:
    found = _REFERENCE.search(tag)
    if not found or found[1]:
        raise UnreadableWorkbookError(errors.DAMAGED)
    return int(found[2])


def _has_strangers(xml: str, p: str, start: int, end: int) -> bool:
    """Whether cells stand there under another prefix than ``p``, which other readers would take for cells."""
    if not p and xml.find(":c", start, end) < 0:
        return False
    cells = re.finditer(r"<((?:[\w.\-]+:)?c)[\s/>]", xml[start:end])
    return any(cell[1] != f"{p}c" for cell in cells)


def _referenced(data: str, known: Patterns) -> tuple[str, int, list[tuple[str, str]]]:
    """``data`` with a reference in every row and cell, how many rows there are, and the references of the cells."""
    row = column = rows = 0
    references = []

    def with_reference(found: "re.Match[str]") -> str:
        nonlocal row, column, rows
        name, tag = found[1], found[2]
        given = "r" in attributes(tag)
        if name == "row":
            row, column, rows = _row_number(tag) if given else row + 1, 0, rows + 1
            here = str(row)
        else:
            row, column = position_in(tag) if given else (row, column + 1)
            here = cell_name(row, column)
            references.append((here.rstrip("0123456789"), str(row)))
        start = found.start(2) - found.start()
        return found[0] if given else f'{found[0][:start]} r="{here}"{found[0][start:]}'

    return known.opening.sub(with_reference, data), rows, references

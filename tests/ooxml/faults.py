"""Faults such as Python's own can plant in what finds rows and cells, to be put in the place of it."""

from collections.abc import Iterator

from xl_udfs.ooxml import SheetXml
from xl_udfs.ooxml.sheet_xml import Cell, Row

_CELLS, _ROWS = SheetXml.cells, SheetXml.rows


def every_other_cell(part: SheetXml, row: Row | None = None) -> Iterator[Cell]:
    """Those in A, C, E and so on are not seen."""
    return (cell for cell in _CELLS(part, row) if cell.position[1] % 2 == 0)


def cells_twice(part: SheetXml, row: Row | None = None) -> Iterator[Cell]:
    """Each is seen two times."""
    return (cell for cell in _CELLS(part, row) for _ in range(2))


def cells_too_long(part: SheetXml, row: Row | None = None) -> Iterator[Cell]:
    """Each reaches to the end of the row."""
    return (cell.replaced(end=part.xml.find("</row>", cell.start)) for cell in _CELLS(part, row))


def rows_but_one(part: SheetXml) -> Iterator[Row]:
    """The first is not seen."""
    return (row for row in _ROWS(part) if row.number != 1)

"""Cells, references and names of a workbook, independent of any host."""

from xl_udfs.book.book import Book, CellValue, Sheet
from xl_udfs.book.references import (
    Area,
    areas_in,
    cell_name,
    cell_position,
    column_letters,
    column_number,
    quoted,
    without_areas,
)

__all__ = [
    "Area", "Book", "CellValue", "Sheet", "areas_in", "cell_name", "cell_position", "column_letters", "column_number",
    "quoted", "without_areas",
]

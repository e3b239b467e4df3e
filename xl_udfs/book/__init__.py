"""Cells, references and names of a workbook, independent of any host."""

from xl_udfs.book.book import Book, CellValue, Sheet
from xl_udfs.book.references import Area, cell_name, cell_position, column_letters, column_number, quoted

__all__ = [
    "Area", "Book", "CellValue", "Sheet", "cell_name", "cell_position", "column_letters", "column_number", "quoted",
]

"""Workbook files without Excel: reading them as Books, recalculating, writing results back."""

from xl_udfs.engine.reading import Reading, calculate_file, read, read_book
from xl_udfs.engine.recalculation import recalculate

__all__ = ["Reading", "calculate_file", "read", "read_book", "recalculate"]

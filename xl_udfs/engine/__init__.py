"""Workbook files without Excel: reading them as Books, recalculating, writing results back."""

from xl_udfs.engine.reading import Calculation, Reading, calculate_file, calculated, read, read_book
from xl_udfs.engine.recalculation import recalculate

__all__ = ["Calculation", "Reading", "calculate_file", "calculated", "read", "read_book", "recalculate"]

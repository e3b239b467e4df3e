"""The five annexes as typed, located values."""

from xl_udfs.filing.filing import Computed, Filing, Item, NotAFilingError, Row, Rows, read_filing

__all__ = ["Computed", "Filing", "Item", "NotAFilingError", "Row", "Rows", "read_filing"]

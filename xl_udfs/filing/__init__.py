"""The five annexes as typed, located values."""

from xl_udfs.filing.filing import Filing, Item, NotAFiling, Row, read_filing

__all__ = ["Filing", "Item", "NotAFiling", "Row", "read_filing"]

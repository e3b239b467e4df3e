"""The forms of one unit as typed, located values."""

from xl_udfs.filing.filing import YEARS, Condition, Filing, Form, ProjectSet, Relation, Row, Rows
from xl_udfs.filing.item import Absent, Item
from xl_udfs.filing.reading import NotAFilingError, read_filing

__all__ = [
    "YEARS", "Absent", "Condition", "Filing", "Form", "Item", "NotAFilingError", "ProjectSet", "Relation", "Row",
    "Rows", "read_filing",
]

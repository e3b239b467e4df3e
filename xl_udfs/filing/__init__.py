"""The forms of one unit as typed, located values."""

from xl_udfs.filing.filing import YEARS, Condition, Filing, Relation
from xl_udfs.filing.form import Form, Forms, Row, Rows
from xl_udfs.filing.item import Absent, Item, Why, absent
from xl_udfs.filing.reading import NotAFilingError, read_filing

__all__ = [
    "YEARS", "Absent", "Condition", "Filing", "Form", "Forms", "Item", "NotAFilingError", "Relation",
    "Row", "Rows", "Why", "absent", "read_filing",
]

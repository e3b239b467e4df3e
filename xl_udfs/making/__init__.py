"""A fresh workbook for a unit, out of the template that comes with the program."""

from xl_udfs.making.errors import NewWorkbookError
from xl_udfs.making.new_workbook import new_workbook

__all__ = ["NewWorkbookError", "new_workbook"]

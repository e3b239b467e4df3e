"""Workbook files at the level of their parts: read with limits, written by replacing parts.

What only writing needs (``splice``, ``changes``, ``save``) is imported from its module, so that reading starts fast.
"""

from xl_udfs.ooxml.archive import Archive, Source, name_of
from xl_udfs.ooxml.errors import LockedWorkbookError, UnreadableWorkbookError, WorkbookError, naming
from xl_udfs.ooxml.sheet_formulas import Formulas, read_formulas
from xl_udfs.ooxml.sheet_xml import Position, SheetXml, code_name
from xl_udfs.ooxml.workbook_xml import WorkbookXml, read_workbook_xml

__all__ = [
    "Archive", "Formulas", "LockedWorkbookError", "Position", "SheetXml", "Source",
    "UnreadableWorkbookError", "WorkbookError", "WorkbookXml", "code_name", "name_of", "naming",
    "read_formulas", "read_workbook_xml",
]

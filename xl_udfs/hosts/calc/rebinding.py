"""Makes LibreOffice look again at the formulas of a workbook that it has just opened.

When LibreOffice 7.4 reads an .xlsx or .xlsm file it does not find add-in functions by the names that Excel uses: it
takes them for macros of the workbook, or for nothing at all. Told by their full names, the same formulas find them.
Later versions find them while reading; then nothing is left to do. Runs in LibreOffice's Python only.
"""

import logging
from collections.abc import Iterable
from typing import Any

import unohelper
from com.sun.star.lang import XServiceInfo
from com.sun.star.task import XJob

from xl_udfs.hosts.calc.naming import REBINDING, full_names

_FORMULA = 16                       # com.sun.star.sheet.CellFlags.FORMULA
_SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"

_log = logging.getLogger(__name__)


class Rebinding(unohelper.Base, XJob, XServiceInfo):  # type: ignore[misc]
    """The job that LibreOffice runs when it has opened a document."""

    def __init__(self, context: object) -> None:
        pass

    def getImplementationName(self) -> str:
        return REBINDING

    def supportsService(self, name: str) -> bool:
        return name == REBINDING

    def getSupportedServiceNames(self) -> tuple[str, ...]:
        return (REBINDING,)

    def execute(self, arguments: Iterable[Any]) -> tuple[()]:
        try:
            document = _document(arguments)
            if document is not None and document.supportsService(_SPREADSHEET):
                rebind(document)
        except Exception:  # a fault of ours must not keep people from their document
            _log.exception("rebinding")
        return ()


def _document(arguments: Iterable[Any]) -> Any:
    environment = {value.Name: value.Value for one in arguments if one.Name == "Environment" for value in one.Value}
    return environment.get("Model")


def rebind(document: Any) -> None:
    """Write every formula that calls one of our functions anew, under the full names; nothing counts as changed."""
    modified, undo = document.isModified(), document.getUndoManager()
    undo.lock()
    document.addActionLock()
    try:
        for sheet in document.Sheets:
            for cell in sheet.queryContentCells(_FORMULA).Cells:
                _rebind_cell(sheet, cell)
    finally:
        document.removeActionLock()
        undo.unlock()
        document.setModified(modified)


def _rebind_cell(sheet: Any, cell: Any) -> None:
    formula = cell.getFormula()
    bound = full_names(formula)
    if bound == formula:
        return
    if formula.startswith("{"):     # all cells of an array formula at once; the first one does it for the others
        area = sheet.createCursorByRange(cell)
        area.collapseToCurrentArray()
        area.setArrayFormula(bound[1:-1])
    else:
        cell.setFormula(bound)


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - the name that LibreOffice looks for
g_ImplementationHelper.addImplementation(Rebinding, REBINDING, (REBINDING,))

"""What LibreOffice does with every spreadsheet after opening and after saving it. Runs in LibreOffice's Python only.

When LibreOffice 7.4 reads an .xlsx or .xlsm file it does not find add-in functions by the names that Excel uses: it
takes them for macros of the workbook, or for nothing at all. Told by their full names, the same formulas find them.
(Later versions find them while reading; then nothing is left to do.) When it saves, it writes those full names,
which Excel does not know.
"""

import logging
from collections.abc import Iterable
from typing import Any

import uno
import unohelper
from com.sun.star.lang import XServiceInfo
from com.sun.star.task import XJob

from xl_udfs.hosts.calc.cleaning import SUFFIXES, clean_saved
from xl_udfs.hosts.calc.naming import CLEANING, REBINDING, full_names

_FORMULA = 16                       # com.sun.star.sheet.CellFlags.FORMULA
_SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"

_log = logging.getLogger(__name__)


class _Job(unohelper.Base, XJob, XServiceInfo):  # type: ignore[misc]
    """Something to be done with a spreadsheet."""

    name: str

    def __init__(self, context: object) -> None:
        pass

    def getImplementationName(self) -> str:
        return self.name

    def supportsService(self, name: str) -> bool:
        return name == self.name

    def getSupportedServiceNames(self) -> tuple[str, ...]:
        return (self.name,)

    def execute(self, arguments: Iterable[Any]) -> tuple[()]:
        try:
            document = _document(arguments)
            if document is not None and document.supportsService(_SPREADSHEET):
                self.work(document)
        except Exception:  # a fault of ours must not keep people from their document
            _log.exception(self.name)
        return ()

    def work(self, document: Any) -> None:
        """Do it."""
        raise NotImplementedError


class Rebinding(_Job):
    """Writes every formula that calls one of our functions anew, under full names; nothing counts as changed."""

    name = REBINDING

    def work(self, document: Any) -> None:
        modified, undo = document.isModified(), document.getUndoManager()
        undo.lock()
        document.addActionLock()
        try:
            for sheet in document.Sheets:
                for area in sheet.queryContentCells(_FORMULA):
                    _rebind(sheet, area)
        finally:
            document.removeActionLock()
            undo.unlock()
            if not modified:
                _call_unmodified(document)


class Cleaning(_Job):
    """Writes the names that Excel needs into the file that was saved.

    Where LibreOffice keeps the file to itself (Windows), the file stays as saved; ``jixiao calc`` does the same later.
    """

    name = CLEANING

    def work(self, document: Any) -> None:
        url = document.getURL()
        if url.startswith("file:") and url.lower().endswith(SUFFIXES):
            has_macros = url.lower().endswith(".xlsm")
            clean_saved(
                uno.fileUrlToSystemPath(url),
                document.CodeName if has_macros else "",
                {sheet.Name: sheet.CodeName for sheet in document.Sheets} if has_macros else {},
            )


def _document(arguments: Iterable[Any]) -> Any:
    environment = {value.Name: value.Value for one in arguments if one.Name == "Environment" for value in one.Value}
    return environment.get("Model")


def _call_unmodified(document: Any) -> None:
    """Nobody should be asked to save what they did not change; charts that follow new results count, too."""
    for sheet in document.Sheets:
        charts = sheet.getCharts()
        for i in range(charts.getCount()):
            charts.getByIndex(i).getEmbeddedObject().setModified(False)
    document.setModified(False)


def _rebind(sheet: Any, area: Any) -> None:
    """Bind the formulas of an area; they are read at once, because a large workbook of others must not wait for us."""
    for r, row in enumerate(area.getFormulaArray()):
        for c, formula in enumerate(row):
            if full_names(formula) != formula:
                _rebind_cell(sheet, area.getCellByPosition(c, r))


def _rebind_cell(sheet: Any, cell: Any) -> None:
    formula = cell.getFormula()
    bound = full_names(formula)
    if formula.startswith("{") and bound != formula:    # all cells of an array formula at once
        array = sheet.createCursorByRange(cell)
        array.collapseToCurrentArray()
        array.setArrayFormula(bound[1:-1])
    elif bound != formula:
        cell.setFormula(bound)


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - the name that LibreOffice looks for
for _job in (Rebinding, Cleaning):
    g_ImplementationHelper.addImplementation(_job, _job.name, (_job.name,))

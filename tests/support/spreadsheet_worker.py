"""What ``office_worker`` does with spreadsheets; runs under the system's Python, like it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

NEVER_EXECUTE = 0
UPDATE_NO_LINKS = 0
FORMULAS = 16   # com.sun.star.sheet.CellFlags.FORMULA
ERRORS = 4      # com.sun.star.sheet.FormulaResult.ERROR
FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xlsm": "Calc MS Excel 2007 VBA XML", ".ods": "calc8"}


def properties(**values: object) -> tuple[Any, ...]:
    """Arguments as UNO takes them."""
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def load(desktop: Any, path: str, **options: object) -> Any:
    """The document at ``path``, or the new one that its URL names; its macros do not run."""
    url = path if path.startswith("private:") else Path(path).as_uri()
    document = desktop.loadComponentFromURL(
        url, "_blank", 0,
        properties(Hidden=True, MacroExecutionMode=NEVER_EXECUTE, UpdateDocMode=UPDATE_NO_LINKS, **options),
    )
    if document is None:
        raise ValueError(f"LibreOffice cannot read {path}")
    return document


class Spreadsheets:
    """The open spreadsheet, if there is one. Rows and columns of requests and answers count from 1."""

    def __init__(self, desktop: Any) -> None:
        self._desktop = desktop
        self._document: Any = None

    def actions(self) -> dict[str, Callable[..., Any]]:
        """What can be asked for by name."""
        return {
            "open": self.open, "close": self.close, "read_sheet": self.read_sheet, "enter": self.enter,
            "save_as": self.save_as, "is_modified": lambda: self._document.isModified(),
            "recalculation_seconds": self.recalculation_seconds,
        }

    def open(self, path: str) -> None:
        self._document = load(self._desktop, path)

    def close(self) -> None:
        document, self._document = self._document, None
        if document is not None:
            document.close(True)

    def read_sheet(self, sheet: str) -> dict[str, Any]:
        """The values of all cells, the errors among them, and the formulas."""
        cells = self._document.Sheets.getByName(sheet)
        used = cells.createCursor()
        used.gotoEndOfUsedArea(False)
        last = used.RangeAddress
        return {
            "rows": cells.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getDataArray(),
            "errors": [(*_place(cell), cell.getError()) for cell in cells.queryFormulaCells(ERRORS).Cells],
            "formulas": [(*_place(cell), cell.FormulaLocal) for cell in cells.queryContentCells(FORMULAS).Cells],
        }

    def enter(self, sheet: str, position: tuple[int, int], value: float | str | None) -> None:
        cell = self._document.Sheets.getByName(sheet).getCellByPosition(position[1] - 1, position[0] - 1)
        if isinstance(value, str) and not value.startswith("="):
            cell.String = value
        elif isinstance(value, str):
            cell.FormulaLocal = value
        elif value is None:
            cell.Formula = ""
        else:
            cell.Value = value

    def save_as(self, path: str) -> str:
        self._document.storeAsURL(Path(path).as_uri(), properties(FilterName=FILTERS[Path(path).suffix]))
        return path

    def recalculation_seconds(self, formula: str, inputs: list[list[list[float]]]) -> list[float]:
        """Time a column of ``formula`` over columns A and B while those get one set of figures after the other."""
        document = load(self._desktop, "private:factory/scalc")
        try:
            sheet, last = document.Sheets.getByIndex(0), len(inputs[0]) - 1
            figures = sheet.getCellRangeByPosition(0, 0, 1, last)
            figures.setDataArray(tuple(map(tuple, inputs[0])))
            sheet.getCellRangeByPosition(2, 0, 2, last).setFormulaArray(
                tuple((formula.format(row=row),) for row in range(1, last + 2))
            )
            document.calculate()
            return [_seconds(document, figures, tuple(map(tuple, one))) for one in inputs[1:]]
        finally:
            document.close(True)


def _seconds(document: Any, figures: Any, values: tuple[tuple[float, ...], ...]) -> float:
    start = time.perf_counter()
    figures.setDataArray(values)
    document.calculate()
    return time.perf_counter() - start


def _place(cell: Any) -> tuple[int, int]:
    address = cell.CellAddress
    return address.Row + 1, address.Column + 1

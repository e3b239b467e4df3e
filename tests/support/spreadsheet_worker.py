"""What ``office_worker`` does with spreadsheets; runs under the system's Python, like it."""

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

NEVER_EXECUTE = 0
UPDATE_NO_LINKS = 0
FORMULAS = 16   # com.sun.star.sheet.CellFlags.FORMULA
TO_BOTTOM = uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM")
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
        self._columns: dict[str, tuple[Any, Any]] = {}
        self._random = random.Random(0)

    def actions(self) -> dict[str, Callable[..., Any]]:
        """What can be asked for by name."""
        return {
            "open": self.open, "close": self.close, "read_sheet": self.read_sheet, "enter": self.enter,
            "save_as": self.save_as, "is_modified": lambda: self._document.isModified(),
            "fill_column": self.fill_column, "follow_seconds": self.follow_seconds,
        }

    def open(self, path: str) -> None:
        self._document = load(self._desktop, path)

    def close(self) -> None:
        document, self._document = self._document, None
        if document is not None:
            document.close(True)

    def read_sheet(self, sheet: str) -> dict[str, Any]:
        """The values of all cells, the errors among them, and where formulas stand."""
        cells = self._document.Sheets.getByName(sheet)
        used = cells.createCursor()
        used.gotoEndOfUsedArea(False)
        last = used.RangeAddress
        errors = _places(cells.queryFormulaCells(ERRORS))
        return {
            "rows": cells.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getDataArray(),
            "errors": [(r, c, cells.getCellByPosition(c - 1, r - 1).getError()) for r, c in errors],
            "formulas": _places(cells.queryContentCells(FORMULAS)),
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

    def fill_column(self, formula: str, rows: int) -> str:
        """Open a new document with figures in A and B, and in C a formula over them, all the way down."""
        document = load(self._desktop, "private:factory/scalc")
        sheet = document.Sheets.getByIndex(0)
        self._columns[formula] = document, sheet.getCellRangeByPosition(0, 0, 1, rows - 1)
        self.follow_seconds(formula)
        sheet.getCellRangeByName("C1").FormulaLocal = formula
        sheet.getCellRangeByPosition(2, 0, 2, rows - 1).fillAuto(TO_BOTTOM, 1)
        document.calculate()
        return sheet.getCellByPosition(2, rows - 1).String

    def follow_seconds(self, formula: str) -> float:
        """The seconds from writing figures that were never there to the last result."""
        document, figures = self._columns[formula]
        rows = range(figures.RangeAddress.EndRow + 1)
        cents = self._random.randrange
        values = tuple((cents(10**7) / 100, cents(1, 10**7) / 100) for _ in rows)
        start = time.perf_counter()
        figures.setDataArray(values)
        document.calculate()
        return time.perf_counter() - start


def _places(ranges: Any) -> list[tuple[int, int]]:
    return [
        (row + 1, column + 1) for area in ranges.RangeAddresses
        for row in range(area.StartRow, area.EndRow + 1) for column in range(area.StartColumn, area.EndColumn + 1)
    ]

"""A workbook that is open in LibreOffice, as the tests talk about it."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from xl_udfs.hosts.calc.values import ERROR_CODES
from xl_udfs.numbers import CellError

_ERRORS = {code: error for error, code in ERROR_CODES.items()}


class Spreadsheet:
    """A workbook open in LibreOffice; only one is open at a time. Use as a context manager.

    Rows and columns count from 1. Values are floats, texts, None for nothing and CellError; an error value that only
    LibreOffice has stands as its number.
    """

    def __init__(self, ask: Callable[..., Any]) -> None:
        self._ask = ask

    def __enter__(self) -> "Spreadsheet":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ask("close")

    def sheet(self, name: str) -> "OpenSheet":
        """What stands on the sheet ``name`` now."""
        return OpenSheet(**self._ask("read_sheet", sheet=name))

    def enter(self, sheet: str, position: tuple[int, int], value: float | str | None) -> None:
        """Put a number or a text into a cell, or nothing; a text that begins with = is a formula as people type it."""
        self._ask("enter", sheet=sheet, position=position, value=value)

    def save_as(self, path: Path) -> Path:
        """Save as .xlsx, .xlsm or .ods, as the name says, and go on with that file."""
        return Path(self._ask("save_as", path=str(path.resolve())))

    def is_modified(self) -> bool:
        """Whether LibreOffice would ask to save it."""
        return bool(self._ask("is_modified"))


class OpenSheet:
    """A sheet as it stood when it was asked for.

    Attributes:
        formulas: the cells with formulas.
    """

    def __init__(
        self, rows: list[list[Any]], errors: list[tuple[int, int, int]], formulas: list[tuple[int, int]]
    ) -> None:
        self._rows = rows
        self._errors = {(row, column): _ERRORS.get(code, code) for row, column, code in errors}
        self.formulas = {(row, column) for row, column in formulas}

    def value(self, row: int, column: int) -> float | str | CellError | int | None:
        """What the cell shows; an empty one None, and a formula that comes to nothing ``""``."""
        error = self._errors.get((row, column))
        if error is not None:
            return error
        inside = row <= len(self._rows) and column <= len(self._rows[row - 1])
        value = self._rows[row - 1][column - 1] if inside else None
        return None if value == "" and (row, column) not in self.formulas else value

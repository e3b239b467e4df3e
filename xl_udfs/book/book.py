"""A workbook as read: values, formulas and names, whoever read it (a file, Excel, Calc)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from xl_udfs.book.references import Area
from xl_udfs.numbers import CellError

CellValue = str | float | int | bool | Decimal | CellError | None


class Sheet:
    """One sheet's cells.

    Args:
        name: the tab's name.
        rows: the values, row by row.
        formulas: formula texts by (row, column), without the leading ``=``.
        origin: row and column of ``rows[0][0]``.
    """

    def __init__(
        self,
        name: str,
        rows: Sequence[Sequence[CellValue]],
        formulas: Mapping[tuple[int, int], str],
        origin: tuple[int, int] = (1, 1),
    ) -> None:
        self.name = name
        self.formulas = formulas
        self._rows = rows
        self._top, self._left = origin

    @property
    def rows(self) -> Sequence[Sequence[CellValue]]:
        """What was read, row by row from the origin."""
        return self._rows

    @property
    def last_row(self) -> int:
        """The last row that was read; 0 if there was none."""
        return self._top + len(self._rows) - 1

    def value(self, row: int, column: int) -> CellValue:
        """The value at ``row``, ``column`` (from 1); None outside what was read."""
        r, c = row - self._top, column - self._left
        if r < 0 or c < 0 or r >= len(self._rows) or c >= len(self._rows[r]):
            return None
        return self._rows[r][c]

    def formula(self, row: int, column: int) -> str | None:
        """The formula at ``row``, ``column``, or None for a constant or an empty cell."""
        return self.formulas.get((row, column))


class Book(NamedTuple):
    """A workbook.

    Attributes:
        sheets: by tab name.
        names: the areas of the workbook's defined names.
        stale: by sheet, row and column of formula cells whose stored result is another than the one given here;
            a host that has no stored results leaves it empty.
    """

    sheets: Mapping[str, Sheet]
    names: Mapping[str, Area]
    stale: Mapping[str, Sequence[tuple[int, int]]] = {}

    def value(self, name: str) -> CellValue:
        """The value in the first cell of the defined name ``name``; None if there is no such name."""
        area = self.names.get(name)
        sheet = self.sheets.get(area.sheet) if area else None
        return sheet.value(area.top, area.left) if area and sheet else None

"""Who depends on a cell: a walk over formula texts that shares nothing with the product's engine."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import openpyxl
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_OPAQUE = {"INDIRECT(", "OFFSET("}


class Place(NamedTuple):
    """One cell."""

    sheet: str
    cell: str


class _Area(NamedTuple):
    sheet: str
    left: int
    top: int
    right: int
    bottom: int

    def holds(self, sheet: str, column: int, row: int) -> bool:
        return self.sheet == sheet and self.left <= column <= self.right and self.top <= row <= self.bottom


class Dependents:
    """The formulas of a workbook and what each one reads.

    Args:
        workbook: loaded with its formulas (not ``data_only``).

    Raises:
        ValueError: a formula reads something that cannot be followed: an unknown name, another
            workbook, several sheets at once, INDIRECT, OFFSET, or a range that a function ends (``A1:INDEX(…)``).
    """

    def __init__(self, workbook: Workbook) -> None:
        self._book = workbook
        self._reads: dict[Place, list[_Area]] = {}
        for sheet in workbook.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        formula = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
                        place = Place(sheet.title, cell.coordinate)
                        self._reads[place] = list(self._areas(str(formula), place))

    @classmethod
    def of_file(cls, path: Path) -> "Dependents":
        """The formulas of the workbook at ``path``."""
        return cls(openpyxl.load_workbook(path))

    def of(self, sheet: str, cell: str) -> set[Place]:
        """Every formula cell, on any sheet, whose result the cell can change, directly or through others."""
        found: set[Place] = set()
        waiting = [Place(sheet, cell)]
        while waiting:
            read = waiting.pop()
            column, row, _, _ = range_boundaries(read.cell)
            direct = {
                reader
                for reader, areas in self._reads.items()
                if reader not in found and any(area.holds(read.sheet, column, row) for area in areas)
            }
            waiting += direct
            found |= direct
        return found

    def cells_by_sheet(self, sheet: str, cell: str) -> dict[str, list[str]]:
        """:meth:`of`, as sheet → cells from top left to bottom right."""
        grouped: defaultdict[str, list[str]] = defaultdict(list)
        for place in sorted(self.of(sheet, cell), key=lambda found: range_boundaries(found.cell)[1::-1]):
            grouped[place.sheet].append(place.cell)
        return dict(grouped)

    def _areas(self, formula: str, place: Place) -> Iterator[_Area]:
        for token in Tokenizer(formula).items:
            if token.type == Token.FUNC and (token.value.upper() in _OPAQUE or ":" in token.value):
                raise ValueError(f"{place.sheet}!{place.cell}: {token.value}…) reads cells that its text does not name")
            if token.type == Token.OPERAND and token.subtype == Token.RANGE:
                yield from self._operand(token.value, place)

    def _operand(self, text: str, place: Place) -> Iterator[_Area]:
        prefix, mark, reference = text.rpartition("!")
        sheet = prefix.strip("'").replace("''", "'") if mark else place.sheet
        if sheet not in self._book.sheetnames:
            raise ValueError(f"{place.sheet}!{place.cell}: no sheet {sheet!r}")
        definition = self._definition(reference, sheet)
        if definition is not None:
            yield from self._areas(f"={definition}", place)
            return
        try:
            left, top, right, bottom = range_boundaries(reference)
        except ValueError:
            raise ValueError(f"{place.sheet}!{place.cell}: no name {reference!r}") from None
        yield _Area(sheet, left or 1, top or 1, right or _LAST_COLUMN, bottom or _LAST_ROW)

    def _definition(self, name: str, sheet: str) -> str | None:
        for names in (self._book[sheet].defined_names, self._book.defined_names):
            for known, definition in names.items():
                if known.casefold() == name.casefold():
                    return str(definition.attr_text)
        return None

"""Cells that calculate, in memory: what a workbook shows after somebody typed into it."""

from collections.abc import Iterable, Mapping
from typing import Any

import formualizer

from xl_udfs.annexes.contents import Composed, Place
from xl_udfs.book import CellValue, Sheet
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine.values import callback, to_raw, to_value

Cells = Mapping[str, Mapping[Place, object]]
"""By sheet and place, constants and ``Composed`` formulas."""


class LiveCells:
    """The sheets of a workbook with their formulas calculated."""

    def __init__(self, cells: Cells) -> None:
        self._cells = {tab: dict(found) for tab, found in cells.items()}
        self._workbook = formualizer.Workbook()
        for name in CATALOG:
            self._workbook.register_function(name, callback(name, lambda _: None), allow_override_builtin=True)
        for tab in self._cells:
            self._workbook.add_sheet(tab)
        for tab, found in self._cells.items():
            for at, value in found.items():
                if value is not None:
                    self._set(tab, at, value)
        self._workbook.evaluate_all()

    def type(self, tab: str, at: Place, value: object) -> None:
        """Let somebody type a constant into a cell."""
        self.type_all([(tab, at, value)])

    def type_all(self, entries: Iterable[tuple[str, Place, object]]) -> None:
        """Let somebody type constants, or ``Composed`` formulas, into several cells before anything is calculated."""
        for tab, at, value in entries:
            self._cells[tab][at] = value
            self._set(tab, at, value)
        self._workbook.evaluate_all()

    def typed(self, tab: str, at: Place) -> object:
        """What was typed into a cell: a constant, a ``Composed`` formula, None for nothing."""
        return self._cells[tab].get(at)

    def _set(self, tab: str, at: Place, value: object) -> None:
        if isinstance(value, Composed):
            self._workbook.set_formula(tab, *at, f"={value.text}")
        else:
            self._workbook.set_value(tab, *at, _literal(value))

    def sheets(self) -> dict[str, Sheet]:
        """What the sheets show now."""
        return {tab: self._sheet(tab, found) for tab, found in self._cells.items()}

    def _sheet(self, tab: str, found: Mapping[Place, object]) -> Sheet:
        height, width = (max(place[i] for place in [*found, (1, 1)]) for i in (0, 1))
        rows: list[list[CellValue]] = [[None] * width for _ in range(height)]
        for at, value in found.items():
            rows[at[0] - 1][at[1] - 1] = self._value(tab, at, value)
        formulas = {at: value.text for at, value in found.items() if isinstance(value, Composed)}
        return Sheet(tab, rows, formulas)

    def _value(self, tab: str, at: Place, value: Any) -> CellValue:
        shown: CellValue = to_value(self._workbook.get_value(tab, *at)) if isinstance(value, Composed) else value
        return shown


def _literal(value: Any) -> object:
    raw: object = to_raw(value)
    if isinstance(raw, dict):
        return formualizer.LiteralValue.error(raw["kind"], None)
    return formualizer.LiteralValue.text(raw) if isinstance(raw, str) else raw

"""What Excel asks of Python when cells are calculated: the formulas of a workbook, run through its own wrappers."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vba.cell_formulas import cell_functions
from vba.lab import VbaLab


class Recalculated:
    """A workbook open in the laboratory; ``asked`` is told by what was done to it."""

    def __init__(self, lab: VbaLab) -> None:
        self.lab = lab

    def everything(self) -> list[str]:
        """Calculate every formula anew, as Ctrl+Alt+F9 does; the functions that Python was asked, in order."""
        for sheet in self.lab.app.workbook.sheets_:
            sheet.vba_set("EnableCalculation", False)
            sheet.vba_set("EnableCalculation", True)
        return self._asked()

    def typed(self, entries: dict[tuple[str, str], Any]) -> list[str]:
        """Type values into cells, by tab and address, then calculate what depends on them."""
        for (tab, address), value in entries.items():
            self.lab.app.workbook.sheet_named(tab).vba_get("Range", [address]).vba_set("Value", value)
        return self._asked()

    def _asked(self) -> list[str]:
        seen = len(self.lab.calls)
        self.lab.app.application.vba_get("Calculate")
        assert self.lab.messages == [], "Python was not there"
        return [call.function for call in self.lab.calls[seen:]]


@contextmanager
def calculating(book: Path) -> Iterator[Recalculated]:
    """While it lasts, the cells of a workbook calculate."""
    lab = VbaLab(book)
    with cell_functions(lab, "Functions"):
        yield Recalculated(lab)

"""What Excel asks of Python when cells are calculated: the formulas of a workbook, run through its own wrappers."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from support.dependents import Place
from vba.cell_formulas import cell_functions
from vba.lab import VbaLab


class Recalculated:
    """A workbook open in the laboratory, whose cells calculate.

    Attributes:
        lab: the laboratory.
    """

    def __init__(self, lab: VbaLab) -> None:
        self.lab = lab

    def everything(self) -> list[str]:
        """Calculate every formula anew, as Ctrl+Alt+F9 does; the functions that Python was asked, in order."""
        for sheet in self.lab.app.workbook.sheets_:
            sheet.vba_set("EnableCalculation", False)
            sheet.vba_set("EnableCalculation", True)
        return self._asked()

    def typed(self, entries: Mapping[Place, object]) -> list[str]:
        """Type values into cells and calculate what depends on them; the functions that Python was asked."""
        for place, value in entries.items():
            self.lab.app.workbook.sheet_named(place.sheet).vba_get("Range", [place.cell]).vba_set("Value", value)
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

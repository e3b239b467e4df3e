"""Headless recalculation, by formualizer behind one small interface.

Where formualizer 0.13.0 differs from Excel, as far as met (each held by a test):

* ``0.1+0.2=0.3`` is FALSE, ``0.1+0.2-0.3`` is not 0, and a number joined to text shows up to 17 digits.
* Text is read as a number more narrowly: ``"1,234"*1`` and ``VALUE("１２")`` are ``#VALUE!``.
* References over several sheets (``Sheet1:Sheet3!A1``), intersections and unions are not worked out, nor are some
  functions (NUMBERSTRING, RMB, WIDECHAR, PHONETIC, MMULT, GETPIVOTDATA). Such cells keep what is stored.
* ``LEN`` counts a character beyond the basic plane once; ROW and COLUMN of a range give only the first.
* An argument left out between commas is 0.

``calculate`` leaves to the caller what to do about them; see ``settling``.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from xl_udfs.book import CellValue
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine.values import callback, error_kind, to_raw, to_value
from xl_udfs.ooxml import Position, UnreadableWorkbookError
from xl_udfs.ooxml.errors import NOT_CALCULABLE

if TYPE_CHECKING:
    import formualizer

_MAX_MILLISECONDS = 120_000
"""A guard against workbooks made to keep us busy; official forms take a few."""


_PLAIN = frozenset({
    "ABS", "AND", "CHAR", "COUNT", "COUNTA", "HYPERLINK", "IF", "IFERROR", "INDEX", "ISNUMBER", "MAX", "MIN", "OR",
    "ROUND", "SUM", "SUMIF", "TEXT",
})
"""Functions that formualizer has for certain; asking it takes a workbook of its own, and a millisecond."""


class Engine:
    """A workbook being calculated; nothing is written anywhere.

    Args:
        data: the workbook file.

    Attributes:
        array_functions: cell functions that came to several values for one call.

    Raises:
        UnreadableWorkbookError: formualizer cannot read the file.
    """

    def __init__(self, data: bytes) -> None:
        import formualizer

        settings = formualizer.EvaluationConfig()
        settings.enable_parallel = False
        settings.max_eval_time_ms = _MAX_MILLISECONDS
        self.array_functions: set[str] = set()
        with _reported():
            self._workbook = formualizer.Workbook.from_bytes(
                data, config=formualizer.WorkbookConfig(eval_config=settings)
            )
            self._workbook.set_temporal_egress("serial")
            for name in CATALOG:
                self._workbook.register_function(
                    name, callback(name, self.array_functions.add), allow_override_builtin=True
                )

    def keep(self, sheet: str, position: Position, value: CellValue) -> None:
        """Let the cell hold ``value`` instead of its formula."""
        import formualizer

        literal: object = to_raw(value)
        if isinstance(literal, dict):
            literal = formualizer.LiteralValue.error(literal["kind"], None)
        elif isinstance(literal, str):
            literal = formualizer.LiteralValue.text(literal)
        with _reported():
            self._workbook.set_value(sheet, *position, literal)

    def rewrite(self, sheet: str, position: Position, formula: str) -> bool:
        """Let the cell hold ``formula`` (without ``=``); False if formualizer cannot read it."""
        try:
            self._workbook.set_formula(sheet, *position, f"={formula}")
        except Exception:
            return False
        return True

    def run(self) -> None:
        """Calculate everything. Raises UnreadableWorkbookError if that fails as a whole."""
        with _reported():
            self._workbook.evaluate_all()

    def value(self, sheet: str, position: Position) -> CellValue:
        """What the cell has come to."""
        return to_value(self._workbook.get_value(sheet, *position))

    def trouble(self, sheet: str, position: Position) -> str:
        """formualizer's word for the error in the cell, ``""`` if there is none."""
        return error_kind(self._workbook.get_value(sheet, *position))

    def trouble_alone(self, sheet: str, position: Position) -> str:
        """The same, after calculating this one cell."""
        with _reported():
            return error_kind(self._workbook.evaluate_cell(sheet, *position))


def recalculate(data: bytes, wanted: Mapping[str, Iterable[Position]]) -> dict[str, dict[Position, CellValue]]:
    """Calculate a workbook and look at some of its cells.

    Args:
        data: the workbook file.
        wanted: the cells to look at by sheet.

    Returns:
        Their values: numbers as Decimal at 15 digits, text, booleans, or error values.

    Raises:
        UnreadableWorkbookError: the file cannot be calculated.
    """
    engine = Engine(data)
    engine.run()
    return {sheet: {at: engine.value(sheet, at) for at in cells} for sheet, cells in wanted.items()}


def unknown_functions(names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` that neither formualizer nor the catalog has."""
    open_to_doubt = [name for name in names if name not in CATALOG and name not in _PLAIN]
    if not open_to_doubt:
        return frozenset()
    import formualizer

    blank = formualizer.Workbook()
    return frozenset(name for name in open_to_doubt if _is_free(blank, name))


def _is_free(workbook: "formualizer.Workbook", name: str) -> bool:
    """formualizer has no list of its functions, but refuses to take the name of one."""
    try:
        workbook.register_function(name, lambda *_: None)
    except Exception:
        return False
    return True


@contextmanager
def _reported() -> Iterator[None]:
    """Report whatever goes wrong inside formualizer as one sentence; its panics are no ``Exception``."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, MemoryError, UnreadableWorkbookError):
        raise
    except BaseException as problem:
        raise UnreadableWorkbookError(NOT_CALCULABLE) from problem

"""What a workbook's formulas come to, given that formualizer is not Excel.

The stored result stands, as in a workbook whose calculation is off, for

* cells that ask for the clock, for chance or for the surroundings (TODAY, NOW, RAND, RANDBETWEEN, CELL, INFO):
  a check must come out the same tomorrow, and calculating twice must not change a file twice;
* cells that point into other workbooks, which are not at hand;
* what-if data tables, formulas that formualizer cannot work out, and circular references.

Cells that depend on those are calculated, from the stored results. Nothing stored: the cell is calculated after all,
but for one that points into another workbook, which is ``#REF!`` to those that depend on it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from xl_udfs.book import CellValue
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine.recalculation import Engine, unknown_functions
from xl_udfs.engine.values import CIRCULAR, UNDECIDED
from xl_udfs.numbers import CellError
from xl_udfs.ooxml import Formulas, Position
from xl_udfs.ooxml.formula_text import called, is_external, may_call, own_calls

_SURROUNDINGS = frozenset({"TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO", "RTD", "WEBSERVICE"})

_MAX_TRIALS = 500
"""Cells that are tried one by one; in a workbook with more, all that formualizer gives up on keep what is stored."""

_Cell = tuple[str, Position]


def settle(
    data: bytes, formulas: Mapping[str, Formulas], resting: Sequence[str] = ()
) -> dict[str, dict[Position, CellValue]]:
    """The results of all formulas of a workbook.

    Args:
        data: the workbook file.
        formulas: its formulas by sheet.
        resting: functions whose calls need not be worked out anew: their cells keep what is stored.

    Returns:
        A result for every formula text, by sheet and cell.

    Raises:
        UnreadableWorkbookError: the file cannot be calculated.
    """
    if not any(found.texts for found in formulas.values()):
        return {sheet: {} for sheet in formulas}
    return _Settling(data, formulas, tuple(f"{name}(" for name in resting)).results()


class _Settling:
    """One workbook on its way to results.

    ``plan`` holds the formula that each live cell has in the engine, ``kept`` the cells whose stored results stand,
    ``out_of_reach`` those that point into other workbooks and have none.
    """

    def __init__(self, data: bytes, formulas: Mapping[str, Formulas], resting: Sequence[str]) -> None:
        self.formulas = formulas
        self.resting = resting
        self.engine = Engine(data)
        self.plan: dict[_Cell, str] = {}
        self.kept: set[_Cell] = set()
        self.out_of_reach: set[_Cell] = set()

    def results(self) -> dict[str, dict[Position, CellValue]]:
        self._prepare()
        self.engine.run()
        self._cut_arrays()
        self._keep_undecided()
        return {
            sheet: {at: self._result(sheet, at) for at in found.texts} for sheet, found in self.formulas.items()
        }

    def _prepare(self) -> None:
        """Put stored results and plainer formulas in place."""
        every = {text for found in self.formulas.values() for text in found.texts.values()}
        looks = may_call(every)
        beyond = (_SURROUNDINGS & looks) | unknown_functions(looks)
        names = frozenset(CATALOG)
        for sheet, found in self.formulas.items():
            sizes = Counter(found.arrays.values())
            for at, text in found.texts.items():
                plain = own_calls(text, names)
                if found.stored[at] is None and is_external(plain):
                    self.engine.keep(sheet, at, CellError.REF)
                    self.out_of_reach.add((sheet, at))
                    continue
                if found.stored[at] is not None and (
                    not text or (beyond and called(plain) & beyond) or is_external(plain)
                    or any(call in plain for call in self.resting)
                ):
                    self._keep((sheet, at), found.stored[at])
                    continue
                if sizes[found.arrays.get(at, at)] > 1:
                    plain = _element(plain, at, found.arrays[at])
                if plain != text:
                    self.engine.rewrite(sheet, at, plain)
                self.plan[sheet, at] = plain
            for at, stored in found.tables.items():
                if stored is not None:
                    self.engine.keep(sheet, at, stored)

    def _cut_arrays(self) -> None:
        """Let a formula that is no array formula show only the first of several values, as Excel does."""
        spilling = self.engine.array_functions
        cut = [
            (sheet, at) for (sheet, at), text in self.plan.items()
            if called(text) & spilling and at not in self.formulas[sheet].arrays
        ] if spilling else []
        for cell in cut:
            self.plan[cell] = f"INDEX({self.plan[cell]},1,1)"
            self.engine.rewrite(*cell, self.plan[cell])
        if cut:
            self.engine.run()

    def _keep_undecided(self) -> None:
        """Let stored results stand where formualizer gives up; cells that only depend on those stay live."""
        undecided = [
            cell for cell in self.plan
            if self._stored(cell) is not None and self.engine.trouble(*cell) in UNDECIDED
        ]
        if not undecided:
            return
        # A #NAME? passed on looks like one of the cell's own making: none is left to be passed on during the trials.
        passed_on = {cell for cell in (*self.kept, *undecided) if self._stored(cell) is CellError.NAME}
        for cell in undecided:
            self.engine.keep(*cell, self._stored(cell))
        for cell in passed_on:
            self.engine.keep(*cell, 0)
        for cell in undecided:
            live = len(undecided) <= _MAX_TRIALS and self.engine.rewrite(*cell, self.plan[cell])
            if not live or self.engine.trouble_alone(*cell) in UNDECIDED:
                self._keep(cell, 0 if cell in passed_on else self._stored(cell))
        for cell in self.kept.intersection(passed_on):
            self._keep(cell, self._stored(cell))
        self.engine.run()

    def _keep(self, cell: _Cell, value: CellValue) -> None:
        self.engine.keep(*cell, value)
        self.kept.add(cell)
        self.plan.pop(cell, None)

    def _result(self, sheet: str, at: Position) -> CellValue:
        stored = self.formulas[sheet].stored[at]
        if (sheet, at) in self.out_of_reach:
            return CellError.REF
        if (sheet, at) not in self.plan:
            return stored
        if stored is not None and self.engine.trouble(sheet, at) == CIRCULAR:
            return stored
        value = self.engine.value(sheet, at)
        return stored if value is None else value

    def _stored(self, cell: _Cell) -> CellValue:
        sheet, at = cell
        return self.formulas[sheet].stored[at]


def _element(formula: str, at: Position, origin: Position) -> str:
    """What the array formula of ``origin`` shows at ``at``: one row, one column or one value fills its area."""
    row, column = at[0] - origin[0] + 1, at[1] - origin[1] + 1
    rows, columns = f"ROWS({formula})", f"COLUMNS({formula})"
    return (
        f"IF(({rows}>1)*({rows}<{row})+({columns}>1)*({columns}<{column}),NA(),"
        f"INDEX({formula},IF({rows}=1,1,{row}),IF({columns}=1,1,{column})))"
    )

"""Which cell functions are called with cells of one row, for VBA to ask them at once: a very hidden table.

Read from the formulas of the layouts, so that nothing has to be kept in step with them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from xl_udfs.annexes import Annex, Block, Formula, Operand
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import hidden_table
from xl_udfs.cell_functions import CATALOG, Function
from xl_udfs.record import Record

CALLS = "VBA_CALLS"

_PIECE = re.compile(r"([A-Z_]+)\((\{\}(?:,\{\})*)\)|\{\}")
"""A call whose arguments are references only, or a reference elsewhere."""

_Call = tuple[Function, Sequence[Operand]]


class RowCalls(Record):
    """What formulas ask about the cells of a row, as ``macros/Siblings.bas`` reads it.

    Attributes:
        name: the defined name, of the workbook or of each sheet, of a block or of a cell in the row.
        calls: by function, once each, where each argument stands: columns from 1; 0 for one that is left out.
    """

    name: str
    calls: Sequence[tuple[str, Sequence[int]]]

    def texts(self) -> list[str]:
        """The row of the hidden sheet."""
        return [self.name, ";".join(f"{function}:{','.join(map(str, columns))}" for function, columns in self.calls)]


def draw_calls(canvas: Canvas) -> None:
    """Add the table."""
    hidden_table(canvas, CALLS, "shCalls", (calls.texts() for calls in all_calls(canvas.sheets)))


def all_calls(sheets: Iterable[FormSheet]) -> Iterator[RowCalls]:
    """Those of every form, once."""
    for annex in {form.annex.name: form.annex for form in sheets}.values():
        for block in annex.blocks.values():
            if found := tuple(dict.fromkeys(_of_block(block))):
                yield RowCalls(annex.defined_name(block.name), found)
        yield from _of_fields(annex)


def _of_block(block: Block) -> Iterator[tuple[str, Sequence[int]]]:
    """The calls that every row makes with nothing but cells of its own."""
    for column in block.columns.values():
        for function, operands in _calls(column.field.formula):
            if all(operand.in_own_row for operand in operands):
                yield _placed(function, [block.columns[operand.column].column for operand in operands])


def _of_fields(annex: Annex) -> Iterator[RowCalls]:
    """The calls, several of them, whose first argument is the same field and whose others stand in its row."""
    found: dict[str, dict[tuple[str, Sequence[int]], None]] = {}
    for entry in annex.entries.values():
        for function, operands in _calls(entry.field.formula):
            boxes = [annex.entries[operand.key].box for operand in operands if _is_field(operand, annex)]
            if len(boxes) == len(operands) and len({box.row for box in boxes}) == 1:
                call = _placed(function, [box.column for box in boxes])
                found.setdefault(operands[0].key, {})[call] = None
    yield from (RowCalls(annex.defined_name(key), tuple(calls)) for key, calls in found.items() if len(calls) > 1)


def _is_field(operand: Operand, annex: Annex) -> bool:
    return operand.annex == annex.name and operand.key in annex.entries


def _placed(function: Function, columns: Sequence[int]) -> tuple[str, Sequence[int]]:
    return function.name, (*columns, *[0] * (len(function.arguments) - len(columns)))


def _calls(formula: Formula | None) -> Iterator[_Call]:
    """The calls in a formula that take single cells only."""
    if formula is None:
        return
    operands = iter(formula.operands)
    for piece in _PIECE.finditer(formula.text):
        taken = [next(operands) for _ in range(piece[0].count("{}"))]
        function = CATALOG.get(piece[1] or "")
        if function and not any(argument.many or argument.area for argument in function.arguments):
            yield function, taken

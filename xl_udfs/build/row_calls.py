"""Which cell functions the rows of a block call, read from the formulas of its layout."""

import re
from collections.abc import Iterator, Mapping

from xl_udfs.annexes import Block
from xl_udfs.annexes.formula import Formula
from xl_udfs.build.structure_sheets import RowCall
from xl_udfs.cell_functions import CATALOG

_PIECE = re.compile(r"([A-Z_]+)\((\{\}(?:,\{\})*)\)|\{\}")
"""A call whose arguments are references only, or a reference elsewhere."""


def row_calls(block: Block) -> tuple[RowCall, ...]:
    """The calls that every row makes with nothing but single cells of the same row, each once, in order."""
    places = {key: column.column for key, column in block.columns.items()}
    formulas = (column.field.formula for column in block.columns.values())
    return tuple(dict.fromkeys(call for formula in formulas if formula for call in _calls(formula, places)))


def _calls(formula: Formula, places: Mapping[str, int]) -> Iterator[RowCall]:
    operands = iter(formula.operands)
    for piece in _PIECE.finditer(formula.text):
        taken = [next(operands) for _ in range(piece[0].count("{}"))]
        function = CATALOG.get(piece[1])
        if function and all(operand.in_own_row for operand in taken):
            columns = [places[operand.column] for operand in taken]
            yield RowCall(function.name, (*columns, *[0] * (len(function.arguments) - len(columns))))

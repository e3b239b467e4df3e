"""What stands in the cells of a form's fields and blocks: entries, defaults, formulas, prompts."""

from collections.abc import Iterator, Mapping
from typing import Any

from xl_udfs.annexes.formula import Formula
from xl_udfs.annexes.layout import Block
from xl_udfs.annexes.sheets import FormSheet, References
from xl_udfs.annexes.values import placed
from xl_udfs.record import Record

Place = tuple[int, int]
"""Sheet row and column."""


class Composed(Record):
    """A formula, without ``=``."""

    text: str


def contents(form: FormSheet, references: References) -> dict[Place, object]:
    """Constants and ``Composed`` formulas by sheet row and column; empty cells are left out.

    Args:
        form: the form with its entries.
        references: how its formulas write cells.
    """
    values = placed(form.annex, form.values)
    cells: dict[Place, object] = {}
    for entry in form.annex.entries.values():
        at = entry.box.row, entry.box.column
        value = values.get(at)
        cells[at] = _or_formula(
            entry.field.default if value is None else value, entry.field.formula, references, at[0]
        )
    for block in form.annex.blocks.values():
        cells.update(_block(block, values, references))
    return {at: value for at, value in cells.items() if value not in (None, "")}


def _block(block: Block, values: Mapping[Place, Any], references: References) -> Iterator[tuple[Place, object]]:
    tells = {row: group.first_name for group in block.groups for row in range(group.row, group.row + group.rows)}
    for number, printed in enumerate(block.printed):
        row = block.row + number
        for key, column in block.columns.items():
            value, formula = values.get((row, column.column)), column.field.formula
            if key == block.name_key:
                formula = block.formulas.get(number)
                value = printed if value is None and not formula else value
            elif column.tells_group:
                value = tells[row]
            yield (row, column.column), _or_formula(value, formula, references, row)


def _or_formula(value: object, formula: Formula | None, references: References, row: int) -> object:
    """A value if there is one, else the formula that stands there by default."""
    if value is not None or formula is None:
        return value
    return Composed(formula.filled([references.text(one, row) for one in formula.operands]))

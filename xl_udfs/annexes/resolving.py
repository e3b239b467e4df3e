"""Resolve the formulas of a layout: what they refer to, and in which form."""

from collections.abc import Mapping, Sequence

from xl_udfs.annexes.blocks import Formulas
from xl_udfs.annexes.formula import Formula
from xl_udfs.annexes.formula_reading import Keys, parse_formula
from xl_udfs.annexes.layout import Annex, Block


def keys_of(annexes: Sequence[Annex]) -> dict[str, Keys]:
    """What formulas can refer to, by annex."""
    return {annex.name: _keys(annex) for annex in annexes}


def _keys(annex: Annex) -> Keys:
    blocks = {name: frozenset(block.columns) for name, block in annex.blocks.items()}
    return Keys(frozenset(annex.entries), blocks, annex.per_project)


def with_formulas(annex: Annex, formulas: Formulas, known: Mapping[str, Keys]) -> Annex:
    """The annex with the formulas of its fields and blocks resolved.

    Args:
        annex: as read.
        formulas: as read with it.
        known: what formulas can refer to, by annex.

    Raises:
        EditionError: a formula refers to something that no annex has.
    """
    entries = dict(annex.entries)
    for key, written in formulas.fields.items():
        entry = entries[key]
        formula = parse_formula(written, annex.name, key.partition(".")[2], known)
        entries[key] = entry.replaced(field=entry.field.replaced(formula=formula, required=False))
    blocks = dict(annex.blocks)
    for name, block in annex.blocks.items():
        in_columns, in_rows = formulas.columns.get(name, {}), formulas.rows.get(name, {})
        if in_columns or in_rows:
            row = tuple(block.columns)
            columns = {key: parse_formula(one, annex.name, "", known, row) for key, one in in_columns.items()}
            rows = {at: parse_formula(one, annex.name, "", known) for at, one in in_rows.items()}
            blocks[name] = _computed(block, columns, rows)
    return annex.replaced(entries=entries, blocks=blocks)


def _computed(block: Block, in_columns: Mapping[str, Formula], in_rows: Mapping[int, Formula]) -> Block:
    columns = {
        key: column.replaced(field=column.field.replaced(formula=in_columns[key])) if key in in_columns else column
        for key, column in block.columns.items()
    }
    return block.replaced(columns=columns, formulas=in_rows)

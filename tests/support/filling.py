"""Fill an edition's forms with what is known by role; what no rule asks for gets something of its kind."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from support import wording
from xl_udfs.annexes import Annex, Block, Column, Field
from xl_udfs.numbers import Kind

Entries = Mapping[str, Any]
"""What entries hold, by the name of their role."""


class Told(NamedTuple):
    """What there is to fill forms with, by role.

    Attributes:
        entries: of fields.
        rows: of blocks, each with the second-level heading it stands under, ``""`` for none.
        paragraphs: of sections.
    """

    entries: Entries
    rows: Mapping[str, Sequence[tuple[str, Entries]]]
    paragraphs: Mapping[str, Sequence[str]] = {}


def filled(form: Annex, told: Told, left_out: Collection[str] = ()) -> dict[str, Any]:
    """The entries of one form, as ``annexes.sheets.form_sheets`` takes them.

    Defaults stay, and formulas, but for those that repeat what stands on the forms called ``left_out``.
    """
    fields = (entry.field for entry in form.entries.values())
    values = {field.key: _entry(field, told.entries) for field in fields if not _is_computed(field, left_out)}
    return {**values, **{name: _rows(block, told) for name, block in form.blocks.items()}}


def _is_computed(field: Field, left_out: Collection[str]) -> bool:
    return field.formula is not None and not any(one.annex in left_out for one in field.formula.operands)


def _entry(field: Field, entries: Entries) -> Any:
    """What is known of a field, else what its kind allows if it must be filled in."""
    if field.role in entries:
        return entries[field.role]
    return _ANYTHING[field.kind] if field.required and field.default is None else None


_ANYTHING: Mapping[Kind, Any] = {
    Kind.MONEY: 0, Kind.RATE: "100%", Kind.SCORE: 0, Kind.COUNT: 0, Kind.TARGET: wording.OTHERWISE,
    Kind.TEXT: wording.OTHERWISE,
}


def _rows(block: Block, told: Told) -> Any:
    """A block's rows in the order of its columns; by second-level heading where it has any."""
    if block.is_prose:
        known = told.paragraphs.get(block.role, () if block.formulas else [wording.OTHERWISE])
        return [[text] for text in known]
    rows = told.rows.get(block.role, [("", {})] if block.required else [])
    made = [(second, [_cell(column, row) for column in block.columns.values()]) for second, row in rows]
    if not block.groups:
        return [row for _, row in made]
    return {group.second_name: [row for second, row in made if second == group.second_name] for group in block.groups}


def _cell(column: Column, row: Entries) -> Any:
    """What a row holds in one column; formulas, and the heading that the sheet itself tells, are not typed."""
    return None if column.field.formula or column.tells_group else _entry(column.field, row)

"""What an edition has of the vocabulary of roles, what it lacks, and what of it means nothing."""

from collections.abc import Collection, Iterator, Mapping

from xl_udfs.annexes.edition import Edition
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.roles import BLOCKS, COLUMNS, FIELDS, PARTS, ROWS

EVERY_COLUMN = ".*"
"""Behind a row of figures: it together with each of its columns."""

KNOWN: Mapping[str, Collection[str]] = {"part": PARTS, "field": FIELDS, "block": BLOCKS, "column": COLUMNS}
"""The vocabulary, by what it is for."""


def roles_held(edition: Edition) -> Mapping[str, Collection[str]]:
    """The roles that forms, fields, blocks and columns of blocks have, by ``KNOWN``'s keys."""
    blocks = [block for form in edition.forms for block in form.blocks.values()]
    return {
        "part": {form.part for form in edition.forms},
        "field": {entry.field.role for form in edition.forms for entry in form.entries.values()} - {""},
        "block": {block.role for block in blocks} - {""},
        "column": {column.field.role for block in blocks if not block.is_prose for column in block.columns.values()}
        - {""},
    }


def meaningless(form: Annex) -> Iterator[str]:
    """The fields, blocks and columns of blocks that no rule can ask for."""
    yield from (key for key, entry in form.entries.items() if not entry.field.role)
    for name, block in form.blocks.items():
        if not block.role:
            yield name
        elif not block.is_prose:
            yield from (f"{name}.{key}" for key, column in block.columns.items() if not column.field.role)


def in_short(roles: Collection[str]) -> list[str]:
    """Roles in order; a row that is there with each of its columns is one word."""
    whole = [row for row, cells in ROWS.items() if cells <= {*roles}]
    in_rows = {role for row in whole for role in ROWS[row]}
    return sorted([*(row + EVERY_COLUMN for row in whole), *({*roles} - in_rows)])

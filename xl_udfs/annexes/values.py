"""Entries of a form as data: where they stand on its sheet, and how many rows they need."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xl_udfs.annexes.layout import Annex, Block

Values = Mapping[str, Any]
"""Entries of one form: by field key; by item, a list in the order of its columns; by block, a list of rows or, by
second-level heading, lists of rows. A row is a list in the order of the block's columns and may end early; None
leaves a cell as the blank form has it."""


def placed(annex: Annex, values: Values) -> dict[tuple[int, int], Any]:
    """Values by sheet row and column.

    Raises:
        KeyError: a key that the annex does not have.
        ValueError: more rows or columns than there are.
    """
    cells: dict[tuple[int, int], Any] = {}
    columns_of: dict[str, list[str]] = {}
    for key in annex.entries:
        columns_of.setdefault(key.partition(".")[0], []).append(key)
    for key, value in values.items():
        if key in annex.blocks:
            cells |= _in_block(annex.blocks[key], value)
        elif key in annex.entries:
            box = annex.entries[key].box
            cells[box.row, box.column] = value
        else:
            for own, one in zip(columns_of[key], value, strict=True):
                box = annex.entries[own].box
                cells[box.row, box.column] = one
    return cells


def sizes_for(annex: Annex, values: Values) -> dict[str, list[int]]:
    """How many rows each block needs for ``values``, as ``reading.read_annex`` takes them."""
    sizes: dict[str, list[int]] = {}
    for name, block in annex.blocks.items():
        value = values.get(name, ())
        if isinstance(value, Mapping):
            sizes[name] = [len(value.get(group.second_name, ())) for group in block.groups]
        elif not block.groups:
            sizes[name] = [len(value)]
    return sizes


def _in_block(block: Block, value: Any) -> dict[tuple[int, int], Any]:
    return {
        (row, column.column): one
        for row, entries in _rows(block, value)
        for column, one in zip(_long_enough(block, entries), entries, strict=False)
    }


def _rows(block: Block, value: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    if not isinstance(value, Mapping):
        if len(value) > len(block.printed):
            raise ValueError(f"{block.name}: {len(value)} rows for {len(block.printed)}")
        yield from enumerate(value, block.row)
        return
    groups = {group.second_name: group for group in block.groups}
    for second, rows in value.items():
        if len(rows) > groups[second].rows:
            raise ValueError(f"{block.name} {second}: {len(rows)} rows for {groups[second].rows}")
        yield from enumerate(rows, groups[second].row)


def _long_enough(block: Block, entries: Sequence[Any]) -> list[Any]:
    columns = list(block.columns.values())
    if len(entries) > len(columns):
        raise ValueError(f"{block.name}: {len(entries)} entries for {len(columns)} columns")
    return columns

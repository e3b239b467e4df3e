"""An annex as laid out: printed cells, fields and row blocks on one grid."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from xl_udfs.numbers import Kind

_CALL = re.compile(r"([A-Z_]+)\((.*)\)")
_OPERAND = re.compile(r"\{([^{}]+)\}")


class Field(NamedTuple):
    """Something a form asks for or computes.

    Attributes:
        name: unique within the annex, e.g. ``基本支出_上年决算数``.
        kind: how its entry is read.
        row_label, column_label: what the form prints beside and above it; ``{Y}`` stands for the year.
        required: a filing without it is incomplete.
        formula: what computes it, with other fields in braces; ``""`` for an entry.
        shown: the number format it is printed in.
        prompt: what to fill in, in the form's own words.
    """

    name: str
    kind: Kind
    row_label: str
    column_label: str
    required: bool = False
    formula: str = ""
    shown: str = "General"
    prompt: str = ""

    @property
    def computation(self) -> tuple[str, tuple[str, ...]] | None:
        """The function that computes it and the fields or block columns it is given; None for an entry."""
        found = _CALL.fullmatch(self.formula)
        return (found[1], tuple(_OPERAND.findall(found[2]))) if found else None


class Box(NamedTuple):
    """One visual cell of the grid: position and span in grid rows (from 1) and sheet columns, and what it holds."""

    row: int
    column: int
    down: int
    across: int
    text: str = ""
    field: Field | None = None
    heading: bool = False
    indent: int = 0
    in_block: bool = False


class Block(NamedTuple):
    """Rows that people insert and delete; the last one is the sentinel ``……`` and stays.

    Attributes:
        name: e.g. ``项目``.
        row, rows: first grid row, and how many the blank form prints (sentinel included).
        columns: sheet column and field by key; the key of the first is the name column.
        printed: what the blank form prints in the name column, row by row.
        label: what the block's rows are called in findings.
        required: at least one row must be filled in.
    """

    name: str
    row: int
    rows: int
    columns: Mapping[str, tuple[int, Field]]
    printed: Sequence[str]
    label: str
    required: bool


class Annex(NamedTuple):
    """The layout of one annex. Grid row 1 stands at sheet row ``FIRST_ROW``."""

    name: str
    code_name: str
    title: str
    widths: Sequence[float]
    heights: Sequence[float]
    boxes: Sequence[Box]
    fields: Mapping[str, Box]
    blocks: Mapping[str, Block]
    notes: Sequence[str]
    signature: Sequence[Sequence[str]]

    @property
    def last_column(self) -> int:
        """The rightmost sheet column of the grid."""
        return len(self.widths)

    def defined_name(self, key: str) -> str:
        """The workbook's defined name for a field or a block: ``附件1_编制数``."""
        return f"{self.name}_{key}"


FIRST_ROW = 3
"""Sheet row of the first grid row: above it stand the annex number and the title."""


def sheet_row(grid_row: int) -> int:
    """The sheet row of a grid row."""
    return grid_row + FIRST_ROW - 1


def for_year(text: str, year: int | str) -> str:
    """A printed text with its year filled in: ``{Y}`` is the year, ``{Y-1}`` the year before."""
    before = str(year - 1) if isinstance(year, int) else ""
    return text.replace("{Y-1}", before).replace("{Y}", str(year))

"""An annex as laid out: printed cells, entries and row blocks at their places on the sheet."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from xl_udfs.annexes.formula import Formula
from xl_udfs.book import Area
from xl_udfs.numbers import Kind
from xl_udfs.numbers.record import Record


class Field(Record):
    """Something a form asks for or computes.

    Attributes:
        key: unique within the annex: ``编制数``, or item and column ``基本支出.本年决算数``.
        kind: how its entry is read.
        row_label, column_label: what the form prints beside and above it; ``{Y}`` stands for the year.
        required: a filing without it is incomplete.
        formula: what computes it; None for an entry.
        shown: the number format it is printed in.
        prompt: what to fill in, in the form's own words.
        default: what the blank form already holds there.
        link: its formula only repeats figures of other forms; people may type over it.
    """

    key: str
    kind: Kind
    row_label: str
    column_label: str
    required: bool = False
    formula: Formula | None = None
    shown: str = "General"
    prompt: str = ""
    default: object = None
    link: bool = False

    @property
    def item(self) -> str:
        """The key without its column: ``基本支出``."""
        return self.key.partition(".")[0]

    @property
    def printed_decimals(self) -> int | None:
        """Decimals the form prints of a percentage or figure; None for as many as there are."""
        if self.shown == "General":
            return None
        return len(self.shown.partition(".")[2].rstrip("%"))


class Box(Record):
    """The place of one visual cell: its first sheet row and column (from 1) and how far it reaches."""

    row: int
    column: int
    down: int = 1
    across: int = 1

    def area(self, sheet: str) -> Area:
        """The first cell, where the value stands."""
        return Area(sheet, self.row, self.column, self.row, self.column)


class Printed(Record):
    """A text that the form prints. ``open_right``: no line to what follows."""

    box: Box
    text: str
    heading: bool = True
    indent: int = 0
    open_right: bool = False


class Entry(Record):
    """A field at its place. ``open_left``: no line to the label before it."""

    box: Box
    field: Field
    open_left: bool = False


class Column(Record):
    """One column of a block: its sheet column, how many it spans, and the field every row has there."""

    column: int
    across: int
    field: Field


class Group(Record):
    """Rows of an indicator block under one second-level heading.

    Attributes:
        first, second: the headings as printed; ``weight`` is what the first-level heading says in brackets.
        row, rows: the first sheet row and how many the blank form has.
    """

    first: str
    weight: Decimal | None
    second: str
    row: int
    rows: int


class Block(Record):
    """Rows that people insert and delete.

    Attributes:
        name: e.g. ``项目``.
        label: what its rows are called in findings.
        row: the first sheet row.
        printed: what the blank form prints in the name column, row by row; ``……`` marks where to insert.
        columns: by key, the name column first.
        required: at least one row must be filled in.
        groups: the headings its rows stand under, if any.
    """

    name: str
    label: str
    row: int
    printed: Sequence[str]
    columns: Mapping[str, Column]
    required: bool
    groups: Sequence[Group] = ()

    @property
    def name_key(self) -> str:
        """The key of the column that names a row."""
        return next(iter(self.columns))

    @property
    def last_row(self) -> int:
        """The last sheet row."""
        return self.row + len(self.printed) - 1

    def area(self, sheet: str, width: int) -> Area:
        """All its rows over the whole grid."""
        return Area(sheet, self.row, 1, self.last_row, width)


class Annex(Record):
    """The layout of one annex (or of 首页, which is a form as well)."""

    name: str
    code_name: str
    title: str
    widths: Sequence[float]
    first_row: int
    heights: Sequence[float]
    printed: Sequence[Printed]
    entries: Mapping[str, Entry]
    blocks: Mapping[str, Block]
    notes: Sequence[str]
    signature: Sequence[Sequence[str]]

    @property
    def last_column(self) -> int:
        """The rightmost sheet column of the grid."""
        return len(self.widths)

    @property
    def last_row(self) -> int:
        """The last sheet row of the grid."""
        return self.first_row + len(self.heights) - 1

    def defined_name(self, key: str) -> str:
        """The workbook's defined name for a field or a block: ``附件1_基本支出_本年决算数``."""
        return f"{self.name}_{key.replace('.', '_')}"

    def areas(self, sheet: str) -> Iterator[tuple[str, Area]]:
        """Every defined name and where it points on the sheet as built."""
        for key, entry in self.entries.items():
            yield self.defined_name(key), entry.box.area(sheet)
        for name, block in self.blocks.items():
            yield self.defined_name(name), block.area(sheet, self.last_column)


def placed(annex: Annex, values: Mapping[str, Any]) -> dict[tuple[int, int], Any]:
    """Values by sheet row and column.

    Args:
        annex: the layout.
        values: by field key; by item, a list in the order of its columns; by block, a list of rows.

    Raises:
        KeyError: a key that the annex does not have.
    """
    cells: dict[tuple[int, int], Any] = {}
    columns_of: dict[str, list[str]] = {}
    for key in annex.entries:
        columns_of.setdefault(key.partition(".")[0], []).append(key)
    for key, value in values.items():
        if key in annex.blocks:
            block = annex.blocks[key]
            for row, entries in enumerate(value, block.row):
                for column, one in zip(block.columns.values(), entries, strict=True):
                    cells[row, column.column] = one
        elif key in annex.entries:
            box = annex.entries[key].box
            cells[box.row, box.column] = value
        else:
            for own, one in zip(columns_of[key], value, strict=True):
                box = annex.entries[own].box
                cells[box.row, box.column] = one
    return cells


def for_year(text: str, year: int) -> str:
    """A printed text with its year filled in: ``{Y}`` is the year, ``{Y-1}`` the year before."""
    return text.replace("{Y-1}", str(year - 1)).replace("{Y}", str(year))

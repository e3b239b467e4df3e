"""An annex as laid out: printed cells, entries and row blocks at their places on the sheet."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from xl_udfs.annexes.formula import Formula
from xl_udfs.book import Area
from xl_udfs.numbers import Kind
from xl_udfs.record import Record

MORE = "……"
"""What forms print in a row of a block before which new ones go."""


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
        choices: the words to choose from; others may be typed.
        role: what it means, of ``roles.FIELDS`` (in a block, of ``roles.COLUMNS``); ``""`` if no rule asks for it.
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
    choices: Sequence[str] = ()
    role: str = ""

    @property
    def row_role(self) -> str:
        """The role without its column: ``基本支出``."""
        return self.role.partition(".")[0]

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
    """A text that the form prints in a style. ``open_right``: no line to what follows."""

    box: Box
    text: str
    style: str = "heading"
    indent: int = 0
    open_right: bool = False


class Entry(Record):
    """A field at its place. ``open_left``: no line to the label before it."""

    box: Box
    field: Field
    open_left: bool = False


class Column(Record):
    """One column of a block: its sheet column, how many it spans, and the field every row has there.

    ``tells_group``: it holds the row's first-level heading, for formulas; nobody types there.
    """

    column: int
    across: int
    field: Field
    tells_group: bool = False


class Group(Record):
    """Rows of an indicator block under one second-level heading.

    Attributes:
        first, second: the headings as printed; ``weight`` is what the first-level heading says in brackets.
        row, rows: the first sheet row and how many the form has.
    """

    first: str
    weight: Decimal | None
    second: str
    row: int
    rows: int

    @property
    def first_name(self) -> str:
        """``产出指标``: the first-level heading on one line, without its weight."""
        return heading_name(self.first)

    @property
    def second_name(self) -> str:
        """The second-level heading on one line."""
        return heading_name(self.second)


class Block(Record):
    """Rows that people insert and delete.

    Attributes:
        name: e.g. ``项目``.
        label: what its rows are called in findings.
        row: the first sheet row.
        printed: what the blank form prints in the name column, row by row; ``MORE`` marks where to insert.
        columns: by key, the name column first.
        required: at least one row must be filled in.
        groups: the headings its rows stand under, if any.
        formulas: what composes the name column of a row as long as nobody types over it, by row from 0.
        style: of its cells, if not the usual.
        role: what it means, of ``roles.BLOCKS``; ``""`` if no rule asks for it.
        headings_at: the sheet columns of the first- and second-level headings; none without groups.
    """

    name: str
    label: str
    row: int
    printed: Sequence[str]
    columns: Mapping[str, Column]
    required: bool
    groups: Sequence[Group] = ()
    formulas: Mapping[int, Formula] = {}
    style: str = ""
    role: str = ""
    headings_at: Sequence[int] = ()

    @property
    def name_key(self) -> str:
        """The key of the column that names a row."""
        return next(iter(self.columns))

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The key of each column that means something, by its role."""
        return {column.field.role: key for key, column in self.columns.items() if column.field.role}

    @property
    def last_row(self) -> int:
        """The last sheet row."""
        return self.row + len(self.printed) - 1

    @property
    def is_prose(self) -> bool:
        """Its rows are paragraphs: their text names nothing."""
        return len(self.columns) == 1

    def area(self, sheet: str, width: int) -> Area:
        """All its rows over the whole grid."""
        return Area(sheet, self.row, 1, self.last_row, width)


class Annex(Record):
    """The layout of one annex (or of 首页 and 支出明细, which are forms as well).

    Attributes:
        name: the tab, and the first part of defined names.
        part: what it is in a filing, of ``roles.PARTS``.
        number: what is printed above the title; ``""`` for a form of our own.
        per_project: a filing has one for every set of projects.
        widths: of the grid's columns, then of a gap and of the helper columns, which are not printed.
        last_column: the rightmost sheet column of the grid.
        first_row, heights: the grid's first sheet row and the height of each.
        notes, signature: what stands below the grid.
        breaks: sheet rows after which a new page begins.
        heading_row: the sheet row that is repeated on every page; 0 for none.
        growing: sheet rows that follow their texts: nothing in them is merged across, so that Excel fits them.
    """

    name: str
    part: str
    code_name: str
    number: str
    title: str
    per_project: bool
    widths: Sequence[float]
    last_column: int
    first_row: int
    heights: Sequence[float]
    printed: Sequence[Printed]
    entries: Mapping[str, Entry]
    blocks: Mapping[str, Block]
    notes: Sequence[str]
    signature: Sequence[Sequence[str]]
    breaks: Sequence[int]
    heading_row: int
    growing: Sequence[int] = ()

    @property
    def last_row(self) -> int:
        """The last sheet row of the grid."""
        return self.first_row + len(self.heights) - 1

    @property
    def helper_column(self) -> int:
        """The first sheet column for what is not printed: behind the grid and a gap."""
        return self.last_column + 2

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The key of each field that means something, by its role."""
        return {entry.field.role: key for key, entry in self.entries.items() if entry.field.role}

    @cached_property
    def block_keys(self) -> Mapping[str, str]:
        """The name of each block that means something, by its role."""
        return {block.role: name for name, block in self.blocks.items() if block.role}

    def defined_name(self, key: str) -> str:
        """The workbook's defined name for a field or a block: ``附件1_基本支出_本年决算数``."""
        return f"{self.name}_{key.replace('.', '_')}"

    def full_name(self, key: str, tab: str) -> str:
        """The same as ``Book.names`` has it: of a form per project, the own name of the sheet ``tab``."""
        name = self.defined_name(key)
        return f"{tab}!{name}" if self.per_project else name


def for_year(text: str, year: int) -> str:
    """A printed text with its year filled in: ``{Y}`` is the year, ``{Y-1}`` the year before."""
    return text.replace("{Y-1}", str(year - 1)).replace("{Y}", str(year))


def heading_name(printed: str) -> str:
    """A printed heading on one line, without the weight in brackets: ``产出指标``."""
    return "".join(printed.split()).partition("(")[0].partition("（")[0]


def heading_weight(printed: str) -> Decimal | None:
    """The weight that a printed heading has in brackets: 50 of ``产出指标(50分)``; None without one."""
    _, _, rest = "".join(printed.split()).replace("（", "(").replace("）", ")").partition("(")
    figure = rest.partition(")")[0].removesuffix("分")
    return Decimal(figure) if figure.isascii() and figure.isdecimal() else None

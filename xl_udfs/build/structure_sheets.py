"""Which rows and sheets the ribbon adds and takes away: two very hidden tables that VBA reads."""

from collections.abc import Iterable, Sequence

from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import hidden_table
from xl_udfs.record import Record

BLOCKS, PROJECTS = "VBA_BLOCKS", "VBA_PROJECTS"

_BAR = "|"


class BlockRow(Record):
    """A block of rows, as ``macros/Blocks.bas`` reads it. Columns count from 1.

    Attributes:
        name: its defined name, of the workbook or of each sheet.
        headings: columns beside it with vertically merged headings, outermost first.
        copied: columns whose formulas and fixed texts every row has.
        last_column: its last column, those outside the print area included.
        keeps_one: whether a heading of the last column in ``headings`` must keep a row.
        printed: what the form itself prints there, which are no entries; first the mark for where to insert.
        is_prose: whether its rows are paragraphs.
        least: how many rows it keeps: 2 where formulas add up its rows, so that a new one can go between; else 1.
    """

    name: str
    headings: Sequence[int]
    copied: Sequence[int]
    last_column: int
    keeps_one: bool
    printed: Sequence[str] = ()
    is_prose: bool = False
    least: int = 2

    def texts(self) -> list[str]:
        """The row of the hidden sheet."""
        lists = (",".join(map(str, numbers)) for numbers in (self.headings, self.copied))
        keeps, prose = ("1" if is_so else "" for is_so in (self.keeps_one, self.is_prose))
        return [self.name, *lists, str(self.last_column), keeps, _BAR.join(self.printed), prose, str(self.least)]


class ProjectForm(Record):
    """A form that every project has, as ``macros/ProjectSheets.bas`` reads it.

    Attributes:
        master: tab of the very hidden blank form.
        tab: tab of the form; further sets are called -2, -3.
        marker: name, scoped to each sheet, of the cell that says which set it is: ``附件4#2``; ``#0`` on the master.
        totals: what 首页 joins of every set: the name of the cell there, + or &, the name, scoped to each sheet, of
            the cell: ``首页_附件4_已填+附件4_已填``.
        printed: name, scoped to each sheet, of the area that is printed; the master has no print area.
    """

    master: str
    tab: str
    marker: str
    totals: Sequence[str] = ()
    printed: str = ""

    def texts(self) -> list[str]:
        """The row of the hidden sheet."""
        return [self.master, self.tab, self.marker, ";".join(self.totals), self.printed]


def draw_structure(canvas: Canvas, blocks: Iterable[BlockRow], forms: Iterable[ProjectForm]) -> None:
    """Add both sheets."""
    hidden_table(canvas, BLOCKS, "shBlocks", (block.texts() for block in blocks))
    hidden_table(canvas, PROJECTS, "shProjects", (form.texts() for form in forms))

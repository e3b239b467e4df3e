"""A report as the cells of the sheet 校验结果, for every host that can write cells."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from itertools import groupby

from xl_udfs.annexes.sets import mark
from xl_udfs.book import CellValue, quoted
from xl_udfs.checking import Finding, Past, Report, State
from xl_udfs.checking.history import BODY_NAME, Heading
from xl_udfs.filing import Item
from xl_udfs.numbers import Kind, percent, to_double
from xl_udfs.record import Record
from xl_udfs.report.heights import wrapped
from xl_udfs.report.summary import EXPECTED, LINES, STATED, conclusion, place

SHEET = "校验结果"


class Link(Record):
    """A cell that shows a text and jumps to a place of the same workbook."""

    target: str
    shown: str

    @property
    def formula(self) -> str:
        """The formula that does so, without ``=``."""
        texts = (f"#{self.target}", self.shown)
        return "HYPERLINK({},{})".format(*(f'"{text.replace(chr(34), chr(34) * 2)}"' for text in texts))


Cell = str | float | Link


class Role(Enum):
    """What a column of the findings holds; the build gives each its style."""

    TEXT = "text"
    NUMBER = "number"
    LINK = "link"
    ENTRY = "entry"
    HIDDEN = "hidden"


class Column(Record):
    """One column of the findings: heading, width in characters, what stands there for the n-th finding.

    ``past`` is what stands there for a former one.
    """

    heading: str
    width: float
    role: Role
    value: Callable[[int, Finding], Cell]
    past: Callable[[Past], Cell] = lambda past: ""


def _link(number: int, finding: Finding) -> Link:
    return Link(f"{quoted(finding.sheet)}!{finding.cell}", place(finding))


def _past_link(past: Past) -> Link:
    sheet, _, cell = past.place.rpartition("!")
    return Link(f"{quoted(sheet)}!{cell}", past.place)


def _difference(number: int, finding: Finding) -> Cell:
    if finding.difference is None:
        return ""
    item = finding.hit.item
    is_rate = isinstance(item, Item) and item.field.kind is Kind.RATE
    return percent(finding.difference) if is_rate else to_double(finding.difference)


def _advice(number: int, finding: Finding) -> str:
    return f"{finding.evidence}\n{finding.advice}" if finding.evidence else finding.advice


def _mark(number: int, finding: Finding) -> str:
    """``附件4#2!H6``: the cell as its own sheet knows it, whatever the tab is called."""
    form = finding.hit.item.form
    return f"{form if '#' in form else mark(form, 0)}!{finding.cell}"


MARK = "标记"
"""The heading of the cells that have findings: forms mark these."""

COLUMNS = (
    Column("序号", 5, Role.NUMBER, lambda number, finding: number),
    Column(Heading.SEVERITY, 6, Role.TEXT, lambda number, one: one.severity.value, lambda past: past.severity),
    Column(Heading.CODE, 7, Role.TEXT, lambda number, finding: finding.code, lambda past: past.code),
    Column(Heading.TITLE, 12, Role.TEXT, lambda number, finding: finding.title, lambda past: past.title),
    Column(Heading.PLACE, 12, Role.LINK, _link, _past_link),
    Column(Heading.MESSAGE, 32, Role.TEXT, lambda number, finding: finding.message, lambda past: past.message),
    Column(STATED, 16, Role.TEXT, lambda number, finding: finding.left),
    Column(EXPECTED, 26, Role.TEXT, lambda number, finding: finding.right),
    Column("差额", 9, Role.NUMBER, _difference),
    Column("办法", 26, Role.TEXT, _advice),
    Column(
        Heading.EXPLANATION, 22, Role.ENTRY, lambda number, finding: finding.explanation, lambda past: past.explanation
    ),
    Column(Heading.STATE, 8, Role.TEXT, lambda number, finding: finding.state.value, lambda past: past.state),
    Column(Heading.KEY, 8, Role.HIDDEN, lambda number, finding: finding.key, lambda past: past.key),
    Column(Heading.FIGURES, 8, Role.HIDDEN, lambda number, finding: finding.figures, lambda past: past.figures),
    Column(MARK, 8, Role.HIDDEN, _mark),
)
"""Everything about the table of findings follows from this; the hidden ones come last."""

SHOWN = tuple(column for column in COLUMNS if column.role is not Role.HIDDEN)
"""What people see of it."""

SUMMARY_NAME = "校验_结论"
"""The defined name of the lines above the table."""

CONTENT_NAME = "校验_内容标记"
"""The defined name of the cell that keeps what 首页 marked the content as when it was checked."""

MARKS_NAME = "校验_标记"
"""The defined name of the cells that say which cells of the forms have findings."""

SUMMARY_ROWS = 7
"""How many rows the summary has; all are one line high, as nothing fits merged rows to their text."""

CONCLUSION_ROW = LINES.index(conclusion) + 1
"""Which of them is the conclusion, counted from 1; 首页 shows it."""

_MORE = "……其余请运行 jixiao check 查看。"


class Span(Record):
    """Neighbouring columns that one write fills, as constants or as links: its defined name, first and last column."""

    name: str
    first: int
    last: int
    links: bool


def _spans(*names: str) -> tuple[Span, ...]:
    numbered = enumerate((column.role is Role.LINK for column in COLUMNS), 1)
    runs = [(links, [number for number, _ in run]) for links, run in groupby(numbered, lambda pair: pair[1])]
    return tuple(Span(name, run[0], run[-1], links) for name, (links, run) in zip(names, runs, strict=True))


SPANS = _spans(BODY_NAME, "校验_位置", "校验_说明")
"""The columns of the findings from left to right, by the name of their first row."""


class WriteBlock(Record):
    """Rows to be written into a defined name's columns from its first row down.

    Attributes:
        name: the defined name.
        rows: what to write: all links, or none.
        links: which of the two.
        to_the_end: the block ends with the sheet, so whatever stands below is out of date; otherwise only the
            name's own area is.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    links: bool
    to_the_end: bool


def blocks(report: Report) -> list[WriteBlock]:
    """What to write: the summary and the findings."""
    return _blocks(summary(report), table(report), report.content_mark)


def refusal(sentence: str, history: Sequence[Past] = ()) -> list[WriteBlock]:
    """What to write when the workbook could not be checked at all: why, and no findings.

    Explanations that people wrote stay with their findings for a later check.
    """
    lines = [""] * SUMMARY_ROWS
    lines[CONCLUSION_ROW - 1] = sentence
    kept = [past.replaced(state=State.UNCHECKED.value) for past in history if past.explanation]
    return _blocks(lines, [[column.past(past) for column in COLUMNS] for past in kept], None)


def table(report: Report, columns: Sequence[Column] = COLUMNS) -> list[list[Cell]]:
    """The findings, then the former ones, as rows under ``columns``."""
    found = [[column.value(number, one) for column in columns] for number, one in enumerate(report.findings, 1)]
    return found + [[column.past(past) for column in columns] for past in report.former]


def summary(report: Report) -> list[str]:
    """The rows above the table: what is to be said, in lines as wide as the table, then empty ones."""
    width = sum(column.width for column in SHOWN) - 2
    rows = [row for line in LINES if (text := line(report)) for row in wrapped(text, width)]
    if len(rows) > SUMMARY_ROWS:
        rows = [*rows[: SUMMARY_ROWS - 1], _MORE]
    return rows + [""] * (SUMMARY_ROWS - len(rows))


def kept_mark(mark: CellValue) -> str | float:
    """The content mark as 校验结果 keeps it; ``""`` for none and for an error value."""
    if isinstance(mark, Decimal):
        return to_double(mark)
    return mark if isinstance(mark, str | float) else ""


def _blocks(lines: Sequence[str], rows: Sequence[Sequence[Cell]], mark: CellValue) -> list[WriteBlock]:
    above = WriteBlock(SUMMARY_NAME, [[line] for line in lines], links=False, to_the_end=False)
    content = WriteBlock(CONTENT_NAME, [[kept_mark(mark)]], links=False, to_the_end=False)
    return [above, content, *(
        WriteBlock(span.name, [row[span.first - 1 : span.last] for row in rows], span.links, to_the_end=True)
        for span in SPANS
    )]

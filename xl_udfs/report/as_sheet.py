"""A report as the cells of the sheet 校验结果, for every host that can write cells."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from itertools import groupby

from xl_udfs.book import CellValue, quoted
from xl_udfs.check import Finding, Report
from xl_udfs.filing import Item
from xl_udfs.numbers import Kind, percent, to_double
from xl_udfs.numbers.record import Record
from xl_udfs.report.summary import EXPECTED, STATED, conclusion, fault, place, subject

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


class Column(Record):
    """One column of the findings: heading, width in characters, and what stands there for the n-th finding."""

    heading: str
    width: float
    role: Role
    value: Callable[[int, Finding], Cell]


def _link(number: int, finding: Finding) -> Link:
    return Link(f"{quoted(finding.sheet)}!{finding.cell}", place(finding))


def _difference(number: int, finding: Finding) -> Cell:
    if finding.difference is None:
        return ""
    item = finding.hit.item
    is_rate = isinstance(item, Item) and item.field.kind is Kind.RATE
    return percent(finding.difference) if is_rate else to_double(finding.difference)


COLUMNS = (
    Column("序号", 6, Role.NUMBER, lambda number, finding: number),
    Column("级别", 6, Role.TEXT, lambda number, finding: finding.severity.value),
    Column("编码", 8, Role.TEXT, lambda number, finding: finding.code),
    Column("规则", 20, Role.TEXT, lambda number, finding: finding.title),
    Column("位置", 14, Role.LINK, _link),
    Column("问题", 44, Role.TEXT, lambda number, finding: finding.message),
    Column(STATED, 24, Role.TEXT, lambda number, finding: finding.left),
    Column(EXPECTED, 36, Role.TEXT, lambda number, finding: finding.right),
    Column("差额", 10, Role.NUMBER, _difference),
    Column("办法", 36, Role.TEXT, lambda number, finding: finding.advice),
)
"""Everything about the table of findings follows from this."""


def _unchecked(report: Report) -> str:
    unchecked = "；".join(f"{one.code} {one.reason.value}" for one in report.not_checked)
    return f"未检查：{unchecked}" if unchecked else ""


def _faults(report: Report) -> str:
    return fault("；".join(report.internal_errors)) if report.internal_errors else ""


_LINES: tuple[Callable[[Report], str], ...] = (subject, conclusion, _unchecked, _faults)

SUMMARY_NAME = "校验_结论"
"""The defined name of the lines above the table."""

CONTENT_NAME = "校验_内容标记"
"""The defined name of the cell that keeps what 首页 marked the content as when it was checked."""

SUMMARY_ROWS = len(_LINES)
"""How many lines those are."""

CONCLUSION_ROW = _LINES.index(conclusion) + 1
"""Which of them is the conclusion, counted from 1; 首页 shows it."""


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


SPANS = _spans("校验_明细", "校验_位置", "校验_说明")
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


def refusal(sentence: str) -> list[WriteBlock]:
    """What to write when the workbook could not be checked at all: why, and no findings."""
    lines = [""] * SUMMARY_ROWS
    lines[CONCLUSION_ROW - 1] = sentence
    return _blocks(lines, [], None)


def table(report: Report) -> list[list[Cell]]:
    """The findings as rows under ``COLUMNS``."""
    return [[column.value(number, one) for column in COLUMNS] for number, one in enumerate(report.findings, 1)]


def summary(report: Report) -> list[str]:
    """The lines above the table."""
    return [line(report) for line in _LINES]


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

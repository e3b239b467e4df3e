"""A report as the cells of the sheet 校验结果, for every host that can write cells."""

from collections.abc import Sequence
from typing import NamedTuple

from xl_udfs.book import quoted
from xl_udfs.check import Finding, Report
from xl_udfs.numbers import to_double
from xl_udfs.report.summary import counts

SHEET = "校验结果"


class Column(NamedTuple):
    """One column of the findings table: its heading and its width in characters."""

    heading: str
    width: float


COLUMNS = (
    Column("序号", 6), Column("级别", 6), Column("编码", 8), Column("规则", 20), Column("位置", 14),
    Column("问题", 44), Column("左边", 24), Column("右边", 36), Column("差额", 10), Column("办法", 36),
)
PLACE_COLUMN = 5
"""The column that holds links; it is written apart because it holds formulas."""

SUMMARY_ROWS = 4
"""Lines of the summary above the table: unit, verdict, what was not checked, faults."""


class Block(NamedTuple):
    """Rows to be written into a defined name's columns from its first row down; ``is_formula``: they are formulas."""

    name: str
    rows: Sequence[Sequence[str | float]]
    is_formula: bool


SUMMARY_NAME, BEFORE_NAME, PLACE_NAME, AFTER_NAME = "校验_结论", "校验_明细", "校验_位置", "校验_说明"


def blocks(report: Report) -> list[Block]:
    """What to write: the summary, and the findings left of, in and right of the link column."""
    rows = table(report)
    return [
        Block(SUMMARY_NAME, [[line] for line in summary(report)], False),
        Block(BEFORE_NAME, [row[: PLACE_COLUMN - 1] for row in rows], False),
        Block(PLACE_NAME, [row[PLACE_COLUMN - 1 : PLACE_COLUMN] for row in rows], True),
        Block(AFTER_NAME, [row[PLACE_COLUMN:] for row in rows], False),
    ]


def table(report: Report) -> list[list[str | float]]:
    """The findings as rows under ``COLUMNS``; the link column holds formulas."""
    return [_row(number, finding) for number, finding in enumerate(report.findings, 1)]


def summary(report: Report) -> list[str]:
    """The lines above the table."""
    unchecked = "；".join(f"{one.code} {one.reason.value}" for one in report.not_checked)
    return [
        f"{report.unit}　{report.year}年度　{report.edition}",
        f"结论：{report.verdict.value}（{counts(report)}）",
        f"未检查：{unchecked}" if unchecked else "",
        f"程序内部错误，请反馈给维护人员：{'；'.join(report.internal_errors)}" if report.internal_errors else "",
    ]


def place(finding: Finding) -> str:
    """``附件1!D5``: how people name a cell."""
    return f"{finding.sheet}!{finding.cell}"


def link(finding: Finding) -> str:
    """A formula that jumps to the finding's cell."""
    target, shown = f"#{quoted(finding.sheet)}!{finding.cell}", place(finding)
    return "=HYPERLINK({},{})".format(*(f'"{text.replace(chr(34), chr(34) * 2)}"' for text in (target, shown)))


def _row(number: int, finding: Finding) -> list[str | float]:
    difference = "" if finding.difference is None else to_double(finding.difference)
    return [
        number, finding.severity.value, finding.code, finding.title, link(finding),
        finding.message, finding.left, finding.right, difference, finding.advice,
    ]

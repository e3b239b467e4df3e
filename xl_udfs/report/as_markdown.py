"""Reports as one Markdown document."""

from collections.abc import Sequence

from xl_udfs.checking import Report
from xl_udfs.report.as_sheet import SHOWN, Cell, Link, table
from xl_udfs.report.summary import LINES

_TITLE = "# 绩效自评校验结果"
_NOTHING = "没有发现问题。"

_PLAIN = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|#~&"} | {"\n": "<br>"})


def as_markdown(reports: Sequence[Report]) -> str:
    """A heading, the summary and the table of findings for each report."""
    return "\n\n".join([_TITLE, *(part for report in reports for part in _parts(report))]) + "\n"


def _parts(report: Report) -> list[str]:
    lines = [f"- {_written(text)}" for line in LINES if (text := line(report))]
    rows = table(report, SHOWN)
    found = "\n".join([_row([column.heading for column in SHOWN]), "|" + "---|" * len(SHOWN), *map(_row, rows)])
    return [f"## {_written(report.file)}", "\n".join(lines), found if rows else _NOTHING]


def _row(cells: Sequence[Cell]) -> str:
    return "| " + " | ".join(map(_written, cells)) + " |"


def _written(cell: Cell) -> str:
    """A cell as text that Markdown shows as it is."""
    shown = cell.shown if isinstance(cell, Link) else cell
    return f"{shown:g}" if isinstance(shown, float) else str(shown).translate(_PLAIN)

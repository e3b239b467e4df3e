"""A report in the sheet 校验结果 of a workbook file; nothing else in the file changes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from xl_udfs.checking import Report
from xl_udfs.ooxml import Archive, naming, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.save import replace_file
from xl_udfs.ooxml.splice import Formula, replace_rows, set_constants
from xl_udfs.report.as_sheet import (
    CONTENT_NAME,
    SHEET,
    SHOWN,
    SPANS,
    SUMMARY_NAME,
    Cell,
    Link,
    kept_mark,
    summary,
    table,
)
from xl_udfs.report.heights import height_for

_TALLEST = 409.0
"""Points; Excel has no taller rows."""


def write_findings(path: Path, report: Report) -> None:
    """Replace what the last check wrote by ``report``.

    Raises:
        WorkbookError: the file cannot be read or must not be written now; it is untouched then.
    """
    with naming(path):
        archive = Archive.opened(path)
        workbook = read_workbook_xml(archive)
        part, head, body = workbook.sheets[SHEET], workbook.names[SUMMARY_NAME], workbook.names[SPANS[0].name]
        lines: dict[tuple[int, int], str | float] = dict(_lines(head.top, head.left, summary(report)))
        mark = workbook.names.get(CONTENT_NAME)
        lines |= {(mark.top, mark.left): kept_mark(report.content_mark)} if mark else {}
        xml = set_constants(archive.text(part), lines)
        rows = [[_written(cell) for cell in row] for row in table(report)]
        xml = replace_rows(xml, body.top, rows, [_height(row) for row in rows])
        replace_file(path, with_sheets(archive, {part: xml}), archive.data)


def _lines(top: int, left: int, texts: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    for row, text in enumerate(texts, top):
        yield (row, left), text


def _height(row: Sequence[str | float | Formula]) -> float:
    """Hosts do not fit the heights of rows that they did not write."""
    texts = [(cell, column.width) for cell, column in zip(row, SHOWN, strict=False) if isinstance(cell, str)]
    return min(max(height_for(text, width) for text, width in texts), _TALLEST)


def _written(cell: Cell) -> str | float | Formula:
    """A link as a formula with what it shows stored beside it."""
    return Formula(cell.formula, cell.shown) if isinstance(cell, Link) else cell

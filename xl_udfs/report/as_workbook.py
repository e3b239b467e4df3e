"""Reports as a workbook of their own: an overview of the files, and all findings in one table."""

import io
from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from xl_udfs.checking import Report
from xl_udfs.report.as_sheet import SHOWN, Cell, Link, table
from xl_udfs.report.heights import height_for
from xl_udfs.report.summary import compared, disabled, faults, left_out, notices, unchecked, verdict
from xl_udfs.rulebook import Severity

TITLE = "绩效自评校验结果"
"""The document's title, by which a later run knows that it may replace the file."""

_A4 = 9
_TALLEST = 409.0
_FILE = ("文件", 30.0)
_OVERVIEW = (
    _FILE, ("单位", 26.0), ("年度", 7.0), ("结论", 10.0), *((severity.value, 6.0) for severity in Severity),
    ("已说明", 8.0), ("其他", 60.0),
)


def as_workbook(reports: Sequence[Report]) -> bytes:
    """The bytes of an .xlsx. Every text is stored as text in a text cell: none ever becomes a formula."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"title": TITLE})
    body = {"font_name": "宋体", "font_size": 10, "border": 1, "text_wrap": True, "valign": "top"}
    styles = _Styles(
        book.add_format({**body, "bold": True, "align": "center"}), book.add_format({**body, "num_format": "@"}),
        book.add_format(body),
    )
    _draw(book.add_worksheet("汇总"), styles, _OVERVIEW, [_overview(report) for report in reports])
    columns = [_FILE, *((column.heading, column.width) for column in SHOWN)]
    rows: list[Sequence[Cell]] = [[report.file, *row] for report in reports for row in table(report, SHOWN)]
    _draw(book.add_worksheet("校验结果"), styles, columns, rows)
    book.close()
    return data.getvalue()


class _Styles:
    def __init__(self, heading: Format, text: Format, number: Format) -> None:
        self.heading, self.text, self.number = heading, text, number


def _overview(report: Report) -> Sequence[Cell]:
    others = "\n".join(
        text for line in (left_out, compared, unchecked, disabled, notices, faults) if (text := line(report))
    )
    counts = [report.count(severity) for severity in Severity]
    return [report.file, report.unit, report.year or "", verdict(report), *counts, report.explained, others]


def _draw(
    sheet: Worksheet, styles: _Styles, columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[Cell]]
) -> None:
    for number, (heading, width) in enumerate(columns):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, heading, styles.heading)
    for row, cells in enumerate(rows, 1):
        heights = [0.0]
        for number, cell in enumerate(cells):
            shown = cell.shown if isinstance(cell, Link) else cell
            if isinstance(shown, str):
                sheet.write_string(row, number, shown, styles.text)
                heights.append(height_for(shown, columns[number][1]))
            else:
                sheet.write_number(row, number, shown, styles.number)
        sheet.set_row(row, min(max(heights), _TALLEST))
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C第 &P 页 共 &N 页")

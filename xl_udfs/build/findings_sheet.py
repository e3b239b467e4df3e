"""校验结果: the empty sheet that every host writes its findings into; printed, it is the 疑点单."""

from xl_udfs.book import Area, cell_name
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import set_page
from xl_udfs.report.as_sheet import (
    COLUMNS,
    CONTENT_NAME,
    MARK,
    MARKS_NAME,
    SHEET,
    SHOWN,
    SPANS,
    SUMMARY_NAME,
    SUMMARY_ROWS,
    Role,
)

_SUMMARY_ROW = 2
_HEADING_ROW = _SUMMARY_ROW + SUMMARY_ROWS + 1
_BODY_ROW = _HEADING_ROW + 1
_LAST_RULED_ROW = 2000
_STYLES = {
    Role.TEXT: "result", Role.NUMBER: "result_number", Role.LINK: "result_link", Role.ENTRY: "result_entry",
    Role.HIDDEN: "result",
}
_TITLE = "绩效自评校验结果（疑点单）"
_LINE = 16.0

_MARGIN = 0.4


def draw_findings(canvas: Canvas) -> None:
    """Add the sheet 校验结果 with its names; the first body row carries the styles of all others."""
    sheet = canvas.add_sheet(SHEET, "shFindings")
    style = canvas.styles.get
    last = len(SHOWN)
    sheet.set_row(0, 32)
    sheet.merge_range(0, 0, 0, last - 1, _TITLE, style("title"))
    for row in range(_SUMMARY_ROW, _SUMMARY_ROW + SUMMARY_ROWS):
        sheet.set_row(row - 1, _LINE)
        sheet.merge_range(row - 1, 0, row - 1, last - 1, "", style("note", num_format="@", text_wrap=False))
    canvas.name(SUMMARY_NAME, Area(SHEET, _SUMMARY_ROW, 1, _SUMMARY_ROW + SUMMARY_ROWS - 1, 1))
    for number, column in enumerate(COLUMNS, 1):
        role, options = _STYLES[column.role], {"hidden": True} if column.role is Role.HIDDEN else {}
        sheet.set_column(number - 1, number - 1, column.width, style(role), options)
        sheet.write_string(_HEADING_ROW - 1, number - 1, column.heading, style("heading"))
        sheet.write_blank(_BODY_ROW - 1, number - 1, None, style(role))
        if column.heading == MARK:
            canvas.name(MARKS_NAME, Area(SHEET, _BODY_ROW, number, _LAST_RULED_ROW, number))
    for span in SPANS:
        canvas.name(span.name, Area(SHEET, _BODY_ROW, span.first, _BODY_ROW, span.last))
    hidden = len(COLUMNS) + 2
    sheet.set_column(hidden - 1, hidden - 1, None, None, {"hidden": True})
    canvas.name(CONTENT_NAME, Area(SHEET, _SUMMARY_ROW, hidden, _SUMMARY_ROW, hidden))
    body = f"A{_BODY_ROW}:{cell_name(_LAST_RULED_ROW, last)}"
    # By the code: former findings have no number.
    sheet.conditional_format(body, {"type": "formula", "criteria": f'=$C{_BODY_ROW}<>""', "format": style("ruled")})
    sheet.autofilter(_HEADING_ROW - 1, 0, _HEADING_ROW - 1, len(COLUMNS) - 1)
    sheet.freeze_panes(_HEADING_ROW, 0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN)
    set_page(sheet, landscape=True, pages=0, heading_row=_HEADING_ROW)  # all rows; hidden columns are not printed
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})

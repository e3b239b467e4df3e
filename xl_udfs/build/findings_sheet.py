"""校验结果: the empty sheet that every host writes its findings into."""

from xl_udfs.book import Area, cell_name
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import set_page
from xl_udfs.report.as_sheet import COLUMNS, CONTENT_NAME, SHEET, SPANS, SUMMARY_NAME, SUMMARY_ROWS, Role

_SUMMARY_ROW = 2
_HEADING_ROW = _SUMMARY_ROW + SUMMARY_ROWS + 1
_BODY_ROW = _HEADING_ROW + 1
_LAST_RULED_ROW = 2000
_STYLES = {Role.TEXT: "result", Role.NUMBER: "result_number", Role.LINK: "result_link"}


def draw_findings(canvas: Canvas) -> None:
    """Add the sheet 校验结果 with its names; the first body row carries the styles of all others."""
    sheet = canvas.add_sheet(SHEET, "shFindings")
    style = canvas.styles.get
    last = len(COLUMNS)
    sheet.set_row(0, 32)
    sheet.merge_range(0, 0, 0, last - 1, SHEET, style("title"))
    for row in range(_SUMMARY_ROW, _SUMMARY_ROW + SUMMARY_ROWS):
        sheet.merge_range(row - 1, 0, row - 1, last - 1, "", style("note", num_format="@"))
    canvas.name(SUMMARY_NAME, Area(SHEET, _SUMMARY_ROW, 1, _SUMMARY_ROW + SUMMARY_ROWS - 1, 1))
    for number, column in enumerate(COLUMNS, 1):
        role = _STYLES[column.role]
        sheet.set_column(number - 1, number - 1, column.width, style(role))
        sheet.write_string(_HEADING_ROW - 1, number - 1, column.heading, style("heading"))
        sheet.write_blank(_BODY_ROW - 1, number - 1, None, style(role))
    for span in SPANS:
        canvas.name(span.name, Area(SHEET, _BODY_ROW, span.first, _BODY_ROW, span.last))
    canvas.name(CONTENT_NAME, Area(SHEET, _SUMMARY_ROW, last + 2, _SUMMARY_ROW, last + 2))
    body = f"A{_BODY_ROW}:{cell_name(_LAST_RULED_ROW, last)}"
    sheet.conditional_format(body, {"type": "formula", "criteria": f'=$A{_BODY_ROW}<>""', "format": style("ruled")})
    sheet.autofilter(_HEADING_ROW - 1, 0, _HEADING_ROW - 1, last - 1)
    sheet.freeze_panes(_HEADING_ROW, 0)
    set_page(sheet, landscape=True, pages=0, heading_row=_HEADING_ROW)

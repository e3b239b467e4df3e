"""校验结果: the empty sheet that every host writes its findings into."""

from xl_udfs.book import Area, cell_name
from xl_udfs.build.canvas import Canvas
from xl_udfs.report.as_sheet import (
    AFTER_NAME,
    BEFORE_NAME,
    COLUMNS,
    PLACE_COLUMN,
    PLACE_NAME,
    SHEET,
    SUMMARY_NAME,
    SUMMARY_ROWS,
)

_HEADING_ROW = SUMMARY_ROWS + 3
_BODY_ROW = _HEADING_ROW + 1
_LAST_RULED_ROW = 2000
_NUMBERS = ("序号", "差额")


def draw_findings(canvas: Canvas) -> None:
    """Add the sheet 校验结果 with its names; the first body row carries the styles of all others."""
    sheet = canvas.add_sheet(SHEET, "shFindings")
    style = canvas.styles.get
    last = len(COLUMNS)
    sheet.set_row(0, 32)
    sheet.merge_range(0, 0, 0, last - 1, SHEET, style("title"))
    for row in range(2, 2 + SUMMARY_ROWS):
        sheet.merge_range(row - 1, 0, row - 1, last - 1, "", style("note", num_format="@"))
    for number, column in enumerate(COLUMNS, 1):
        role = "result_link" if number == PLACE_COLUMN else "result"
        role = "result_number" if column.heading in _NUMBERS else role
        sheet.set_column(number - 1, number - 1, column.width, style(role))
        sheet.write_string(_HEADING_ROW - 1, number - 1, column.heading, style("heading"))
        sheet.write_blank(_BODY_ROW - 1, number - 1, None, style(role))
    canvas.name(SUMMARY_NAME, Area(SHEET, 2, 1, 1 + SUMMARY_ROWS, 1))
    for name, left, right in (
        (BEFORE_NAME, 1, PLACE_COLUMN - 1),
        (PLACE_NAME, PLACE_COLUMN, PLACE_COLUMN),
        (AFTER_NAME, PLACE_COLUMN + 1, last),
    ):
        canvas.name(name, Area(SHEET, _BODY_ROW, left, _BODY_ROW, right))
    body = f"A{_BODY_ROW}:{cell_name(_LAST_RULED_ROW, last)}"
    sheet.conditional_format(body, {"type": "formula", "criteria": f'=$A{_BODY_ROW}<>""', "format": style("ruled")})
    sheet.autofilter(_HEADING_ROW - 1, 0, _HEADING_ROW - 1, last - 1)
    sheet.freeze_panes(_HEADING_ROW, 0)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADING_ROW - 1)
    sheet.set_footer("&C第 &P 页 共 &N 页")
    sheet.hide_gridlines(2)

"""首页: the cover entries, where to go, and what the last check said."""

from xlsxwriter.worksheet import Worksheet

from xl_udfs.book import Area
from xl_udfs.build.canvas import COVER_COLUMN, COVER_ROW, HOME, Canvas
from xl_udfs.numbers import Kind
from xl_udfs.report.as_sheet import SHEET as FINDINGS
from xl_udfs.report.as_sheet import SUMMARY_NAME

_BANNER = "如果上方没有“绩效自评”选项卡：请点“启用编辑”和“启用内容”；文件来自网络的，先在文件属性里勾选“解除锁定”。"
_STEPS = (
    "一、在本页填写单位和年度；二、到各附件的浅黄色格里填报；三、点“绩效自评”选项卡里的“校验”，按“校验结果”改正。"
)


def draw_home(canvas: Canvas) -> Worksheet:
    """Add the sheet 首页."""
    sheet = canvas.add_sheet(HOME, "shHome")
    style = canvas.styles.get
    for column, width in enumerate((3, 18, 46, 30)):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 36)
    sheet.merge_range("B1:D1", "绩效自评工作簿", style("title"))
    sheet.merge_range("B2:D2", canvas.edition.name, style("plain", align="center"))
    sheet.set_row(2, 34)
    sheet.merge_range("B3:D3", _STEPS, style("note"))
    _cover(canvas, sheet)
    row = COVER_ROW + len(canvas.edition.cover) + 1
    sheet.write_string(row - 1, 1, "上次校验", style("label"))
    result = f"INDEX({SUMMARY_NAME},2)"
    canvas.formula(sheet, row, 3, f'IF({result}="","尚未校验",{result})', style("computed", align="left"))
    row += 2
    for name in (*canvas.edition.annexes, FINDINGS):
        sheet.write_url(row - 1, 1, f"internal:'{name}'!A1", style("link"), name)
        row += 1
    row += 1
    sheet.write_string(row - 1, 1, "浅黄色", style("entry"))
    sheet.write_string(row - 1, 2, "填报的格子", style("plain"))
    sheet.write_string(row, 1, "浅灰色", style("computed"))
    sheet.write_string(row, 2, "自动计算的格子，已锁定", style("plain"))
    sheet.set_row(row + 2, 34)
    sheet.merge_range(row + 2, 1, row + 2, 3, _BANNER, style("note"))
    _page(sheet, row + 3)
    return sheet


def _cover(canvas: Canvas, sheet: Worksheet) -> None:
    style = canvas.styles.get
    given = {"年度": canvas.edition.year, **canvas.values.get("cover", {})}
    for row, field in enumerate(canvas.edition.cover, COVER_ROW):
        sheet.set_row(row - 1, 22)
        sheet.write_string(row - 1, COVER_COLUMN - 2, field.name, style("label"))
        value = given.get(field.name)
        if field.kind is Kind.TEXT:
            sheet.write(row - 1, COVER_COLUMN - 1, value, style("entry_text"))
        else:
            sheet.write_number(row - 1, COVER_COLUMN - 1, value, style("entry", align="left"))
        sheet.data_validation(
            row - 1, COVER_COLUMN - 1, row - 1, COVER_COLUMN - 1,
            {"validate": "any", "input_title": "填报说明", "input_message": field.prompt},
        )
        canvas.name(f"{HOME}_{field.name}", Area(HOME, row, COVER_COLUMN, row, COVER_COLUMN))


def _page(sheet: Worksheet, last: int) -> None:
    sheet.set_paper(9)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, last, 3)
    sheet.hide_gridlines(2)
    sheet.set_footer("&C第 &P 页 共 &N 页")
    sheet.protect("", {"format_columns": True, "format_rows": True})

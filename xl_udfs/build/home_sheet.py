"""首页: the cover entries, where to go, and what the last check said."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import EDITION_NAME
from xl_udfs.book import Area
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.grid import draw_grid
from xl_udfs.build.pages import protect, set_page
from xl_udfs.report.as_sheet import CONCLUSION_ROW, SUMMARY_NAME
from xl_udfs.report.as_sheet import SHEET as FINDINGS

_BANNER = (
    "如果上方没有“绩效自评”选项卡：请点“启用编辑”和“启用内容”。\n文件来自网络的，先在文件属性里勾选“解除锁定”。"
)
_STEPS = (
    "一、在本页填写单位和年度。\n二、到各附件的浅黄色格里填报。\n三、点“绩效自评”选项卡里的“校验”，按“校验结果”改正。"
)
_LEFT, _RIGHT = 2, 4


def draw_home(canvas: Canvas) -> Worksheet:
    """Add the sheet 首页."""
    home = canvas.edition.home
    sheet = canvas.add_sheet(home.name, home.code_name)
    style = canvas.styles.get
    draw_grid(canvas, sheet, home, _values(canvas))
    _line(canvas, sheet, 1, home.title, "title", 36)
    _line(canvas, sheet, 2, _STEPS, "note", 52)
    canvas.write(sheet, home.first_row - 1, _LEFT, "表式版本", style("label"))
    canvas.write(sheet, home.first_row - 1, _LEFT + 1, canvas.edition.name, style("computed", align="left"))
    canvas.name(EDITION_NAME, Area(home.name, home.first_row - 1, _LEFT + 1, home.first_row - 1, _LEFT + 1))
    row = home.last_row + 2
    canvas.write(sheet, row, _LEFT, "上次校验", style("label"))
    result = f"INDEX({SUMMARY_NAME},{CONCLUSION_ROW})"
    canvas.formula(sheet, row, _LEFT + 1, f'IF({result}="","尚未校验",{result})', style("computed", align="left"))
    row += 2
    for name in (*canvas.edition.annexes, FINDINGS):
        sheet.write_url(row - 1, _LEFT - 1, f"internal:'{name}'!A1", style("link"), name)
        row += 1
    for role, colour, meaning in (
        ("entry", "浅黄色", "填报的格子"), ("linked", "浅绿色", "自动取自其他表的格子，可以改写"),
        ("computed", "浅蓝色", "自动计算的格子，已锁定"),
    ):
        row += 1
        canvas.write(sheet, row, _LEFT, colour, style(role))
        canvas.write(sheet, row, _LEFT + 1, meaning, style("plain"))
    row += 2
    _line(canvas, sheet, row, _BANNER, "note", 34)
    set_page(sheet, (row, _RIGHT))
    protect(sheet)
    return sheet


def _values(canvas: Canvas) -> Mapping[str, Any]:
    """The entries given, and the edition's year where none is."""
    edition = canvas.edition
    return {edition.year_key: edition.year, **canvas.values.get(edition.home.name, {})}


def _line(canvas: Canvas, sheet: Worksheet, row: int, text: str, role: str, height: float) -> None:
    """A text over the page's width."""
    style = canvas.styles.get(role)
    sheet.set_row(row - 1, height)
    canvas.merge(sheet, Area(sheet.name, row, _LEFT, row, _RIGHT), style)
    canvas.write(sheet, row, _LEFT, text, style)

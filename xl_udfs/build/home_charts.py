"""The charts of 首页: budget against execution by item, score by first-level indicator."""

from xlsxwriter.worksheet import Worksheet

from xl_udfs.build.canvas import Canvas
from xl_udfs.build.styles import BODY_FONT

CHART_ROWS = 14
"""Sheet rows that the charts cover."""

_HELPERS = 6
_ROW_HEIGHT = 20
_WIDTH, _HEIGHT = 325, CHART_ROWS * _ROW_HEIGHT * 4 // 3 - 8
_ITEMS = ("基本支出", "公用经费", "三公经费", "项目支出小计")
_BUDGET, _EXECUTED = "本年预算数", "本年决算数"
_ANNEX1, _ANNEX2, _MONEY = "附件1", "附件2", "年度资金总额"
_COLOURS = ("#9DB7D5", "#2F6B3A")


def draw_charts(canvas: Canvas, sheet: Worksheet, row: int) -> None:
    """Draw both charts from ``row`` down; what they read stands beside them, outside the page.

    Helper cells hold numbers only: a chart would draw ``""`` as a text.
    """
    for offset in range(CHART_ROWS):
        sheet.set_row(row + offset - 1, _ROW_HEIGHT)
    money, scores = _money(canvas, sheet, row), _scores(canvas, sheet, row + len(_ITEMS) + 2)
    titles = ("预算与决算（万元，对数刻度）", "预算数", "决算数"), ("各一级指标得分", "分值", "得分")
    _chart(canvas, sheet, (row, 2), "bar", titles[0], money)
    _chart(canvas, sheet, (row, 3), "column", titles[1], scores, shift=215)


def _money(canvas: Canvas, sheet: Worksheet, row: int) -> tuple[int, int]:
    for offset, item in enumerate(_ITEMS):
        _helper(canvas, sheet, row + offset, item.removesuffix("小计"), [
            canvas.cell(_ANNEX1, f"{item}.{column}") for column in (_BUDGET, _EXECUTED)
        ])
    return row, row + len(_ITEMS) - 1


def _scores(canvas: Canvas, sheet: Worksheet, row: int) -> tuple[int, int]:
    _helper(canvas, sheet, row, "预算执行", [canvas.cell(_ANNEX2, f"{_MONEY}.{key}") for key in ("分值", "得分")])
    groups = canvas.form(_ANNEX2).annex.blocks["指标"].groups
    first_level = list(dict.fromkeys(group.first_name for group in groups))
    told = canvas.cells(_ANNEX2, "指标", "一级指标")
    for offset, first in enumerate(first_level, 1):
        _helper(canvas, sheet, row + offset, first, [
            f'SUMIF({told},"{first}",{canvas.cells(_ANNEX2, "指标", key)})' for key in ("分值", "得分")
        ])
    return row, row + len(first_level)


def _helper(canvas: Canvas, sheet: Worksheet, row: int, label: str, values: list[str]) -> None:
    style = canvas.styles.get("helper_computed")
    canvas.write(sheet, row, _HELPERS, label, style)
    for column, value in enumerate(values, _HELPERS + 1):
        canvas.formula(sheet, row, column, f"IF(ISNUMBER({value}),{value},0)", style)


def _chart(
    canvas: Canvas, sheet: Worksheet, place: tuple[int, int], kind: str, titles: tuple[str, str, str],
    rows: tuple[int, int], shift: int = 0,
) -> None:
    chart = canvas.workbook.add_chart({"type": kind})
    font = {"name": BODY_FONT, "size": 9}
    first, last = rows
    for number, (name, colour) in enumerate(zip(titles[1:], _COLOURS, strict=True)):
        column = _HELPERS + number
        chart.add_series({
            "name": name,
            "categories": [sheet.name, first - 1, _HELPERS - 1, last - 1, _HELPERS - 1],
            "values": [sheet.name, first - 1, column, last - 1, column],
            "fill": {"color": colour},
            "data_labels": {"value": True, "num_format": "0.##;;", "font": {**font, "size": 8}},
        })
    chart.set_title({"name": titles[0], "name_font": {**font, "size": 11, "bold": True}, "overlay": False})
    chart.set_legend({"position": "bottom", "font": font})
    values = {"num_font": font, "major_gridlines": {"visible": True, "line": {"color": "#E0E0E0"}}, "min": 0}
    if kind == "bar":  # one project may be a hundred times the office costs
        values |= {"log_base": 10, "min": 0.1, "crossing": 0.1}
    names = {"num_font": font, "reverse": kind == "bar"}  # bars are listed from the bottom up otherwise
    chart.set_x_axis(values if kind == "bar" else names)
    chart.set_y_axis(names if kind == "bar" else values)
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    sheet.insert_chart(place[0] - 1, place[1] - 1, chart, {
        "x_offset": shift, "y_offset": 2, "object_position": 2, "description": titles[0],
    })

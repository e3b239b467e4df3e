"""The charts of 首页: budget against execution by item, score by first-level indicator."""

from typing import Any, NamedTuple

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes.roles import Block, Funds, Indicator, Money, Spending, Year
from xl_udfs.book import cell_name, quoted
from xl_udfs.build.canvas import Canvas, quoted_text
from xl_udfs.build.styles import BODY_FONT

CHART_ROWS = 14
"""Sheet rows that the charts cover."""

HELPERS = 6
"""The first of the columns beside the page: tab, filled, asked, content of every form; below, what charts read."""

_ROW_HEIGHT = 20
_WIDTH, _HEIGHT = 325, CHART_ROWS * _ROW_HEIGHT * 4 // 3 - 8
_ITEMS = (Spending.BASIC, Spending.RUNNING, Spending.THREE_PUBLIC, Spending.PROJECTS)
_COLOURS = ("#9DB7D5", "#2F6B3A")
_MOST = 2
"""Bars of execution end at twice the budget: one that is beyond it would make the others too short to read."""

_FONT = {"name": BODY_FONT, "size": 9}


class _Chart(NamedTuple):
    """What one chart shows: its titles, and the sheet rows of what it reads."""

    title: str
    series: tuple[str, str]
    rows: tuple[int, int]


def draw_charts(canvas: Canvas, sheet: Worksheet, row: int) -> None:
    """Draw both charts from ``row`` down; what they read stands beside them, outside the page.

    Money is drawn as execution against a budget of 100 %, since one project may be a thousand times the reception
    costs; the amounts stand beside the bars. Helper cells of values hold numbers only: a chart would draw ``""``
    as a text.
    """
    for offset in range(CHART_ROWS):
        sheet.set_row(row + offset - 1, _ROW_HEIGHT)
    axis = {"num_format": "0%", "max": _MOST, "major_unit": 0.5}
    place = {"x_offset": 0, "y_offset": 2, "object_position": 2}
    money, scores = _money(canvas, sheet, row), _scores(canvas, sheet, row + len(_ITEMS) + 2)
    if money:
        chart = _Chart("各项预算 / 决算（万元）", ("预算数（作为 100%）", "决算数"), money)
        _insert(canvas, sheet, (row, 2), "bar", chart, axis, place)
    if scores:
        chart = _Chart("各一级指标得分", ("分值", "得分"), scores)
        _insert(canvas, sheet, (row, 3), "column", chart, {}, {**place, "x_offset": 215})


def _money(canvas: Canvas, sheet: Worksheet, row: int) -> tuple[int, int] | None:
    """What the chart of money reads, item by item as far as the edition has them; None if it has none."""
    columns = (Year.PLANNED, Year.SPENT)
    pairs = {item: [canvas.cell((item, column)) for column in columns] for item in _ITEMS}
    shown = {item: pair for item, pair in pairs.items() if all(pair)}
    for offset, (item, (budget, executed)) in enumerate(shown.items()):
        rate = f"EXEC_RATE({executed},{budget})"
        label = quoted_text(canvas.edition.words.name(item))
        amounts = f'AMOUNT_TEXT({budget})&" / "&AMOUNT_TEXT({executed})'
        both = f'IF({amounts}=" / ","",CHAR(10)&SUBSTITUTE({amounts},"万元",""))'
        percent = f'IF(ISNUMBER({rate})," "&RATE_TEXT({rate},1),"")'
        _helper(canvas, sheet, row + offset, f'{label}&{percent}&IFERROR({both},"")', [
            f"IF(ISNUMBER({rate}),1,0)", f"IF(ISNUMBER({rate}),MAX(0,MIN({_MOST},{rate})),0)",
        ])
    return (row, row + len(shown) - 1) if shown else None


def _scores(canvas: Canvas, sheet: Worksheet, row: int) -> tuple[int, int] | None:
    """What the chart of scores reads: for the funds and each first-level heading; None if the unit has no scores."""
    money = [canvas.cell((Funds.TOTAL, key)) for key in (Money.WEIGHT, Money.SCORE)]
    place = canvas.edition.block_place(Block.INDICATORS, False)
    if not place or not all(canvas.cells(Block.INDICATORS, key) for key in _TOLD):
        return None
    form, name = place
    groups = canvas.form(form).annex.blocks[name].groups
    rows = [(quoted_text("预算执行"), [_total(one) for one in money])] if all(money) else []
    for heading in dict.fromkeys(group.first_name for group in groups):
        rows.append((quoted_text(heading), [_under(canvas, place, heading, key) for key in _TOLD[1:]]))
    for offset, (label, values) in enumerate(rows):
        _helper(canvas, sheet, row + offset, label, values)
    return (row, row + len(rows) - 1) if rows else None


_TOLD = (Indicator.FIRST, Indicator.WEIGHT, Indicator.SCORE)


def _under(canvas: Canvas, place: tuple[str, str], first: str, key: str) -> str:
    """The scores under a first-level heading, as 总分 reads them.

    New rows come inside a heading, so its range grows with it, unless it once had a single row; then, and where
    there are words among the scores, only plain numbers count.
    """
    form = canvas.form(place[0])
    block = form.annex.blocks[place[1]]
    under = [group for group in block.groups if group.first_name == first]
    top, bottom, column = under[0].row, under[-1].row + under[-1].rows - 1, block.columns[block.keys[key]].column
    own = f"{quoted(form.tab)}!{cell_name(top, column)}:{cell_name(bottom, column)}"
    told, scores = (canvas.cells(Block.INDICATORS, one) for one in (Indicator.FIRST, key))
    plain = f'SUMIF({told},"{first}",{scores})'
    return f'IF(COUNTIF({told},"{first}")=ROWS({own}),IFERROR(SCORE_TOTAL({own})+0,{plain}),{plain})'


def _total(scores: str) -> str:
    """The scores as 总分 reads them; 0 for none, and for what is no score."""
    return f"IFERROR(SCORE_TOTAL({scores})+0,0)"


def _helper(canvas: Canvas, sheet: Worksheet, row: int, label: str, values: list[str]) -> None:
    style = canvas.styles.get("helper_computed", text_wrap=False)
    for column, value in enumerate([label, *values], HELPERS):
        canvas.formula(sheet, row, column, value, style)


def _insert(
    canvas: Canvas, sheet: Worksheet, at: tuple[int, int], kind: str, shown: _Chart, axis: dict[str, Any],
    place: dict[str, Any],
) -> None:
    chart = canvas.workbook.add_chart({"type": kind})
    first, last = shown.rows
    for number, (name, colour) in enumerate(zip(shown.series, _COLOURS, strict=True)):
        column = HELPERS + number
        labels = {"value": True, "num_format": "0.##;;", "font": {**_FONT, "size": 8}}
        chart.add_series({
            "name": name,
            "categories": [sheet.name, first - 1, HELPERS - 1, last - 1, HELPERS - 1],
            "values": [sheet.name, first - 1, column, last - 1, column],
            "fill": {"color": colour},
            **({"data_labels": labels} if kind == "column" else {}),
        })
    chart.set_title({"name": shown.title, "name_font": {**_FONT, "size": 11, "bold": True}, "overlay": False})
    chart.set_legend({"position": "bottom", "font": _FONT})
    lines = {"visible": True, "line": {"color": "#E0E0E0"}}
    values = {"num_font": _FONT, "major_gridlines": lines, "min": 0, **axis}
    names = {"num_font": _FONT, "reverse": kind == "bar"}  # bars are listed from the bottom up otherwise
    chart.set_x_axis(values if kind == "bar" else names)
    chart.set_y_axis(names if kind == "bar" else values)
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    sheet.insert_chart(at[0] - 1, at[1] - 1, chart, {**place, "description": shown.title})

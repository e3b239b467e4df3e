"""首页: the cover entries, how far each form is, what the last check said, where to go, two charts."""

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import CONTENT_MARK_NAME, EDITION_NAME, Annex, Edition
from xl_udfs.annexes.roles import Block, Choice, Funds, Indicator, Money, Part, Total
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.book import Area, cell_name, quoted
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.grid import draw_grid
from xl_udfs.build.guide_sheet import SHEET as GUIDE
from xl_udfs.build.home_charts import CHART_ROWS, HELPERS, draw_charts
from xl_udfs.build.marks import draw_marks
from xl_udfs.build.pages import protect, set_page
from xl_udfs.build.rules_sheet import SHEET as RULES
from xl_udfs.build.status import ASKED, CONTENT, FILLED, draw_status, status_cell, total_name
from xl_udfs.cell_functions.scores import FULL_SCORE
from xl_udfs.report.as_sheet import CONCLUSION_ROW, CONTENT_NAME, SUMMARY_NAME
from xl_udfs.report.as_sheet import SHEET as FINDINGS

BANNER_NAME = "首页_宏提示"
"""The row that tells what to do while macros are blocked; VBA hides it."""

_BANNER = (
    "看到这一行，说明宏没有启用，“绩效自评”选项卡和自动计算不能用。请点上方的“启用编辑”和“启用内容”；"
    "文件来自网络的，先关闭文件，在文件“属性”里勾选“解除锁定”再打开。"
)
_STEPS = (
    "一、在本页填写单位和年度。\n二、到各附件的浅黄色格里填报{detail}。\n"
    "三、点“绩效自评”选项卡里的“校验”，按“校验结果”改正。"
)
_DETAIL_STEP = "，{自评报告} 的明细填在“{明细表}”"
_NOT_ASKED, _NOT_HANDED_IN = "按需要填", "本次不报送"
_CHANGED = "已修改，请重新校验"
_SCORING = f"（各项得分填齐、分值合计 {FULL_SCORE} 后显示等级）"
_LEFT, _RIGHT = 2, 4


def draw_home(canvas: Canvas, form: FormSheet) -> Worksheet:
    """Add the sheet 首页."""
    home = form.annex
    sheet = canvas.add_sheet(form.tab, form.code_name)
    draw_grid(canvas, sheet, form)
    draw_status(canvas, sheet, form)
    draw_marks(canvas, sheet, form)
    _top(canvas, sheet, home)
    progress = home.last_row + 5
    _results(canvas, sheet, home.last_row + 2)
    last = _progress(canvas, sheet, progress)
    last = _legend(canvas, sheet, last + 1)
    draw_charts(canvas, sheet, last + 2)
    for column in range(HELPERS, HELPERS + 4):
        sheet.set_column(column - 1, column - 1, 12)
    sheet.set_zoom(110)
    set_page(sheet, (last + 1 + CHART_ROWS, _RIGHT))
    protect(sheet)
    return sheet


def _top(canvas: Canvas, sheet: Worksheet, home: Annex) -> None:
    style = canvas.styles.get
    _line(canvas, sheet, 1, home.title, "title", 36)
    _line(canvas, sheet, 2, _steps(canvas.edition), "note", 52)
    _line(canvas, sheet, 3, _BANNER, "banner", 36)
    canvas.name(BANNER_NAME, Area(home.name, 3, _LEFT, 3, _LEFT))
    row = home.first_row - 1
    canvas.write(sheet, row, _LEFT, "表式版本", style("label"))
    canvas.write(sheet, row, _LEFT + 1, canvas.edition.name, style("computed", align="left"))
    canvas.name(EDITION_NAME, Area(home.name, row, _LEFT + 1, row, _LEFT + 1))


def _steps(edition: Edition) -> str:
    has_detail = edition.playing(Part.DETAIL) and edition.playing(Part.REPORT)
    return _STEPS.format(detail=edition.titled(_DETAIL_STEP) if has_detail else "")


def _results(canvas: Canvas, sheet: Worksheet, row: int) -> None:
    """What the last check said, as long as nothing has changed since; the score and its grade."""
    style = canvas.styles.get
    canvas.write(sheet, row, _LEFT, "上次校验", style("label"))
    result = f"INDEX({SUMMARY_NAME},{CONCLUSION_ROW})"
    state = f'IF({result}="","尚未校验",IF(IFERROR({CONTENT_MARK_NAME}={CONTENT_NAME},FALSE),{result},"{_CHANGED}"))'
    canvas.merge(sheet, Area(sheet.name, row, _LEFT + 1, row, _RIGHT), style("computed", align="left"))
    canvas.formula(sheet, row, _LEFT + 1, state, style("computed", align="left"))
    sheet.set_row(row - 1, 36)
    canvas.write(sheet, row + 1, _LEFT, "自评总分和等级", style("label"))
    canvas.formula(sheet, row + 1, _LEFT + 1, _total(canvas), style("computed", align="left"))


def _total(canvas: Canvas) -> str:
    """The score so far; its grade once the weights are complete and each has its score; ``""`` without scores."""
    total, weights = canvas.cell(Total.SCORE), canvas.cell(Total.WEIGHT)
    weight, score = (canvas.cells(Block.INDICATORS, key) for key in (Indicator.WEIGHT, Indicator.SCORE))
    if not (total and weights and weight and score):
        return '""'
    money = canvas.cell((Funds.TOTAL, Money.SCORE))
    filled = [f"ISNUMBER({money})"] if money else []
    done = ",".join([f"{weights}={FULL_SCORE}", *filled, f'SUMPRODUCT(({weight}<>"")*({score}=""))=0'])
    done = f"AND({done})"
    return f'IF(ISNUMBER({total}),{total}&"分　"&IF({done},GRADE({total}),"{_SCORING}"),"")'


def _progress(canvas: Canvas, sheet: Worksheet, row: int) -> int:
    """A line per form; returns the last sheet row."""
    style = canvas.styles.get
    for column, heading in enumerate(("表", "填报进度", "还差"), _LEFT):
        canvas.write(sheet, row, column, heading, style("heading"))
    for column, heading in enumerate(("表", FILLED, ASKED, CONTENT), HELPERS):
        canvas.write(sheet, row, column, heading, style("helper_heading"))
    first = row + 1
    for form in canvas.edition.forms:
        sheets = [one for one in canvas.sheets if one.annex.name == form.name and not one.is_master]
        row += 1
        canvas.write(sheet, row, HELPERS, form.name, style("helper_computed"))
        for column, key in enumerate((FILLED, ASKED, CONTENT), HELPERS + 1):
            terms = [f"{quoted(one.tab)}!{_absolute(status_cell(one, key))}" for one in sheets]
            joined = "&".join(['""', *terms]) if key == CONTENT else "+".join(["0", *terms])
            canvas.formula(sheet, row, column, joined, style("helper_computed"))
            canvas.name(total_name(form, key), Area(sheet.name, row, column, row, column))
        filled, asked = cell_name(row, HELPERS + 1), cell_name(row, HELPERS + 2)
        sheet.write_url(row - 1, _LEFT - 1, f"internal:'{sheets[0].tab}'!A1", style("link", border=1), form.name)
        progress = f'IF({asked}=0,{_why_not_asked(canvas, form)},{filled}&" / "&{asked})'
        left = f'IF({asked}=0,"",IF({filled}<{asked},{asked}-{filled}&" 格","已填完"))'
        canvas.formula(sheet, row, _LEFT + 1, progress, style("computed"))
        canvas.formula(sheet, row, _LEFT + 2, left, style("computed"))
    column = HELPERS + 3
    canvas.write(sheet, row + 1, column - 1, "合计", style("helper_computed"))
    marks = "&".join(cell_name(one, column) for one in range(first, row + 1))
    canvas.formula(sheet, row + 1, column, marks, style("helper_computed"))
    canvas.name(CONTENT_MARK_NAME, Area(sheet.name, row + 1, column, row + 1, column))
    for name in (FINDINGS, RULES, GUIDE):
        row += 1
        sheet.write_url(row - 1, _LEFT - 1, f"internal:'{name}'!A1", style("link", border=1), name)
    return row


def _why_not_asked(canvas: Canvas, form: Annex) -> str:
    choice = canvas.edition.choice(form)
    if not choice:
        return f'"{_NOT_ASKED}"'
    return f'IF({canvas.home(choice)}="{Choice.NO}","{_NOT_HANDED_IN}","{_NOT_ASKED}")'


def _legend(canvas: Canvas, sheet: Worksheet, row: int) -> int:
    style = canvas.styles.get
    for role, colour, meaning in (
        ("entry", "浅黄色", "填报的格子"), ("linked", "浅绿色", "自动取自其他表的格子，可以改写"),
        ("computed", "浅蓝色", "自动计算的格子，已锁定"),
    ):
        row += 1
        canvas.write(sheet, row, _LEFT, colour, style(role, locked=True))
        canvas.write(sheet, row, _LEFT + 1, meaning, style("plain"))
    return row


def _line(canvas: Canvas, sheet: Worksheet, row: int, text: str, role: str, height: float) -> None:
    """A text over the page's width."""
    style = canvas.styles.get(role)
    sheet.set_row(row - 1, height)
    canvas.merge(sheet, Area(sheet.name, row, _LEFT, row, _RIGHT), style)
    canvas.write(sheet, row, _LEFT, text, style)


def _absolute(cell: tuple[int, int]) -> str:
    return str(Area("", *cell, *cell)).partition("!")[2]

"""校验规则: what is checked, and where a workbook can set it otherwise."""

from typing import Any

from xlsxwriter.worksheet import Worksheet

from xl_udfs.book import Area
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import protect, set_page
from xl_udfs.checking.settings import NO, TABLE_NAME, YES, RuleHeading, Setting, built, edition_settings
from xl_udfs.report.heights import height_for
from xl_udfs.rulebook import Rule, Severity, rules_of

SHEET = "校验规则"
_HOW = (
    "浅黄色的格子可以改：级别、是否启用、阈值（写成“名称=数值”，几个之间用分号隔开），下次校验起生效；"
    "清空的格子按出厂设置。错误和警告的区别、示例和改法见规则手册，或运行 jixiao rule 编码。"
)
_COLUMNS = (
    (RuleHeading.CODE, 8.0), ("规则", 24.0), (RuleHeading.SEVERITY, 7.0), (RuleHeading.ENABLED, 6.0),
    (RuleHeading.LIMITS, 24.0), ("范围", 6.0), ("检查内容", 46.0), ("依据", 30.0), (RuleHeading.BUILT, 8.0),
)
_HEADING_ROW = 3
_BODY_ROW = _HEADING_ROW + 1
_MARGIN = 0.4


def draw_rules(canvas: Canvas) -> None:
    """Add the sheet 校验规则."""
    sheet = canvas.add_sheet(SHEET, "shSettings")
    style = canvas.styles.get
    shown = len(_COLUMNS) - 1
    sheet.set_row(0, 32)
    sheet.merge_range(0, 0, 0, shown - 1, SHEET, style("title"))
    sheet.set_row(1, height_for(_HOW, sum(width for _, width in _COLUMNS[:shown])) + 4)
    sheet.merge_range(1, 0, 1, shown - 1, _HOW, style("note"))
    for number, (heading, width) in enumerate(_COLUMNS):
        sheet.set_column(number, number, width, None, {"hidden": number == shown})
        sheet.write_string(_HEADING_ROW - 1, number, heading, style("heading"))
    settings = edition_settings(canvas.edition)
    row = _HEADING_ROW
    for rule in rules_of(canvas.edition):
        row += 1
        _row(canvas, sheet, row, rule, settings.of(rule))
    canvas.name(TABLE_NAME, Area(SHEET, _BODY_ROW, 1, _BODY_ROW, len(_COLUMNS)))
    for heading, choices in ((RuleHeading.SEVERITY, [one.value for one in Severity]), (RuleHeading.ENABLED, [YES, NO])):
        column = [name for name, _ in _COLUMNS].index(heading)
        choice: dict[str, Any] = {
            "validate": "list", "source": choices, "error_title": "请从列表里选",
            "error_message": f"这里只能选{'、'.join(choices)}；清空按出厂设置。",
        }
        sheet.data_validation(_BODY_ROW - 1, column, row - 1, column, choice)
    sheet.freeze_panes(_HEADING_ROW, 2)
    sheet.set_margins(left=_MARGIN, right=_MARGIN)
    set_page(sheet, (row, shown), landscape=True, pages=0, heading_row=_HEADING_ROW)
    protect(sheet)


def _row(canvas: Canvas, sheet: Worksheet, row: int, rule: Rule, setting: Setting) -> None:
    severity, enabled, limits = built(setting)
    texts = (
        rule.code, rule.title, severity, enabled, limits, rule.scope.value, rule.summary, rule.basis,
        "|".join((severity, enabled, limits)),
    )
    for column, (text, (heading, _)) in enumerate(zip(texts, _COLUMNS, strict=True), 1):
        is_entry = heading in (RuleHeading.SEVERITY, RuleHeading.ENABLED, RuleHeading.LIMITS)
        centred = {} if heading == RuleHeading.LIMITS else {"align": "center"}
        style = canvas.styles.get("entry_text", **centred) if is_entry else canvas.styles.get("label", num_format="@")
        canvas.write(sheet, row, column, text, style)
    sheet.set_row(row - 1, max(height_for(text, width) for text, (_, width) in zip(texts[:-1], _COLUMNS, strict=False)))

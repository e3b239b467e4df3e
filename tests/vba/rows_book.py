"""A workbook with what rows and project sets hang on: blocks plain and grouped, helper columns, sets of forms."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from vba.small_book import finished_book
from vba.texts import VBA_TEXTS
from xl_udfs.annexes import load_edition
from xl_udfs.build.hidden_sheets import rule_rows
from xl_udfs.build.structure_sheets import BlockRow, ProjectForm

SHEETS = {
    "shHome": "首页", "shAnnex1": "附件1", "shAnnex2": "附件2", "shAnnex3": "附件3", "shAnnex4": "附件4",
    "shFindings": "校验结果", "shBlank3": "附件3_空表", "shBlank4": "附件4_空表",
    "shTexts": "VBA_TEXTS", "shBlocks": "VBA_BLOCKS", "shProjects": "VBA_PROJECTS",
    "shCalls": "VBA_CALLS", "shRules": "VBA_RULES",
}
"""Code name → tab."""

BLOCKS = (
    BlockRow("附件1_项目", (), (5,), 5, False, ("……", "1.")),
    BlockRow("附件1_说明", (), (), 1, False, (), True, 1),
    BlockRow("附件2_指标", (1, 2, 3), (10, 11, 12), 12, True, ("……",)),
    BlockRow("附件4_指标", (2,), (7,), 7, True, ("……",)),
)
FORMS = (
    ProjectForm("附件3_空表", "附件3", "附件3_标识"),
    ProjectForm(
        "附件4_空表", "附件4", "附件4_标识",
        ("首页_附件4_已填+附件4_已填", "首页_附件4_应填+附件4_应填", "首页_附件4_内容标记&附件4_标识"), "附件4_打印区",
    ),
)

GROUPS = (
    ("产出指标", (("重点工作", ["任务一"]), ("履职目标", ["目标一", "目标二"]), ("时效", ["时限", "……"]))),
    ("效益指标", (("社会效益", ["效益一", "……"]),)),
    ("满意度指标", (("满意度", ["公众"]),)),
)
"""First-level headings, second-level headings, indicators of 附件2, from row 5."""


def build_rows_book(folder: Path) -> Path:
    """The finished .xlsm."""
    plain = folder / "rows_plain.xlsx"
    book = xlsxwriter.Workbook(str(plain))
    book.set_properties({"created": dt.datetime(2022, 1, 1)})
    book.set_vba_name("ThisWorkbook")
    sheets = {code_name: book.add_worksheet(name) for code_name, name in SHEETS.items()}
    for code_name, sheet in sheets.items():
        sheet.set_vba_name(code_name)
    open_ = book.add_format({"locked": False, "num_format": "0.00"})
    text = book.add_format({"locked": False, "num_format": "@"})
    centred = book.add_format({"align": "center"})
    _draw_plain(book, sheets["shAnnex1"], open_, text)
    _draw_grouped(book, sheets["shAnnex2"], open_, text, centred)
    for code_names, number in ((("shAnnex3", "shAnnex4"), 1), (("shBlank3", "shBlank4"), 0)):
        tabs = [SHEETS[code_name] for code_name in code_names]
        _draw_set(book, [sheets[code_name] for code_name in code_names], tabs, number, (open_, text, centred))
    _draw_home(book, sheets["shHome"])
    for code_name in ("shAnnex1", "shAnnex2", "shAnnex3", "shAnnex4", "shBlank3", "shBlank4", "shHome"):
        sheets[code_name].protect("", {"format_columns": True, "format_rows": True})
    _hide(sheets)
    book.close()
    return finished_book(plain, folder / "rows.xlsm")


def _draw_plain(book: xlsxwriter.Workbook, sheet: Worksheet, open_: object, text: object) -> None:
    """附件1: a total above four rows; the last holds the form's marks only."""
    sheet.write("A4", "项目支出小计")
    for column in "BC":
        sheet.write_formula(f"{column}4", f"=SUM({column}5:{column}8)", None, 60 if column == "B" else 54)
    for row, (name, budget, spent) in enumerate((("甲", 10, 9), ("乙", 20, 18), ("丙", 30, 27), ("……", None, None)), 5):
        sheet.set_row(row - 1, 20 + row)
        sheet.write(f"A{row}", name, text)
        sheet.write(f"B{row}", budget, open_)
        sheet.write(f"C{row}", spent, open_)
        sheet.write(f"D{row}", 1 if budget else None, open_)
        sheet.write_formula(f"E{row}", f'=IF(B{row}="","",C{row}/B{row})', None, 0.9 if budget else "")
    sheet.write("A9", "政府采购金额")
    sheet.set_row(10, 40)
    sheet.write("A11", "一段说明", text)
    sheet.data_validation("A11", {"validate": "any", "input_title": "说明", "input_message": "写一段"})
    book.define_name("附件1_说明", "='附件1'!$A$11")
    sheet.data_validation("B5:C8", {"validate": "decimal", "criteria": ">=", "value": 0, "error_type": "warning"})
    book.define_name("附件1_项目", "='附件1'!$A$5:$C$8")
    book.define_name("附件1_项目_预算", "='附件1'!$B$5:$B$8")


def _draw_grouped(book: xlsxwriter.Workbook, sheet: Worksheet, open_: object, text: object, centred: object) -> None:
    """附件2: eight rows under merged headings, helper columns J own-row, K looking up, L fixed text."""
    sheet.write_row("B4", ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分", "原因"], centred)
    first = row = 5
    for heading, groups in GROUPS:
        top = row
        for second, items in groups:
            _heading(sheet, "C", row, len(items), second, centred)
            for item in items:
                _indicator(sheet, row, item, heading if row == top else None, open_, text)
                row += 1
        _heading(sheet, "B", top, row - top, heading, centred)
    _heading(sheet, "A", 4, row - 4, "绩效指标", centred)
    last = row - 1
    sheet.write(f"D{row}", "总分")
    for column in "GH":
        total = 60 if column == "G" else 54
        sheet.write_formula(f"{column}{row}", f"=SUM({column}{first}:{column}{last})", None, total)
    sheet.data_validation(f"F{last}", {"validate": "list", "source": ["达成", "未达成"]})
    book.define_name("附件2_指标", f"='附件2'!$D${first}:$I${last}")
    book.define_name("附件2_指标_得分", f"='附件2'!$H${first}:$H${last}")


def _heading(sheet: Worksheet, column: str, row: int, rows: int, heading: str, style: object) -> None:
    if rows > 1:
        sheet.merge_range(f"{column}{row}:{column}{row + rows - 1}", heading, style)
    else:
        sheet.write(f"{column}{row}", heading, style)


def _indicator(sheet: Worksheet, row: int, item: str, first: str | None, open_: object, text: object) -> None:
    entered = item != "……"
    sheet.set_row(row - 1, 20 + row)
    sheet.write(f"D{row}", item, text)
    for column, entry in zip("EF", (f"≥{row}", f"{row}") if entered else (None, None), strict=True):
        sheet.write(f"{column}{row}", entry, text)
    for column, entry in zip("GH", (10, 9) if entered else (None, None), strict=True):
        sheet.write(f"{column}{row}", entry, open_)
    sheet.write(f"I{row}", None, text)
    sheet.write_formula(f"J{row}", f'=IF(G{row}="","",H{row}/G{row})', None, 0.9 if entered else "")
    sheet.write_formula(f"K{row}", f'=IF(B{row}<>"",B{row},K{row - 1})', None, first or "")
    sheet.write(f"L{row}", "正向")


def _draw_set(
    book: xlsxwriter.Workbook, sheets: Sequence[Worksheet], tabs: Sequence[str], number: int, styles: Sequence[object]
) -> None:
    """附件3 and 附件4 of one project, looking at each other."""
    open_, text, centred = styles
    three, four = sheets
    three.write("A1", "项目名称")
    three.write_formula("B1", f"='{tabs[1]}'!B1", None, "")
    three.write_formula("B2", f"={tabs[1]}!C5+B3", None, 0)
    three.write("K1", f"附件3#{number}")
    four.write("A1", "项目名称")
    four.write("B1", None, text)
    four.write_formula("C1", f"='{tabs[0]}'!A1", None, "项目名称")
    for top, heading in ((5, "成本"), (7, "产出")):
        four.merge_range(f"B{top}:B{top + 1}", heading, centred)
        for row in (top, top + 1):
            four.set_row(row - 1, 24)
            four.write(f"C{row}", None, open_)
            four.write(f"D{row}", "……" if row == top + 1 else None, text)
            four.write_formula(f"G{row}", f'=IF(C{row}="","",C{row}*2)', None, "")
    four.write_formula("C9", "=SUM(C5:C8)", None, 0)
    four.write("K1", f"附件4#{number}")
    four.write_formula("L1", "=COUNT(C5:C8)", None, 0)
    four.write_formula("M1", "=ROWS(C5:C8)", None, 4)
    four.data_validation("C5:C8", {"validate": "decimal", "criteria": ">=", "value": 0})
    book.define_name(f"'{tabs[0]}'!附件3_标识", f"='{tabs[0]}'!$K$1")
    areas = {"标识": "$K$1", "已填": "$L$1", "应填": "$M$1", "指标": "$C$5:$D$8", "打印区": "$A$1:$D$9"}
    for name, area in areas.items():
        book.define_name(f"'{tabs[1]}'!附件4_{name}", f"='{tabs[1]}'!{area}")


def _draw_home(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    """首页: what is filled in on all 附件4, and a total over rows of 附件2."""
    sheet.write_formula("B1", "=0+'附件4'!$L$1", None, 0)
    sheet.write_formula("B2", "=0+'附件4'!$M$1", None, 4)
    sheet.write_formula("B3", "=SUM('附件2'!G5:G9)", None, 40)
    sheet.write_formula("B4", "=\"\"&'附件4'!K1", None, "附件4#1")
    book.define_name("首页_附件4_内容标记", "='首页'!$B$4")
    book.define_name("首页_附件4_已填", "='首页'!$B$1")
    book.define_name("首页_附件4_应填", "='首页'!$B$2")


def _hide(sheets: dict[str, Worksheet]) -> None:
    # What the many runs with faults look for comes first; the order means nothing to VBA.
    texts = sorted(VBA_TEXTS.items(), key=lambda item: not (item[0] == "title" or item[0].endswith("_failed")))
    tables = {
        "shTexts": texts, "shBlocks": [block.texts() for block in BLOCKS],
        "shProjects": [form.texts() for form in FORMS], "shCalls": [], "shRules": [next(rule_rows(load_edition()))],
    }
    for code_name, rows in tables.items():
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                sheets[code_name].write_string(r, c, text)
    for code_name in (*tables, "shBlank3", "shBlank4"):
        sheets[code_name].very_hidden()

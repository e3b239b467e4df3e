"""The smallest workbook that the VBA can live in, built by the real build steps."""

import datetime as dt
import shutil
from pathlib import Path

import xlsxwriter

from vba.texts import VBA_TEXTS
from xl_udfs.annexes import load_edition
from xl_udfs.book import column_letters
from xl_udfs.build.finishing import finish
from xl_udfs.build.functions_sheet import wizard_rows
from xl_udfs.build.hidden_sheets import rule_rows
from xl_udfs.build.ribbon import ribbon_xml
from xl_udfs.build.vba import add_project
from xl_udfs.build.xlwings_conf import ROWS
from xl_udfs.report.as_sheet import COLUMNS, SUMMARY_ROWS

SHEETS = {
    "shHome": "首页", "shAnnex1": "附件1", "shFindings": "校验结果", "shTexts": "VBA_TEXTS",
    "shXlwingsConf": "xlwings.conf", "shWizard": "VBA_FUNCTIONS", "shBlocks": "VBA_BLOCKS",
    "shProjects": "VBA_PROJECTS", "shRules": "VBA_RULES",
}
"""Code name → tab."""

BODY = 2 + SUMMARY_ROWS + 2
"""The row of 校验结果 in which the first finding stands."""


def build_small_book(folder: Path) -> Path:
    """A finished .xlsm with a few entries on 附件1 and the places that 校验 writes to."""
    plain, finished = folder / "plain.xlsx", folder / "small.xlsm"
    _draw(plain)
    return finished_book(plain, finished)


def finished_book(plain: Path, target: Path) -> Path:
    """A workbook of XlsxWriter as an .xlsm with all our VBA and the ribbon."""
    macros = target.with_name("macros.xlsm")
    shutil.copyfile(plain, macros)
    add_project(macros)
    finish(macros, target, ribbon_xml(load_edition()))
    return target


def _draw(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": dt.datetime(2022, 1, 1)})
    book.set_vba_name("ThisWorkbook")
    sheets = {code_name: book.add_worksheet(name) for code_name, name in SHEETS.items()}
    for code_name, sheet in sheets.items():
        sheet.set_vba_name(code_name)
    sheets["shHome"].write("B2", "某单位")
    _draw_annex(sheets["shAnnex1"])
    _draw_findings(book, sheets["shFindings"])
    for code_name, rows in (("shTexts", VBA_TEXTS.items()), ("shXlwingsConf", ROWS), ("shWizard", wizard_rows()),
                            ("shBlocks", ()), ("shProjects", ()), ("shRules", rule_rows(load_edition()))):
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                sheets[code_name].write_string(r, c, text)
        sheets[code_name].very_hidden()
    book.define_name("附件1_编制数", "='附件1'!$B$5")
    book.define_name("'附件1'!项目_金额", "='附件1'!$B$5:$B$9")
    last, hidden = (column_letters(number) for number in (len(COLUMNS), len(COLUMNS) + 2))
    book.define_name("校验_结论", f"='校验结果'!$A$2:$A${1 + SUMMARY_ROWS}")
    book.define_name("校验_内容标记", f"='校验结果'!${hidden}$2")
    book.define_name("校验_明细", f"='校验结果'!$A${BODY}:$D${BODY}")
    book.define_name("校验_位置", f"='校验结果'!$E${BODY}")
    book.define_name("校验_说明", f"='校验结果'!$F${BODY}:${last}${BODY}")
    book.close()


def _draw_annex(sheet: xlsxwriter.worksheet.Worksheet) -> None:
    """B5 40, C5 30, D5 a formula; B6 blank, C6 text, D6 an empty result; B7 an error, C7 words, D7 0."""
    sheet.write_number("B5", 40)
    sheet.write_number("C5", 30)
    sheet.write_formula("D5", "=CONTROL_RATE(C5,B5)", None, 0.75)
    sheet.write_string("C6", "　33")
    sheet.write_formula("D6", "=CONTROL_RATE(C6,B6)", None, "")
    sheet.write_formula("B7", "=1/0", None, "#DIV/0!")
    sheet.write_string("C7", "不详")
    sheet.write_number("D7", 0)


def _draw_findings(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
    text = book.add_format({"num_format": "@"})
    sheet.write_row(BODY - 2, 0, [column.heading for column in COLUMNS])
    for row in (*range(1, 1 + SUMMARY_ROWS), *range(BODY - 1, BODY + 2)):
        for column in (*range(4), *range(5, len(COLUMNS))):
            sheet.write_blank(row, column, None, text)
    sheet.protect()

"""Marks on the forms: cells with findings stand out, without anything being written on the forms."""

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.book import cell_name, column_letters
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.status import STATUS_ROW
from xl_udfs.report.as_sheet import MARKS_NAME

_A1 = 4
"""ADDRESS without dollar signs."""

_LIGHT_UP = 14
_STRIPES, _GROUND, _BORDER = "#E8A29B", "#FDECEA", "#C00000"


def draw_marks(canvas: Canvas, sheet: Worksheet, form: FormSheet) -> None:
    """Hatch and frame every cell that 校验结果 names, until it names it no more.

    The sheet knows itself by its marker cell, so tabs may be renamed. Hatching and frame say it without colour;
    forms are printed black and white, which leaves out the hatching.
    """
    annex = form.annex
    place = f'${column_letters(annex.helper_column)}${STATUS_ROW}&"!"&ADDRESS(ROW(),COLUMN(),{_A1})'
    style = canvas.workbook.add_format({
        "pattern": _LIGHT_UP, "fg_color": _STRIPES, "bg_color": _GROUND, "border": 1, "border_color": _BORDER,
    })
    grid = f"A{annex.first_row}:{cell_name(annex.last_row, len(annex.widths))}"
    rule = {"type": "formula", "criteria": f"=ISNUMBER(MATCH({place},{MARKS_NAME},0))", "format": style}
    sheet.conditional_format(grid, rule)

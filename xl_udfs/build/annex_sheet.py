"""Draw a form on a sheet of its own: heading, grid, notes, signature lines, page."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Annex
from xl_udfs.annexes.sheets import FormSheet
from xl_udfs.book import Area
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.finishing import Touches
from xl_udfs.build.grid import draw_grid
from xl_udfs.build.marks import draw_marks
from xl_udfs.build.pages import protect, set_page
from xl_udfs.build.status import draw_status, has_open_end

PRINTED = "打印区"
"""The key of the defined name of a project sheet's print area."""

_SCREEN_WIDTH = 120.0
"""Units of column widths that fit an ordinary screen at 100 %."""

_MARGIN = 0.7
"""Inches on every side."""


def draw_form(canvas: Canvas, form: FormSheet) -> None:
    """Add the form's sheet."""
    annex = form.annex
    sheet = canvas.add_sheet(form.tab, form.code_name)
    _headings(canvas, sheet, annex)
    draw_grid(canvas, sheet, form)
    last = _foot(canvas, sheet, annex)
    draw_status(canvas, sheet, form)
    draw_marks(canvas, sheet, form)
    _page(canvas, sheet, form, last)
    _view(sheet, annex)
    canvas.touch(sheet, Touches(annex.growing, bare_cover=bool(annex.breaks)))
    if form.is_master:
        sheet.very_hidden()


def _headings(canvas: Canvas, sheet: Worksheet, annex: Annex) -> None:
    style = canvas.styles.get
    sheet.set_row(0, 22)
    canvas.write(sheet, 1, 1, annex.number, style("annex"))
    if annex.title:
        sheet.set_row(1, 36)
        canvas.merge(sheet, Area(sheet.name, 2, 1, 2, annex.last_column), style("title"))
        canvas.formula(sheet, 2, 1, canvas.printed(annex.title), style("title"))


def _foot(canvas: Canvas, sheet: Worksheet, annex: Annex) -> int:
    """Notes and signature lines; returns the last sheet row."""
    style = canvas.styles.get("note")
    row = annex.last_row
    for note in annex.notes:
        row += 1
        sheet.set_row(row - 1, 32)
        canvas.merge(sheet, Area(sheet.name, row, 1, row, annex.last_column), style)
        canvas.write(sheet, row, 1, note, style)
    for line in annex.signature:
        row += 1
        sheet.set_row(row - 1, 24)
        canvas.merge(sheet, Area(sheet.name, row, 1, row, annex.last_column), style)
        canvas.formula(sheet, row, 1, _signature(canvas, line), style)
    return row


def _signature(canvas: Canvas, labels: Sequence[str]) -> str:
    """``填表人：… 填报日期：…`` over the entries of 首页 of the same names; others are signed by hand."""
    pieces = []
    for i, label in enumerate(labels):
        gap = "   " if i else ""
        pieces.append(f'"{gap}{label}："')
        pieces += [canvas.home(label)] if label in canvas.edition.home.entries else []
    return "&".join(pieces)


def _page(canvas: Canvas, sheet: Worksheet, form: FormSheet, last: int) -> None:
    """One page wide and as many high as it takes: with one page at most, rows that people add would shrink it all."""
    annex = form.annex
    last += has_open_end(annex)
    pages = None if annex.breaks else 0
    area = None if form.is_master else (last, annex.last_column)  # LibreOffice prints hidden sheets that have one
    set_page(sheet, area, pages=pages, heading_row=annex.heading_row)
    if annex.per_project:  # VBA gives a copy of the master its print area from here
        canvas.name(form.full_name(PRINTED), Area(form.tab, 1, 1, last, annex.last_column))
    if annex.breaks:
        sheet.set_h_pagebreaks(annex.breaks)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=_MARGIN, bottom=_MARGIN)
    sheet.center_horizontally()
    protect(sheet)


def _view(sheet: Worksheet, annex: Annex) -> None:
    """The heading stays in sight, and the grid fits an ordinary screen."""
    sheet.freeze_panes(annex.first_row - 1, 0)
    sheet.set_zoom(max(80, min(120, int(_SCREEN_WIDTH / sum(annex.widths) * 20) * 5)))

"""Draw an annex: heading, grid, notes, signature lines, page."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Annex
from xl_udfs.book import Area
from xl_udfs.build.canvas import Canvas
from xl_udfs.build.grid import draw_grid
from xl_udfs.build.pages import protect, set_page


def draw_annex(canvas: Canvas, annex: Annex) -> None:
    """Add the annex's sheet."""
    sheet = canvas.add_sheet(annex.name, annex.code_name)
    _headings(canvas, sheet, annex)
    draw_grid(canvas, sheet, annex, canvas.values.get(annex.name, {}))
    last = _foot(canvas, sheet, annex)
    _page(sheet, last, annex.last_column)


def _headings(canvas: Canvas, sheet: Worksheet, annex: Annex) -> None:
    style = canvas.styles.get
    sheet.set_row(0, 22)
    sheet.set_row(1, 36)
    canvas.write(sheet, 1, 1, annex.name, style("annex"))
    canvas.merge(sheet, Area(annex.name, 2, 1, 2, annex.last_column), style("title"))
    canvas.formula(sheet, 2, 1, canvas.printed(annex.title), style("title"))


def _foot(canvas: Canvas, sheet: Worksheet, annex: Annex) -> int:
    """Notes and signature lines; returns the last sheet row."""
    style = canvas.styles.get("note")
    row = annex.last_row
    for note in annex.notes:
        row += 1
        sheet.set_row(row - 1, 32)
        canvas.merge(sheet, Area(annex.name, row, 1, row, annex.last_column), style)
        canvas.write(sheet, row, 1, note, style)
    for line in annex.signature:
        row += 1
        sheet.set_row(row - 1, 24)
        canvas.merge(sheet, Area(annex.name, row, 1, row, annex.last_column), style)
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


def _page(sheet: Worksheet, last_row: int, last_column: int) -> None:
    set_page(sheet, (last_row, last_column))
    sheet.set_margins(left=0.7, right=0.7, top=0.8, bottom=0.8)
    sheet.center_horizontally()
    sheet.print_black_and_white()
    protect(sheet)

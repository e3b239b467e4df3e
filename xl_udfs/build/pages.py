"""What sheets have in common: page set-up, protection, and tables that nobody sees."""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from xl_udfs.build.canvas import Canvas

_A4 = 9
_FOOTER = "&C第 &P 页 共 &N 页"
_UNSEEN = 2
"""Grid lines neither on the screen nor in print."""


def set_page(
    sheet: Worksheet, last: tuple[int, int] | None = None, *, landscape: bool = False, pages: int | None = 1,
    heading_row: int = 0,
) -> None:
    """Set a sheet up for A4, one page wide, on white ground, with page numbers.

    Args:
        sheet: the sheet; rows and columns count from 1.
        last: the last row and column to be printed; everything if None.
        landscape: whether the page lies.
        pages: how many pages high at most; 0 for as many as it takes; None to print in full size, the only way in
            which Excel heeds page breaks.
        heading_row: the row that every page repeats; 0 for none.
    """
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    if pages is not None:
        sheet.fit_to_pages(1, pages)
    if heading_row:
        sheet.repeat_rows(heading_row - 1)
    if last:
        sheet.print_area(0, 0, last[0] - 1, last[1] - 1)
    sheet.set_footer(_FOOTER)
    sheet.print_black_and_white()
    sheet.hide_gridlines(_UNSEEN)


def protect(sheet: Worksheet) -> None:
    """Lock what is no entry, without a password: people can still widen columns, and repair if they must."""
    sheet.protect("", {"format_columns": True, "format_rows": True})


def hidden_table(canvas: Canvas, name: str, code_name: str, rows: Iterable[Sequence[str]]) -> None:
    """Add a sheet of texts that nobody sees and VBA reads."""
    sheet = canvas.add_sheet(name, code_name)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text)
    sheet.very_hidden()

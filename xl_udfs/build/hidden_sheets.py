"""The very hidden sheets: texts for VBA and xlwings' settings."""

from collections.abc import Iterable

from xl_udfs.build.canvas import Canvas
from xl_udfs.build.texts import VBA_TEXTS
from xl_udfs.build.xlwings_conf import ROWS

TEXTS, SETTINGS = "VBA_TEXTS", "xlwings.conf"


def draw_hidden(canvas: Canvas) -> None:
    """Add both sheets; nobody sees them, VBA reads them."""
    _table(canvas, TEXTS, "shTexts", VBA_TEXTS.items())
    _table(canvas, SETTINGS, "shXlwingsConf", ROWS)


def _table(canvas: Canvas, name: str, code_name: str, rows: Iterable[tuple[str, str]]) -> None:
    sheet = canvas.add_sheet(name, code_name)
    for i, (key, text) in enumerate(rows):
        sheet.write_string(i, 0, key)
        sheet.write_string(i, 1, text)
    sheet.very_hidden()

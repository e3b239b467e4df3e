"""The very hidden sheets: texts for VBA and xlwings' settings."""

from xl_udfs.build.canvas import Canvas
from xl_udfs.build.pages import hidden_table
from xl_udfs.build.texts import VBA_TEXTS
from xl_udfs.build.xlwings_conf import ROWS

TEXTS, SETTINGS = "VBA_TEXTS", "xlwings.conf"


def draw_hidden(canvas: Canvas) -> None:
    """Add both sheets; nobody sees them, VBA reads them."""
    hidden_table(canvas, TEXTS, "shTexts", VBA_TEXTS.items())
    hidden_table(canvas, SETTINGS, "shXlwingsConf", ROWS)

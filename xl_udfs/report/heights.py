"""How tall a row must be for wrapped text: hosts do not fit heights of files they did not save."""

import math
import unicodedata

_LINE, _PADDING = 14.0, 7.0
"""Points for a line of 10.5-point text, and around all lines."""


def text_width(text: str) -> int:
    """Width in the units of column widths: Chinese characters count two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def line_count(text: str, width: float) -> int:
    """How many lines ``text`` takes in ``width``; one unit stays free at the cell's edges."""
    return sum(max(1, math.ceil(text_width(line) / max(width - 1, 1))) for line in text.split("\n"))


def height_for(text: str, width: float) -> float:
    """The row height in points that shows all of ``text``."""
    return line_count(text, width) * _LINE + _PADDING

"""How tall a row must be for wrapped text: hosts do not fit heights of files they did not save."""

import math
import unicodedata

_BODY_SIZE = 10.5
"""Points; a Chinese character of this size is as wide as two units of column widths."""

_LINE, _PADDING = 14.0 / 10.5, 7.0
"""The height of a line per point of its font, and points around all lines."""

_BREAKS = "、；，。："


def text_width(text: str) -> int:
    """Width in the units of column widths: Chinese characters count two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def line_count(text: str, width: float) -> int:
    """How many lines ``text`` takes in ``width``; one unit stays free at the cell's edges."""
    return sum(max(1, math.ceil(text_width(line) / max(width - 1, 1))) for line in text.split("\n"))


def height_for(text: str, width: float, size: float = _BODY_SIZE) -> float:
    """The row height in points that shows all of ``text``.

    Args:
        text: lines may end early.
        width: the column's, in its own units.
        size: the font's, in points.
    """
    return line_count(text, width * _BODY_SIZE / size) * _LINE * size + _PADDING


def wrapped(text: str, width: float) -> list[str]:
    """``text`` in lines of at most ``width`` units, broken behind a mark where there is one."""
    lines: list[str] = []
    while text_width(text) > width:
        end = next(i for i in range(1, len(text) + 1) if text_width(text[:i]) > width) - 1
        behind = max(text.rfind(mark, 0, end) for mark in _BREAKS) + 1
        end = max(behind or end, 1)
        lines.append(text[:end])
        text = text[end:]
    return [*lines, text]

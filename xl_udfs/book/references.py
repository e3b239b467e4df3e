"""A1 references."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_CELL = r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})"
_CORNERS = rf"{_CELL}(?::{_CELL})?"
_SHEET = r"""(?:'((?:[^']|'')+)'|([^'"!:,;()+*/&=<>^\s-]+))!"""
_TEXT = '"[^"]*"'
_ONE_CELL, _AREA = re.compile(_CELL), re.compile(_SHEET + _CORNERS)


@cache
def column_letters(column: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@cache
def column_number(letters: str) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_name(row: int, column: int) -> str:
    """(3, 2) is B3."""
    return f"{column_letters(column)}{row}"


def cell_position(name: str) -> tuple[int, int]:
    """B3 is (3, 2). Raises ValueError for anything that is not one A1 cell."""
    found = _ONE_CELL.fullmatch(name)
    if not found:
        raise ValueError(f"not a cell: {name!r}")
    return int(found[2]), column_number(found[1])


def quoted(sheet: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


class Area(NamedTuple):
    """A rectangle of cells on one sheet; rows and columns count from 1, both ends belong to it."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def from_text(cls, text: str) -> "Area | None":
        """Read ``'附件1'!$B$2:$C$9`` as defined names and formulas write it; None if it is anything else."""
        found = _AREA.fullmatch(text.removeprefix("="))
        return _area(found, "") if found else None

    def __str__(self) -> str:
        first, last = cell_name(self.top, self.left), cell_name(self.bottom, self.right)
        return f"{quoted(self.sheet)}!{first}" + ("" if first == last else f":{last}")


def areas_in(formula: str, own_sheet: str) -> Iterator[Area]:
    """What a formula on the sheet ``own_sheet`` refers to, in its order; nothing for names and whole columns."""
    return (_area(found, own_sheet) for found in _pieces().finditer(formula) if found[3])


def without_areas(formula: str, mark: str) -> str:
    """``formula`` with ``mark`` in place of everything it refers to: what is done with it."""
    return _pieces().sub(lambda found: mark if found[3] else found[0], formula)


@cache
def _pieces() -> "re.Pattern[str]":
    """A text, or an area; nothing inside a text is one. Compiled when first needed."""
    return re.compile(rf"{_TEXT}|(?:{_SHEET})?(?<![\w.]){_CORNERS}(?![\w.(!])")


def _area(found: "re.Match[str]", own_sheet: str) -> Area:
    sheet = found[1].replace("''", "'") if found[1] else found[2] or own_sheet
    top, left = int(found[4]), column_number(found[3])
    return Area(sheet, top, left, int(found[6] or top), column_number(found[5]) if found[5] else left)

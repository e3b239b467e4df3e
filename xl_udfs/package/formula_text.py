"""Formula texts: moving their references, and what they call and point to."""

import re
from functools import lru_cache

from xl_udfs.book import column_letters, column_number

MAX_ROW, MAX_COLUMN = 1048576, 16384

# Read from left to right, each piece whole, so that nothing inside text, a quoted sheet or a table's brackets is
# ever taken for a reference.
_PIECE = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")"""
    r"""|(?P<sheet>'(?:[^']|'')*'!)"""
    r"""|(?P<brackets>\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])"""
    r"""|(?P<error>\#[A-Z0-9/_]+[!?]?)"""
    r"""|(?P<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.$(!]))"""
    r"""|(?P<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\w.$(!]))"""
    r"""|(?P<word>[\w$\\][\w.$\\?]*)(?P<after>[(!])?"""
)
_CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})")
_COLUMN = re.compile(r"(\$?)([A-Z]{1,3})")
_ROW = re.compile(r"(\$?)([0-9]{1,7})")
_PREFIX = re.compile(r"(?:_xlfn\.|_xlws\.|_xll\.|_xludf\.)+", re.IGNORECASE)
_FOREIGN_CALL = re.compile(r"(?:!|_xll\.|_xludf\.)[A-Z_]+\(", re.IGNORECASE)
_EXTERNAL = re.compile(r"\[[0-9]+\]")


class _OffSheetError(Exception):
    """A reference moved off the sheet."""


def shifted(formula: str, rows: int, columns: int) -> str:
    """``formula`` as it reads when its cell is copied ``rows`` down and ``columns`` to the right.

    Relative references move, also whole rows and columns and those behind a sheet's name; what moves off the sheet
    becomes ``#REF!``. Texts, quoted sheet names, table references and names stay as they are.
    """
    if not rows and not columns:
        return formula

    def moved(found: "re.Match[str]") -> str:
        try:
            return _moved(found, rows, columns)
        except _OffSheetError:
            return "#REF!"

    return _PIECE.sub(moved, formula)


def called(formula: str) -> frozenset[str]:
    """The functions that ``formula`` calls, in capitals, without ``_xlfn.`` and the like."""
    return _scan(formula)[0]


def is_external(formula: str) -> bool:
    """Whether ``formula`` points into another workbook (``[1]Sheet1!A1``)."""
    return "[" in formula and _scan(formula)[1]


@lru_cache(maxsize=4096)
def _scan(formula: str) -> tuple[frozenset[str], bool]:
    functions: set[str] = set()
    external = False
    before = -1
    for found in _PIECE.finditer(formula):
        kind = found.lastgroup
        if kind == "after" and found["after"].endswith("("):
            functions.add(_PREFIX.sub("", found["word"]).upper())
        elif kind == "sheet":
            external = external or "[" in found[0]
        elif kind == "brackets" and _EXTERNAL.fullmatch(found[0]):
            # behind a word it is a table's column that is named by a number
            external = external or before != found.start()
        before = found.end() if kind == "word" else -1
    return frozenset(functions), external


def own_calls(formula: str, names: "frozenset[str] | set[str]") -> str:
    """``formula`` with calls such as ``_xludf.NAME(`` and ``[1]!NAME(`` written plainly, for ``names`` only."""
    if not _FOREIGN_CALL.search(formula):
        return formula
    pieces = []
    position = 0
    for found in _PIECE.finditer(formula):
        word = found["word"]
        name = _PREFIX.sub("", word).upper() if word else ""
        if name not in names or not (found["after"] or "").endswith("("):
            continue
        before = re.sub(r"(?:'[^']*'|\[[0-9]+\][^\s!+\-*/^&=<>,;(){}]*)!$", "", formula[position:found.start("word")])
        pieces += [before, name]
        position = found.end("word")
    return "".join([*pieces, formula[position:]])


def _moved(found: "re.Match[str]", rows: int, columns: int) -> str:
    kind = found.lastgroup
    if kind == "columns":
        return ":".join(_moved_column(end, columns) for end in found[0].split(":"))
    if kind == "rows":
        return ":".join(_moved_row(end, rows) for end in found[0].split(":"))
    cell = _CELL.fullmatch(found[0]) if kind == "word" else None
    if cell is None or column_number(cell[2]) > MAX_COLUMN or int(cell[4]) > MAX_ROW:
        return found[0]
    return _moved_column(cell[1] + cell[2], columns) + _moved_row(cell[3] + cell[4], rows)


def _moved_column(text: str, by: int) -> str:
    absolute, letters = _COLUMN.fullmatch(text).groups()  # type: ignore[union-attr]
    if absolute:
        return text
    column = column_number(letters) + by
    if not 1 <= column <= MAX_COLUMN:
        raise _OffSheetError
    return column_letters(column)


def _moved_row(text: str, by: int) -> str:
    absolute, digits = _ROW.fullmatch(text).groups()  # type: ignore[union-attr]
    if absolute:
        return text
    row = int(digits) + by
    if not 1 <= row <= MAX_ROW:
        raise _OffSheetError
    return str(row)

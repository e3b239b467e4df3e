"""Formula texts: moving their references, and what they call and point to."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from xl_udfs.book import column_letters, column_number

MAX_ROW, MAX_COLUMN = 1048576, 16384

_CELL = r"(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})"
CALC_SERVICE = "cn.jixiao.Functions"
"""What LibreOffice knows our functions by: its files call ``CN.JIXIAO.FUNCTIONS.EXEC_RATE(``."""

_CALC = CALC_SERVICE.replace(".", r"\.") + r"\."
_PREFIX = rf"(?i)(?:_xlfn\.|_xlws\.|_xll\.|_xludf\.|{_CALC})+"
_EXTERNAL = r"\[[0-9]+\]"
_FOREIGN_CALL = rf"(?i)(?:!|_xll\.|_xludf\.|{_CALC})[A-Z_]+\("
_CALL_LOOK = re.compile(r"([\w$\\][\w.$\\?]{0,254})\(")    # Excel knows no longer names


@cache
def _piece() -> "re.Pattern[str]":
    """One piece of a formula, whatever it is.

    Formulas are read from left to right, each piece whole, so that nothing inside text, a quoted sheet or a table's
    brackets is ever taken for a reference; what is left open goes to the end, so that nothing is read twice. Compiled
    when first needed: most workbooks have nothing that needs it.
    """
    return re.compile(
        r"""(?P<text>"(?:[^"]|"")*")"""
        r"""|(?P<sheet>'(?:[^']|'')*(?:'!?)?)"""
        r"""|(?P<brackets>\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\]?)*\]?)"""
        r"""|(?P<error>\#[A-Z0-9/_]+[!?]?)"""
        r"""|(?P<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.$(!]))"""
        r"""|(?P<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\w.$(!]))"""
        r"""|(?P<word>[\w$\\][\w.$\\?]*)(?P<after>[(!])?"""
    )


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

    return _piece().sub(moved, formula)


def may_call(formulas: Iterable[str]) -> frozenset[str]:
    """At least the functions that ``formulas`` call; what looks like a call inside text is among them, too."""
    names = {name for formula in formulas for name in _CALL_LOOK.findall(formula)}
    return frozenset(_plain_name(name) for name in names)


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
    for found in _piece().finditer(formula):
        kind = found.lastgroup
        if kind == "after" and found["after"].endswith("("):
            functions.add(_plain_name(found["word"]))
        elif kind == "sheet":
            external = external or "[" in found[0]
        elif kind == "brackets" and re.fullmatch(_EXTERNAL, found[0]):
            # behind a word it is a table's column that is named by a number
            external = external or before != found.start()
        before = found.end() if kind == "word" else -1
    return frozenset(functions), external


def own_calls(formula: str, names: "frozenset[str] | set[str]") -> str:
    """``formula`` with calls such as ``_xludf.NAME(`` and ``[1]!NAME(``, and those of LibreOffice, written plainly.

    For ``names`` only.
    """
    if not re.search(_FOREIGN_CALL, formula):
        return formula
    pieces = []
    position = 0
    for found in _piece().finditer(formula):
        word = found["word"]
        name = _plain_name(word) if word else ""
        if name not in names or not (found["after"] or "").endswith("("):
            continue
        before = re.sub(r"(?:'[^']*'|\[[0-9]+\][^\s!+\-*/^&=<>,;(){}]*)!$", "", formula[position:found.start("word")])
        pieces += [before, name]
        position = found.end("word")
    return "".join([*pieces, formula[position:]])


def _plain_name(name: str) -> str:
    return (re.sub(_PREFIX, "", name) if "." in name else name).upper()


def _moved(found: "re.Match[str]", rows: int, columns: int) -> str:
    kind = found.lastgroup
    if kind == "columns":
        return ":".join(_moved_column(end, columns) for end in found[0].split(":"))
    if kind == "rows":
        return ":".join(_moved_row(end, rows) for end in found[0].split(":"))
    cell = re.fullmatch(_CELL, found[0]) if kind == "word" else None
    if cell is None or column_number(cell[2]) > MAX_COLUMN or int(cell[4]) > MAX_ROW:
        return found[0]
    return _moved_column(cell[1] + cell[2], columns) + _moved_row(cell[3] + cell[4], rows)


def _moved_column(text: str, by: int) -> str:
    if text.startswith("$"):
        return text
    column = column_number(text) + by
    if not 1 <= column <= MAX_COLUMN:
        raise _OffSheetError
    return column_letters(column)


def _moved_row(text: str, by: int) -> str:
    if text.startswith("$"):
        return text
    row = int(text) + by
    if not 1 <= row <= MAX_ROW:
        raise _OffSheetError
    return str(row)

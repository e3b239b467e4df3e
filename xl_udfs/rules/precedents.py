"""What a cell's formula refers to, as items of the filing."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from xl_udfs.book import cell_name, column_number
from xl_udfs.filing import Filing, Item

_MOST_CELLS = 2000
"""Of one area; nothing in official forms is larger."""


class Precedents:
    """The items that other items of ``filing`` are computed from, by the formulas as they stand in the cells."""

    def __init__(self, filing: Filing) -> None:
        self._filing = filing

    def of(self, item: Item) -> Sequence[Item]:
        """What its formula refers to directly; nothing for a cell without one."""
        cells = _cells(item.formula, item.sheet) if item.formula else ()
        return [found for cell in cells if (found := self._by_cell.get(cell))]

    def addends(self, item: Item) -> Sequence[Item]:
        """What it is the sum of, if its formula only adds or repeats cells."""
        return self.of(item) if item.formula and _sum().fullmatch(item.formula) else ()

    @cached_property
    def _by_cell(self) -> dict[tuple[str, str], Item]:
        return {(item.sheet, item.cell): item for item in self._filing.all_items() if not item.is_absent}


@cache
def _sum() -> "re.Pattern[str]":
    """``SCORE_TOTAL(A1,A2:A5)``, ``A1+A2``, ``IF(A1="","",A1)``: no figure but cells."""
    cell = r"(?:'[^']+'!|[^\s'!(),+*/&=<>\"-]+!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?"
    return re.compile(
        rf"(?i:SCORE_TOTAL|SUM)\({cell}(?:\s*,\s*{cell})*\)|{cell}(?:\s*\+\s*{cell})*"
        rf"|(?i:IF)\((?P<one>{cell})=\"\",\"\",(?P=one)\)"
    )


@cache
def _reference() -> "re.Pattern[str]":
    return re.compile(
        r"(?:('(?:[^']|'')+'|[^\s'!:,;()+*/&=<>^\"-]+)!)?"
        r"(?<![\w.])\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6}))?(?![\w.(!])"
    )


@cache
def _cells(formula: str, own: str) -> Sequence[tuple[str, str]]:
    """Sheet and name of every cell that ``formula`` on the sheet ``own`` refers to."""
    return tuple(dict.fromkeys(_each_cell(re.sub(r'"[^"]*"', '""', formula), own)))


def _each_cell(formula: str, own: str) -> Iterator[tuple[str, str]]:
    for tab, left, top, right, bottom in _reference().findall(formula):
        sheet = tab.removeprefix("'").removesuffix("'").replace("''", "'") if tab else own
        first, last = column_number(left), column_number(right or left)
        rows = range(int(top), int(bottom or top) + 1)
        if len(rows) * (last - first + 1) <= _MOST_CELLS:
            yield from ((sheet, cell_name(row, column)) for row in rows for column in range(first, last + 1))

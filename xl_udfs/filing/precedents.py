"""What a cell's formula refers to, as items of the filing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from xl_udfs.book import areas_in, cell_name, without_areas
from xl_udfs.filing.item import Item

_MOST_CELLS = 2000
"""Of one area; nothing in official forms is larger."""

_CELLS = "@"
_SUM = r"(?i:SCORE_TOTAL|SUM)\(@(?:\s*,\s*@)*\)|@(?:\s*\+\s*@)*"
_REPEATED = r'(?i:IF)\(@="","",@\)'


class Precedents:
    """The items that other items are computed from, by the formulas as they stand in the cells.

    Args:
        items: those of a filing; none for texts.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items

    def of(self, item: Item) -> Sequence[Item]:
        """What its formula refers to directly; nothing for a cell without one."""
        cells = _cells(item.formula, item.sheet) if item.formula else ()
        return [found for cell in cells if (found := self._by_cell.get(cell))]

    def with_addends(self, item: Item) -> Iterator[Item]:
        """The item and, as far down as formulas only add or repeat cells, what it is the sum of."""
        open_, seen = [item], {(item.form, item.key)}
        while open_:
            one = open_.pop()
            yield one
            for addend in self.of(one) if one.formula and _only_adds(one.formula) else ():
                if (addend.form, addend.key) not in seen:
                    seen.add((addend.form, addend.key))
                    open_.append(addend)

    @cached_property
    def _by_cell(self) -> dict[tuple[str, str], Item]:
        return {(item.sheet, item.cell): item for item in self._items if not item.is_absent}


@cache
def _only_adds(formula: str) -> bool:
    """``SCORE_TOTAL(A1,A2:A5)``, ``A1+A2``, ``IF(A1="","",A1)``: no figure but cells."""
    done = without_areas(formula, _CELLS)
    repeats = re.fullmatch(_REPEATED, done) and len(set(areas_in(formula, ""))) == 1
    return bool(repeats or re.fullmatch(_SUM, done))


@cache
def _cells(formula: str, own: str) -> Sequence[tuple[str, str]]:
    """Sheet and name of every cell that ``formula`` on the sheet ``own`` refers to."""
    return tuple(dict.fromkeys(_each_cell(formula, own)))


def _each_cell(formula: str, own: str) -> Iterator[tuple[str, str]]:
    for sheet, top, left, bottom, right in areas_in(formula, own):
        if (bottom - top + 1) * (right - left + 1) <= _MOST_CELLS:
            rows, columns = range(top, bottom + 1), range(left, right + 1)
            yield from ((sheet, cell_name(row, column)) for row in rows for column in columns)

"""Whether what was to be written into a sheet stands there: its rows and cells, counted before and after.

Counted by one flat pattern of its own, not by what finds the cells to write, so that a fault there cannot hide itself.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from xl_udfs.book import cell_name, column_letters
from xl_udfs.ooxml import errors
from xl_udfs.ooxml.errors import UnwrittenError
from xl_udfs.ooxml.formula_text import MAX_ROW
from xl_udfs.ooxml.sheet_xml import Position

_PLACE = re.compile(r"""\sr\s*=\s*["']([A-Z]{0,3})([1-9][0-9]{0,6})["'][^<>]*?(/?)>""")
_NAMED = 5
"""Places that the sentence names."""

ROW = 0
"""What stands for the column where a whole row is planned."""

_Place = tuple[str, int, bool]
"""A row (``""``) or a cell: its column's letters, its row, whether it holds anything."""


def require_written(before: str, after: str, planned: Mapping[Position, bool], gone_from: int = MAX_ROW + 1) -> None:
    """Require that the planned cells, and nothing else, differ between two states of a sheet's rows.

    Args:
        before, after: the rows as text (settled, each cell with its reference).
        planned: the cells (with ROW for the column: the rows) that were to be written, and whether each holds
            something now. Those that do stand there exactly once; those that do not may be missing.
        gone_from: the first of the rows of which nothing but what was planned stays.

    Raises:
        UnwrittenError: a cell or a row is missing, is there twice, or is empty when it should not be or the reverse.
    """
    filled = {place for at, is_filled in planned.items() for place in _places(at, is_filled)}
    touched = {(letters, row) for letters, row, _ in filled}
    expected = Counter({
        place: count for place, count in _counted(before).items()
        if place[:2] not in touched and place[1] < gone_from
    })  # fmt: skip
    expected.update(place for place in filled if place[2])
    actual = _counted(after)
    for place in filled:
        if not place[2]:
            actual.pop(place, None)
    if wrong := {place[:2] for place in (expected - actual) | (actual - expected)}:
        raise _unwritten(f"{letters}{row}" if letters else errors.ROW.format(row=row) for letters, row in wrong)


def require_each_once(written: Iterable[Position], planned: Iterable[Position]) -> None:
    """Raise UnwrittenError unless each of ``planned``, and nothing else, was written once."""
    done, due = Counter(iter(written)), Counter(iter(planned))
    if wrong := (done - due) | (due - done):
        raise _unwritten(cell_name(*at) for at in wrong)


def _places(at: Position, is_filled: bool) -> list[_Place]:
    """A planned cell, and the row that must be there for what it holds."""
    row, column = at
    cell = [(column_letters(column), row, is_filled)] if column != ROW else []
    return [*cell, ("", row, True)] if is_filled else cell


def _counted(rows: str) -> Counter[_Place]:
    return Counter((letters, int(row), not empty) for letters, row, empty in _PLACE.findall(rows))


def _unwritten(places: Iterable[str]) -> UnwrittenError:
    named = sorted(places)
    more = errors.AND_MORE.format(count=len(named)) if len(named) > _NAMED else ""
    return UnwrittenError(errors.NOT_WRITTEN.format(places="、".join(named[:_NAMED]) + more))

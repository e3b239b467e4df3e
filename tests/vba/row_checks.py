"""What must hold after a row was added or taken away, for any workbook and any of its blocks.

    for block in blocks(lab):
        for row in block.places():
            insert_and_delete(lab, block, row)

What is expected is worked out from the state before and from row numbers alone; nothing here knows how VBA does it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pyopenvba._a1 import parse_area, split_sheet
from pyopenvba.formula._parse import tokenize
from pyopenvba.formula._r1c1 import from_a1

from vba.book_state import Place, State, cursor, go_to, one_cell, state, table, text
from vba.lab import VbaLab

Rows = Callable[[int, int], tuple[int, int]]
"""Where rows first to last of a range, merge or name are afterwards."""

_AWAY = re.compile(r"\bR(?:\d|\[(?!-1\]|1\]))")
_CORNER = re.compile(r"(\$?(?:[A-Z]{1,3}\$?)?)(\d+)")


@dataclass(frozen=True)
class Block:
    """A block on one sheet, as the very hidden table of the workbook describes it."""

    sheet: str
    name: str
    top: int
    bottom: int
    left: int
    headings: tuple[int, ...]
    copied: tuple[int, ...]
    last_column: int
    keeps_one: bool
    printed: tuple[str, ...]
    is_prose: bool
    least: int

    @property
    def entries(self) -> list[int]:
        """The columns that people fill in."""
        columns = range(self.left, self.last_column + 1)
        return [column for column in columns if column not in (*self.headings, *self.copied)]

    def places(self) -> list[int]:
        """The first, a middle and the last row; of paragraphs, which are all alike, the first and the last."""
        middle = self.top if self.is_prose else (self.top + self.bottom) // 2
        return sorted({self.top, middle, self.bottom})


def blocks(lab: VbaLab) -> list[Block]:
    """Every block on every sheet that people see."""
    described = [row for row in table(lab, "shBlocks") if row[0]]
    found = []
    for entry in lab.app.workbook.names_.entries:
        scope, bare = split_sheet(entry.name)
        tab, reference = split_sheet(entry.refers_to.lstrip("="))
        for name, headings, copied, last, keeps, printed, prose, least in described:
            if bare == name and lab.app.workbook.sheet_named(tab).visible == -1 and scope in ("", tab):
                area = parse_area(reference.replace("$", ""))
                found.append(Block(tab, name, area.top, area.bottom, area.left, _numbers(headings), _numbers(copied),
                                   int(last), keeps == "1", tuple(printed.split("|")), prose == "1", int(least)))
    return sorted(found, key=lambda block: (block.sheet, block.top))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",") if number)


def press_at(lab: VbaLab, block: Block, row: int, callback: str, column: int = 0) -> list[str]:
    """Press a button with the cursor in a row of the block; returns the messages."""
    go_to(lab, block.sheet, row, column or block.left)
    seen = len(lab.messages)
    lab.press(callback)
    return lab.messages[seen:]


def check_insert(lab: VbaLab, block: Block, row: int) -> Block:
    """Insert below ``row``; everything must be as before but for one empty row. Returns the block afterwards."""
    before = state(lab)
    assert press_at(lab, block, row, "OnInsertRow") == []
    after, new = state(lab), row if holds_marks(before, block, row) else row + 1

    def rows(first: int, last: int) -> tuple[int, int]:
        first_, last_ = first + (first >= new), last + (last >= new)
        if first < last and first <= row <= last:
            first_, last_ = min(first_, new), max(last_, new)
        return first_, last_

    single = [h for h in block.headings
              if (block.sheet, row, h) in before.cells and not _merged(before, block, row, h)]
    _compare(before, after, block, rows, new, moved={(block.sheet, row, h): (block.sheet, row, h) for h in single})
    grown = {(block.sheet, row, h, row + 1, h) for h in single}
    assert after.merges == _spread_all(before, block, rows) | grown
    changed = replace(block, bottom=block.bottom + 1)
    _check_new_row(lab, after, changed, new, row + (new == row))
    assert cursor(lab) == (block.sheet, new, block.entries[0])
    return changed


def _check_new_row(lab: VbaLab, after: State, block: Block, new: int, neighbour: int) -> None:
    sheet = lab.app.workbook.sheet_named(block.sheet)
    assert [after.cells.get((block.sheet, new, column)) for column in block.entries] == [None] * len(block.entries)
    heights = [sheet.vba_get("Rows", [at]).vba_get("RowHeight") for at in (new, neighbour)]
    assert heights[0] == heights[1]
    for column in block.copied:
        cells = [sheet.vba_get("Cells", [at, column]) for at in (new, neighbour)]
        assert cells[0].vba_get("FormulaR1C1") == cells[1].vba_get("FormulaR1C1")
    for column in range(block.left, block.last_column + 1):
        one, other = (sheet.cells_.get((at, column)) for at in (new, neighbour))
        assert (one and one.style) == (other and other.style)
        rules = [{rule for (_, r, c), rule in after.validations[block.sheet] if (r, c) == (at, column)}
                 for at in (new, neighbour)]
        assert rules[0] == rules[1]


def check_delete(lab: VbaLab, block: Block, row: int) -> Block:
    """Delete ``row``; everything else must be as before. Returns the block afterwards."""
    before = state(lab)
    lab.app.answer_dialogs(6)
    messages = press_at(lab, block, row, "OnDeleteRow")
    lab.app.interpreter.answers.clear()
    assert messages in ([], [text(lab, "ask_delete_row")])
    after = state(lab)

    def rows(first: int, last: int) -> tuple[int, int]:
        return first - (first > row), last - (last >= row)

    tops = {
        (tab, top, left): (tab, top + 1, left) for tab, top, left, bottom, _ in before.merges
        if tab == block.sheet and top == row < bottom and left in block.headings
    }
    _compare(before, after, block, rows, None, moved={old: (old[0], old[1] + 1, old[2]) for old in tops}, gone=row)
    assert after.merges == {m for m in _spread_all(before, block, rows) if (m[1], m[2]) != (m[3], m[4])}
    return replace(block, bottom=block.bottom - 1)


def insert_and_delete(lab: VbaLab, block: Block, row: int) -> None:
    """Insert below ``row`` and take the new row away again: as if nothing had been."""
    before = state(lab)
    changed = check_insert(lab, block, row)
    check_delete(lab, changed, cursor(lab)[1])
    after = state(lab)
    assert after._replace(active=before.active, saved=before.saved) == before


def holds_marks(found: State, block: Block, row: int) -> bool:
    """Whether a row holds the mark for where to insert and nothing that people typed."""
    filled = [found.cells.get((block.sheet, row, column)) for column in block.entries]
    return {one for one in filled if one is not None and not str(one).startswith("=")} <= set(block.printed) \
        and any(one == block.printed[0] for one in filled)


def _compare(
    before: State, after: State, block: Block, rows: Rows, new: int | None, *, moved: Mapping[Place, Place],
    gone: int | None = None,
) -> None:
    """Cells, names, heights, protections, settings: as before, each in its row's new place."""
    expected: dict[Place, object] = {}
    patterns: dict[Place, object] = {}
    for place, content in before.cells.items():
        tab, row, column = place
        source = moved.get(place, place)
        if tab == block.sheet and row == gone and source == place:
            continue
        at = rows(source[1], source[1])[0] if tab == block.sheet else row
        if new is not None and place in moved:
            at = row                # a heading stands in the first of its rows
        if _is_copied(block, place) and _looks_nearby(content, row, column):
            patterns[tab, at, column] = from_a1(str(content), row, column)
        else:
            expected[tab, at, column] = _formula(content, tab, block.sheet, rows)
    found = {place: content for place, content in after.cells.items()
             if not (place[:2] == (block.sheet, new) and place not in expected)}
    assert {place: content for place, content in found.items() if place not in patterns} == expected
    assert {place: from_a1(str(found.get(place)), *place[1:]) for place in patterns} == patterns
    names = {name: one_cell(str(_formula(old, "", block.sheet, rows))) for name, old in before.names.items()}
    if new is not None and block.top == block.bottom:
        names = {name: _grown(name, refers_to, block) for name, refers_to in names.items()}
    assert after.names == names
    assert (after.protections, after.visible, after.settings) == (before.protections, before.visible, before.settings)


def _is_copied(block: Block, place: Place) -> bool:
    tab, row, column = place
    return tab == block.sheet and block.top <= row <= block.bottom and column in block.copied


def _looks_nearby(content: object, row: int, column: int) -> bool:
    """Whether a formula looks at its own row and the rows beside it only: then every row has the same."""
    return str(content).startswith("=") and not _AWAY.search(from_a1(str(content), row, column))


def _grown(name: str, refers_to: object, block: Block) -> object:
    """The name of a block that had one row, after a second came."""
    tab, reference = split_sheet(str(refers_to).lstrip("="))
    if split_sheet(name)[1] != block.name or tab != block.sheet:
        return refers_to
    columns = [corner.rstrip("$") for corner, _ in _CORNER.findall(reference)]
    return f"='{tab}'!{columns[0]}${block.top}:{columns[-1]}${block.bottom + 1}"


def _formula(content: object, own: str, edited: str, rows: Rows) -> object:
    """A formula after rows of ``edited`` moved."""
    if not str(content).startswith("="):
        return content
    written = str(content)
    for token in reversed(tokenize(written)):
        if token.kind == "ref" and (split_sheet(token.text)[0] or own) == edited:
            written = written[: token.at] + _reference(token.text, rows) + written[token.at + len(token.text):]
    return written


def _reference(reference: str, rows: Rows) -> str:
    scope, mark, corners = reference.rpartition("!")
    found = _CORNER.findall(corners)
    first, last = rows(int(found[0][1]), int(found[-1][1]))
    placed = [f"{found[0][0]}{first}", f"{found[-1][0]}{last}"]
    return scope + mark + ":".join(placed[: len(found)])


def _spread_all(before: State, block: Block, rows: Rows) -> set[tuple[str, int, int, int, int]]:
    """Where all merges are afterwards."""
    found = set()
    for tab, top, left, bottom, right in before.merges:
        first, last = rows(top, bottom) if tab == block.sheet else (top, bottom)
        found.add((tab, first, left, last, right))
    return found


def _merged(found: State, block: Block, row: int, column: int) -> bool:
    return any(tab == block.sheet and top <= row <= bottom and left <= column <= right
               for tab, top, left, bottom, right in found.merges)

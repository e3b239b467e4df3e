"""The texts that rules about sentences read: a filing's reports, or lines from anywhere."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from xl_udfs.filing import Filing, Form, Item
from xl_udfs.numbers import Quantity, Words
from xl_udfs.numbers.slips import significant
from xl_udfs.record import Record

if TYPE_CHECKING:
    from xl_udfs.prose import Block, Judgement, Kind

_Found = TypeVar("_Found")


class Place(Protocol):
    """Where a finding points: a cell of a form, or a line of a text."""

    @property
    def form(self) -> str:
        """The form, ``""`` in a text."""

    @property
    def key(self) -> str:
        """What it is known by in the next run."""

    @property
    def sheet(self) -> str:
        """The sheet, ``""`` in a text."""

    @property
    def cell(self) -> str:
        """The cell; in a text ``第3行第5–12字``."""

    @property
    def row_label(self) -> str:
        """What stands beside it."""

    @property
    def column_label(self) -> str:
        """What stands above it."""


class LinePlace(Record):
    """Some characters of a line of a text."""

    cell: str
    key: str
    form: str = ""
    sheet: str = ""
    row_label: str = ""
    column_label: str = ""


class SharedSlip(Record):
    """A figure of a text by which several claims are wrong.

    Attributes:
        place: where it stands; its key tells it from other figures of the cell.
        meant: what it should be.
        claimed_at: where it starts in its passage; None if none of the claims is about it: it is a part of them all.
    """

    place: Place
    meant: Decimal
    claimed_at: int | None


Line = tuple[str, Callable[[int, int], Place]]
"""A paragraph, and what says where characters of it (from, to) stand."""


class Passage:
    """Paragraphs that are read as one text; ``part`` is the form they stand in, ``""`` for lines from anywhere."""

    def __init__(self, lines: Sequence[Line], part: str = "") -> None:
        self.part = part
        self.text = "\n".join(text for text, _ in lines)
        self._places = [place for _, place in lines]
        self._starts = [0]
        self.is_cut = False  # it has so many wrong claims that the rest was not judged
        self._found: dict[Callable[..., Any], Any] = {}
        for text, _ in lines[:-1]:
            self._starts.append(self._starts[-1] + len(text) + 1)

    def place(self, start: int, end: int, at: int | None = None) -> Place:
        """Where the characters from ``start`` to ``end`` stand, in the line of the one ``at`` (or of the first)."""
        number = bisect_right(self._starts, start if at is None else at) - 1
        first = self._starts[number]
        last = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self.text)
        return self._places[number](max(start - first, 0), min(end, last) - first)

    def once(self, find: "Callable[[Passage, Texts], _Found]", texts: "Texts") -> _Found:
        """What ``find`` finds in this passage, which is one of ``texts``: looked for once, however many rules ask."""
        if find not in self._found:
            self._found[find] = find(self, texts)
        found: _Found = self._found[find]
        return found

    @cached_property
    def judgements(self) -> "Sequence[Judgement]":
        """What its sentences assert: what is wrong or uncertain, and one right claim of each kind."""
        if not _has_figures(self.text):
            return ()
        from xl_udfs.prose import MOST_WRONG, Holds, judge, judge_blocks

        # A form's figures are wanted again, by the rules that look them up in the tables; a text may be long.
        found = judge_blocks(self.blocks) if self.part else judge(self.text)
        wrong: list[Judgement] = []
        right: dict[Kind, Judgement] = {}
        for one in found:
            if one.holds is Holds.OK:
                right.setdefault(one.kind, one)
            else:
                wrong.append(one)
        self.is_cut = len(wrong) >= MOST_WRONG
        return (*right.values(), *wrong)

    @cached_property
    def blocks(self) -> "Sequence[Block]":
        """Its figures."""
        from xl_udfs.prose import read

        return list(read(self.text))


class Texts(Record):
    """What rules about sentences look at; ``filing`` is None for lines from anywhere."""

    passages: Sequence[Passage]
    filing: Filing | None = None

    @cached_property
    def figures(self) -> Mapping[str, Sequence[tuple[Item, Quantity]]]:
        """The figures of the forms by their significant digits: units are powers of ten apart."""
        found: dict[str, list[tuple[Item, Quantity]]] = {}
        for item in self.filing.all_items() if self.filing else ():
            if isinstance(item.entry, Quantity):
                found.setdefault(significant(item.entry.value), []).append((item, item.entry))
        return found


def texts_of(filing: Filing) -> Texts:
    """The reports of a filing and the sentences in the cells of its tables."""
    passages = []
    for form in filing.forms.values():
        paragraphs = [_line(item) for item in _prose(form)]
        if paragraphs:
            passages.append(Passage(paragraphs, form.annex.part))
        passages += [Passage([_line(item)], form.annex.part) for item in _cells(form) if _has_figures(_words(item))]
    return Texts(passages, filing)


def text_lines(text: str) -> Texts:
    """The lines of a text that is no filing."""
    lines = text.splitlines()
    return Texts([Passage([(line, _in_line(number)) for number, line in enumerate(lines, 1)])] if lines else [])


def _has_figures(text: str) -> bool:
    """Whether there is a digit in it: cells of tables without any say nothing that could be calculated."""
    return any(map(str.isdigit, text))


def _line(item: Item) -> Line:
    return _words(item), lambda start, end: item


def _words(item: Item) -> str:
    return item.entry.text if isinstance(item.entry, Words) else ""


def _in_line(number: int) -> Callable[[int, int], Place]:
    def place(start: int, end: int) -> Place:
        return LinePlace(f"第{number}行第{start + 1}–{end}字", f"{number}:{start + 1}")

    return place


def _prose(form: Form) -> Iterator[Item]:
    """The paragraphs of a report, from its first to its last section."""
    for rows in form.blocks.values():
        if rows.block.is_prose:
            yield from (row.name for row in rows.filled)


def _cells(form: Form) -> Iterator[Item]:
    """Cells of a table in which sentences may stand."""
    yield from (item for item in form.items.values() if _words(item))
    for rows in form.blocks.values():
        if not rows.block.is_prose:
            yield from (item for row in rows.filled for item in row.items.values() if _words(item))

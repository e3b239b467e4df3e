"""Lists of parts after a total: 其中：…, 包括…, （…）."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from xl_udfs.prose.context import is_earlier
from xl_udfs.prose.cues import Role
from xl_udfs.prose.figures import BLOCK, Block, Figure, sentence_end
from xl_udfs.record import Record


class Claim(Enum):
    """What the words before a list say about it."""

    WHOLE = "these are all the parts"
    AMONG = "these are among the parts; usually all, if there are several"
    SOME = "these are the main parts"


_CUE = re.compile(
    r"(?P<some>其中,?主要(?!领导|负责)|主要(?:包括|为|是|有|用于|由|包含|支出)|(?:如|例如|重点)[:,]?)"
    r"|(?P<whole>包括|包含|分别为|分别是|分为|具体为|具体是|具体如下|构成为|构成如下|按[^,:。;0-9]{1,8}分)"
    r"|(?P<made>,由|^由)"
    r"|(?P<among>其中|,含|\(含|^\(|^ ?[:]|即[:,]?|用于)"
)
_MADE = re.compile("组成|构成")
_IN_NEW_LINES = re.compile(r"[:]?\s*\n")
_OPEN_END = re.compile(r"[^,;。、0-9]{0,8}等")
_EXCLUDED = frozenset({Role.CHANGE, Role.BEFORE, Role.REACHED, Role.TOTAL})
_MOST_PARTS = 240
"""Figures of a list: an amount and a share of a hundred projects; one that is cut short adds up to too little."""

_MOST_SENTENCES = 12
_MOST_TOTALS = 5
_OVER_YEARS = "累计"
"""The parts of such a total may be those of earlier years."""

_LEAST_NAME = 3
"""Shorter ones are parts of other words."""

_MOST_BEFORE_CUE = 4
"""。其中：, 。主要包括: a list that begins a sentence begins at once."""



class Part(Record):
    """A figure of a list; ``nested``: it stands in a list of its own inside the list."""

    figure: Figure
    nested: bool


class Listing(Record):
    """A list of parts.

    Attributes:
        claim: what its words say.
        totals: what it may be the parts of, the nearest first.
        parts: in the order of the text; further ones than belong to it, as the text does not say where it ends.
        place: of its first figure in the block.
    """

    claim: Claim
    totals: Sequence[Figure]
    parts: Sequence[Part]
    place: int


def listings(block: Block) -> Iterator[Listing]:
    """Every list of a block."""
    found = {place: _CUE.search(figure.gap) for place, figure in enumerate(block.figures) if place}
    cues = {place: cue for place, cue in found.items() if cue}
    for place, cue in cues.items():
        if _lists_names(cue):
            continue
        if not cue["made"] or _is_made_of(block, block.figures[place]):
            listing = _listing(block, place, cues)
            if listing.totals and listing.parts:
                yield listing


def _lists_names(cue: re.Match[str]) -> bool:
    """The sentence of the list ends before the first figure: 分别为图书馆、文化馆。新建卫生室18个."""
    return not _IN_NEW_LINES.match(cue.string, cue.end()) and _last_stop(cue.string, len(cue.string)) > cue.end()


def _is_made_of(block: Block, figure: Figure) -> bool:
    """由…和…组成."""
    return _MADE.search(block.text, figure.end, sentence_end(block.text, figure.end)) is not None


def ends_openly(block: Block, figure: Figure) -> bool:
    """等 stands after a part: there are more."""
    return _OPEN_END.match(block.text, figure.end) is not None


def _listing(block: Block, place: int, cues: Mapping[int, re.Match[str]]) -> Listing:
    figure, found = block.figures[place], cues[place]
    claim = Claim.SOME if found["some"] else Claim.WHOLE if found["whole"] or found["made"] else Claim.AMONG
    bracketed = figure.depth > block.figures[place - 1].depth
    totals = _totals(block, place, found)
    by_year = any(_OVER_YEARS in total.lead for total in totals)
    in_lines = _IN_NEW_LINES.match(figure.gap, found.end()) is not None
    parts = list(_lines(block, place) if in_lines else _parts(block, place, bracketed, cues, by_year))
    if parts and _is_cut(block, place, parts):
        claim = Claim.SOME
    return Listing(claim, totals, parts, place)


def _is_cut(block: Block, place: int, parts: Sequence[Part]) -> bool:
    """The list may go on beyond the figures that are looked at."""
    first, last = parts[0].figure, parts[-1].figure
    if last.sentence - first.sentence == _MOST_SENTENCES and parts[1].figure.sentence != first.sentence:
        return True
    last_place = min(place + _MOST_PARTS, len(block.figures)) - 1
    reaches = any(figure is last for figure in block.figures[last_place - 2:last_place + 1])
    return reaches and (last_place + 1 < len(block.figures) or len(block.text) == BLOCK)


def _totals(block: Block, place: int, cue: re.Match[str]) -> list[Figure]:
    """What stands before the list: in the same sentence, or in the one before if the list begins a new one.

    What the words of the list call by name (其中农村公路养护分两批) comes first, then the nearest.
    """
    last, stop = block.figures[place - 1], _last_stop(cue.string, cue.start())
    if block.figures[place].sentence - last.sentence > 2 or (stop and cue.start() - stop > _MOST_BEFORE_CUE):
        return []
    said = cue.string[cue.end():]
    called: list[Figure] = []
    found: list[Figure] = []
    for figure in reversed(block.figures[max(0, place - 4 * _MOST_TOTALS):place]):
        if figure.sentence != last.sentence:
            break
        if not figure.is_rate and figure.role not in (Role.CHANGE, Role.BEFORE) and not is_earlier(block, figure, ()):
            if len(figure.name) >= _LEAST_NAME and figure.name in said:
                called.append(figure)
            elif len(found) < _MOST_TOTALS:
                found.append(figure)
    return [*called, *found]


def _last_stop(text: str, end: int) -> int:
    """Where the last sentence before ``end`` ends, 0 if none does."""
    return max(text.rfind(sign, 0, end) + 1 for sign in "。!?\n")


def _parts(
    block: Block, place: int, bracketed: bool, cues: Mapping[int, re.Match[str]], by_year: bool
) -> Iterator[Part]:
    first = block.figures[place]
    nested_in: int | None = None
    for at, figure in enumerate(block.figures[place:place + _MOST_PARTS], place):
        if figure.paragraph != first.paragraph or figure.sentence - first.sentence > _MOST_SENTENCES:
            return
        if bracketed and figure.depth < first.depth:
            return
        if at > place and at in cues:
            nested_in = figure.sentence
        elif nested_in is not None and (figure.sentence != nested_in or ";" in figure.gap or ")" in figure.gap):
            nested_in = None
        if _counts(block, figure) or (by_year and figure.year and not figure.is_rate and figure.role is Role.PLAIN):
            yield Part(figure, nested_in is not None or figure.depth > first.depth)


def _lines(block: Block, place: int) -> Iterator[Part]:
    """Each following paragraph begins with a part."""
    paragraph = block.figures[place].paragraph - 1
    for figure in block.figures[place:place + _MOST_PARTS]:
        if figure.paragraph > paragraph + 1:
            return
        if figure.paragraph > paragraph and _counts(block, figure):
            paragraph = figure.paragraph
            yield Part(figure, False)


def _counts(block: Block, figure: Figure) -> bool:
    return not figure.is_rate and figure.role not in _EXCLUDED and not is_earlier(block, figure, ())

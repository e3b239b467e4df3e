"""One wrong figure of a text may make several claims wrong: which ones, and what it should be."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from xl_udfs.numbers.slips import UNIT_SHIFT
from xl_udfs.rulebook.kit.named_rows import Mention, mentions_in
from xl_udfs.rulebook.kit.passages import LinePlace, Passage, SharedSlip, Texts
from xl_udfs.rulebook.kit.relations import amount

if TYPE_CHECKING:
    from xl_udfs.prose import Judgement

_MOST_WRONG = 60
"""A text with more wrong claims is left as it is."""

_CLAIM, _MENTION = "claim", "mention"
_Key = tuple[str, int]
_Wanted = Mapping[int, tuple[Decimal, Decimal]]
"""Figures of a wrong claim by where they start: between which base values each alone would make it right."""


def slip_of_claim(texts: Texts, passage: Passage, claim: "Judgement") -> SharedSlip | None:
    """The wrong figure that this wrong claim shares with others, None if it stands for itself."""
    return passage.once(_slips, texts).get((_CLAIM, id(claim)))


def slip_of_mention(texts: Texts, mention: Mention) -> SharedSlip | None:
    """The same for a figure that is not the one of the table."""
    return mention.passage.once(_slips, texts).get((_MENTION, mention.place[0]))


def _slips(passage: Passage, texts: Texts) -> Mapping[_Key, SharedSlip]:
    claimed = {(_CLAIM, id(one)): one.at for one in passage.judgements}
    return _found(passage, dict(_wanted(passage, texts)), claimed)


def _wanted(passage: Passage, texts: Texts) -> Iterator[tuple[_Key, _Wanted]]:
    claims = [one for one in passage.judgements if one.ends]
    if not claims or len(claims) > _MOST_WRONG:
        return
    for claim in claims:
        yield (_CLAIM, id(claim)), {one.start: (one.low, one.high) for one in claim.ends}
    for mention in mentions_in(passage, texts):
        meant = mention.contradicted
        if meant is not None:
            ends = [(amount(meant) + slack).scaleb(UNIT_SHIFT) for slack in (-mention.tolerance, mention.tolerance)]
            yield (_MENTION, mention.place[0]), {mention.place[0]: (ends[0], ends[1])}


def _found(passage: Passage, wanted: Mapping[_Key, _Wanted], claimed: Mapping[_Key, int]) -> Mapping[_Key, SharedSlip]:
    """For every claim the figure that it shares with most others, if one value of it makes them all right."""
    found: dict[_Key, SharedSlip] = {}
    left = dict(wanted)
    while True:
        start, value, claims = _most_shared(left)
        if len(claims) < 2:
            return found
        place = passage.place(start, start)
        is_claimed = any(claimed.get(claim, start) == start for claim in claims)
        figure = LinePlace(place.cell, f"{place.key}@{start}", place.form, place.sheet)
        for claim in claims:
            found[claim] = SharedSlip(figure, value, start if is_claimed else None)
            del left[claim]


def _most_shared(wanted: Mapping[_Key, _Wanted]) -> tuple[int, Decimal, Sequence[_Key]]:
    best: tuple[int, Decimal, Sequence[_Key]] = (0, Decimal(0), ())
    sides: dict[int, list[_Key]] = {}
    for claim, ends in wanted.items():
        for start in ends:
            sides.setdefault(start, []).append(claim)
    for start, claims in sides.items():
        for claim in claims if len(claims) > len(best[2]) else ():
            value = wanted[claim][start][0]  # the highest of the lower ends, if the ranges of these claims meet
            agreed = [one for one in claims if wanted[one][start][0] <= value <= wanted[one][start][1]]
            if len(agreed) > len(best[2]):
                best = start, value, agreed
    return best

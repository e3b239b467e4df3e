"""Figures of a text with what the words around them say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.prose.cues import Role, clause, name_of, only_joins, role
from xl_udfs.prose.tokens import Token, plain, tokens
from xl_udfs.prose.units import COUNTED, PERCENT, POINTS, SCORE
from xl_udfs.record import Record

_STOP = re.compile(r"[。!?\n]|(?<=[%元人户])\.(?![0-9])")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2}) ?年")

_ANY_YEAR = re.compile(r"(?<![0-9０-９])((?:19|20|１９|２０)[0-9０-９]{2})[ 　]?年")

BLOCK = 20_000
"""Characters read at a time: what keeps memory bounded. Relations do not reach across."""

_SEARCHES = 300
_THIS_YEAR = ("本年", "今年", "当年")
_GAP = 120
"""How many characters before a figure are looked at."""


class Figure(Record):
    """A figure and what is said about it.

    Attributes:
        token: the number and its unit.
        base: in base units (元, 人); half: half a unit of its last printed place, nothing for what is counted (33人).
        gap: the text since the figure before; lead: the part of it in the same sentence.
        name: what the words before it call it.
        year: the year that its clause names; about: that, or the one named before for the figures that follow it.
        role, sign: what it is said to be; sign is the direction of a change.
        joined: it only goes on in a list (、和) with the figure before; of: it is a part of that figure
            (占年度目标160公里的105.31%).
        sentence, paragraph: their numbers; begin: where its sentence begins; depth: how many brackets are open.
    """

    token: Token
    base: Decimal
    half: Decimal
    gap: str
    lead: str
    name: str
    year: int | None
    about: int | None
    role: Role
    sign: int
    joined: bool
    of: bool
    sentence: int
    paragraph: int
    begin: int
    depth: int

    @property
    def start(self) -> int:
        """Where it begins in its block."""
        return self.token.start

    @property
    def end(self) -> int:
        """Where it ends in its block, unit included."""
        return self.token.end

    @property
    def dimension(self) -> str:
        """What it measures: 元, 人, % …"""
        return self.token.dimension

    @property
    def is_rate(self) -> bool:
        """It is a percentage or a number of 百分点."""
        return self.token.dimension in (PERCENT, POINTS)

    @property
    def number(self) -> str:
        """The figure as printed, without its unit and without separators."""
        return f"{self.token.value:f}"

    @property
    def printed(self) -> str:
        """The figure as printed: ``451.78万元``."""
        return f"{self.token.value:f}{self.token.unit}"


class Effort:
    """How many more causes are worth looking for in a text: hundreds of wrong claims are no report."""

    def __init__(self, searches: int) -> None:
        self.searches = searches

    def spend(self) -> bool:
        """Take one search; False if there are none left."""
        self.searches -= 1
        return self.searches >= 0


class Block(Record):
    """A part of a text.

    Attributes:
        original, text: as it is, and in half-width signs, character by character.
        start: where it starts in the whole text.
        figures: in their order.
        year: what the whole text is about, None if it names none.
        effort: what the whole text may cost.
    """

    original: str
    text: str
    start: int
    figures: Sequence[Figure]
    year: int | None
    effort: Effort


def read(text: str) -> Iterator[Block]:
    """The text in parts, each with its figures; at most so much of it at a time that memory stays bounded."""
    year, effort = _main_year(text), Effort(_SEARCHES)
    start = 0
    while start < len(text):
        end = min(start + BLOCK, len(text))
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        part = text[start:end]
        in_plain = plain(part)
        yield Block(part, in_plain, start, list(_figures(in_plain, year)), year, effort)
        start = end


def sentence_end(text: str, place: int) -> int:
    """Where the sentence at ``place`` ends (at most some hundred characters on)."""
    found = _STOP.search(text, place, place + 400)
    return found.start() if found else min(len(text), place + 400)


def _main_year(text: str) -> int | None:
    years = Counter(int(year) for year in _ANY_YEAR.findall(text))
    return max(years, key=lambda year: (years[year], year)) if years else None


class _Place:
    """Where the reading of a block has come to."""

    def __init__(self, main_year: int | None) -> None:
        self.end = self.sentence = self.paragraph = self.begin = self.depth = 0
        self._main_year = main_year
        self._about: int | None = None

    def move(self, text: str, token: Token) -> None:
        """Go on to ``token``, counting sentences, paragraphs and brackets on the way."""
        between = text[self.end:token.start]
        for found in _STOP.finditer(text, self.end, token.start):
            self.sentence += 1
            self.begin = found.end()
            self._about = self._about if self._is_to_come() else None
        if "\n" in between:
            self._about = None
            self.paragraph += between.count("\n")
            self.depth = 0
            between = between[between.rindex("\n"):]
        self.depth = max(0, self.depth + between.count("(") - between.count(")"))
        self.end = token.end

    def about(self, year: int | None, words: str, role: Role) -> int | None:
        """The year of a figure whose clause names ``year``; what it is only compared with keeps its year to itself."""
        if year is None and any(word in words for word in _THIS_YEAR):
            self._about = None
        if role in (Role.BEFORE, Role.CHANGE):
            return year or self._about
        self._about = year or self._about
        return self._about

    def _is_to_come(self) -> bool:
        """The plan for a year to come goes on over several sentences."""
        return self._about is not None and self._main_year is not None and self._about > self._main_year


def _figures(text: str, main_year: int | None) -> Iterator[Figure]:
    place = _Place(main_year)
    last: Figure | None = None
    for token in tokens(text):
        since = max(place.end, token.start - _GAP)
        place.move(text, token)
        last = _figure(text, token, place, since, last)
        yield last


def _figure(text: str, token: Token, place: _Place, since: int, last: Figure | None) -> Figure:
    gap, lead = text[since:token.start], text[max(since, place.begin):token.start]
    joined = last is not None and last.sentence == place.sentence and only_joins(lead)
    words = clause(lead)
    of = last is not None and lead.strip() == "的" and last.role is not Role.BEFORE and not last.is_rate
    if of and last is not None:
        said, sign = (Role.SHARE if "占" in last.lead else Role.COMPLETION), 0
    elif joined and last is not None and last.is_rate == (token.dimension in (PERCENT, POINTS)):
        said, sign = last.role, last.sign
    else:
        said, sign = role(words, token.dimension in (PERCENT, POINTS))
    years = _YEAR.findall(words)
    year = int(years[-1]) if years else None
    about = _YEAR.findall(lead) if year is None and "年" in lead else ()
    return Figure(
        token, token.value.scaleb(token.exponent), _half(token), gap, lead,
        name_of(words), year, place.about(int(about[-1]) if about else year, words, said),
        said, sign, joined, of, place.sentence, place.paragraph,
        place.begin, place.depth,
    )


def _half(token: Token) -> Decimal:
    if not token.decimals and not token.exponent and (token.dimension in COUNTED or token.dimension == SCORE):
        return Decimal(0)
    return Decimal(5).scaleb(token.exponent - token.decimals - 1)

"""Totals and their parts: 其中…, 包括…, …合计…."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from xl_udfs.prose.causes import is_one_slip
from xl_udfs.prose.context import before
from xl_udfs.prose.cues import Role
from xl_udfs.prose.equations import SUM, Equation
from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Holds, Judgement, Kind, judged, passed
from xl_udfs.prose.lists import Claim, Listing, Part, ends_openly
from xl_udfs.prose.units import MEASURES, MONEY, PEOPLE

_COMPLEMENTS = (
    ("男", "女"), ("行政", "事业"), ("基本支出", "项目支出"), ("人员经费", "公用经费"), ("人员支出", "公用支出"),
    ("城镇", "农村"), ("城市", "农村"), ("乡镇", "社区"), ("在编", "编外"), ("上级", "本级"), ("本级", "下级"),
    ("省级", "县级"), ("新建", "改"), ("续建", "新建"), ("工资福利", "商品和服务"), ("公务用车", "公务接待"),
    ("线上", "线下"), ("小学", "中学"), ("小学", "初中"), ("公办", "民办"), ("集中", "分散"),
)
"""Words for two kinds that together are all there is."""

_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_FAR = 3
_LEAST_PARTS = {MONEY: 2, PEOPLE: 5}
"""From how many parts on they are unlikely to overlap."""

_YEARS = re.compile(r"(20[0-9]{2}) ?[年—~-]")
_HOW_MANY = re.compile(r"([二两三四五六七八九2-9]) ?(?:大|类|项|个|种|块|部分|方面|级|笔|支)")


def totals(block: Block, found: Sequence[Listing]) -> Iterator[Judgement]:
    """Every total that is stated beside its parts."""
    for listing in found:
        yield from _judge(block, listing)
    listed = {total.start for listing in found for total in listing.totals}
    for place, figure in enumerate(block.figures):
        if figure.role is Role.TOTAL and not figure.token.vague:
            yield from _after(block, place, figure.start in listed)


def _judge(block: Block, listing: Listing) -> Iterator[Judgement]:
    groups = _groups(listing)
    closed = {total.start: _closing(total, parts) for total, parts in groups}
    counts = [len(equation.terms) for equation in closed.values() if equation]
    for total, parts in groups:
        equation = closed[total.start]
        if equation:
            yield judged(block, Kind.TOTAL, Holds.OK, equation)
        elif parts and not any(one.token.vague for one in (total, *(part.figure for part in parts))):
            yield from _unclosed(block, listing, total, [part.figure for part in parts if not part.nested], counts)


def _groups(listing: Listing) -> list[tuple[Figure, list[Part]]]:
    """Each total with the parts that are of its kind; of several totals each part goes to the one called alike."""
    groups: list[tuple[Figure, list[Part]]] = []
    for dimension in dict.fromkeys(total.dimension for total in listing.totals):
        rivals = [total for total in listing.totals if total.dimension == dimension]
        parts = [part for part in listing.parts if part.figure.dimension == dimension]
        taken = _shared_out(rivals, parts) if len({total.name for total in rivals}) > 1 else {}
        if len([own for own in taken.values() if len(own) > 1]) > 1:
            groups += [(total, taken[total.start]) for total in rivals if len(taken.get(total.start, ())) > 1]
        elif parts:
            groups.append((_only_total(rivals, parts), parts))
    return groups


def _shared_out(rivals: Sequence[Figure], parts: Sequence[Part]) -> dict[int, list[Part]]:
    """The parts by the place of the total whose name is most like theirs, the nearest of several."""
    taken: dict[int, list[Part]] = {}
    for part in parts:
        best, most = rivals[0], -1
        for total in rivals:
            likeness = _likeness(total.name, part.figure.name)
            if likeness > most:
                best, most = total, likeness
        taken.setdefault(best.start, []).append(part)
    return taken


def _only_total(rivals: Sequence[Figure], parts: Sequence[Part]) -> Figure:
    """The nearest total, unless the parts add up to another one."""
    return next((total for total in rivals if _closing(total, parts)), rivals[0])


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> int:
    pairs = {one[place:place + 2] for place in range(len(one) - 1)}
    return len(pairs & {other[place:place + 2] for place in range(len(other) - 1)})


def _closing(total: Figure, parts: Sequence[Part]) -> Equation | None:
    """The first reading in which the parts add up: without what is nested, with it, only what is called alike."""
    flat = [part.figure for part in parts if not part.nested]
    alike = [figure for figure in flat if _likeness(total.name, figure.name)]
    for reading in (flat, [part.figure for part in parts], alike):
        count = _closing_count(total, reading)
        if count:
            return Equation(total, SUM, reading[:count])
    return None


def _closing_count(total: Figure, parts: Sequence[Figure]) -> int:
    """How many of the first parts add up to the total, 0 if none do."""
    come_to, slack = Decimal(0), total.half
    for count, part in enumerate(parts, 1):
        come_to += part.base
        slack += part.half
        if abs(come_to - total.base) <= slack:
            return count
    return 0


def _unclosed(
    block: Block, listing: Listing, total: Figure, flat: Sequence[Figure], counts: Sequence[int]
) -> Iterator[Judgement]:
    parts = _natural(block, listing, total, flat, counts)
    if not parts:
        return
    equation = Equation(total, SUM, parts)
    holds = _severity(block, listing, equation, bool(counts))
    if holds is not Holds.OK:
        yield judged(block, Kind.TOTAL, holds, equation)


def _natural(
    block: Block, listing: Listing, total: Figure, flat: Sequence[Figure], counts: Sequence[int]
) -> Sequence[Figure]:
    """Where the list most likely ends."""
    said = [count for count in (*counts, _how_many(block, listing)) if 1 < count <= len(flat)]
    if said:
        return flat[:said[0]]
    first = [figure for figure in flat if figure.sentence == flat[0].sentence]
    if len(first) > 1:
        return first
    ends = [
        place for place in range(1, len(flat) + 1)
        if place == len(flat) or flat[place].sentence != flat[place - 1].sentence
    ]
    best = min(ends, key=lambda end: abs(total.base - sum(figure.base for figure in flat[:end])), default=0)
    return flat[:best]


def _how_many(block: Block, listing: Listing) -> int:
    """三大…: how many parts the words before the list announce."""
    start = min(total.begin for total in listing.totals)
    found = _HOW_MANY.search(block.text, start, block.figures[listing.place].start)
    return 0 if found is None else _NUMBERS.get(found[1], 0) or int(found[1])


def _severity(block: Block, listing: Listing, equation: Equation, siblings: bool) -> Holds:
    """How certain it is that the parts should add up to the total; OK: not at all."""
    parts = equation.terms
    if listing.claim is Claim.SOME:
        return Holds.OK
    complete = len(parts) > 1 and (siblings or _all_named(block, listing, parts))
    if equation.difference < 0:
        return _exceeds(block, listing, equation, complete)
    if len(parts) < 2 or ends_openly(block, parts[-1]):
        return Holds.OK
    if complete:
        return Holds.WRONG
    if listing.claim is Claim.WHOLE:
        return Holds.WRONG if len(parts) > 2 else Holds.UNCERTAIN
    nearly = abs(equation.difference) * 10 < equation.stated.token.value
    return Holds.UNCERTAIN if nearly or is_one_slip(equation, block) else Holds.OK


def _exceeds(block: Block, listing: Listing, equation: Equation, complete: bool) -> Holds:
    """More than the total: wrong, unless parts may overlap (党员、女职工) or it is the total of something else."""
    slipped = is_one_slip(equation, block)
    if complete and equation.stated.dimension != MONEY:
        return Holds.WRONG
    if equation.stated.base * _FAR < (equation.expected or 0) and not slipped:
        return Holds.OK
    if complete or (len(equation.terms) > 1 and (listing.claim is Claim.WHOLE or slipped)):
        return Holds.WRONG
    if equation.stated.dimension in MEASURES and _are_kinds(equation.terms):
        return Holds.UNCERTAIN
    least = _LEAST_PARTS.get(equation.stated.dimension, 3)
    return Holds.UNCERTAIN if len(equation.terms) >= least else Holds.OK


def _are_kinds(parts: Sequence[Figure]) -> bool:
    """人工造林、封山育林: kinds of one thing, which hardly overlap."""
    return len(parts) > 1 and len({part.name[-1:] for part in parts}) == 1 and all(len(part.name) > 2 for part in parts)


def _all_named(block: Block, listing: Listing, parts: Sequence[Figure]) -> bool:
    """The list itself shows that nothing is missing from it."""
    names = [part.name for part in parts]
    if any("其他" in name or "其它" in name for name in names):
        return True
    if len(parts) > 1 and (_how_many(block, listing) == len(parts) or _are_all_years(listing, parts)):
        return True
    return _are_complements(names) or _shares_are_whole(block, parts)


def _are_all_years(listing: Listing, parts: Sequence[Figure]) -> bool:
    """2022年至2023年累计…，其中2022年…，2023年…."""
    said = [int(year) for year in _YEARS.findall(listing.totals[0].lead)]
    return len(said) > 1 and [part.year for part in parts] == list(range(min(said), max(said) + 1))


def _are_complements(names: Sequence[str]) -> bool:
    """男 and 女, 流动资产 and 非流动资产: two kinds that are all there are."""
    if len(names) != 2:
        return False
    one, other = names
    if one == f"非{other}" or other == f"非{one}":
        return True
    return any((a in one and b in other) or (b in one and a in other) for a, b in _COMPLEMENTS)


def _shares_are_whole(block: Block, parts: Sequence[Figure]) -> bool:
    """Every part has its share, and the shares come to 100%."""
    following: Mapping[int, Figure] = {
        one.start: other for one, other in zip(block.figures, block.figures[1:], strict=False)
    }
    shares = [following.get(part.start) for part in parts]
    figures = [share for share in shares if share is not None and share.role is Role.SHARE]
    if len(figures) < max(2, len(parts)):
        return False
    return abs(sum((share.base for share in figures), Decimal(-100))) <= sum(2 * share.half for share in figures)


def _after(block: Block, place: int, is_listed: bool) -> Iterator[Judgement]:
    """A total after its parts: …337.65万元、…114.13万元，合计451.78万元.

    Args:
        is_listed: a list follows it, so that nothing before it need be its parts.
    """
    total = block.figures[place]
    parts: list[Figure] = []
    for figure in before(block, place, total.dimension):
        if figure.role in (Role.TOTAL, Role.CHANGE, Role.BEFORE) or figure.token.vague:
            break
        parts.insert(0, figure)
    right = passed(block, Kind.TOTAL, (Equation(total, SUM, parts[start:]) for start in range(len(parts) - 1)))
    if right:
        yield right
        return
    if len(parts) > 1 and not total.joined and not is_listed:
        equation = Equation(total, SUM, parts)
        certain = (len(parts) < 4 and equation.difference > 0) or is_one_slip(equation, block)
        yield judged(block, Kind.TOTAL, Holds.WRONG if certain else Holds.UNCERTAIN, equation)

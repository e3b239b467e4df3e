"""Shares: …占总支出的2.36%, …占74.74%, 分别占…."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from xl_udfs.prose.context import before, is_other_basis, run
from xl_udfs.prose.cues import Role, clause, name_of
from xl_udfs.prose.equations import QUOTIENT, Equation
from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Holds, Judgement, Kind, judged, passed
from xl_udfs.prose.lists import Listing

_OF = re.compile(r"占(?:了|到|比)?(?P<whole>[^占]*?)(?:的)?(?:比重|比例|百分比)?(?:为|是|达到|达|到)?$")
_FILLERS = (
    "年度", "全年", "本年", "当年", "全部", "全县", "全市", "全局", "实际", "我局", "单位", "合计", "本", "总", "的",
    "数", "额", "金",
)
_ELSEWHERE = ("预算", "任务", "计划", "目标")
"""Wholes that a sentence often does not state."""

_NO_SUBJECTS = (
    "", "所", "约", "大约", "各", "均", "仅", "只", "其", "人数", "金额", "数量", "面积", "资金", "支出", "累计",
)
"""What stands before 占 and names nothing."""

_THAT_IS = (",即", "即", "(")
_REACH, _AHEAD = 30, 6


def shares(block: Block, listings: Sequence[Listing]) -> Iterator[Judgement]:
    """Every share that can be calculated from amounts of the text."""
    wholes = {part.figure.start: listing for listing in listings for part in listing.parts if not part.nested}
    for place, figure in enumerate(block.figures):
        if figure.role is Role.SHARE and figure.is_rate and not figure.token.vague and not is_other_basis(figure):
            yield from _share(block, place, wholes)


def _share(block: Block, place: int, listed: dict[int, Listing]) -> Iterator[Judgement]:
    share = block.figures[place]
    first, last = run(block, place)
    named = block.figures[first - 1] if block.figures[first].of else None
    part = _part(block, first, last, place, named)
    subject = _subject(named or share) if last - first == 1 else ""
    if subject and (part is None or not _is_called(part, subject)):
        part = _called(block, place, subject)
    if part is None or part.token.vague:
        return
    around = block.figures[max(0, place - _REACH):place + _AHEAD]
    wholes = [one for one in around if one.dimension == part.dimension and one is not part and one.base]
    if named is not None:
        wholes = [one for one in wholes if one is named]
    readings = [Equation(share, QUOTIENT, [part, whole]) for whole in _different([*wholes, *_totals(part, listed)])]
    right = passed(block, Kind.SHARE, readings)
    if right:
        yield right
        return
    whole_said, certain = (wholes[0], True) if named is not None and wholes else _whole(share, part, wholes, listed)
    if whole_said is not None and not whole_said.token.vague and (certain or part.base <= whole_said.base):
        equation = Equation(share, QUOTIENT, [part, whole_said])
        yield judged(block, Kind.SHARE, Holds.WRONG if certain else Holds.UNCERTAIN, equation)


def _totals(part: Figure, listed: dict[int, Listing]) -> list[Figure]:
    """What the list in which the part stands may be the parts of, the nearest first."""
    listing = listed.get(part.start)
    return [one for one in listing.totals if one.dimension == part.dimension and one.base] if listing else []


def _different(wholes: Sequence[Figure]) -> list[Figure]:
    """The last of each value, the last first."""
    return list({(one.base, one.half): one for one in reversed(wholes)}.values())


def _part(block: Block, first: int, last: int, place: int, named: Figure | None) -> Figure | None:
    """The amount before the share, or the n-th of those before 分别占; not the whole that is named in between."""
    amounts = [one for one in before(block, first) if one.role is not Role.CHANGE and one is not named]
    number = last - place - 1
    return amounts[number] if len(amounts) > number else None


def _subject(figure: Figure) -> str:
    """What the words before 占 say that it is a share of the whole; "" if it is the figure just before."""
    words = clause(figure.lead)
    before_it, cue, _ = words.partition("占")
    name = name_of(before_it if cue else words.partition("比重")[0])
    return "" if name in _NO_SUBJECTS else name


def _is_called(figure: Figure, subject: str) -> bool:
    name, said = core(figure.name), core(subject)
    return name != "" and said != "" and (name in said or said in name)


def _called(block: Block, place: int, subject: str) -> Figure | None:
    """The amount of what has a name of its own (药占比): what is called so, or comes after it (占80%,即1200万元)."""
    amounts = [one for one in before(block, place) if one.role is not Role.CHANGE]
    found = next((one for one in amounts if _is_called(one, subject)), None)
    after = block.figures[place + 1:place + 2]
    if found is None and after and not after[0].is_rate and after[0].lead.startswith(_THAT_IS):
        return after[0]
    return found


def _whole(
    share: Figure, part: Figure, wholes: Sequence[Figure], listed: dict[int, Listing]
) -> tuple[Figure | None, bool]:
    """The whole that the words name, and whether they do so unmistakably."""
    said = _OF.search(clause(share.lead).replace(" ", ""))
    name = core(said["whole"]) if said else ""
    after = [one for one in wholes if one.start > share.start and one.sentence == share.sentence]
    nearest = [*(one for one in reversed(wholes) if one.start < share.start), *after]
    if name:
        alike = [one for one in nearest if core(one.name) == name]
        if alike:
            return alike[0], True
    totals = _totals(part, listed)
    if totals and (not name or core(totals[0].name).endswith(name) or name.endswith(core(totals[0].name))):
        return totals[0], True
    if name in _ELSEWHERE and part.role is Role.ACTUAL:
        targets = [one for one in nearest if one.role is Role.TARGET and one.sentence == share.sentence]
        if len(targets) == 1 and core(targets[0].name).endswith(name):
            return targets[0], True
    if name and name not in _ELSEWHERE:
        alike = [one for one in nearest if core(one.name).endswith(name)]
        return (alike[0], False) if alike else (None, False)
    return None, False


@lru_cache(maxsize=1024)
def core(name: str) -> str:
    """A name without what does not tell it from others: 2022年度总支出 is 支出."""
    for word in _FILLERS:
        name = name.replace(word, "")
    return name.lstrip("0123456789年").removesuffix("完成")

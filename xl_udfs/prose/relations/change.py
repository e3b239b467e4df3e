"""Changes: 去年同期为1.14万元，增加0.09万元，同比增长7.89%; 由90%提高到95%，提高5个百分点."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from xl_udfs.prose.causes import is_one_slip
from xl_udfs.prose.context import before, is_earlier, is_other_basis, run
from xl_udfs.prose.cues import Role, clause
from xl_udfs.prose.equations import DIFFERENCE, EXCESS, GROWN, QUOTIENT, SHRUNK, Equation
from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Holds, Judgement, Kind, judged, passed
from xl_udfs.prose.units import PERCENT, POINTS, POINTS_WRITTEN

_FROM_PLAN = ("节约", "节省", "预算", "计划", "目标", "任务", "年初")
_MEANT_PERCENT = "{printed}与变动率{rate}相同：百分点只用于两个百分数相减，这里应写“{should}”。"
_MEANT_POINTS = "两个百分数相差 {points}，这里应写“{should}”。"


def changes(block: Block) -> Iterator[Judgement]:
    """Every change of which the figures before it allow to say whether it is right."""
    for place, figure in enumerate(block.figures):
        if figure.role is Role.CHANGE and not figure.token.vague and not is_other_basis(figure):
            if figure.is_rate:
                yield from _rate(block, place)
            else:
                yield from _amount(block, place)


def _amount(block: Block, place: int) -> Iterator[Judgement]:
    """增加0.09万元: the figure less the one before it in time."""
    change = block.figures[place]
    news, olds = _sides(block, place, change.dimension)
    yield from _settled(
        block, Kind.CHANGE, [Equation(change, DIFFERENCE, [new, old], sign) for new in news for old in olds
                             if new is not old for sign in _signs(change)]
    )


def _rate(block: Block, place: int) -> Iterator[Judgement]:
    change = block.figures[place]
    of_rates = list(_of_rates(block, place))
    if of_rates:
        yield from _points(block, change, of_rates)
        return
    equations = list(_of_amounts(block, place))
    if change.dimension == PERCENT:
        yield from _settled(block, Kind.CHANGE, equations)
        return
    for equation in equations:
        if equation.holds():
            should = f"{change.number}%"
            cause = _MEANT_PERCENT.format(printed=change.printed, rate=equation.result, should=should)
            yield judged(block, Kind.POINTS, Holds.UNCERTAIN, equation, cause)
            return


def _points(block: Block, change: Figure, equations: Sequence[Equation]) -> Iterator[Judgement]:
    """The change of a percentage: in 百分点, or in percent of the percentage."""
    if change.dimension == POINTS:
        yield from _settled(block, Kind.CHANGE, equations)
        return
    new, old = equations[0].terms
    relative = [Equation(change, EXCESS, [new, old], sign) for sign in _signs(change)]
    difference = next((one for one in equations if one.is_exact()), None)
    if difference is not None and not any(one.is_exact() for one in relative):
        points = f"{change.number}{POINTS_WRITTEN}"
        cause = _MEANT_POINTS.format(points=points, should=points)
        yield judged(block, Kind.POINTS, Holds.UNCERTAIN, difference, cause)
        return
    right = passed(block, Kind.CHANGE, relative)
    if right:
        yield right
        return
    if _certainty(block, equations[0]) is not Holds.OK:
        yield judged(block, Kind.CHANGE, Holds.UNCERTAIN, equations[0])


def _of_rates(block: Block, place: int) -> Iterator[Equation]:
    """完成率由90%提高到95%: the difference of two percentages."""
    change = block.figures[place]
    rates = [one for one in _around(block, place, PERCENT) if one.role is not Role.CHANGE]
    news, olds = _split(block, [one for one in rates if one.role is not Role.SHARE] or rates)
    for new in news:
        for old in olds:
            for sign in _signs(change):
                yield Equation(change, DIFFERENCE, [new, old], sign)


def _of_amounts(block: Block, place: int) -> Iterator[Equation]:
    """The rate of a change of amounts: from both of them, or from one and the change."""
    rate = block.figures[place]
    change = _change_before(block, place)
    news, olds = _sides(block, place, change.dimension if change is not None else None)
    for new in news:
        for old in olds:
            if old.base and new is not old and new.dimension == old.dimension:
                for sign in _signs(rate):
                    yield Equation(rate, EXCESS, [new, old], sign)
    if change is None or change.token.vague:
        return
    for old in olds:
        yield Equation(rate, QUOTIENT, [change, old])
    for new in news:
        for sign in _signs(change):
            yield Equation(rate, GROWN if sign > 0 else SHRUNK, [new, change], sign)


def _change_before(block: Block, place: int) -> Figure | None:
    """The amount of the change that the rate at ``place`` is of: not one of what the sentence spoke of earlier."""
    lead = block.figures[place].lead
    for figure in before(block, place):
        if ";" in lead:
            return None
        if figure.role is Role.CHANGE:
            return figure
        if not is_earlier(block, figure, ()):
            return None
        lead = figure.lead
    return None


def _sides(block: Block, place: int, dimension: str | None) -> tuple[list[Figure], list[Figure]]:
    """Amounts that may be the new and the old one, the likeliest first."""
    first, last = run(block, place)
    amounts = _around(block, place, None)
    if not amounts:
        amounts = [one for one in before(block, first, reach=1) if one.role is not Role.CHANGE]
    amounts = [one for one in amounts if not one.token.vague and dimension in (None, one.dimension)]
    news, olds = _split(block, amounts)
    if not olds and _is_from_plan(block, place):
        olds = [one for one in news if one.role is Role.TARGET]
        news = [one for one in news if one.role is not Role.TARGET]
    if last - first > 1:
        number = last - place - 1
        return news[number:number + 1], olds[number:number + 1]
    return news, olds


def _around(block: Block, place: int, dimension: str | None) -> list[Figure]:
    """Figures before a change in its sentence, nearest first, and last year's right after it."""
    first, last = run(block, place)
    found = [one for one in before(block, first, dimension) if one.role is not Role.CHANGE]
    later = [one for one in block.figures[last:last + 2] if one.role is Role.BEFORE and not one.lead.startswith("。")]
    here = block.figures[place]
    return found + [
        one for one in later
        if one.sentence == here.sentence and (one.dimension == dimension if dimension else not one.is_rate)
    ]


def _is_from_plan(block: Block, place: int) -> bool:
    """节约, or less than the 预算: compared with what was planned, in this change or the one before it."""
    near = [one for one in block.figures[max(0, place - 1):place + 1] if one.role is Role.CHANGE]
    return any(word in clause(one.lead) for one in near for word in _FROM_PLAN)


def _split(block: Block, figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """What changed to and what changed from; 由90%提高到95% says both by its words."""
    for reached, other in pairwise(figures):
        if reached.role is Role.REACHED and reached.dimension == other.dimension:
            return [reached], [other]
    olds = [one for one in figures if is_earlier(block, one, figures)]
    return [one for one in figures if not any(one is old for old in olds)], olds


def _signs(change: Figure) -> tuple[int, ...]:
    return (change.sign,) if change.sign and change.base >= 0 else (1, -1) if not change.sign else (1,)


def _segment(figures: Sequence[Figure], change: Figure) -> list[Figure]:
    """Those up to the last semicolon, if there are any: what is said before it is said of something else."""
    later, found = change, list[Figure]()
    for figure in figures:
        if ";" in later.lead and figure.start < later.start and found:
            break
        found.append(figure)
        later = figure
    return found


def _settled(block: Block, kind: Kind, equations: Sequence[Equation]) -> Iterator[Judgement]:
    equations = [one for one in equations if one.expected is not None]
    right = passed(block, kind, equations)
    if right:
        yield right
    elif equations and (holds := _certainty(block, equations[0])) is not Holds.OK:
        yield judged(block, kind, holds, equations[0])


def _certainty(block: Block, equation: Equation) -> Holds:
    """How certainly the likeliest reading is the one that is meant; OK: not at all."""
    change, terms = equation.stated, equation.terms
    place = next(number for number, one in enumerate(block.figures) if one is change)
    here = _segment(_around(block, place, terms[0].dimension), change)
    asked = [one for one in terms if one.role is not Role.CHANGE]
    beside = here[:len(asked)]
    adjoining = all(any(one is other for other in beside) for one in asked)
    settled = len(here) == len(asked) or (len(asked) > 1 and is_earlier(block, here[0], here))
    if adjoining and (settled or _is_from_plan(block, place)):
        return Holds.WRONG
    return Holds.UNCERTAIN if is_one_slip(equation, block) else Holds.OK

"""Remainders: 收入100万元，支出90万元，结余10万元."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from xl_udfs.prose.context import before, is_carried
from xl_udfs.prose.cues import Role
from xl_udfs.prose.equations import BALANCE, DIFFERENCE, Equation
from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Holds, Judgement, Kind, judged, passed

_IN = ("收入", "到位", "拨入", "拨付", "下达", "预算", "安排", "筹集", "计划", "应", "批复", "资金", "经费")
_OUT = ("支出", "使用", "执行", "实际", "发放", "支付", "完成", "已", "收缴", "缴")
_MOST = 5


def remainders(block: Block) -> Iterator[Judgement]:
    """Every remainder beside what came in and what went out."""
    for place, figure in enumerate(block.figures):
        if figure.role is Role.REMAINDER and not figure.is_rate and not figure.token.vague:
            yield from _remainder(block, place)


def _remainder(block: Block, place: int) -> Iterator[Judgement]:
    rest = block.figures[place]
    amounts = before(block, place, rest.dimension)[:_MOST]
    right = passed(block, Kind.REMAINDER, _readings(rest, amounts))
    if right:
        yield right
        return
    terms = _said(amounts)
    if terms and not any(one.token.vague for one in terms):
        equation = Equation(rest, BALANCE if len(terms) > 2 else DIFFERENCE, terms)
        yield judged(block, Kind.REMAINDER, Holds.WRONG, equation)


def _said(amounts: Sequence[Figure]) -> list[Figure]:
    """What was carried over, what came in and what went out, if the words tell them apart."""
    carried = [one for one in amounts if is_carried(one)]
    fresh = [one for one in amounts if not is_carried(one)]
    gone = [one for one in fresh if any(word in one.name for word in _OUT)]
    come = [one for one in fresh if any(word in one.name for word in _IN) and not any(one is other for other in gone)]
    certain = len(come) == len(gone) == 1 and len(carried) < 2 and len(amounts) == 2 + len(carried)
    return [*carried, *come, *gone] if certain else []


def _readings(rest: Figure, amounts: Sequence[Figure]) -> Iterator[Equation]:
    """One less one or two others, either way round; what was left last year may come on top."""
    for one in amounts:
        others = [other for other in amounts if other is not one]
        for count in (1, 2):
            for taken in combinations(others, count):
                yield Equation(rest, DIFFERENCE, [one, *taken])
        for other, gone in permutations(others, 2):
            yield Equation(rest, BALANCE, [one, other, gone])

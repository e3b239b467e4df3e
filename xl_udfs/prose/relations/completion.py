"""Completion: 任务数8139万元…收缴8456.64万元，完成103.90%."""

from collections.abc import Iterator, Sequence

from xl_udfs.prose.context import before, is_carried
from xl_udfs.prose.cues import Role
from xl_udfs.prose.equations import EXCESS, QUOTIENT, QUOTIENT_OF_SUM, Equation, Operation
from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Holds, Judgement, Kind, judged, passed
from xl_udfs.prose.units import PERCENT

_EXCEEDING = ("超额", "超", "短收")
_PLANNED = ("计划", "任务", "目标", "预算", "指标")
_SPENDING = ("执行", "使用", "支付", "支出", "完成", "到位")
_REACHED = (*_SPENDING, "拨付", "收缴", "征缴", "控制", "实现", "达成", "兑现")
"""Rates that are what was reached ÷ what was to be reached; 合格率 is the rate of something else."""

_QUALIFIED = ("及时", "按期", "按时", "合格", "达标", "优良", "优秀", "一次")
"""按期完成率: of what is completed, not of what was planned."""

_COMPLEMENTS = ("空编", "缺编", "结余", "结转", "节余", "节支", "节约", "不合格", "超标", "违约", "控制")
"""Rates of what is missing from the whole (or whose amount is): they may be 1 − one amount ÷ the other."""


def completions(block: Block) -> Iterator[Judgement]:
    """Every rate of completion beside a target and a result."""
    for place, figure in enumerate(block.figures):
        is_rate = figure.name.endswith("率") and figure.role is Role.PLAIN
        if (is_rate or figure.role is Role.COMPLETION) and figure.dimension == PERCENT and not figure.token.vague:
            yield from _completion(block, place)


def _completion(block: Block, place: int) -> Iterator[Judgement]:
    rate = block.figures[place]
    amounts = before(block, place) or before(block, place, reach=1)
    right = passed(block, Kind.COMPLETION, _readings(rate, amounts))
    if right:
        yield right
        return
    pair = _said(rate, amounts)
    if pair is not None and not any(one.token.vague for one in pair) and _is_of(rate, pair[0]):
        carried = [one for one in amounts if one.dimension == pair[0].dimension and is_carried(one)]
        if carried:
            equation = Equation(rate, QUOTIENT_OF_SUM, [*pair, carried[0]])
        else:
            equation = Equation(rate, _operation(rate), pair)
        yield judged(block, Kind.COMPLETION, Holds.UNCERTAIN if carried else Holds.WRONG, equation)


def _is_of(rate: Figure, done: Figure) -> bool:
    """The rate is what was reached ÷ what was to be reached; or what was done is called like it (办结254件，办结率)."""
    stem = rate.name.removesuffix("率")
    if stem == rate.name:
        return rate.role is Role.COMPLETION
    if any(word in stem for word in _QUALIFIED):
        return False
    return stem.endswith(_REACHED) or stem[-2:] in done.name or stem[-2:][::-1] in done.name


def _readings(rate: Figure, amounts: Sequence[Figure]) -> Iterator[Equation]:
    for one in amounts:
        for other in amounts:
            if one is not other and one.dimension == other.dimension and other.base:
                yield Equation(rate, QUOTIENT, [one, other])
                if _operation(rate) is EXCESS:
                    yield Equation(rate, EXCESS, [one, other])
                if rate.name.removesuffix("率").endswith(_COMPLEMENTS):
                    yield Equation(rate, EXCESS, [one, other], -1)
                for third in amounts if is_carried(other) else ():
                    if third is not one and third is not other and third.dimension == one.dimension:
                        yield Equation(rate, QUOTIENT_OF_SUM, [one, third, other])


def _operation(rate: Figure) -> Operation:
    return EXCESS if any(word in rate.lead for word in _EXCEEDING) else QUOTIENT


def _said(rate: Figure, amounts: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The nearest result and its target; None if the words leave it open which they are."""
    if rate.of:
        return _pair(next((one for one in amounts[1:] if one.dimension == amounts[0].dimension), None), amounts[0])
    done = next((one for one in amounts if one.role in (Role.ACTUAL, Role.PLAIN)), None)
    if done is None:
        return None
    alike = [one for one in amounts if one is not done and one.dimension == done.dimension]
    target = next((one for one in alike if one.role is Role.TARGET or _is_planned(one)), None)
    if target is None and len(alike) == 1 and alike[0].start < done.start and _of_both(rate, done):
        target = alike[0]
    return _pair(done, target)


def _pair(done: Figure | None, target: Figure | None) -> tuple[Figure, Figure] | None:
    return (done, target) if done is not None and target is not None and target.base else None


def _is_planned(figure: Figure) -> bool:
    """较计划的2600人次: named as the target and compared with at once."""
    return figure.role is Role.BEFORE and any(word in figure.name for word in _PLANNED)


def _of_both(rate: Figure, done: Figure) -> bool:
    """办结254件，办结率99.22%: the rate is called after the result; or it is the rate of what was spent."""
    stem = rate.name.removesuffix("率")
    if stem == rate.name or len(stem) < 2:
        return False
    return stem[-2:] in done.name or stem[-1:] in done.name or (done.role is Role.ACTUAL and stem[-2:] in _SPENDING)

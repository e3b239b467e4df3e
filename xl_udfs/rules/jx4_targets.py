"""JX4 评分: quantitative indicators, their results against their targets."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.filing import Filing, Row
from xl_udfs.functions.scores import REVERSE
from xl_udfs.numbers import Quantity, Words, figure, percent, plain, same_unit, standard_value
from xl_udfs.rules.indicators import (
    ACTUAL,
    NOTHING_TO_LOOK_AT,
    SCORE,
    TARGET,
    WEIGHT,
    WHY,
    YEAR,
    has_reason,
    indicator_rows,
    is_quantitative,
    measured,
    named,
    stated_direction,
    suggested_scores,
    times_target,
    unscored,
    weight_and_score,
)
from xl_udfs.rules.rule import PASSED, Hit, Limits, Outcome, Scope, Severity, rule

_NOT_DONE = frozenset({"未完成", "没有完成", "没完成", "未达成", "未达到", "未达标", "部分完成", "部分达成"})
_DONE = frozenset({"完成", "已完成", "达成", "已达成", "达标", "已达标", "全部完成", "基本完成", "是", "好", "较好"})
_ENDS = " 　。.！!；;"


@rule("JX420", "没有达到指标值却得满分", Severity.WARNING, Scope.WITHIN, "附件2、附件4·指标；10 号文（待核对）")
def missed_with_full_score(filing: Filing) -> Iterator[Outcome]:
    """没有达到年度指标值的，不能得满分。

    检查内容：
        附件2、每套附件4 的指标行：实际完成值没有达到年度指标值（按 ≥、≤ 或所选的方向），
        或者写着“未完成”“部分完成”，得分却等于分值。
    为什么：
        未完成的按完成值与指标值之比计分，是计分的基本规定。
    示例：
        错：指标值 ≥95%，完成 90%，分值 10、得分 10。
        对：得分 9.47，并写明原因。
    如何改：
        按比例扣分并写原因；完成值填错的改完成值。
    误报说明：
        没写 ≥、≤ 也没选方向的，不知道越大越好还是越小越好，不报告；写“左右”的也不报告；
        完成值按打印的位数比较：≤18656.41万元 与 1.87亿元 算达到。
    """
    for row in indicator_rows(filing):
        yield unscored(row) or _full_score(row, *weight_and_score(row))


def _full_score(row: Row, weight: Decimal, score: Decimal) -> Outcome:
    missed = _is_missed(row, weight)
    if missed is None:
        return NOTHING_TO_LOOK_AT
    if not missed or not score == weight > 0:
        return PASSED
    return Hit(
        item=row[SCORE],
        message=f"{named(row)}指标值 {row[TARGET].printed}、完成 {row[ACTUAL].printed}，没有达到，"
                f"得分却是满分 {row[SCORE].printed}。",
        advice="按完成的比例扣分并写明原因；完成值填错的改完成值。",
        left=f"{TARGET} {row[TARGET].printed}",
        right=f"{ACTUAL} {row[ACTUAL].printed}，{SCORE} {row[SCORE].printed}",
        others=[row[key] for key in (TARGET, ACTUAL, WEIGHT)],
    )


def _is_missed(row: Row, weight: Decimal) -> bool | None:
    """Whether the result is certainly short of the target; None if nobody can tell."""
    actual = row[ACTUAL].entry
    if isinstance(actual, Words) and plain(actual.text).strip(_ENDS) in _NOT_DONE:
        return True
    figures = measured(row)
    if figures is None or figures[0].sign == "≈":
        return None
    scores = suggested_scores(row)
    if not scores or weight <= 0:
        return None
    return scores[-1] < weight and not _is_met_as_printed(*figures)


def _is_met_as_printed(target: Quantity, actual: Quantity) -> bool:
    """The result, rounded as it is printed (1.87亿元), may be the target."""
    if actual.decimals is None or (actual.unit == "%") != (target.unit == "%") or same_unit(target, actual) is None:
        return False
    half = standard_value(actual.replaced(value=actual.half))
    return abs(standard_value(actual) - standard_value(target)) <= half


@rule("JX421", "定量指标的得分与算法不符", Severity.WARNING, Scope.WITHIN,
      "附件2、附件4·指标；10 号文（待核对）；反向指标两种算法都认", 允许相差="1")
def scores_by_formula(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """定量指标的得分，与按完成值算出来的得分相差不大。

    检查内容：
        附件2、每套附件4 的定量指标，指标值和完成值都是数的：正向按 完成值÷指标值×分值；
        反向按 1−（完成值−指标值）÷指标值 或 指标值÷完成值，两种都认。得分与哪一种都相差 1 分以上的报告。
    为什么：
        定量指标按比例计分，得分与完成情况不相称，复核时会要求调整。
    示例：
        错：指标值 ≥100 人，完成 60 人，分值 10、得分 9。
        对：得分 6。
    如何改：
        按算式改得分；有别的计分办法的，在原因栏或出错说明里写明。
    误报说明：
        完成了而因偏离较大适度扣分的、没完成而记 0 分的不报告；没写原因的扣分由 JX413 报告，
        没达到而得满分的由 JX420 报告。
    """
    for row in indicator_rows(filing):
        yield unscored(row) or _by_formula(row, *weight_and_score(row), limits["允许相差"])


def _by_formula(row: Row, weight: Decimal, score: Decimal, tolerance: Decimal) -> Outcome:
    scores = suggested_scores(row) if measured(row) else []
    if not scores or not 0 <= score <= weight:
        return NOTHING_TO_LOOK_AT
    most, least = scores[-1], scores[0]
    too_high = score < weight and score > most + tolerance
    too_low = 0 < score < least - tolerance and most < weight and has_reason(row)
    if not (too_high or too_low):
        return PASSED
    suggested = " 或 ".join(figure(one) for one in dict.fromkeys(scores))
    return Hit(
        item=row[SCORE],
        message=f"{named(row)}指标值 {row[TARGET].printed}、完成 {row[ACTUAL].printed}，"
                f"得分是 {row[SCORE].printed}，按算式是 {suggested}。",
        advice="按算式改得分；有别的计分办法的，写明出处。",
        left=f"{SCORE} {row[SCORE].printed}",
        right=f"按算式 {suggested}",
        difference=score - (most if too_high else least),
        tolerance=tolerance,
        others=[row[key] for key in (TARGET, ACTUAL, WEIGHT)],
    )


@rule("JX422", "超过指标值较多没有说明", Severity.WARNING, Scope.WITHIN,
      "附件2、附件4·指标；10 号文（待核对）；幅度各地不同", 倍数="1.3")
def results_far_above(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """实际完成值超过年度指标值较多的，要说明原因。

    检查内容：
        附件2、每套附件4 的定量指标：完成值达到指标值的 1.3 倍（可以在校验规则里改），
        而“偏差原因分析及改进措施”空着。
    为什么：
        完成值高于指标值较多的要分析原因，多半是年初指标定低了，也可能是数填错了。
    示例：
        错：指标值 ≥100 人，完成 180 人，原因空着。
        对：原因写“扩大了补助范围，年初指标偏低，下年调高”。
    如何改：
        写明超过的原因；填错的改完成值。
    误报说明：
        越小越好的指标（≤ 或反向）不检查；没写方向的，只在得了满分时检查：不管哪个方向都该说明。
    """
    for row in indicator_rows(filing):
        figures = measured(row)
        times = times_target(row) if figures else None
        if figures is None or times is None or figures[0].value <= 0 or not _counts_upwards(row):
            yield NOTHING_TO_LOOK_AT
        elif times >= limits["倍数"] and not has_reason(row):
            yield Hit(
                item=row[ACTUAL],
                message=f"{named(row)}指标值 {row[TARGET].printed}、完成 {row[ACTUAL].printed}，"
                        f"是指标值的 {percent(times, 0)}，没有说明原因。",
                advice="在偏差原因栏写明原因；填错的改完成值。",
                left=f"{ACTUAL} {row[ACTUAL].printed}",
                right=f"{TARGET} {row[TARGET].printed}",
                difference=times - limits["倍数"],
                others=[row[TARGET], row[WHY]],
            )
        else:
            yield PASSED


def _counts_upwards(row: Row) -> bool:
    """More is better; or it says nothing, and has the full score all the same."""
    direction = stated_direction(row)
    if direction or unscored(row):
        return direction not in ("", REVERSE)
    weight, score = weight_and_score(row)
    return score == weight


@rule("JX423", "定量指标没有数字结果", Severity.WARNING, Scope.WITHIN, "附件2、附件4·实际完成值；10 号文（待核对）")
def results_without_figure(filing: Filing) -> Iterator[Outcome]:
    """年度指标值是数的，实际完成值也要写数。

    检查内容：
        附件2、每套附件4 的定量指标：实际完成值写的是文字，如“完成”“达成”。
    为什么：
        定量指标按完成值与指标值之比计分，没有数就无从计算；系统里不能保存。
    示例：
        错：指标值 41.08%，完成值写“完成”。
        对：完成值写 41.5%。
    如何改：
        填实际完成的数和单位；本来就不能用数衡量的，把指标值改成可评判的文字。
    误报说明：
        指标值是文字的（如“按月发放”）不检查；没有填的由 JX101 报告；一句话里有一个与指标值同单位的数的，
        如“56户，全部完成”，按这个数；有数而看不出是哪一个的，只作提示。
    """
    for row in indicator_rows(filing):
        actual = row[ACTUAL].entry
        if not is_quantitative(row) or not isinstance(row[TARGET].entry, Quantity):
            yield NOTHING_TO_LOOK_AT
        elif isinstance(actual, Words) and measured(row) is None:
            yield _without_figure(row, plain(actual.text))
        else:
            yield PASSED


def _without_figure(row: Row, actual: str) -> Hit:
    """Only words; a figure among them may be the result, which is for people to say."""
    has_figure = any(char.isdigit() for char in YEAR.sub("", actual))
    if has_figure:
        what = f"“{row[ACTUAL].printed}”，看不出哪个数是结果"
    elif actual.strip(_ENDS) in _DONE:
        what = f"只写了“{row[ACTUAL].printed}”，没有数"
    else:
        what = "写的不是数"
    return Hit(
        item=row[ACTUAL],
        message=f"{named(row)}指标值是 {row[TARGET].printed}，完成值{what}。",
        advice="填实际完成的数和单位，与指标值的写法一致。",
        left=f"{TARGET} {row[TARGET].printed}",
        right=f"{ACTUAL} {row[ACTUAL].printed}",
        others=[row[TARGET]],
        certain=not has_figure,
    )

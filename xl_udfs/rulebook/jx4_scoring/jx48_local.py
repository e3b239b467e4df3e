"""JX4 评分: rules of single places; off unless a workbook or an edition turns them on."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.annexes.roles import Indicator, Total
from xl_udfs.cell_functions import call
from xl_udfs.cell_functions.scores import REVERSE
from xl_udfs.filing import Filing, Item, Relation, Row
from xl_udfs.numbers import figure, percent
from xl_udfs.rulebook.kit.gaps import lacking
from xl_udfs.rulebook.kit.indicators import (
    NOTHING_TO_LOOK_AT,
    measured,
    quoted,
    stated_direction,
    times_target,
    unscored,
    weight_and_score,
)
from xl_udfs.rulebook.kit.judging import each_indicator, each_relation
from xl_udfs.rulebook.kit.relations import SCORE_TOLERANCE, amount, labelled
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX480", "偏离指标值较多没有减分", Severity.WARNING, Scope.WITHIN, "地方的一体化操作手册（A.6）；默认关闭",
      enabled=False, 倍数="1.3", 减分="2")
def deviation_penalty(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """完成值超过指标值 30% 及以上的，减 2 分（个别地方的规定，默认关闭）。

    检查内容：
        附件2、每套附件4 的定量指标：完成值达到指标值的 1.3 倍，得分却高于 分值−2 分。倍数和减分可以改。
    为什么：
        有的地方规定偏离年初指标值 30% 及以上的减 2 分。
    示例：
        错：指标值 ≥100 人，完成 150 人，分值 10、得分 10。
        对：得分 8。
    如何改：
        按规定减分；填错的改完成值。
    误报说明：
        只在规定了这种减分的地方打开；越小越好的指标不检查。
    """
    columns = (Indicator.TARGET, Indicator.ACTUAL, Indicator.WEIGHT, Indicator.SCORE)
    return each_indicator(filing, lambda row: _penalised(row, limits), *columns)


def _penalised(row: Row, limits: Limits) -> Outcome:
    times = times_target(row) if measured(row) and not unscored(row) else None
    if times is None or stated_direction(row) in ("", REVERSE):
        return NOTHING_TO_LOOK_AT
    weight, score = weight_and_score(row)
    most = max(weight - limits["减分"], Decimal(0))
    if times < limits["倍数"] or score <= most:
        return PASSED
    return Hit(
        item=row[Indicator.SCORE],
        message=f"{quoted(row)}完成值是指标值的 {percent(times, 0)}，得分不应超过 {figure(most)}，"
                f"填的是 {row[Indicator.SCORE].printed}。",
        advice=f"减 {figure(limits['减分'])} 分；填错的改完成值。",
        left=labelled(row[Indicator.SCORE]),
        right=f"最高 {figure(most)}",
        difference=score - most,
        others=[row[key] for key in (Indicator.TARGET, Indicator.ACTUAL, Indicator.WEIGHT)],
    )


@rule("JX481", "总分超过执行率对应的上限", Severity.WARNING, Scope.WITHIN, "地方的一体化操作手册（A.6）；默认关闭",
      enabled=False, 八成以下最高="89", 七成以下最高="79", 六成以下最高="69", 五成以下最高="59")
def capped_totals(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """预算执行率低的，总得分有上限（个别地方的规定，默认关闭）。

    检查内容：
        附件2、每套附件4：执行率低于 80%、70%、60%、50% 的，总得分分别不超过 89、79、69、59 分。上限可以改。
    为什么：
        有的地方把总分与执行率挂钩，超出的部分要减掉。
    示例：
        错：执行率 75%，总得分 93。
        对：总得分 89。
    如何改：
        按规定减分。
    误报说明：
        只在规定了这种上限的地方打开；执行率 80% 及以上的不检查。
    """
    def judged(relation: Relation) -> Outcome:
        return _capped(relation, filing.forms[relation.result.form][Total.SCORE], limits)

    return each_relation(filing, "EXEC_RATE", judged)


def _capped(relation: Relation, total: Item, limits: Limits) -> Outcome:
    gap = lacking([*relation.operands, total])
    if gap:
        return gap
    rate = call(relation.function, [amount(one) for one in relation.operands])
    if not isinstance(rate, Decimal):
        return NotChecked(Reason.NOT_APPLICABLE)
    cap = _cap(rate, limits)
    if cap is None or amount(total) <= cap + SCORE_TOLERANCE:
        return PASSED
    return Hit(
        item=total,
        message=f"执行率是 {percent(rate)}，总得分不应超过 {figure(cap)}，现在是 {total.printed}。",
        advice="按规定减分。",
        left=f"总得分 {total.printed}",
        right=f"最高 {figure(cap)}",
        difference=amount(total) - cap,
        tolerance=SCORE_TOLERANCE,
        others=relation.operands,
    )


_STEPS = (("0.5", "五成以下最高"), ("0.6", "六成以下最高"), ("0.7", "七成以下最高"), ("0.8", "八成以下最高"))


def _cap(rate: Decimal, limits: Limits) -> Decimal | None:
    return next((limits[name] for below, name in _STEPS if rate < Decimal(below)), None)

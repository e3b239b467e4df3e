"""JX4 评分: targets of indicators, and results against them."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.annexes.roles import Indicator
from xl_udfs.filing import Filing, Row
from xl_udfs.numbers import Quantity, Words, percent, plain
from xl_udfs.rulebook.kit.indicators import (
    NOTHING_TO_LOOK_AT,
    against_target,
    has_reason,
    is_quantitative,
    measured,
    quoted,
    stated_direction,
    times_target,
)
from xl_udfs.rulebook.kit.judging import each_indicator, each_score
from xl_udfs.rulebook.kit.relations import labelled
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, Outcome, Scope, Severity, rule
from xl_udfs.rulebook.kit.targets import (
    counts_upwards,
    has_unit_in_name,
    in_column,
    is_missed,
    is_type_word,
    judged_by_formula,
    result_in_words,
    there,
)


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
    return each_score(filing, _full_score, Indicator.TARGET, Indicator.ACTUAL)


def _full_score(row: Row, weight: Decimal, score: Decimal) -> Outcome:
    missed = is_missed(row, weight)
    if missed is None:
        return NOTHING_TO_LOOK_AT
    if not missed or not score == weight > 0:
        return PASSED
    return Hit(
        item=row[Indicator.SCORE],
        message=f"{against_target(row)}，没有达到，得分却是满分 {row[Indicator.SCORE].printed}。",
        advice="按完成的比例扣分并写明原因；完成值填错的改完成值。",
        left=labelled(row[Indicator.TARGET]),
        right=f"{labelled(row[Indicator.ACTUAL])}，{labelled(row[Indicator.SCORE])}",
        others=[row[key] for key in (Indicator.TARGET, Indicator.ACTUAL, Indicator.WEIGHT)],
    )


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
    def by_formula(row: Row, weight: Decimal, score: Decimal) -> Outcome:
        return judged_by_formula(row, weight, score, limits["允许相差"])

    return each_score(filing, by_formula, Indicator.TARGET, Indicator.ACTUAL)


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
    columns = (Indicator.TARGET, Indicator.ACTUAL, Indicator.WHY)
    return each_indicator(filing, lambda row: _far_above(row, limits["倍数"]), *columns)


def _far_above(row: Row, most: Decimal) -> Outcome:
    figures = measured(row)
    times = times_target(row) if figures else None
    if figures is None or times is None or figures[0].value <= 0 or not counts_upwards(row):
        return NOTHING_TO_LOOK_AT
    if times < most or has_reason(row):
        return PASSED
    return Hit(
        item=row[Indicator.ACTUAL],
        message=f"{against_target(row)}，是指标值的 {percent(times, 0)}，没有说明原因。",
        advice="在偏差原因栏写明原因；填错的改完成值。",
        left=labelled(row[Indicator.ACTUAL]),
        right=labelled(row[Indicator.TARGET]),
        difference=times - most,
        others=[row[Indicator.TARGET], row[Indicator.WHY]],
    )


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
    return each_indicator(filing, _has_figure, Indicator.TARGET, Indicator.ACTUAL)


def _has_figure(row: Row) -> Outcome:
    actual = row[Indicator.ACTUAL].entry
    if not is_quantitative(row) or not isinstance(row[Indicator.TARGET].entry, Quantity):
        return NOTHING_TO_LOOK_AT
    if isinstance(actual, Words) and measured(row) is None:
        return result_in_words(row, plain(actual.text))
    return PASSED


@rule("JX424", "指标值写的是指标类型", Severity.WARNING, Scope.WITHIN,
      "附件2、附件4·年度指标值；101 号文 取值要求（待核对）")
def type_words_as_targets(filing: Filing) -> Iterator[Outcome]:
    """年度指标值写要达到什么，不写指标的类型。

    检查内容：
        附件2、每套附件4 的年度指标值，写的是“定性指标”“定量指标”“数量指标”这类词。
    为什么：
        类型不是目标，没有目标就评不出完成了没有。
    示例：
        错：年度指标值写“定性指标”。
        对：年度指标值写“基金当期收支不出现缺口”。
    如何改：
        写可以评判的文字或数；类型选在右边的“指标类型”栏。
    误报说明：
        只认整格就是这些词的；写在句子里的不报告。
    """
    return each_indicator(filing, _is_target, Indicator.TARGET)


def _is_target(row: Row) -> Outcome:
    target = row[Indicator.TARGET]
    if not isinstance(target.entry, Words) or not is_type_word(target.entry.text):
        return NOTHING_TO_LOOK_AT if target.is_blank else PASSED
    return Hit(
        item=target,
        message=f"{quoted(row)}的{target.column_label}写的是“{target.printed}”，不是目标。",
        advice=f"写要达到的数或可以评判的文字{in_column(row, Indicator.KIND, '；类型选在“{}”栏')}。",
        others=there(row, Indicator.KIND),
    )


@rule("JX425", "定量指标没有写单位", Severity.HINT, Scope.WITHIN,
      "附件2、附件4·年度指标值；101 号文 取值要求（待核对）")
def targets_without_unit(filing: Filing) -> Iterator[Outcome]:
    """定量指标的指标值写明单位。

    检查内容：
        附件2、每套附件4：年度指标值只有数字，实际完成值里也没有单位。
    为什么：
        取值要有符号、数值、单位，光一个数看不出是人、次还是万元。
    示例：
        错：9696.65。
        对：≤9696.65万元。
    如何改：
        在数后面写单位，如 万元、人、次、%。
    误报说明：
        完成值写了单位的、三级指标名称末尾括号里写了单位的，如“补助人数（人）”，不提示。
    """
    return each_indicator(filing, _has_unit, Indicator.TARGET)


def _has_unit(row: Row) -> Outcome:
    target, actual = row[Indicator.TARGET], row[Indicator.ACTUAL].entry
    if not isinstance(target.entry, Quantity) or not is_quantitative(row):
        return NOTHING_TO_LOOK_AT
    if target.entry.unit or (isinstance(actual, Quantity) and actual.unit) or has_unit_in_name(row):
        return PASSED
    return Hit(
        item=target,
        message=f"{quoted(row)}的{target.column_label} {target.printed} 没有写单位。",
        advice="在数后面写单位，如 万元、人、次、%。",
        others=there(row, Indicator.ACTUAL),
    )


@rule("JX426", "看不出指标是越大越好还是越小越好", Severity.HINT, Scope.WITHIN,
      "附件2、附件4·年度指标值；101 号文 取值要求（待核对）")
def targets_without_sign(filing: Filing) -> Iterator[Outcome]:
    """定量指标的指标值写明 ≥、≤ 或 ＝。

    检查内容：
        附件2、每套附件4：年度指标值前没有 ≥、≤、＝，也没有选方向，而完成值与指标值不同。
    为什么：
        不知道越大越好还是越小越好，就判断不了是否完成，得分也核对不了。
    示例：
        错：指标值 95%，完成 93%。
        对：指标值 ≥95%，完成 93%。
    如何改：
        在指标值前写 ≥、≤ 或 ＝，或在右边的“方向”栏选择；数填错的改数。
    误报说明：
        完成值正好等于指标值的不提示：哪个方向都是完成。
    """
    return each_indicator(filing, _tells_direction, Indicator.TARGET, Indicator.ACTUAL)


def _tells_direction(row: Row) -> Outcome:
    times = times_target(row) if measured(row) else None
    if times is None:
        return NOTHING_TO_LOOK_AT
    if stated_direction(row) or times == 1:
        return PASSED
    return Hit(
        item=row[Indicator.TARGET],
        message=f"{against_target(row)}，没有写 ≥ 或 ≤，看不出是否完成。",
        advice=f"在指标值前写 ≥、≤ 或 ＝{in_column(row, Indicator.DIRECTION, '，或在“{}”栏选择')}；数填错的改数。",
        left=labelled(row[Indicator.TARGET]),
        right=labelled(row[Indicator.ACTUAL]),
        others=[row[Indicator.ACTUAL]],
    )


@rule("JX427", "完成值与指标值无法比较", Severity.HINT, Scope.WITHIN, "附件2、附件4·实际完成值")
def incomparable_results(filing: Filing) -> Iterator[Outcome]:
    """实际完成值与年度指标值用同样的单位，写确定的数。

    检查内容：
        附件2、每套附件4 的定量指标：指标值和完成值都是数，但单位没有共同之处；或者完成值前带着 ≥、≤。
    为什么：
        单位不同就算不出完成率；完成值是已经发生的，应是确定的数。
    示例：
        错：指标值 ≥12个月，完成值 1年。
        对：指标值 ≥12个月，完成值 12个月。
    如何改：
        按指标值的单位写完成值，去掉 ≥、≤。
    误报说明：
        元与万元、人与万人之间会自动换算，不提示；一个写单位一个没写的，按同一单位理解。
    """
    return each_indicator(filing, _can_be_compared, Indicator.TARGET, Indicator.ACTUAL)


def _can_be_compared(row: Row) -> Outcome:
    if measured(row) is None:
        return NOTHING_TO_LOOK_AT
    if times_target(row) is not None:
        return PASSED
    return Hit(
        item=row[Indicator.ACTUAL],
        message=f"{against_target(row)}，无法比较。",
        advice="按指标值的单位写完成值，不带 ≥、≤。",
        left=labelled(row[Indicator.TARGET]),
        right=labelled(row[Indicator.ACTUAL]),
        others=[row[Indicator.TARGET]],
    )

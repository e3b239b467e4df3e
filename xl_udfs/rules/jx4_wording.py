"""JX4 评分: how targets and results of indicators are written."""

from collections.abc import Iterator

from xl_udfs.filing import Filing, Row
from xl_udfs.numbers import Quantity, Words, plain
from xl_udfs.rules.indicators import (
    ACTUAL,
    KIND,
    NOTHING_TO_LOOK_AT,
    TARGET,
    indicator_rows,
    is_quantitative,
    measured,
    named,
    stated_direction,
    times_target,
)
from xl_udfs.rules.rule import PASSED, Hit, Outcome, Scope, Severity, rule

_TYPE_WORDS = frozenset({
    "定性", "定量", "定性指标", "定量指标", "正向", "反向", "正向指标", "反向指标", "数量指标", "质量指标", "时效指标",
    "成本指标", "产出指标", "效益指标", "满意度指标", "经济效益指标", "社会效益指标", "生态效益指标",
})


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
    for row in indicator_rows(filing):
        target = row[TARGET].entry
        if isinstance(target, Words) and plain(target.text).strip("（）() 　。") in _TYPE_WORDS:
            yield Hit(
                item=row[TARGET],
                message=f"{named(row)}的年度指标值写的是“{row[TARGET].printed}”，不是目标。",
                advice="写要达到的数或可以评判的文字；类型选在“指标类型”栏。",
                others=[row[KIND]],
            )
        elif row[TARGET].is_blank:
            yield NOTHING_TO_LOOK_AT
        else:
            yield PASSED


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
    for row in indicator_rows(filing):
        target, actual = row[TARGET].entry, row[ACTUAL].entry
        if not isinstance(target, Quantity) or not is_quantitative(row):
            yield NOTHING_TO_LOOK_AT
        elif target.unit or (isinstance(actual, Quantity) and actual.unit) or _unit_in_name(row):
            yield PASSED
        else:
            yield Hit(
                item=row[TARGET],
                message=f"{named(row)}的年度指标值 {row[TARGET].printed} 没有写单位。",
                advice="在数后面写单位，如 万元、人、次、%。",
                others=[row[ACTUAL]],
            )


_LONGEST_UNIT = 5


def _unit_in_name(row: Row) -> bool:
    name = plain(row.name.printed)
    return name.endswith(")") and len(name.rpartition("(")[2]) <= _LONGEST_UNIT + 1


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
    for row in indicator_rows(filing):
        times = times_target(row) if measured(row) else None
        if times is None:
            yield NOTHING_TO_LOOK_AT
        elif stated_direction(row) or times == 1:
            yield PASSED
        else:
            yield Hit(
                item=row[TARGET],
                message=f"{named(row)}指标值 {row[TARGET].printed}、完成 {row[ACTUAL].printed}，"
                        "没有写 ≥ 或 ≤，看不出是否完成。",
                advice="在指标值前写 ≥、≤ 或 ＝，或在“方向”栏选择；数填错的改数。",
                left=f"{TARGET} {row[TARGET].printed}",
                right=f"{ACTUAL} {row[ACTUAL].printed}",
                others=[row[ACTUAL]],
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
    for row in indicator_rows(filing):
        if measured(row) is None:
            yield NOTHING_TO_LOOK_AT
        elif times_target(row) is None:
            yield Hit(
                item=row[ACTUAL],
                message=f"{named(row)}指标值 {row[TARGET].printed}、完成 {row[ACTUAL].printed}，无法比较。",
                advice="按指标值的单位写完成值，不带 ≥、≤。",
                left=f"{TARGET} {row[TARGET].printed}",
                right=f"{ACTUAL} {row[ACTUAL].printed}",
                others=[row[TARGET]],
            )
        else:
            yield PASSED

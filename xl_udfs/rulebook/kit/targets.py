"""Indicators whose targets are figures: whether they were met, and what stands where a figure should."""

from decimal import Decimal

from xl_udfs.annexes.roles import Indicator
from xl_udfs.cell_functions.scores import REVERSE
from xl_udfs.filing import Item, Row
from xl_udfs.numbers import Quantity, Words, figure, plain, same_unit, standard_value
from xl_udfs.rulebook.kit.indicators import (
    NOTHING_TO_LOOK_AT,
    YEAR,
    against_target,
    has_reason,
    measured,
    quoted,
    stated_direction,
    suggested_scores,
    unscored,
    weight_and_score,
)
from xl_udfs.rulebook.kit.relations import labelled
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome

_NOT_DONE = frozenset({"未完成", "没有完成", "没完成", "未达成", "未达到", "未达标", "部分完成", "部分达成"})
_DONE = frozenset({"完成", "已完成", "达成", "已达成", "达标", "已达标", "全部完成", "基本完成", "是", "好", "较好"})
_ENDS = " 　。.！!；;"
_TYPE_WORDS = frozenset({
    "定性", "定量", "定性指标", "定量指标", "正向", "反向", "正向指标", "反向指标", "数量指标", "质量指标", "时效指标",
    "成本指标", "产出指标", "效益指标", "满意度指标", "经济效益指标", "社会效益指标", "生态效益指标",
})


def is_missed(row: Row, weight: Decimal) -> bool | None:
    """Whether the result is certainly short of the target; None if nobody can tell."""
    actual = row[Indicator.ACTUAL].entry
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


def judged_by_formula(row: Row, weight: Decimal, score: Decimal, tolerance: Decimal) -> Outcome:
    """The score is what the formulas in use make of target and result, give or take the tolerance."""
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
        item=row[Indicator.SCORE],
        message=f"{against_target(row)}，得分是 {row[Indicator.SCORE].printed}，按算式是 {suggested}。",
        advice="按算式改得分；有别的计分办法的，写明出处。",
        left=labelled(row[Indicator.SCORE]),
        right=f"按算式 {suggested}",
        difference=score - (most if too_high else least),
        tolerance=tolerance,
        others=[row[key] for key in (Indicator.TARGET, Indicator.ACTUAL, Indicator.WEIGHT)],
    )


def counts_upwards(row: Row) -> bool:
    """More is better; or it says nothing, and has the full score all the same."""
    direction = stated_direction(row)
    if direction or unscored(row):
        return direction not in ("", REVERSE)
    weight, score = weight_and_score(row)
    return score == weight


def result_in_words(row: Row, actual: str) -> Hit:
    """Only words; a figure among them may be the result, which is for people to say."""
    target, result = row[Indicator.TARGET], row[Indicator.ACTUAL]
    has_figure = any(char.isdigit() for char in YEAR.sub("", actual))
    if has_figure:
        what = f"“{result.printed}”，看不出哪个数是结果"
    elif actual.strip(_ENDS) in _DONE:
        what = f"只写了“{result.printed}”，没有数"
    else:
        what = "写的不是数"
    return Hit(
        item=result,
        message=f"{quoted(row)}指标值是 {target.printed}，完成值{what}。",
        advice="填实际完成的数和单位，与指标值的写法一致。",
        left=labelled(target),
        right=labelled(result),
        others=[target],
        certain=not has_figure,
    )


def is_type_word(text: str) -> bool:
    """Whether a target only names a kind of indicator: 定性指标."""
    return plain(text).strip("（）() 　。") in _TYPE_WORDS


def in_column(row: Row, role: str, advice: str) -> str:
    """Advice about a column, with its title in place of ``{}``; ``""`` if the edition has no such column."""
    item = row[role]
    return "" if item.is_absent else advice.format(item.column_label)


def there(row: Row, *roles: str) -> list[Item]:
    """What stands in those of the columns that the edition has."""
    return [row[role] for role in roles if not row[role].is_absent]


_LONGEST_UNIT = 5


def has_unit_in_name(row: Row) -> bool:
    """Whether the indicator's name ends with the unit: 补助人数（人）."""
    name = plain(row.name.printed)
    return name.endswith(")") and len(name.rpartition("(")[2]) <= _LONGEST_UNIT + 1

"""JX7 公开与格式: one way to write a kind of figure in a column."""

from collections.abc import Iterator, Sequence
from functools import partial

from xl_udfs.annexes.roles import Indicator
from xl_udfs.filing import Filing, Form, Row
from xl_udfs.numbers import Quantity
from xl_udfs.rulebook.kit.indicators import NOTHING_TO_LOOK_AT, quoted
from xl_udfs.rulebook.kit.judging import each_indicator, each_indicator_form
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX720", "同一列有的写“分”有的不写", Severity.HINT, Scope.FORMAT, "附件2、附件4·分值、得分")
def mixed_score_styles(filing: Filing) -> Iterator[Outcome]:
    """分值、得分两列各用一种写法。

    检查内容：
        附件2、每套附件4 的指标行：同一列里有的写“5分”，有的写 5。
    为什么：
        两种写法混着，打印出来不整齐；别的程序汇总时会漏掉带字的。
    示例：
        错：分值一列写 10、5分、10。
        对：都写 10、5、10。
    如何改：
        去掉“分”字。
    误报说明：
        全列都写“分”的不提示；本程序两种写法都能读，不影响合计。
    """
    for column in (Indicator.WEIGHT, Indicator.SCORE):
        yield from each_indicator_form(filing, partial(_in_one_style, column), column)


def _in_one_style(column: str, form: Form, rows: Sequence[Row]) -> Iterator[Outcome]:
    items = [row[column] for row in rows if row[column].is_quantity]
    lettered = [item for item in items if isinstance(item.entry, Quantity) and item.entry.unit]
    if lettered and len(lettered) < len(items):
        first = lettered[0]
        yield Hit(
            item=first,
            message=f"{form.sheet}的{first.column_label}一列，有 {len(lettered)} 格写成“{first.printed}”的样子，"
                    "其余只写数。",
            advice="去掉“分”字，全列只写数。",
            others=lettered[1:],
        )
    elif items:
        yield PASSED


@rule("JX721", "指标值和完成值的百分数写法不一", Severity.HINT, Scope.FORMAT, "附件2、附件4·年度指标值、实际完成值")
def mixed_percent_styles(filing: Filing) -> Iterator[Outcome]:
    """指标值写百分数的，完成值也写百分数。

    检查内容：
        附件2、每套附件4：年度指标值和实际完成值一个带 %，一个是不带单位的数。
    为什么：
        0.95 和 95% 混着写，看表的人要猜，算完成率时也容易错。
    示例：
        错：指标值 ≥95%，完成值 0.96。
        对：指标值 ≥95%，完成值 96%。
    如何改：
        两个都写百分数。
    误报说明：
        两个都不带 %，或者有一个是文字的不提示。
    """
    return each_indicator(filing, _percent_in_both, Indicator.TARGET, Indicator.ACTUAL)


def _percent_in_both(row: Row) -> Outcome:
    target, actual = row[Indicator.TARGET], row[Indicator.ACTUAL]
    if not isinstance(target.entry, Quantity) or not isinstance(actual.entry, Quantity):
        return NOTHING_TO_LOOK_AT
    if {target.entry.unit, actual.entry.unit} != {"%", ""}:
        return PASSED
    return Hit(
        item=actual if target.entry.unit else target,
        message=f"{quoted(row)}指标值写 {target.printed}，完成值写 {actual.printed}，一个带百分号一个不带。",
        advice="两个都写百分数，如 96%。",
        others=[target if target.entry.unit else actual],
    )

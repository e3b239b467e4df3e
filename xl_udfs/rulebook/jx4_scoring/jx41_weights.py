"""JX4 评分: weights against 100 and against the headings, scores against weights, reasons and levels."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.annexes.roles import Block, Indicator, Total
from xl_udfs.cell_functions import call
from xl_udfs.cell_functions.scores import FULL_SCORE, LEVELS_IN_WORDS
from xl_udfs.filing import Filing, Form, Relation, Row
from xl_udfs.numbers import EXACT, CellError, Quantity, Words, figure
from xl_udfs.rulebook.kit.gaps import lacking
from xl_udfs.rulebook.kit.indicators import (
    NOTHING_TO_LOOK_AT,
    has_reason,
    is_quantitative,
    quoted,
    unscored,
    weight_and_score,
)
from xl_udfs.rulebook.kit.judging import each_indicator, each_indicator_form, each_relation, each_score
from xl_udfs.rulebook.kit.relations import SCORE_TOLERANCE, amount, labelled, summed
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX410", "分值合计不是 100", Severity.ERROR, Scope.WITHIN, "附件2、附件4·总分；10 号文（待核对）",
      满分=str(FULL_SCORE))
def weights_to_hundred(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """总分行的分值合计是 100。

    检查内容：
        附件2、每套附件4：总分行的分值等于满分（100，可以在校验规则里改）。
    为什么：
        分值合计不是 100，得分就不能按百分制定等级。
    示例：
        错：执行率 10、产出 50、效益 30，合计 90。
        对：执行率 10、产出 50、效益 40，合计 100。
    如何改：
        调整各指标的分值，使合计为 100。
    误报说明：
        不管各级指标怎样分配，只看合计；满意度放在效益里的（附件2）也一样。
    """
    return each_relation(filing, "SCORE_TOTAL", lambda relation: _to_full(relation, limits["满分"]), Total.WEIGHT)


def _to_full(relation: Relation, full: Decimal) -> Outcome:
    total = relation.result
    gap = lacking([total, *relation.operands])
    has_indicators = len(relation.operands) > 1
    if gap or not has_indicators or not isinstance(total.entry, Quantity):
        return gap or NotChecked(Reason.MISSING)
    difference = amount(total) - full
    if abs(difference) <= SCORE_TOLERANCE:
        return PASSED
    return Hit(
        item=total,
        message=f"分值合计是 {figure(amount(total))}，应是 {figure(full)}，相差 {figure(difference)}。",
        advice=f"调整各指标的分值，使合计为 {figure(full)}。",
        left=f"分值合计 {total.printed}",
        right=figure(full),
        difference=difference,
        tolerance=SCORE_TOLERANCE,
        others=relation.operands,
        together=True,
    )


@rule("JX411", "分值与一级指标括号里的分不符", Severity.ERROR, Scope.WITHIN, "附件2、附件4·一级指标栏")
def heading_weights(filing: Filing) -> Iterator[Outcome]:
    """一级指标下各行的分值之和，等于一级指标括号里的分。

    检查内容：
        附件2、每套附件4：同一个一级指标下各行的分值相加，与表上括号里的分比较，如“产出指标（50分）”；
        一级指标下有几个二级指标的，合在一起算。
    为什么：
        分值是表式规定好的，挪动了就与别的单位不可比。
    示例：
        错：产出指标（50分）下面各行的分值相加是 45。
        对：各行相加是 50。
    如何改：
        调整分值；确实批准了另一种分配的，同时改一级指标括号里的分。
    误报说明：
        按表上现在印的分比较；有一行分值没填或读不出的，这个一级指标不比较；附件2 的满意度算在效益指标里。
    """
    return each_indicator_form(filing, _headings, Indicator.WEIGHT)


def _headings(form: Form, rows: Sequence[Row]) -> Iterator[Outcome]:
    block = form.block(Block.INDICATORS)
    if block is not None and not block.block.headings_at:
        yield NotChecked(Reason.NO_SUCH_ITEM)
    for heading, under in _by_heading(rows).items():
        yield _heading(heading, under)


def _by_heading(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row.first and row.weight is not None:
            found.setdefault(row.first, []).append(row)
    return found


def _heading(heading: str, under: list[Row]) -> Outcome:
    items = [row[Indicator.WEIGHT] for row in under]
    gap = lacking(items)
    if gap:
        return gap
    printed = under[0].weight or Decimal(0)
    total = summed(items)
    difference = total - printed
    if abs(difference) <= SCORE_TOLERANCE:
        return PASSED
    return Hit(
        item=items[0],
        message=f"{heading}各行的分值相加是 {figure(total)}，括号里是 {figure(printed)} 分，"
                f"相差 {figure(difference)}。",
        advice="调整这些行的分值；批准了另一种分配的，同时改一级指标括号里的分。",
        left=" + ".join(item.printed for item in items) + f" = {figure(total)}",
        right=f"{heading} {figure(printed)} 分",
        difference=difference,
        tolerance=SCORE_TOLERANCE,
        others=items[1:],
        together=True,
    )


@rule("JX412", "得分不在 0 到分值之间", Severity.ERROR, Scope.WITHIN, "附件2、附件4·指标的分值、得分")
def scores_within_weights(filing: Filing) -> Iterator[Outcome]:
    """指标的得分不小于 0，不大于分值。

    检查内容：
        附件2、每套附件4 的指标行：0 ≤ 得分 ≤ 分值；分值是负数也报告。
    为什么：
        得分超过分值，总分就虚高；系统里不能保存。
    示例：
        错：分值 10，得分 12。
        对：分值 10，得分 10。
    如何改：
        改正得分或分值。
    误报说明：
        分值或得分没填、读不出的不比较；年度资金总额行由 JX402 检查，其中各行不检查。
    """
    return each_score(filing, _within_weight)


def _within_weight(row: Row, weight: Decimal, score: Decimal) -> Outcome:
    if 0 <= score <= weight:
        return PASSED
    scored, weighted = row[Indicator.SCORE], row[Indicator.WEIGHT]
    return Hit(
        item=weighted if weight < 0 else scored,
        message=f"{quoted(row)}的得分是 {scored.printed}，分值是 {weighted.printed}，得分应在 0 到分值之间。",
        advice="核对得分和分值，改正填错的一个。",
        left=labelled(scored),
        right=labelled(weighted),
        difference=score - weight if score > weight else score,
        others=[scored if weight < 0 else weighted],
    )


@rule("JX413", "扣了分没有写原因", Severity.WARNING, Scope.WITHIN, "附件2、附件4·偏差原因分析及改进措施")
def deductions_explained(filing: Filing) -> Iterator[Outcome]:
    """得分低于分值的指标，要写偏差原因分析及改进措施。

    检查内容：
        附件2、每套附件4 的指标行：得分小于分值，而“偏差原因分析及改进措施”空着或写“无”，就报告。
    为什么：
        扣分必写原因；一体化系统里不写不能保存，复核时一定会问。
    示例：
        错：分值 10、得分 6，原因空着。
        对：分值 10、得分 6，原因写“系统上线推迟，部分业务未办结；下年提前准备”。
    如何改：
        补写扣分的原因和改进措施；扣错了的改得分。
    误报说明：
        得了满分的不要求写；年度资金总额行没有原因栏，不检查。
    """
    return each_score(filing, _explained, Indicator.WHY)


def _explained(row: Row, weight: Decimal, score: Decimal) -> Outcome:
    if not 0 <= score < weight or has_reason(row):
        return PASSED
    scored, weighted = row[Indicator.SCORE], row[Indicator.WEIGHT]
    return Hit(
        item=row[Indicator.WHY],
        message=f"{quoted(row)}分值 {weighted.printed}、得分 {scored.printed}，扣了 {figure(weight - score)} 分，"
                "没有写原因。",
        advice="补写偏差原因和改进措施；扣错了的改得分。",
        left=labelled(scored),
        right=labelled(weighted),
        difference=score - weight,
        others=[scored, weighted],
    )


@rule("JX415", "定性指标的档次与得分不符", Severity.WARNING, Scope.WITHIN,
      "附件2、附件4·指标；10 号文 定性三档（待核对）")
def levels_and_scores(filing: Filing) -> Iterator[Outcome]:
    """定性指标的得分在所选档次的范围里。

    检查内容：
        附件2、每套附件4 的定性指标，选了档次的：达成得分值的 80%（含）到 100%，部分达成 60%（含）到 80%，
        未达成低于 60%。
    为什么：
        定性指标按三档计分，档次和得分对不上，复核时会要求调整。
    示例：
        错：分值 10，档次“部分达成”，得分 9。
        对：分值 10，档次“部分达成”，得分 7。
    如何改：
        改档次，或按档次的范围改得分。
    误报说明：
        没有选档次的、定量指标都不检查。
    """
    return each_indicator(filing, _in_level, Indicator.LEVEL, Indicator.WEIGHT, Indicator.SCORE)


def _in_level(row: Row) -> Outcome:
    level = row[Indicator.LEVEL].entry
    if not isinstance(level, Words) or is_quantitative(row):
        return NOTHING_TO_LOOK_AT
    return unscored(row) or _scored_in_level(row, level.text, *weight_and_score(row))


def _scored_in_level(row: Row, level: str, weight: Decimal, score: Decimal) -> Outcome:
    if not 0 <= score <= weight or not weight:
        return NOTHING_TO_LOOK_AT
    expected = call("QUALITATIVE_SCORE", [level, weight, EXACT.divide(score, weight)])
    if expected is not CellError.NUM:
        return NOTHING_TO_LOOK_AT if isinstance(expected, CellError) else PASSED
    scored, weighted = row[Indicator.SCORE], row[Indicator.WEIGHT]
    return Hit(
        item=scored,
        message=f"{quoted(row)}档次是“{level}”，得分 {scored.printed} 不在这一档（分值 {weighted.printed}）。",
        advice=f"改档次，或按档次改得分：{LEVELS_IN_WORDS}。",
        left=labelled(scored),
        right=f"{labelled(weighted)}，{labelled(row[Indicator.LEVEL])}",
        others=[weighted, row[Indicator.LEVEL]],
    )

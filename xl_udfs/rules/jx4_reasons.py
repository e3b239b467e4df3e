"""JX4 评分: deductions and their reasons, levels and their bands, grades and their scores."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.filing import Filing, Item, Row
from xl_udfs.functions import call
from xl_udfs.functions.scores import LEVELS_IN_WORDS
from xl_udfs.numbers import EXACT, CellError, Quantity, Words, figure
from xl_udfs.rules.grades import grade_claims
from xl_udfs.rules.indicators import (
    LEVEL,
    NOTHING_TO_LOOK_AT,
    SCORE,
    WEIGHT,
    WHY,
    has_reason,
    indicator_rows,
    is_quantitative,
    named,
    unscored,
    weight_and_score,
)
from xl_udfs.rules.named_rows import REPORT
from xl_udfs.rules.relations import amount
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule
from xl_udfs.rules.typed_texts import Text, texts


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
    for row in indicator_rows(filing):
        yield unscored(row) or _explained(row, *weight_and_score(row))


def _explained(row: Row, weight: Decimal, score: Decimal) -> Outcome:
    if not 0 <= score < weight or has_reason(row):
        return PASSED
    return Hit(
        item=row[WHY],
        message=f"{named(row)}分值 {row[WEIGHT].printed}、得分 {row[SCORE].printed}，"
                f"扣了 {figure(weight - score)} 分，没有写原因。",
        advice="补写偏差原因和改进措施；扣错了的改得分。",
        left=f"得分 {row[SCORE].printed}",
        right=f"分值 {row[WEIGHT].printed}",
        difference=score - weight,
        others=[row[SCORE], row[WEIGHT]],
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
    for row in indicator_rows(filing):
        level = row[LEVEL].entry
        if not isinstance(level, Words) or is_quantitative(row):
            yield NOTHING_TO_LOOK_AT
        else:
            yield unscored(row) or _in_level(row, level.text, *weight_and_score(row))


def _in_level(row: Row, level: str, weight: Decimal, score: Decimal) -> Outcome:
    if not 0 <= score <= weight or not weight:
        return NOTHING_TO_LOOK_AT
    expected = call("QUALITATIVE_SCORE", [level, weight, EXACT.divide(score, weight)])
    if expected is not CellError.NUM:
        return NOTHING_TO_LOOK_AT if isinstance(expected, CellError) else PASSED
    return Hit(
        item=row[SCORE],
        message=f"{named(row)}档次是“{level}”，得分 {row[SCORE].printed} 不在这一档（分值 {row[WEIGHT].printed}）。",
        advice=f"改档次，或按档次改得分：{LEVELS_IN_WORDS}。",
        left=f"得分 {row[SCORE].printed}",
        right=f"分值 {row[WEIGHT].printed}，档次 {level}",
        others=[row[WEIGHT], row[LEVEL]],
    )


@rule("JX430", "文字里的等级与总分不符", Severity.WARNING, Scope.PROSE, "附件3、附件4·文字；10 号文 等级（待核对）")
def grades_in_words(filing: Filing) -> Iterator[Outcome]:
    """文字里写的自评等级，与总分应得的等级一致。

    检查内容：
        附件1 至附件4 的文字里有“自评等级为优”“评价等级：良”这样的话，与附件2、各套附件4 的总分按
        90、80、60 分划的等级比较；与哪一张表都不一致的报告。附件5 由 JX613 核对。
    为什么：
        等级是公开的结论，与分数对不上最容易被发现。
    示例：
        错：总分 86，附件3 写“自评等级为优”。
        对：总分 86，附件3 写“自评等级为良”。
    如何改：
        改正等级；等级没错的，核对总分。
    误报说明：
        只认“自评等级”“评价等级”“绩效等级”“评定等级”“自评结果”“自评结论”后面紧跟着的优、良、中、差。
    """
    others = [text for text in texts(filing) if text.item.form != REPORT]
    claims = [(text, claim.grade) for text in others for claim in grade_claims(text.text)]
    totals = [form.items["总得分"] for form in filing.forms.values() if "总得分" in form.items]
    figures = [item for item in totals if isinstance(item.entry, Quantity)]
    if not claims:
        yield NOTHING_TO_LOOK_AT
    elif not figures:
        yield NotChecked(Reason.MISSING)
    else:
        grades = [call("GRADE", [amount(item)]) for item in figures]
        for text, grade in claims:
            yield PASSED if grade in grades else _wrong_grade(text, grade, figures)


def _wrong_grade(text: Text, grade: str, figures: list[Item]) -> Hit:
    scores = "、".join(f"{item.sheet} {item.printed}" for item in figures)
    return Hit(
        item=text.item,
        message=f"文字里的等级是“{grade}”，而总分是 {scores}，应是“{call('GRADE', [amount(figures[0])])}”。",
        advice="改正文字里的等级；等级没错的，核对总分。",
        left=f"等级 {grade}",
        right=f"总分 {scores}",
        others=figures,
    )

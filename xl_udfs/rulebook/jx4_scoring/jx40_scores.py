"""JX4 评分: execution rates, scores and totals."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import SOURCES, Funds, Money, Total, name_of
from xl_udfs.filing import Filing, Forms, Item
from xl_udfs.rulebook.kit.gaps import absence_of_all, nothing_on
from xl_udfs.rulebook.kit.judging import each_relation
from xl_udfs.rulebook.kit.relations import recomputed_rate, recomputed_score, total_of
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX401", "预算执行率与预算数、执行数不符", Severity.ERROR, Scope.WITHIN, "附件2、附件4·年度资金总额")
def execution_rates(filing: Filing) -> Iterator[Outcome]:
    """预算执行率等于全年执行数除以全年预算数。

    检查内容：
        附件2、每套附件4 的年度资金总额行：执行率 = 全年执行数 ÷ 全年预算数。分母是全年预算数，不是年初预算数。
    为什么：
        执行率占 10 分，算错了总分就错。
    示例：
        错：全年预算 200、全年执行 190，执行率写 100%。
        对：执行率写 95%。
    如何改：
        恢复单元格里的公式，或者按算式改执行率。
    误报说明：
        按打印的位数比较，只差四舍五入的不报告；只看年度资金总额行；没有项目的单位不看附件4。
    """
    return each_relation(filing, "EXEC_RATE", lambda relation: recomputed_rate(relation, "恢复公式，或"))


@rule("JX402", "执行率得分与执行率不符", Severity.ERROR, Scope.WITHIN, "附件2、附件4·年度资金总额；10 号文（待核对）")
def execution_scores(filing: Filing) -> Iterator[Outcome]:
    """执行率得分等于分值乘以执行率，最高不超过分值。

    检查内容：
        附件2、每套附件4 的年度资金总额行：得分 = 分值 × 全年执行数 ÷ 全年预算数，不超过分值。
    为什么：
        执行率没有完成而得满分，是复核时最常退回的。
    示例：
        错：执行率 95%、分值 10，得分写 10。
        对：得分写 9.5。
    如何改：
        恢复单元格里的公式，或者按算式改得分。
    误报说明：
        相差不超过 0.01 分的不报告；其中各行（如当年财政拨款）的分值、得分不检查。
    """
    return each_relation(filing, "EXEC_SCORE", lambda relation: recomputed_score(relation, "恢复公式，或"))


@rule("JX403", "总分不等于各项之和", Severity.ERROR, Scope.WITHIN, "附件2、附件4·总分")
def total_scores(filing: Filing) -> Iterator[Outcome]:
    """总分等于执行率得分与各指标得分之和，分值合计同样。

    检查内容：
        附件2、每套附件4 的总分行：总分值 = 年度资金总额的分值 + 各指标分值；
        总得分 = 年度资金总额的得分 + 各指标得分。写成“10分”的按 10 计入。
    为什么：
        总分决定等级。
    示例：
        错：各项得分合计 96，总分写 98。
        对：总分写 96。
    如何改：
        核对各项得分；无误的，恢复总分格的公式。
    误报说明：
        其中各行（如当年财政拨款）的得分不计入总分。
    """
    advice = "核对各项得分；各项无误的，恢复总分格的公式。"
    return each_relation(
        filing, "SCORE_TOTAL", lambda relation: total_of(relation, advice), Total.WEIGHT, Total.SCORE,
    )


@rule("JX404", "其中各行填了分值、得分", Severity.HINT, Scope.WITHIN, "附件4·项目资金；只有总额行计分（待核对）")
def scores_of_parts(filing: Filing) -> Iterator[Outcome]:
    """资金表里只有年度资金总额行计分，其中各行的分值、得分空着。

    检查内容：
        每套附件4 的当年财政拨款、上年结转资金、其他资金行：分值或得分填了数就提示，一套合成一条。
    为什么：
        执行率的 10 分只计一次；其中各行填了分，看表的人会以为要加进总分。
    示例：
        错：年度资金总额行分值 10、得分 10，当年财政拨款行也填 10、10。
        对：当年财政拨款行的分值、得分空着。
    如何改：
        清空其中各行的分值、得分。
    误报说明：
        只作提示；其中各行本来就不计入总分。写“——”“/”的、只填执行率的不提示。
    """
    forms = {one.number: one for role in _OF_PARTS for one in filing.holding(role, used=True)}
    for one in forms.values():
        items = [one[role] for role in _OF_PARTS]
        yield absence_of_all(items) or _unscored([item for item in items if item.is_quantity], one)
    if not forms:
        having = (form for form in filing.edition.forms if any(name_of(role) in form.keys for role in _OF_PARTS))
        yield nothing_on(filing, having)


_OF_PARTS = tuple((part, column) for part in SOURCES for column in (Money.WEIGHT, Money.SCORE))


def _unscored(filled: Sequence[Item], forms: Forms) -> Outcome:
    if not filled:
        return PASSED
    names = "、".join(dict.fromkeys(one.row_label.removeprefix("其中：") for one in filled))
    return Hit(
        item=filled[0],
        message=f"{names}填了分值或得分，只有{forms[Funds.TOTAL, Money.SCORE].row_label}行计分。",
        advice="清空其中各行的分值、得分。",
        others=filled[1:],
    )

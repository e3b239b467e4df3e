"""JX2 表内: the fund tables of 附件2 and 附件4, and the totals of 支出明细."""

from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.rules.projects import FUNDS, FUNDS_SOURCES, FUNDS_TOTAL
from xl_udfs.rules.relations import sum_of, total_of
from xl_udfs.rules.rule import NotChecked, Outcome, Reason, Scope, Severity, rule

_BY_INCOME = ("一般公共预算", "政府性基金", "专户非税", "其他资金")
_BY_NATURE = ("基本支出", "项目支出")
_INITIAL, *_TOTALS = (f"{FUNDS_TOTAL}.{column}" for column in FUNDS)


@rule("JX204", "支出明细合计不等于各行之和", Severity.ERROR, Scope.WITHIN, "支出明细·人员经费、公用经费、项目支出合计")
def detail_totals(filing: Filing) -> Iterator[Outcome]:
    """支出明细的三个合计各等于上面各行之和。

    检查内容：
        人员经费合计、公用经费合计、项目支出合计分别与各行金额相加比较。
    为什么：
        附件5 的明细从这里取数，合计错了，报告里的占比就错。
    示例：
        错：各行相加 337.65，人员经费合计写 337.56。
        对：人员经费合计写 337.65。
    如何改：
        核对各行金额；合计格恢复公式即可自动相加。
    误报说明：
        相差不超过 0.01 万元的不报告；一行也没有填的不检查。
    """
    for relation in filing.relations("SCORE_TOTAL", items=("人员经费合计", "公用经费合计", "项目支出合计")):
        filled = [item for item in relation.operands if not item.is_blank]
        if filled:
            yield total_of(relation.replaced(operands=filled), "核对各行金额；各行无误的，恢复合计格的公式。")
        else:
            yield NotChecked(Reason.NOT_APPLICABLE)


@rule("JX221", "按收入性质分的各项不等于总额", Severity.ERROR, Scope.WITHIN, "附件2·按收入性质分")
def income_parts(filing: Filing) -> Iterator[Outcome]:
    """附件2 按收入性质分的四项相加，等于年度资金总额。

    检查内容：
        一般公共预算 + 政府性基金拨款 + 纳入专户管理的非税收入拨款 + 其他资金 = 全年预算数或全年执行数。
    为什么：
        同一笔资金的两种分法，总额必须一样。
    示例：
        错：四项是 19072.64、0、0、0，全年预算、全年执行都是 19108.19。
        对：一般公共预算写 19108.19。
    如何改：
        按决算报表核对四项；没有的填 0。
    误报说明：
        表上没有写明是预算还是执行，等于其中一个就不报告；相差不超过 0.01 万元的不报告。
    """
    form = filing.forms["附件2"]
    yield sum_of(
        [form[key] for key in _TOTALS], [form[key] for key in _BY_INCOME], "核对按收入性质分的各项，没有的填 0。",
        [form[_INITIAL], form["基本支出"], form["项目支出"]],
    )


@rule("JX222", "按支出性质分的两项不等于总额", Severity.ERROR, Scope.WITHIN, "附件2·按支出性质分")
def nature_parts(filing: Filing) -> Iterator[Outcome]:
    """附件2 的基本支出与项目支出相加，等于年度资金总额。

    检查内容：
        基本支出 + 项目支出 = 全年预算数或全年执行数。
    为什么：
        部门支出只分这两类，加起来就是总额。
    示例：
        错：基本支出 451.78、项目支出 18656.14，总额 19108.19。
        对：项目支出 18656.41。
    如何改：
        恢复两格的公式，或者按附件1 的决算数改。
    误报说明：
        等于全年预算数或全年执行数中的一个就不报告；相差不超过 0.01 万元的不报告。
    """
    form = filing.forms["附件2"]
    yield sum_of(
        [form[key] for key in _TOTALS], [form[key] for key in _BY_NATURE], "恢复基本支出、项目支出的公式，或改正数字。",
        [form[_INITIAL]],
    )


@rule("JX231", "项目资金总额不等于其中各项之和", Severity.ERROR, Scope.WITHIN, "附件4·项目资金")
def project_funds(filing: Filing) -> Iterator[Outcome]:
    """附件4 的年度资金总额等于当年财政拨款、上年结转资金、其他资金之和。

    检查内容：
        每套附件4 的年初预算数、全年预算数、全年执行数三列分别检查。
    为什么：
        资金来源对不上，执行率和结转数都没有依据。
    示例：
        错：总额 100，当年财政拨款 80、上年结转资金 10、其他资金空着。
        对：其他资金填 10。
    如何改：
        核对三项来源，补填漏掉的一项，或改正总额。
    误报说明：
        空着的来源按 0 计；当年财政拨款没有填的那一列不检查；相差不超过 0.01 万元的不报告。
    """
    for form in filing.of("附件4"):
        for column in FUNDS:
            total, first = form[f"{FUNDS_TOTAL}.{column}"], form[f"{FUNDS_SOURCES[0]}.{column}"]
            if first.is_blank:
                yield NotChecked(Reason.NOT_APPLICABLE)
                continue
            parts = [one for part in FUNDS_SOURCES if not (one := form[f"{part}.{column}"]).is_blank]
            elsewhere = [form[f"{FUNDS_TOTAL}.{other}"] for other in FUNDS]
            yield sum_of([total], parts, "核对三项资金来源，补填漏掉的，或改正总额。", elsewhere)

"""JX2 表内: the fund tables of 附件4."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import BUDGETS, SOURCES, Funds, Money
from xl_udfs.filing import Filing, Forms, Item
from xl_udfs.rulebook.kit.gaps import as_far_as_there
from xl_udfs.rulebook.kit.projects import lacking_in_sets
from xl_udfs.rulebook.kit.relations import sum_of
from xl_udfs.rulebook.kit.rule import NotChecked, Outcome, Reason, Scope, Severity, rule


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
        表式用公式计算总额的，按公式里的各项检查；空着的来源按 0 计；当年财政拨款没有填的那一列不检查；
        相差不超过 0.01 万元的不报告。
    """
    yield from as_far_as_there(_by_source(filing, one, column) for one in filing.sets for column in _COLUMNS)
    if not filing.sets:
        yield lacking_in_sets(filing, (Funds.TOTAL, Money.EXECUTED)) or NotChecked(Reason.NOT_APPLICABLE)


_COLUMNS = (*BUDGETS, Money.EXECUTED)


def _by_source(filing: Filing, forms: Forms, column: str) -> Outcome:
    total = forms[Funds.TOTAL, column]
    parts = _added_up(filing, total) or [forms[part, column] for part in SOURCES]
    if not _is_told(filing, total, parts):
        return NotChecked(Reason.NO_SUCH_ITEM)
    if parts[0].is_blank:
        return NotChecked(Reason.NOT_APPLICABLE)
    elsewhere = [forms[Funds.TOTAL, other] for other in _COLUMNS]
    filled = [part for part in parts if not part.is_blank]
    return sum_of([total], filled, "核对各项资金来源，补填漏掉的，或改正总额。", elsewhere)


def _added_up(filing: Filing, total: Item) -> Sequence[Item]:
    """What the edition's formula adds up to the total; nothing where people do."""
    relations = filing.relations("SCORE_TOTAL", (Funds.TOTAL,))
    return next((one.operands for one in relations if one.result is total), ())


def _is_told(filing: Filing, total: Item, parts: Sequence[Item]) -> bool:
    """Whether every row of the total's column is one of the parts: the edition may have sources that have no role."""
    form = filing.forms.get(total.form)
    column = total.field.key.partition(".")[2]
    rows = [item for key, item in form.items.items() if key.partition(".")[2] == column] if form else []
    return total.field.formula is not None or all(any(row is one for one in (total, *parts)) for row in rows)

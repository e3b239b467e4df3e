"""JX5 合理性: what was spent against what was budgeted."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from xl_udfs.annexes.roles import Funds, Money, Spending, Year
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import EXACT, figure, percent
from xl_udfs.rulebook.kit.gaps import lacking
from xl_udfs.rulebook.kit.projects import lacking_in_sets
from xl_udfs.rulebook.kit.relations import MONEY_TOLERANCE, amount, labelled
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, NotChecked, Outcome, Reason, Scope, Severity, rule

_EXPLAIN = "核对两个数；确实超过的，写明原因。"


def _pair(filing: Filing, row: str) -> tuple[Item, Item]:
    """A row's budget and execution of the year."""
    return filing[row, Year.PLANNED], filing[row, Year.SPENT]


def _over(budget: Item, spent: Item) -> Outcome | tuple[str, Hit]:
    """The hit if more was spent than budgeted, and by which share of the budget; else why there is none."""
    gap = lacking([budget, spent])
    if gap:
        return gap
    if amount(budget) <= 0:
        return NotChecked(Reason.NOT_APPLICABLE)
    difference = amount(spent) - amount(budget)
    if difference <= MONEY_TOLERANCE:
        return PASSED
    share = percent(EXACT.divide(difference, amount(budget)))
    return share, Hit(
        item=spent,
        message=f"{spent.row_label}：{spent.column_label}是 {spent.printed}，"
                f"比{budget.column_label} {budget.printed} 多 {figure(difference)}，超 {share}。",
        advice=_EXPLAIN,
        left=f"{spent.column_label} {spent.printed}",
        right=f"{budget.column_label} {budget.printed}",
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=[budget],
    )


@rule(
    "JX511", "支出超过预算较多", Severity.WARNING, Scope.WITHIN, "附件1·基本支出、公用经费；湖南评分表（待核对）",
    about_size=True, 超支幅度="0.1", 超支金额="1",
)
def overspending(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """基本支出、公用经费的决算数不比预算数多很多。

    检查内容：
        附件1 基本支出、公用经费：本年决算数比本年预算数多出的部分，超过“超支幅度”（默认 10%）
        并且超过“超支金额”（默认 1 万元）。
    为什么：
        超预算支出要有追加依据；也可能是小数点错位。
    示例：
        错：公用经费预算 110，决算 154.13。
        对：公用经费决算 114.13（超 3.75%，由 JX512 提示）。
    如何改：
        核对两个数；有追加预算的，写明文号和原因。
    误报说明：
        没有超过幅度的不报告；项目支出由 JX514 按附件4 检查。
    """
    for row in (Spending.BASIC, Spending.RUNNING):
        budget, spent = _pair(filing, row)
        yield _beyond(_over(budget, spent), budget, spent, limits)


def _beyond(found: Outcome | tuple[str, Hit], budget: Item, spent: Item, limits: Limits) -> Outcome:
    if not isinstance(found, tuple):
        return found
    difference = amount(spent) - amount(budget)
    much = difference > limits["超支幅度"] * amount(budget) and difference > limits["超支金额"]
    return found[1] if much else PASSED


@rule(
    "JX512", "公用经费略超预算", Severity.HINT, Scope.WITHIN, "附件1·公用经费；湖南评分表·公用经费控制率（待核对）",
    about_size=True, 超支幅度="0.1", 超支金额="1",
)
def running_costs_slightly_over(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """公用经费控制率不超过 100%。

    检查内容：
        附件1 公用经费的本年决算数大于本年预算数，但没有达到 JX511 的幅度，就提示控制率超过 100%。
    为什么：
        公用经费控制率超过 100% 要按评分表扣分。
    示例：
        错：公用经费预算 110，决算 114.13，控制率 103.75%。
        对：公用经费决算不超过 110。
    如何改：
        核对两个数；确实超过的，在附件5 说明原因。
    误报说明：
        只作提示；“超支幅度”“超支金额”要与 JX511 一样。
    """
    budget, spent = _pair(filing, Spending.RUNNING)
    found = _over(budget, spent)
    yield found[1] if isinstance(found, tuple) and _beyond(found, budget, spent, limits) is PASSED else (
        PASSED if isinstance(found, tuple) else found
    )


@rule(
    "JX513", "三公经费超过预算", Severity.WARNING, Scope.WITHIN, "附件1·三公经费；湖南评分表·三公经费控制率",
    about_size=True,
)
def three_public_over_budget(filing: Filing) -> Iterator[Outcome]:
    """三公经费的决算数不超过预算数。

    检查内容：
        附件1 三公经费的本年决算数大于本年预算数就报告；合计没有超过的，再看公务用车、出国、公务接待各项。
    为什么：
        三公经费控制率超过 100% 要扣分，预算是上限。
    示例：
        错：公务接待预算 1，决算 1.23。
        对：公务接待预算 4，决算 1.23。
    如何改：
        核对两个数；确实超过的，写明批准依据和原因。
    误报说明：
        相差不超过 0.01 万元的不报告；预算是 0 或“无”而有支出的也报告。
    """
    total = _exceeds(filing, Spending.THREE_PUBLIC)
    yield total
    if total is PASSED:
        yield from (_exceeds(filing, row) for row in _addends(filing, Spending.THREE_PUBLIC))


def _addends(filing: Filing, row: str) -> list[str]:
    """The rows that the form adds up to ``row``."""
    spent = filing[row, Year.SPENT]
    added = (one.operands for one in filing.relations("SCORE_TOTAL", (row,)) if one.result is spent)
    return [one.field.row_role for operands in added for one in operands if one.field.role]


def _exceeds(filing: Filing, row: str) -> Outcome:
    budget, spent = _pair(filing, row)
    gap = lacking([budget, spent])
    if gap:
        return gap
    difference = amount(spent) - amount(budget)
    if difference <= MONEY_TOLERANCE:
        return PASSED
    return Hit(
        item=spent,
        message=f"{spent.row_label}决算 {figure(amount(spent))}，超过预算 {figure(amount(budget))}。",
        advice="核对两个数；确实超过的，写明批准依据和原因。",
        left=f"{spent.column_label} {figure(amount(spent))}",
        right=f"{budget.column_label} {figure(amount(budget))}",
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=[budget],
    )


@rule("JX514", "全年执行数大于全年预算数", Severity.WARNING, Scope.WITHIN, "附件2、附件4·年度资金总额", about_size=True)
def execution_above_budget(filing: Filing) -> Iterator[Outcome]:
    """全年执行数不大于全年预算数。

    检查内容：
        附件2、每套附件4 的年度资金总额：全年执行数 ≤ 全年预算数。
    为什么：
        全年预算数是调整后的预算，支出不能超过它；超过的多半是填错了，或者漏了追加的预算。
    示例：
        错：全年预算 100，全年执行 120。
        对：追加 20 后全年预算填 120。
    如何改：
        把追加的预算计入全年预算数；填错的改正。
    误报说明：
        相差不超过 0.01 万元的不报告；没有填的不检查。
    """
    yield from _totals(filing, _overspent)


def _overspent(budget: Item, spent: Item) -> Outcome:
    found = _over(budget, spent)
    advice = f"把追加的预算计入{budget.column_label}；填错的改正。"
    return found[1].replaced(advice=advice) if isinstance(found, tuple) else found


@rule(
    "JX515", "预算执行率偏低", Severity.WARNING, Scope.WITHIN, "附件2、附件4·执行率；待核对",
    about_size=True, 执行率下限="0.9",
)
def low_execution(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """全年执行数不比全年预算数少很多。

    检查内容：
        附件2、每套附件4 的年度资金总额：全年执行数 ÷ 全年预算数不低于“执行率下限”（默认 90%）。
    为什么：
        执行率偏低要说明原因；也可能是小数点错位。
    示例：
        错：全年预算 18656.41，全年执行 1865.64。
        对：全年执行 18656.41。
    如何改：
        核对两个数；确实偏低的，写明原因和结转情况。
    误报说明：
        全年预算是 0 的不检查；下限可以在校验规则里改。
    """
    yield from _totals(filing, lambda budget, spent: _executed(budget, spent, limits["执行率下限"]))


def _executed(budget: Item, spent: Item, least: Decimal) -> Outcome:
    gap = lacking([budget, spent])
    if gap or amount(budget) <= 0:
        return gap or NotChecked(Reason.NOT_APPLICABLE)
    rate = EXACT.divide(amount(spent), amount(budget))
    if rate >= least:
        return PASSED
    planned = f"{budget.column_label} {budget.printed}"
    return Hit(
        item=spent,
        message=f"{spent.column_label} {spent.printed}，{planned}，执行率 {percent(rate)}，低于 {percent(least, 0)}。",
        advice="核对两个数；确实偏低的，写明原因和结转情况。",
        left=labelled(spent),
        right=planned,
        difference=amount(spent) - amount(budget),
        others=[budget],
    )


def _totals(filing: Filing, check: Callable[[Item, Item], Outcome]) -> Iterator[Outcome]:
    """What ``check`` says of budget and execution of the unit and of every project set in use."""
    role = Funds.TOTAL, Money.EXECUTED
    found = filing.holding(role, used=True)
    if not found:
        yield lacking_in_sets(filing, role) or NotChecked(Reason.NOT_APPLICABLE)
    yield from (check(one[Funds.TOTAL, Money.FINAL], one[role]) for one in found)

"""JX3 表间: the totals of the base table and of the unit's table against each other, and budgets that were adjusted."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.annexes.roles import BUDGETS, Block, Funds, Money, Nature, Part, Spending, Year
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import figure
from xl_udfs.rulebook.kit.gaps import absent_among, lacking, lacking_blocks
from xl_udfs.rulebook.kit.projects import assigned, lacking_in_sets, used_sets
from xl_udfs.rulebook.kit.relations import MONEY_TOLERANCE, amount, labelled, own_relations, placed_at, sum_of, total_of
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule

_BUDGET = (Funds.TOTAL, Money.FINAL)
_ADJUSTED = ((Spending.ADJUSTMENT, Year.PLANNED), (Spending.ADJUSTMENT, Year.SPENT))
_NATURES = ((Nature.BASIC, Spending.BASIC), (Nature.PROJECTS, Spending.PROJECTS))
"""What the unit's table repeats of the base table's rows."""


@rule("JX301", "全年执行数与{基础数据表}决算数不符", Severity.ERROR, Scope.BETWEEN, "附件1·一、二；附件2·年度资金总额")
def execution_of_the_unit(filing: Filing) -> Iterator[Outcome]:
    """附件2 的全年执行数等于附件1 的基本支出与项目支出本年决算数之和。

    检查内容：
        附件2 年度资金总额的全年执行数 = 附件1 一、部门基本支出 + 二、项目支出小计（本年决算数）。
    为什么：
        两张表报的是同一年的全部支出，执行率由它算出。
    示例：
        错：附件1 是 451.78 和 18656.41，附件2 全年执行数写 19072.64。
        对：全年执行数写 19108.19。
    如何改：
        恢复附件2 全年执行数的公式；附件1 填错的，按决算报表改附件1。
    误报说明：
        只比较决算数，不比较附件1 的预算数；相差不超过 0.01 万元的不报告。
    """
    elsewhere = [filing[Funds.TOTAL, column] for column in BUDGETS]
    base = filing.edition.called(Part.BASE)
    for one in own_relations(filing, "SCORE_TOTAL", (Funds.TOTAL, Money.EXECUTED)):
        if isinstance(one, NotChecked):
            yield one
            continue
        what = f"{one.result.sheet} {one.result.column_label}"
        yield total_of(one, f"恢复{what}的公式；{base} 填错的，改{base}。", elsewhere)


@rule(
    "JX302", "{部门自评表}支出分类与{基础数据表}不符", Severity.ERROR, Scope.BETWEEN,
    "附件1·一、二；附件2·按支出性质分",
)
def nature_of_expenditure(filing: Filing) -> Iterator[Outcome]:
    """附件2 按支出性质分的基本支出、项目支出，与附件1 的一、二两行一致。

    检查内容：
        附件2 基本支出 = 附件1 一、部门基本支出；附件2 项目支出 = 附件1 二、项目支出小计。
        等于附件1 的本年决算数或本年预算数都可以。
    为什么：
        同一个数在两张表上必须一样。
    示例：
        错：附件1 基本支出 451.78，附件2 写 415.78。
        对：附件2 写 451.78。
    如何改：
        恢复附件2 的公式，或者按附件1 改。
    误报说明：
        表上没有写明是预算还是执行，等于其中一个就不报告；相差不超过 0.01 万元的不报告。
    """
    advice = filing.edition.titled("恢复{部门自评表} 的公式，或者按{基础数据表} 改。")
    for nature, row in _NATURES:
        allowed = [filing[row, column] for column in (Year.SPENT, Year.PLANNED)]
        outcome = sum_of(allowed, [filing[nature]], advice, [filing[one] for one, _ in _NATURES])
        yield placed_at(filing[nature], outcome)


@rule("JX303", "预算调整数与年初、全年预算不符", Severity.WARNING, Scope.BETWEEN, "附件1·基本支出预算调整（待核对）")
def adjustments(filing: Filing) -> Iterator[Outcome]:
    """基本支出预算调整数，等于附件2 的预算增减减去附件4 各项目的预算增减。

    检查内容：
        附件1 部门基本支出预算调整 = 附件2（全年预算数 − 年初预算数）− 各套附件4（全年预算数 − 年初预算数）之和。
        附件1 填了调整数、所有项目都有附件4 时才检查。
    为什么：
        预算调整率由调整数算出；年初数、全年数抄错了，也会在这里露出来。
    示例：
        错：附件2 从 19072.64 调到 19108.19，项目没有调整，调整数填 33.55。
        对：调整数填 35.55。
    如何改：
        对照预算批复和追加文件核对调整数、年初预算数、全年预算数。
    误报说明：
        两格分填年初、调整后的，按差额比较；上年结转等口径不同的，写明出错说明即可。
    """
    implied, adjusted = _implied(filing), _adjusted(filing)
    if isinstance(implied, NotChecked):
        yield absent_among(adjusted) or implied
        return
    filled = [item for item in adjusted if not item.is_blank]
    gap = lacking(filled) or (None if filled else NotChecked(Reason.NOT_APPLICABLE))
    if gap:
        yield gap
        return
    stated = [amount(item) for item in filled]
    meant = {*stated, sum(stated, Decimal(0)), stated[-1] - stated[0]} if len(stated) > 1 else set(stated)
    difference = min((value - implied for value in meant), key=abs)
    yield PASSED if abs(difference) <= MONEY_TOLERANCE else _wrong_adjustment(filing, filled, implied, difference)


def _wrong_adjustment(filing: Filing, filled: list[Item], implied: Decimal, difference: Decimal) -> Hit:
    initial, final = (item.column_label for item in _budget_items(filing)[:2])
    return Hit(
        item=filled[0],
        message=f"{filled[0].row_label}是 {figure(amount(filled[0]))}，{_as_implied(filing, implied)}。",
        advice=f"核对调整数，以及{_budget_forms(filing)} 的{initial}和{final}；口径不同的，写明出错说明。",
        left=labelled(filled[0]),
        right=_budgets(filing),
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=[*filled[1:], *_budget_items(filing)],
    )


@rule("JX304", "基本支出预算调整没有填", Severity.HINT, Scope.BETWEEN, "附件1·部门基本支出预算调整（待核对）")
def adjustment_left_out(filing: Filing) -> Iterator[Outcome]:
    """预算有调整的，部门基本支出预算调整要填。

    检查内容：
        附件1 部门基本支出预算调整两格都空着，而附件2 的预算增减与附件4 各项目的预算增减不相等，就提示。
    为什么：
        相差的部分只能是基本支出的调整。
    示例：
        错：附件2 从 19072.64 调到 19108.19，项目没有调整，调整数空着。
        对：调整数填 35.55。
    如何改：
        填写调整数；确实没有调整的，核对年初预算数和全年预算数。
    误报说明：
        只作提示；项目没有全部填附件4 的不检查。
    """
    implied, adjusted = _implied(filing), _adjusted(filing)
    gap = absent_among(adjusted)
    if gap:
        yield gap
    elif isinstance(implied, NotChecked):
        yield implied
    elif any(not item.is_blank for item in adjusted) or abs(implied) <= MONEY_TOLERANCE:
        yield PASSED
    else:
        items = _budget_items(filing)
        yield Hit(
            item=adjusted[0],
            message=f"{adjusted[0].row_label}没有填，{_as_implied(filing, implied)}。",
            advice=f"核对后填 {figure(implied)}；没有调整的，核对{items[0].column_label}和{items[1].column_label}。",
            right=_budgets(filing),
            others=items,
        )


def _adjusted(filing: Filing) -> list[Item]:
    """The cells of the adjustment, as many as the form has."""
    items = [filing[role] for role in _ADJUSTED]
    return [item for item in items if not item.is_absent or item.is_lost] or items


def _as_implied(filing: Filing, implied: Decimal) -> str:
    return f"按{_budget_forms(filing)} 的年初和全年预算推算是 {figure(implied)}"


def _budget_forms(filing: Filing) -> str:
    return filing.edition.titled("{部门自评表}、{项目自评表}")


def _implied(filing: Filing) -> Decimal | NotChecked:
    """By how much basic expenditure was adjusted, if the budgets of the unit and of the sets are right."""
    gap = lacking_blocks(filing.own, Block.PROJECTS)
    if gap or not _all_projects_have_sets(filing):
        return gap or lacking_in_sets(filing, _BUDGET) or NotChecked(Reason.NOT_APPLICABLE)
    items = _budget_items(filing)
    gap = lacking(items)
    if gap:
        return gap
    changes = [amount(final) - amount(initial) for initial, final in zip(items[::2], items[1::2], strict=True)]
    return changes[0] - sum(changes[1:], Decimal(0))


def _all_projects_have_sets(filing: Filing) -> bool:
    assignment = assigned(filing)
    used = {one.number for one in used_sets(filing, _BUDGET)}
    found = not assignment.loose and not assignment.lost
    return found and all(number in used for number, rows in assignment.by_set.items() if rows)


def _budget_items(filing: Filing) -> list[Item]:
    """Initial and final budget of the unit, then of every project set in use."""
    return [one[Funds.TOTAL, column] for one in (filing.own, *used_sets(filing, _BUDGET)) for column in BUDGETS]


def _budgets(filing: Filing) -> str:
    items = _budget_items(filing)
    changes = [
        f"{final.sheet}（{final.printed} − {initial.printed}）"
        for initial, final in zip(items[::2], items[1::2], strict=True)
    ]
    return " − ".join(changes)

"""JX3 表间: projects of the base table against their sets, and what the sets add up to."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.annexes.roles import BUDGETS, Block, Funds, Money, Part, Project, Spending, Year
from xl_udfs.filing import Filing, Forms, Item
from xl_udfs.numbers import Kind, Quantity, Words, figure, parse, plain, standard_value
from xl_udfs.rulebook.kit.gaps import absent_among, lacking, lacking_blocks
from xl_udfs.rulebook.kit.likely import Figure, likely
from xl_udfs.rulebook.kit.projects import assigned, bare, each_set, lacking_in_sets, same_name, used_sets
from xl_udfs.rulebook.kit.relations import MONEY_TOLERANCE, amount, at_most, named, sum_of, summed
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule

_MONEY_IN_TEXT = r"([0-9][0-9,]*(?:\.[0-9]+)?)\s*((?:百|千|万|十万|百万|千万|亿)?元)"


@rule(
    "JX311", "项目执行数与{基础数据表}决算数不符", Severity.ERROR, Scope.BETWEEN,
    "附件1·二、项目支出；附件4·年度资金总额",
)
def project_execution(filing: Filing) -> Iterator[Outcome]:
    """每套附件4 的全年执行数，等于附件1 属于这一套的项目行本年决算数之和。

    检查内容：
        按附件1 的套号（只有一套的不用套号，没有写套号的按项目名称）找到每套的项目行，
        各行本年决算数相加 = 附件4 年度资金总额的全年执行数。有的行没有写套号的，只比较各套合计与项目支出小计。
    为什么：
        同一个项目的支出在两张表上必须一样。
    示例：
        错：附件1 三个项目合计 18656.41，附件4 全年执行数写 18656.14。
        对：附件4 写 18656.41。
    如何改：
        按决算改正其中一张表；套号写错的，改套号。
    误报说明：
        几行合填一套的按合计比较；相差不超过 0.01 万元的不报告。
    """
    advice = "按决算改正其中一张表；套号写错的，改{基础数据表} 的套号。"
    yield from _by_set(filing, Year.SPENT, (Money.EXECUTED,), advice)


@rule(
    "JX312", "项目预算数与{基础数据表}预算数不符", Severity.WARNING, Scope.BETWEEN,
    "附件1·二、项目支出；附件4·年度资金总额",
)
def project_budgets(filing: Filing) -> Iterator[Outcome]:
    """每套附件4 的预算数，与附件1 属于这一套的项目行本年预算数之和一致。

    检查内容：
        各行本年预算数相加 = 附件4 年度资金总额的全年预算数或年初预算数。有的行没有写套号的，只比较合计。
    为什么：
        同一个项目的预算在两张表上应当一样。
    示例：
        错：附件1 项目预算 8101，附件4 年初、全年预算都写 8010。
        对：附件4 写 8101。
    如何改：
        按预算批复改正其中一张表；套号写错的，改套号。
    误报说明：
        附件1 没有写明是年初还是全年预算，等于其中一个就不报告；附件2 的预算数不与附件1 比较。
    """
    advice = "按预算批复改正其中一张表；套号写错的，改{基础数据表} 的套号。"
    yield from _by_set(filing, Year.PLANNED, (Money.FINAL, Money.INITIAL), advice)


def _by_set(filing: Filing, column: str, allowed: Sequence[str], advice: str) -> Iterator[Outcome]:
    advice = filing.edition.titled(advice)
    sets = {one.number: one for money in allowed for one in used_sets(filing, (Funds.TOTAL, money))}
    assignment = assigned(filing)
    if assignment.loose:
        if assignment.lost or len(sets) < len(assignment.by_set) or not sets:
            yield _nothing_shared(filing, allowed)
            return
        columns = [[one[Funds.TOTAL, money] for one in sets.values()] for money in allowed]
        yield _whole(filing[Spending.PROJECTS, column], columns, advice)
        return
    elsewhere = [one[Funds.TOTAL, allowed[0]] for one in sets.values()]
    elsewhere += [row[column] for rows in assignment.by_set.values() for row in rows]
    shared = False
    for number, rows in assignment.by_set.items():
        if rows and number in sets:
            shared = True
            totals = [sets[number][Funds.TOTAL, money] for money in allowed]
            yield sum_of(totals, [row[column] for row in rows], advice, elsewhere)
    if not shared:
        yield _nothing_shared(filing, allowed)


def _nothing_shared(filing: Filing, allowed: Sequence[str]) -> NotChecked:
    """Why no project row can be compared with a set."""
    gap = lacking_blocks(filing.own, Block.PROJECTS) or lacking_in_sets(filing, (Funds.TOTAL, allowed[0]))
    return gap or NotChecked(Reason.NOT_APPLICABLE)


def _whole(subtotal: Item, columns: list[list[Item]], advice: str) -> Outcome:
    """The sets together against the subtotal: one of the columns must fit."""
    outcomes = [sum_of([subtotal], column, advice) for column in columns]
    return next((one for one in outcomes if one is PASSED), outcomes[0])


@rule("JX315", "项目名称与{基础数据表}不符", Severity.WARNING, Scope.BETWEEN, "附件1·二、项目支出；附件4·项目支出名称")
def project_names(filing: Filing) -> Iterator[Outcome]:
    """附件4 的项目支出名称与附件1 的项目名称一致。

    检查内容：
        附件1 只有一行写了这一套的套号时，两处的项目名称应当相同，或者一处是另一处的简写。
    为什么：
        名称不同，看表的人对不上是哪个项目；也可能是套号写错了。
    示例：
        错：附件1 写“职业年金补助”，套号 2；第 2 套附件4 写“城乡居民养老保险补助”。
        对：两处都写“职业年金补助”。
    如何改：
        改成一样的名称；套号写错的，改套号。
    误报说明：
        前面的序号、空格和全角半角不同的不报告；几行合填一套的不检查。
        简写的字要依次出自全称，头尾相同，或者是全称中连着的一段。
    """
    checked = False
    by_set = assigned(filing).by_set
    advice = filing.edition.titled("改成一样的名称；套号写错的，改{基础数据表} 的套号。")
    for one in filing.sets:
        name, rows = one[Project.NAME], by_set[one.number]
        if len(rows) == 1 and bare(rows[0].name) and bare(name):
            checked = True
            yield _same(name, rows[0].name, advice)
    if not checked:
        gap = lacking_blocks(filing.own, Block.PROJECTS) or lacking_in_sets(filing, Project.NAME)
        yield gap or NotChecked(Reason.NOT_APPLICABLE)


@rule("JX316", "专项名称与{项目自评表}不符", Severity.WARNING, Scope.BETWEEN, "附件3·专项名称；附件4·项目支出名称")
def report_names(filing: Filing) -> Iterator[Outcome]:
    """同一套的附件3 专项名称与附件4 项目支出名称一致。

    检查内容：
        每套附件3 的专项名称与附件4 的项目支出名称相同，或者一处是另一处的简写。
    为什么：
        一个项目的报告和自评表要写同一个名称。
    示例：
        错：附件4 写“职业年金补助”，附件3 写“养老保险补助”。
        对：附件3 写“职业年金补助”。
    如何改：
        恢复附件3 的公式，或者改成一样的名称。
    误报说明：
        空格和全角半角不同的不报告；没有填的由 JX101 报告。简写的认法同 JX315。
    """
    yield from each_set(filing, (Project.NAME_TOLD, Project.NAME), _told_the_same)


def _told_the_same(one: Forms) -> Outcome:
    told, name = one[Project.NAME_TOLD], one[Project.NAME]
    if not bare(told) or not bare(name):
        return NotChecked(Reason.NOT_APPLICABLE)
    return _same(told, name, one.edition.titled("恢复{项目自评报告} 的公式，或者改成一样的名称。"))


def _same(one: Item, other: Item, advice: str) -> Outcome:
    if same_name(one, other):
        return PASSED
    return Hit(
        item=one,
        message=f"{one.row_label}是“{one.printed}”，{other.sheet} 写的是“{other.printed}”。",
        advice=advice,
        left=f"{one.sheet} {one.printed}",
        right=f"{other.sheet} {other.printed}",
        others=[other],
    )


@rule(
    "JX317", "年度预算金额与{项目自评表}不符", Severity.ERROR, Scope.BETWEEN,
    "附件3·年度预算金额；附件4·年度资金总额",
)
def report_amounts(filing: Filing) -> Iterator[Outcome]:
    """附件3 的年度预算金额等于同一套附件4 的预算数。

    检查内容：
        附件3 年度预算金额里写的金额，等于附件4 年度资金总额的全年预算数或年初预算数。
    为什么：
        一个项目的报告和自评表要写同一个金额。
    示例：
        错：附件4 全年预算 18656.41，附件3 写“18656.14万元”。
        对：附件3 写“18656.41万元”。
    如何改：
        恢复附件3 的公式，或者改正金额。
    误报说明：
        写了几个金额的，有一个相符就不报告；只写文字的不检查；没有写单位的按万元理解。
    """
    yield from each_set(filing, (Project.AMOUNT_TOLD,), _report_amount)


def _report_amount(one: Forms) -> Outcome:
    item, budgets = one[Project.AMOUNT_TOLD], [one[Funds.TOTAL, column] for column in reversed(BUDGETS)]
    stated = _amounts_in(item)
    known = [budget for budget in budgets if not lacking([budget])]
    if not stated or not known:
        return (None if known else absent_among(budgets)) or NotChecked(Reason.NOT_APPLICABLE)
    difference = min((value - amount(budget) for value in stated for budget in known), key=abs)
    if abs(difference) <= MONEY_TOLERANCE:
        return PASSED
    right = "，".join(f"{budget.column_label} {budget.printed}" for budget in known)
    return Hit(
        item=item,
        message=f"{item.row_label}写的是 {item.printed}，"
                f"{known[0].sheet} 的{known[0].column_label}是 {figure(amount(known[0]))}。",
        advice=one.edition.titled("恢复{项目自评报告} 的公式，或者改正金额。"),
        left=f"{item.row_label} {item.printed}",
        right=right,
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=known,
        evidence=likely(Figure(item.row_label, stated[0]), [Figure(known[0].column_label, amount(known[0]))]),
    )


def _amounts_in(item: Item) -> list[Decimal]:
    """Every amount that the text names, in 万元."""
    if isinstance(item.entry, Quantity):
        return [item.entry.value]
    if not isinstance(item.entry, Words):
        return []
    whole = parse(item.entry.text, Kind.MONEY)
    if isinstance(whole, Quantity):
        return [standard_value(whole)]
    found = re.findall(_MONEY_IN_TEXT, plain(item.entry.text))
    read = [parse(f"{number}{unit}", Kind.MONEY) for number, unit in found]
    return [standard_value(one) for one in read if isinstance(one, Quantity)]


@rule(
    "JX313", "各项目预算合计大于部门预算", Severity.WARNING, Scope.BETWEEN, "附件2、附件4·年度资金总额",
    about_size=True,
)
def projects_within_the_budget(filing: Filing) -> Iterator[Outcome]:
    """各套附件4 的预算合计不大于附件2 的部门预算。

    检查内容：
        年初预算数、全年预算数两列分别检查：各套附件4 相加 ≤ 附件2 年度资金总额。
    为什么：
        项目预算是部门预算的一部分，不会比部门预算大。
    示例：
        错：附件2 全年预算 19108.19，附件4 全年预算 186564.1。
        对：附件4 全年预算 18656.41。
    如何改：
        核对两张表的预算数，看小数点有没有错位。
    误报说明：
        几个单位共用一个项目、附件4 填整个项目的，写明出错说明即可。
    """
    for column in BUDGETS:
        role = Funds.TOTAL, column
        whole, parts = filing[role], [one[role] for one in used_sets(filing, role)]
        if not parts:
            yield lacking([whole]) or lacking_in_sets(filing, role) or NotChecked(Reason.NOT_APPLICABLE)
            continue
        sizes = f"合计是 {figure(summed(parts))}，大于{named(whole)} {figure(amount(whole))}"
        message = f"{filing.edition.called(Part.PROJECT)} 各项目的{whole.column_label}{sizes}。"
        yield at_most(parts, whole, message, "核对两张表的预算数，看小数点有没有错位。")

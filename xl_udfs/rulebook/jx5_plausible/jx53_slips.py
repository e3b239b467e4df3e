"""JX5 合理性: figures that look copied or misplaced, absurd amounts per head."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from xl_udfs.annexes.roles import AMOUNTS, BUDGETS, Funds, Money, Spending, Staff, Year, name_of
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import EXACT, Quantity, figure, round_half_up
from xl_udfs.numbers.slips import LEAST_DIGITS, significant
from xl_udfs.rulebook.kit.gaps import absent_among, lacking
from xl_udfs.rulebook.kit.projects import projects, used_sets
from xl_udfs.rulebook.kit.relations import amount, labelled, named
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, NotChecked, Outcome, Reason, Scope, Severity, rule

_ENTRIES = (
    Spending.BASIC, Spending.RUNNING, Spending.OFFICE, Spending.TRAVEL, Spending.MEETINGS,
    Spending.VEHICLE_PURCHASE, Spending.VEHICLE_RUNNING, Spending.ABROAD, Spending.RECEPTION,
)
"""Rows of the unit's money that are no sums of others."""

_LEAST_YUAN, _MOST_YUAN = 3000, 30000
"""How many times apart two amounts are of which one was typed in 元; the amounts meant differ up to threefold."""


@rule("JX531", "主要预算数与执行数都相同", Severity.HINT, Scope.BETWEEN, "附件1、附件2、附件4·预算数、执行数")
def budget_is_execution(filing: Filing) -> Iterator[Outcome]:
    """基本支出、各项目、年度资金总额的预算数与执行数都一分不差的，提示核对。

    检查内容：
        附件1 基本支出和各项目行的本年预算数与本年决算数，附件2、附件4 年度资金总额的全年预算数与全年执行数，
        至少三对，每对都相同，就提示。
    为什么：
        都相同往往是把执行数抄成了预算数，执行率 100% 没有意义。
    示例：
        错：全年预算 19108.19、全年执行 19108.19，附件1 各行也都相同。
        对：按调整后的预算批复填全年预算数。
    如何改：
        按预算批复核对预算数；确实相同的不用改。
    误报说明：
        只作提示；这几处有一对不同就不提示；公用经费、三公经费等各行不看。
    """
    planned, executed = (Funds.TOTAL, Money.FINAL), (Funds.TOTAL, Money.EXECUTED)
    pairs = [(filing[Spending.BASIC, Year.PLANNED], filing[Spending.BASIC, Year.SPENT])]
    pairs += [(row[Year.PLANNED], row[Year.SPENT]) for row in projects(filing)]
    pairs += [(one[planned], one[executed]) for one in (filing.own, *used_sets(filing, planned))]
    gap = lacking([item for pair in pairs for item in pair])
    if gap:
        yield gap
        return
    figures = [(amount(budget), amount(spent)) for budget, spent in pairs if amount(budget)]
    if len(figures) < 3 or any(budget != spent for budget, spent in figures):
        yield PASSED
        return
    budget, spent = filing[planned], filing[executed]
    basic = filing.edition.words.name(Spending.BASIC)
    yield Hit(
        item=budget,
        message=f"{basic}、各项目、{budget.row_label}的预算数与执行数都相同（{len(figures)} 对）。",
        advice="按预算批复核对预算数；确实相同的不用改。",
        left=f"{budget.column_label} {figure(amount(budget))}",
        right=f"{spent.column_label} {figure(amount(spent))}",
        others=[item for pair in pairs for item in pair if item is not budget],
    )


@rule("JX532", "三列填的是同一个数", Severity.HINT, Scope.WITHIN, "附件1·经费控制情况")
def copied_columns(filing: Filing) -> Iterator[Outcome]:
    """上年决算、本年预算、本年决算三列不是同一个带小数的数。

    检查内容：
        附件1 经费各行和项目行：三列相同，并且不是整数，就提示。
    为什么：
        三个数连小数都一样，往往是复制时带过去的。
    示例：
        错：公用经费三列都是 114.13。
        对：71.71、110、114.13。
    如何改：
        核对三列；确实相同的不用改。
    误报说明：
        只作提示；0 和整数（如每年固定 50 万元的项目）不提示。
    """
    for row in _rows(filing):
        if not all(item.is_quantity for item in row):
            yield absent_among(row) or NotChecked(Reason.NOT_APPLICABLE)
            continue
        first, *others = (amount(item) for item in row)
        if any(one != first for one in others) or first == first.to_integral_value():
            yield PASSED
            continue
        yield Hit(
            item=row[-1],
            message=f"{row[-1].row_label}的三列都是 {figure(first)}。",
            advice="核对三列；确实相同的不用改。",
            others=row[:-1],
        )


@rule(
    "JX533", "同一行的数相差悬殊", Severity.WARNING, Scope.WITHIN, "附件1·经费控制情况；附件2、附件4·年度资金总额",
    about_size=True, about_slips=True, 倍数="1000", 金额="1000",
)
def orders_of_magnitude(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """同一行各列的数，不像是单位或小数点错了。

    检查内容：
        附件1 各行和项目行的三列，附件2、附件4 年度资金总额的三列：两个数数字相同而小数点不同（至少三位数字），
        或者相差达到“倍数”（默认 1000 倍）并且大的达到“金额”（默认 1000 万元），就报告。
    为什么：
        多半是把元填进了万元的格子，或者小数点错位。
    示例：
        错：公用经费预算 110，决算填 1141300。
        对：决算填 114.13。
    如何改：
        核对单位和小数点。
    误报说明：
        0 不比较；新设的项目金额确实相差很大的，写明出错说明。
    """
    columns = (*BUDGETS, Money.EXECUTED)
    funds = [[one[Funds.TOTAL, column] for column in columns] for one in filing.holding((Funds.TOTAL, Money.FINAL))]
    for row in (*_rows(filing), *funds):
        figures = [item for item in row if isinstance(item.entry, Quantity) and item.entry.value > 0]
        apart = next((pair for pair in combinations(figures, 2) if _far(*pair, limits)), None)
        if len(figures) < 2:
            yield absent_among(row) or NotChecked(Reason.NOT_APPLICABLE)
        elif apart is None:
            yield PASSED
        else:
            one, other = apart
            third = next((item for item in figures if item is not one and item is not other), None)
            odd = third is not None and _far(one, third, limits) and not _far(other, third, limits)
            yield _slipped(other, one) if odd else _slipped(one, other)


def _rows(filing: Filing) -> list[Sequence[Item]]:
    """The entered rows of the unit's money, column by column: those that the edition has, at least the first."""
    known = [row for row in _ENTRIES if any(filing.edition.place(name_of((row, one)), False) for one in AMOUNTS)]
    rows: list[Sequence[Item]] = [[filing[row, column] for column in AMOUNTS] for row in known or _ENTRIES[:1]]
    return rows + [[row[column] for column in AMOUNTS] for row in projects(filing)]


def _far(one: Item, other: Item, limits: Limits) -> bool:
    less, more = sorted((amount(one), amount(other)))
    if not less or less == more:
        return False
    digits = significant(less)
    same = len(digits) >= LEAST_DIGITS and digits == significant(more)
    return same or (more >= limits["金额"] and EXACT.divide(more, less) >= limits["倍数"])


def _slipped(one: Item, other: Item) -> Hit:
    """The hit at ``other``, which is the odd one if any can be told."""
    ratio = EXACT.divide(max(amount(one), amount(other)), min(amount(one), amount(other)))
    unit = "，可能有一个按元填写" if _LEAST_YUAN < ratio < _MOST_YUAN else "，可能有一个小数点错位"
    return Hit(
        item=other,
        message=f"{named(other)}是 {other.printed}，{one.column_label}是 {one.printed}，相差悬殊。",
        advice="核对单位（万元）和小数点。",
        left=f"{other.column_label} {other.printed}",
        right=f"{one.column_label} {one.printed}",
        others=[one],
        evidence=f"相差约 {figure(round_half_up(ratio, 0))} 倍{unit}。",
    )


@rule(
    "JX534", "人均基本支出不合常理", Severity.WARNING, Scope.WITHIN, "附件1·基本支出、在职人数（经验值）",
    about_size=True, 人均下限="0.5", 人均上限="300",
)
def per_head(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """基本支出除以在职人数，在常见的范围里。

    检查内容：
        附件1 三个年度列的基本支出 ÷ 在职人数，在“人均下限”与“人均上限”之间（默认 0.5 至 300 万元）。
    为什么：
        超出这个范围的，多半是把元填成了万元，或者小数点错位。
    示例：
        错：在职 29 人，基本支出填 4517800。
        对：基本支出填 451.78（万元）。
    如何改：
        核对金额的单位和小数点。
    误报说明：
        基本支出或在职人数是 0、“无”的不检查；范围放得很宽，可以在校验规则里改。
    """
    staff = filing[Staff.PRESENT]
    for column in AMOUNTS:
        basic = filing[Spending.BASIC, column]
        gap = lacking([staff, basic])
        if gap or amount(staff) <= 0 or amount(basic) <= 0:
            yield gap or NotChecked(Reason.NOT_APPLICABLE)
            continue
        each = EXACT.divide(amount(basic), amount(staff))
        if limits["人均下限"] <= each <= limits["人均上限"]:
            yield PASSED
            continue
        yield Hit(
            item=basic,
            message=f"{named(basic)}是 {basic.printed}，在职 {staff.printed}，"
                    f"人均 {figure(round_half_up(each, 2))} 万元。",
            advice="核对金额的单位（万元）和小数点，以及在职人数。",
            left=labelled(basic),
            right=labelled(staff),
            others=[staff],
        )

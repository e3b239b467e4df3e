"""JX3 表间: the detail rows, from which the report takes its lists, against the base table."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import Block, Detail, Spending, Year
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import figure
from xl_udfs.rulebook.kit.gaps import absent_among, lacking_blocks
from xl_udfs.rulebook.kit.projects import bare
from xl_udfs.rulebook.kit.relations import amount, at_most, named, placed_at, sum_of, summed
from xl_udfs.rulebook.kit.rule import NotChecked, Outcome, Reason, Scope, Severity, rule

_CORRECT = "按决算报表改正其中一处。"


@rule(
    "JX341", "人员经费与{基础数据表}不符", Severity.ERROR, Scope.BETWEEN,
    "附件1·基本支出、公用经费；支出明细·人员经费合计",
)
def staff_costs(filing: Filing) -> Iterator[Outcome]:
    """人员经费明细合计加公用经费，等于基本支出。

    检查内容：
        支出明细 人员经费合计 + 附件1 公用经费（本年决算数）= 附件1 一、部门基本支出（本年决算数）。
    为什么：
        基本支出只分人员经费和公用经费，附件5 两部分的占比由它们算出。
    示例：
        错：基本支出 451.78、公用经费 114.13，人员经费合计 337.56。
        对：人员经费合计 337.65。
    如何改：
        核对人员经费各行，补上漏掉的科目（如对个人和家庭的补助）。
    误报说明：
        人员经费一行也没有填的不检查；相差不超过 0.01 万元的不报告。
    """
    parts = [filing[Detail.STAFF_TOTAL], filing[Spending.RUNNING, Year.SPENT]]
    advice = "核对人员经费各行和{基础数据表} 的基本支出、公用经费。"
    yield _detailed(filing, Block.STAFF, Spending.BASIC, parts, advice)


@rule("JX342", "公用经费明细与{基础数据表}不符", Severity.ERROR, Scope.BETWEEN, "附件1·公用经费；支出明细·公用经费合计")
def running_costs(filing: Filing) -> Iterator[Outcome]:
    """公用经费明细合计等于附件1 的公用经费。

    检查内容：
        支出明细 公用经费合计 = 附件1 公用经费（本年决算数）。
    为什么：
        附件5 的公用经费明细从支出明细取数，合计要与附件1 一致。
    示例：
        错：附件1 公用经费 114.13，明细合计 110.55，漏了劳务费 3.58。
        对：补上劳务费，明细合计 114.13。
    如何改：
        核对公用经费各行，补上漏掉的科目。
    误报说明：
        公用经费一行也没有填的不检查；相差不超过 0.01 万元的不报告。
    """
    advice = "核对公用经费各行和{基础数据表} 的公用经费。"
    yield _detailed(filing, Block.RUNNING, Spending.RUNNING, [filing[Detail.RUNNING_TOTAL]], advice)


@rule("JX343", "公用经费科目与{基础数据表}不符", Severity.WARNING, Scope.BETWEEN, "附件1·办公费等；支出明细·公用经费")
def subjects(filing: Filing) -> Iterator[Outcome]:
    """支出明细的办公费等科目与附件1 的同名行一致。

    检查内容：
        办公费、水费＋电费＋差旅费、会议费＋培训费，分别与附件1 的本年决算数比较。
        支出明细的公务接待费不大于附件1 的公务接待。
    为什么：
        同一个科目在两处要写同一个数。
    示例：
        错：附件1 办公费 28.26，支出明细 办公费 26.28。
        对：两处都写 28.26。
    如何改：
        按决算报表改正其中一处。
    误报说明：
        明细里没有单列的科目不检查；公务接待可以另在项目支出里列支，附件1 大于明细的不报告；
        相差不超过 0.01 万元的不报告。
    """
    subjects_of = filing.edition.words.subjects
    gap = lacking_blocks(filing.own, Block.RUNNING) or (None if subjects_of else NotChecked(Reason.NO_SUCH_ITEM))
    if gap:
        yield gap
        return
    rows = _named(filing, Block.RUNNING)
    for role, names in subjects_of.items():
        whole, parts = filing[role, Year.SPENT], [item for name in names for item in rows.get(name, ())]
        if not parts:
            yield absent_among([whole]) or NotChecked(Reason.NOT_APPLICABLE)
        elif role == Spending.RECEPTION:
            yield _within(whole, parts)
        else:
            yield sum_of([whole], parts, _CORRECT)


def _within(whole: Item, parts: Sequence[Item]) -> Outcome:
    """Projects may bear receptions too: the row holds what the subjects say, and perhaps more."""
    message = f"{named(parts[0])}是 {figure(summed(parts))}，大于{named(whole)} {figure(amount(whole))}。"
    return placed_at(whole, at_most(parts, whole, message, _CORRECT))


@rule(
    "JX344", f"{Block.PROJECT_COSTS}与{{基础数据表}}不符", Severity.WARNING, Scope.BETWEEN,
    "附件1·项目支出小计；支出明细·项目支出合计",
)
def project_detail(filing: Filing) -> Iterator[Outcome]:
    """支出明细的项目支出合计等于附件1 的项目支出小计。

    检查内容：
        支出明细 项目支出合计 = 附件1 二、项目支出小计（本年决算数）。
    为什么：
        附件5 按支出明细写各项目的金额和占比，漏了项目，占比加起来就不是 100%。
    示例：
        错：附件1 小计 18656.41，明细只写了 9696.65 一项。
        对：补上 8959.76，合计 18656.41。
    如何改：
        补上漏掉的项目，或者清空项目支出明细，由附件5 照附件1 写。
    误报说明：
        项目支出明细空着的不检查；只想写主要项目的，写明出错说明即可。
    """
    advice = f"补上漏掉的项目，或者清空{Block.PROJECT_COSTS}。"
    yield _detailed(filing, Block.PROJECT_COSTS, Spending.PROJECTS, [filing[Detail.PROJECTS_TOTAL]], advice)


def _detailed(filing: Filing, block: str, row: str, parts: Sequence[Item], advice: str) -> Outcome:
    """What was spent is the sum of ``parts``; nobody has to fill in the rows of ``block``."""
    amounts = _amounts(filing, block)
    if not amounts:
        return lacking_blocks(filing.own, block) or NotChecked(Reason.NOT_APPLICABLE)
    return sum_of([filing[row, Year.SPENT]], parts, filing.edition.titled(advice), amounts)


def _amounts(filing: Filing, block: str) -> list[Item]:
    """The amounts of detail rows that are filled in."""
    return [row[Detail.AMOUNT] for row in filing.rows(block) if not row[Detail.AMOUNT].is_blank]


def _named(filing: Filing, block: str) -> dict[str, list[Item]]:
    """The same by the name of their subject."""
    found: dict[str, list[Item]] = {}
    for row in filing.rows(block):
        if not row[Detail.AMOUNT].is_blank:
            found.setdefault(bare(row.name), []).append(row[Detail.AMOUNT])
    return found

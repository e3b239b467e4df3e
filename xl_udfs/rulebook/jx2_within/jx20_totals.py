"""JX2 表内: figures, totals and 其中 rows of 附件1 and 支出明细."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import AMOUNTS, Detail, Spending
from xl_udfs.filing import Filing, Item, Relation
from xl_udfs.numbers import figure
from xl_udfs.rulebook.kit.gaps import as_far_as_there
from xl_udfs.rulebook.kit.judging import each_relation
from xl_udfs.rulebook.kit.relations import amount, at_most, recomputed_rate, summed, total_of
from xl_udfs.rulebook.kit.rule import Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX201", "控制率与人数、规模、投资不符", Severity.ERROR, Scope.WITHIN, "附件1·控制率、规模控制率、投资概算控制率")
def control_rates(filing: Filing) -> Iterator[Outcome]:
    """控制率按表中的数重新计算，与填报的控制率比较。

    检查内容：
        控制率 = 实际在职人数 ÷ 编制数；规模控制率 = 实际规模 ÷ 批复规模；投资概算控制率 = 实际投资 ÷ 预算投资。
    为什么：
        控制率是整体支出评价的计分依据，人数改了而控制率没有跟着改，评分就错了。
    示例：
        错：编制 33、在职 29，控制率写 90%。
        对：控制率写 88%（29÷33＝87.88%，表上按整数百分比打印）。
    如何改：
        恢复单元格里的公式，或者按算式改控制率。
    误报说明：
        按打印的位数比较，只差四舍五入的不报告；没有楼堂馆所项目的不检查。
    """
    yield from each_relation(filing, "CONTROL_RATE", lambda one: recomputed_rate(one, "恢复公式，或"))


@rule("JX202", "三公经费不等于各项之和", Severity.ERROR, Scope.WITHIN, "附件1·三公经费")
def three_public_expenses(filing: Filing) -> Iterator[Outcome]:
    """三公经费等于公务用车、出国、公务接待三项之和；公务用车等于购置与运行维护之和。

    检查内容：
        三个年度列分别检查：三公经费 = 1.公务用车购置和维护经费 + 2.出国经费 + 3.公务接待；
        公务用车购置和维护经费 = 公务车购置 + 公务车运行维护。
    为什么：
        三公经费是公开和考核的重点，合计与分项对不上会被退回。
    示例：
        错：三公经费 4，公务用车 0、出国 0、公务接待 1.23。
        对：三公经费 1.23。
    如何改：
        核对决算报表，改正填错的分项；合计格恢复公式即可自动相加。
    误报说明：
        相差不超过 0.01 万元（四舍五入）的不报告。
    """
    yield from each_relation(
        filing, "SCORE_TOTAL", lambda one: total_of(one, "核对各分项；分项无误的，恢复合计格的公式。"),
        Spending.THREE_PUBLIC, Spending.VEHICLES,
    )


@rule("JX203", "项目支出小计不等于各项目之和", Severity.ERROR, Scope.WITHIN, "附件1·二、项目支出小计")
def project_subtotal(filing: Filing) -> Iterator[Outcome]:
    """项目支出小计等于下面各项目行之和。

    检查内容：
        三个年度列分别检查：二、项目支出小计 = 各项目行相加。
    为什么：
        附件2、附件4、附件5 都引用项目支出，小计错了处处都错。
    示例：
        错：三个项目 8101、1595.65、8959.76，小计写 18656.14。
        对：小计 18656.41。
    如何改：
        核对各项目的金额；小计格恢复公式即可自动相加。插入项目行要插在“……”行之前。
    误报说明：
        相差不超过 0.01 万元（四舍五入）的不报告；没有项目的不检查。
    """
    yield from each_relation(
        filing, "SCORE_TOTAL", lambda one: total_of(one, "核对各项目行的金额；各行无误的，恢复小计格的公式。"),
        Spending.PROJECTS,
    )


@rule("JX204", "{明细表}合计不等于各行之和", Severity.ERROR, Scope.WITHIN, "支出明细·人员经费、公用经费、项目支出合计")
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
    yield from each_relation(
        filing, "SCORE_TOTAL", _detail_total, Detail.STAFF_TOTAL, Detail.RUNNING_TOTAL, Detail.PROJECTS_TOTAL
    )


def _detail_total(relation: Relation) -> Outcome:
    filled = [item for item in relation.operands if not item.is_blank]
    if not filled:
        return NotChecked(Reason.NOT_APPLICABLE)
    return total_of(relation.replaced(operands=filled), "核对各行金额；各行无误的，恢复合计格的公式。")


_EXCERPTS = (Spending.OFFICE, Spending.TRAVEL, Spending.MEETINGS)


@rule("JX205", "其中数大于总数", Severity.ERROR, Scope.WITHIN, "附件1·经费控制情况", about_size=True)
def excerpts(filing: Filing) -> Iterator[Outcome]:
    """其中数不大于它所属的总数。

    检查内容：
        三个年度列分别检查：公用经费 ≤ 基本支出；办公费、水电差旅费、会议培训费各自及相加 ≤ 公用经费。
    为什么：
        其中数是总数的一部分，不会比总数大。
    示例：
        错：公用经费 11.41、办公费 28.26。
        对：公用经费 114.13、办公费 28.26。
    如何改：
        核对两个数，常见的是小数点错位或填错了行。
    误报说明：
        其中数不必加得出总数；三公经费可以在项目支出里列支，不与公用经费比较。
    """
    yield from as_far_as_there(one for column in AMOUNTS for one in _excerpts(filing, column))


def _excerpts(filing: Filing, column: str) -> Iterator[Outcome]:
    basic, running = filing[Spending.BASIC, column], filing[Spending.RUNNING, column]
    rows = [filing[row, column] for row in _EXCERPTS]
    yield _within([running], basic)
    single = [_within([row], running) for row in rows]
    yield from single
    if not any(isinstance(one, Hit) for one in single):
        yield _within([row for row in rows if not row.is_absent], running)


def _within(parts: Sequence[Item], whole: Item) -> Outcome:
    what = "、".join(part.row_label for part in parts) + ("相加" if len(parts) > 1 else "")
    sizes = f"{what}是 {figure(summed(parts))}，大于{whole.row_label} {figure(amount(whole))}"
    return at_most(parts, whole, f"{whole.column_label}：{sizes}。", "核对这几个数，看小数点和行次有没有填错。")

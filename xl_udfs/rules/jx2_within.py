"""JX2 表内: figures of one annex against each other."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.filing import Filing, Item
from xl_udfs.functions import call
from xl_udfs.numbers import Quantity, percent, same_printed
from xl_udfs.rules.relations import amount, lacking, total_of
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, labelled, rule


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
    for one in filing.computed("CONTROL_RATE"):
        actual, approved = one.operands
        yield _control_rate(one.result, actual, approved)


def _control_rate(rate: Item | None, actual: Item | None, approved: Item | None) -> Outcome:
    gap = lacking([actual, approved])
    if gap or rate is None or actual is None or approved is None:
        return gap or NotChecked(Reason.STRUCTURE)
    expected = call("CONTROL_RATE", [amount(actual), amount(approved), 9])
    if not isinstance(expected, Decimal):
        return NotChecked(Reason.NOT_APPLICABLE if amount(actual) == amount(approved) == 0 else Reason.UNREADABLE)
    if not isinstance(rate.entry, Quantity):
        return NotChecked(Reason.MISSING if rate.is_blank else Reason.UNREADABLE)
    decimals = rate.entry.decimals or 0  # the form prints 0%; whoever typed more decimals is held to them
    stated = rate.entry.value
    if same_printed(stated, expected, decimals + 2):
        return PASSED
    right = f"{labelled(actual)} ÷ {labelled(approved)} = {percent(expected)}"
    return Hit(
        rate,
        f"{rate.column_label}填的是 {percent(stated, decimals)}，按表中的数计算是 {percent(expected, decimals)}。",
        f"恢复公式，或改为 {percent(expected, decimals)}；如果人数或规模填错了，先改正它们。",
        rate.key, f"{rate.column_label} {percent(stated, decimals)}", right,
        stated - expected, Decimal(5).scaleb(-decimals - 3),
    )


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
    for one in filing.computed("SCORE_TOTAL"):
        if not one.over_rows:
            yield total_of(one.result, one.operands, "核对各分项；分项无误的，恢复合计格的公式。")


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
    for one in filing.computed("SCORE_TOTAL"):
        if one.over_rows:
            yield total_of(one.result, one.operands, "核对各项目行的金额；各行无误的，恢复小计格的公式。")

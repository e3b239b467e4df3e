"""JX2 表内: figures of one annex against each other."""

from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.rules.relations import recomputed_rate, total_of
from xl_udfs.rules.rule import Outcome, Scope, Severity, rule


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
    for relation in filing.relations("CONTROL_RATE"):
        yield recomputed_rate(relation, "恢复公式，或")


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
    for relation in filing.relations("SCORE_TOTAL", items=("三公经费", "公务用车")):
        yield total_of(relation, "核对各分项；分项无误的，恢复合计格的公式。")


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
    for relation in filing.relations("SCORE_TOTAL", items=("项目支出小计",)):
        yield total_of(relation, "核对各项目行的金额；各行无误的，恢复小计格的公式。")

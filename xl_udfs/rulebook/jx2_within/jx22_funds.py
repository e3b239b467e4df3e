"""JX2 表内: both ways to divide the funds of 附件2."""

from collections.abc import Iterator

from xl_udfs.annexes.roles import Funds, Money, Nature, Source
from xl_udfs.filing import Filing, Item
from xl_udfs.rulebook.kit.relations import sum_of
from xl_udfs.rulebook.kit.rule import Outcome, Scope, Severity, rule

_BY_INCOME = (Source.GENERAL, Source.FUND, Source.SPECIAL_ACCOUNT, Source.OTHER)
_BY_NATURE = (Nature.BASIC, Nature.PROJECTS)


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
    yield sum_of(
        _totals(filing), [filing[role] for role in _BY_INCOME], "核对按收入性质分的各项，没有的填 0。",
        [filing[Funds.TOTAL, Money.INITIAL], *(filing[role] for role in _BY_NATURE)],
    )


def _totals(filing: Filing) -> list[Item]:
    """Which of them the parts add up to, the form does not say."""
    return [filing[Funds.TOTAL, column] for column in (Money.FINAL, Money.EXECUTED)]


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
    yield sum_of(
        _totals(filing), [filing[role] for role in _BY_NATURE], "恢复基本支出、项目支出的公式，或改正数字。",
        [filing[Funds.TOTAL, Money.INITIAL]],
    )

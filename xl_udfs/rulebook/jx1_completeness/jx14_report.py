"""JX1 完整性: every section of the report has a text."""

from collections.abc import Iterator

from xl_udfs.annexes.roles import Section, Spending, Year
from xl_udfs.filing import Filing, Rows
from xl_udfs.rulebook.kit.gaps import absent_among, no_rows
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule

_WRITTEN = (Section.SCALE, Section.BASIC, Section.PROJECTS)
"""Sections that formulas write."""


@rule("JX141", "{自评报告}有的部分没有文字", Severity.ERROR, Scope.FORMAT, "附件5·支出规模、基本支出、项目支出")
def empty_sections(filing: Filing) -> Iterator[Outcome]:
    """附件5 自动生成的几段没有被清空。

    检查内容：
        附件1 填了基本支出决算数，附件5 的整体支出规模、基本支出情况、项目支出情况却一段文字也没有，就报告。
    为什么：
        这几段由公式写出，清空了报告就缺一节。
    示例：
        错：基本支出情况的三行都被删空。
        对：恢复公式，或者自己写一段。
    如何改：
        恢复公式，或者写上文字；没有的写“无”。
    误报说明：
        附件1 还没有填基本支出的不检查；由人填写的各节由 JX101 检查。
    """
    spent = filing[Spending.BASIC, Year.SPENT]
    found = [rows for role in _WRITTEN if (rows := filing.own.block(role)) and not rows.block.required]
    if not found:
        yield no_rows(filing.own, *_WRITTEN)
    elif not spent.is_quantity:
        yield absent_among([spent]) or NotChecked(Reason.NOT_APPLICABLE)
    else:
        yield from map(_has_text, found)


def _has_text(section: Rows) -> Outcome:
    gap = absent_among([section.top.name])
    if gap or section.filled:
        return gap or PASSED
    return Hit(
        item=section.top.name,
        message=f"{section.block.label}没有文字。",
        advice="恢复公式，或者写上文字；没有的写“无”。",
    )

"""JX1 完整性: every indicator has a name."""

from collections.abc import Iterator, Sequence

from xl_udfs.filing import Filing, Row
from xl_udfs.rulebook.kit.indicators import compared
from xl_udfs.rulebook.kit.judging import each_indicator_form
from xl_udfs.rulebook.kit.projects import bare
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX121", "指标没有写名称", Severity.ERROR, Scope.FORMAT, "附件2、附件4·三级指标")
def nameless_indicators(filing: Filing) -> Iterator[Outcome]:
    """填了指标值、完成值、分值或得分的行，都要写三级指标名称。

    检查内容：
        附件2、附件4 的指标行：填了指标值、完成值、分值或得分，三级指标空着或者是“……”，就报告。
    为什么：
        不知道考核什么，得分没有依据。
    示例：
        错：“……”行填了 95%、96%、5、5。
        对：写上“培训合格率”。
    如何改：
        写上三级指标名称；多填的数删掉。
    误报说明：
        “……”行什么都没有填的不报告；其他各格空着的由 JX101 报告。
    """
    yield from each_indicator_form(filing, lambda _, rows: _nameless(rows))


def _nameless(rows: Sequence[Row]) -> Iterator[Outcome]:
    nameless = [row for row in rows if not bare(row.name) and not row.name.is_quantity]
    for row in nameless:
        filled = [item for item in compared(row) if not (item.is_blank or item.is_absent)]
        yield Hit(
            item=row.name,
            message="这一行填了" + "、".join(item.column_label for item in filled) + "，没有写三级指标名称。"
            if filled else "这一行没有写三级指标名称。",
            advice="写上三级指标名称；多填的删掉。",
            others=filled,
        )
    if not nameless:
        yield PASSED if rows else NotChecked(Reason.NOT_APPLICABLE)

"""JX9 工作簿完整性: the workbook is still the one that the template made."""

from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.rules.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX901", "单元格的名称丢失", Severity.ERROR, Scope.FORMAT, "本工具·工作簿结构")
def lost_names(filing: Filing) -> Iterator[Outcome]:
    """每个填报项都能按名称找到它的单元格。

    检查内容：
        各附件的每个填报项、计算项和项目块，在工作簿里都有名称，名称指向存在的工作表。
    为什么：
        程序按名称取数。名称丢了，那一格的数就没有被检查，也没有参与比较。
    示例：
        错：删除了附件1 的“办公费”一行，名称随之丢失。
        对：不需要的行填 0，不删除表式里的行。
    如何改：
        撤销删除，或者重新从模板建立工作簿，把数据复制过去。
    误报说明：
        只看名称在不在，不看填了什么。
    """
    for form in filing.forms.values():
        lost = [item for item in form.items.values() if item.is_absent]
        lost += [row for rows in form.blocks.values() for row in rows.first.values() if row.is_absent]
        if not lost:
            yield PASSED
            continue
        names = "、".join(dict.fromkeys(item.row_label for item in lost))
        yield Hit(
            item=lost[0],
            message=f"{form.annex.name}有 {len(lost)} 个单元格的名称丢失：{names}。",
            advice="撤销删除，或重新从模板建立工作簿，把数据复制过去。",
        )

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
        lost += [row for rows in form.blocks.values() for row in rows.top.items.values() if row.is_absent]
        if not lost:
            yield PASSED
            continue
        names = "、".join(dict.fromkeys(item.row_label for item in lost))
        yield Hit(
            item=lost[0],
            message=f"{form.sheet}有 {len(lost)} 个单元格的名称丢失：{names}。",
            advice="撤销删除，或重新从模板建立工作簿，把数据复制过去。",
        )


@rule("JX902", "单元格是错误值", Severity.ERROR, Scope.FORMAT, "各附件·填报项和计算项")
def error_values(filing: Filing) -> Iterator[Outcome]:
    """填报项和计算项里没有 #DIV/0!、#VALUE! 这样的错误值。

    检查内容：
        各附件的每个填报项、计算项和项目行，显示的是错误值就报告。
    为什么：
        错误值不能报送，引用它的格子也会跟着出错。
    示例：
        错：编制数填 0、在职人数填 29，控制率显示 #DIV/0!。
        对：补填编制数。
    如何改：
        先改正公式引用的数：#DIV/0! 是除数为 0，#VALUE! 是应填数字的格子里有文字，#NUM! 是数超出范围，
        #NAME? 是没有安装本工具。
    误报说明：
        没有填的格子显示为空，不是错误值。
    """
    for form in filing.forms.values():
        wrong = [item for item in form.all_items() if item.is_error]
        for item in wrong:
            yield Hit(
                item=item,
                message=f"{item.label}显示错误值 {item.entry}。",
                advice=_REMEDIES.get(str(item.entry), "恢复公式，或改填数字。"),
            )
        if not wrong:
            yield PASSED


_REMEDIES = {
    "#DIV/0!": "除数是 0 或没有填，请先填好公式引用的数。",
    "#VALUE!": "公式引用的格子里有不是数的文字，请改填数字。",
    "#NUM!": "公式引用的数超出范围（如负数），请核对。",
    "#NAME?": "没有安装本工具，或公式写错，请恢复公式。",
    "#REF!": "公式引用的单元格被删除，请恢复公式。",
}

"""JX7 公开与格式: units that the form does not ask for."""

from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.numbers import Kind, Quantity, figure, standard_value
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX740", "金额的单位不是万元", Severity.HINT, Scope.FORMAT, "各附件·金额（万元）")
def amounts_in_other_units(filing: Filing) -> Iterator[Outcome]:
    """金额按表头的万元填写。

    检查内容：
        金额格里带着元、千元、亿元这样的单位，与表头的万元不同。
    为什么：
        比较和合计时会换算，但打印出来与表头不一致，别人容易看错一万倍。
    示例：
        错：12400元。
        对：1.24。
    如何改：
        换算成万元，不写单位。
    误报说明：
        写“万元”的不提示。
    """
    for item in filing.all_items():
        if item.field.kind is not Kind.MONEY or not isinstance(item.entry, Quantity):
            continue
        if item.entry.unit in ("", "万元"):
            yield PASSED
        else:
            yield Hit(
                item=item,
                message=f"{item.full_label}写的是 {item.printed}，表头的单位是万元。",
                advice=f"换算成万元：{figure(standard_value(item.entry))}。" if item.entry.unit.endswith("元")
                else "按万元填，不写别的单位。",
            )

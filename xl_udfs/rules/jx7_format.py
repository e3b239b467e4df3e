"""JX7 公开与格式: how things are written."""

from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.numbers import Kind, Quantity, percent
from xl_udfs.rules.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX701", "比率没有写百分号", Severity.HINT, Scope.FORMAT, "各附件·控制率、执行率")
def rates_without_percent(filing: Filing) -> Iterator[Outcome]:
    """比率写成百分数。

    检查内容：
        控制率、执行率等比率格里写的是 88、100 这样没有百分号的数，就提示；比较时按 88%、100% 理解。
    为什么：
        表上会显示成 8800%，看表的人也分不清。
    示例：
        错：88。
        对：88%。
    如何改：
        写成 88%，或者恢复公式。
    误报说明：
        写成 0.88、1 的按比率理解，不提示。
    """
    for item in filing.items():
        if item.field.kind is not Kind.RATE or not isinstance(item.entry, Quantity):
            continue
        if item.entry.assumed_percent:
            read_as = percent(item.entry.value, item.entry.decimals or 0)
            yield Hit(
                item=item,
                message=f"{item.label}写的是 {item.raw}，没有百分号，按 {read_as} 理解。",
                advice=f"写成 {read_as}，或者恢复公式。",
            )
        else:
            yield PASSED

"""JX7 公开与格式: figures that cannot be read, or are not figures to Excel."""

from collections.abc import Iterator

from xl_udfs.filing import Filing
from xl_udfs.numbers import Kind, Quantity, figure
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX730", "应填数字的格子读不出数", Severity.WARNING, Scope.FORMAT, "各附件·可以不填的金额、人数；计算项")
def unreadable_figures(filing: Filing) -> Iterator[Outcome]:
    """应填数字的格子，填的是能读出来的数。

    检查内容：
        可以不填的金额、人数、规模，和本来由公式计算的格子，写了读不出数的文字，如“见附表”“19 108.19”。
        必填的格子由 JX101 检查。
    为什么：
        读不出来就没有参与比较和合计。
    示例：
        错：政府采购金额填“约10万”。
        对：填 10。
    如何改：
        填数字；不适用的填“——”或“无”。
    误报说明：
        45万元、１２、1,234.5 这样的写法都认；附件4 其中各行的分值、得分不检查。
    """
    for item in filing.all_items():
        field = item.field
        if field.kind in (Kind.TEXT, Kind.TARGET) or field.required or item.formula or item.is_error:
            continue
        computed = field.formula is not None
        if not computed and field.kind not in (Kind.MONEY, Kind.COUNT):
            continue
        if item.is_unreadable:
            yield Hit(
                item=item,
                message=f"{item.full_label}填的是“{item.printed}”，读不出数。",
                advice="恢复公式，或填数字。" if computed else "填数字；不适用的填“——”或“无”。",
            )
        elif not item.is_blank:
            yield PASSED


@rule("JX731", "数字用了全角、空格或文本格式", Severity.HINT, Scope.FORMAT, "各附件·金额、人数、分值；默认关闭",
      enabled=False)
def figures_as_text(filing: Filing) -> Iterator[Outcome]:
    """金额、人数、分值存成数字（默认关闭：本程序都能读）。

    检查内容：
        金额、人数、分值的格子里存的是文字形式的数：全角数字、夹着空格、千位分隔，或单元格是文本格式。
    为什么：
        要把数据粘到别的系统里汇总时，文字形式的数会被当成 0。
    示例：
        错：１９１０８．１９。
        对：19108.19。
    如何改：
        重新输入半角数字，单元格设为数值格式。
    误报说明：
        带单位的（451.78万元）不提示；本程序读得出来，不影响校验，所以默认关闭。
    """
    for item in filing.all_items():
        if item.field.kind in (Kind.MONEY, Kind.COUNT, Kind.SCORE) and isinstance(item.entry, Quantity):
            if isinstance(item.raw, str) and not item.entry.unit and item.formula is None:
                yield Hit(
                    item=item,
                    message=f"{item.full_label}“{item.raw}”存成了文字。",
                    advice=f"重新输入 {figure(item.entry.value)}，单元格设为数值格式。",
                )
            else:
                yield PASSED

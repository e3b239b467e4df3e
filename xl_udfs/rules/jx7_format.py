"""JX7 公开与格式: how figures are written."""

from collections.abc import Iterator

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Kind, Quantity, figure, standard_value
from xl_udfs.rules.indicators import ACTUAL, NOTHING_TO_LOOK_AT, SCORE, TARGET, WEIGHT, indicator_forms, named
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
            read_as = f"{_typed(item)}%"
            yield Hit(
                item=item,
                message=f"{item.full_label}写的是 {_typed(item)}，没有百分号，按 {read_as} 理解。",
                advice=f"写成 {read_as}，或者恢复公式。",
            )
        else:
            yield PASSED


def _typed(item: Item) -> str:
    """The figure as people typed it: a cell that shows 88 holds 88.0."""
    if isinstance(item.raw, str) or not isinstance(item.entry, Quantity):
        return item.printed
    return figure(item.entry.value * 100)


@rule("JX720", "同一列有的写“分”有的不写", Severity.HINT, Scope.FORMAT, "附件2、附件4·分值、得分")
def mixed_score_styles(filing: Filing) -> Iterator[Outcome]:
    """分值、得分两列各用一种写法。

    检查内容：
        附件2、每套附件4 的指标行：同一列里有的写“5分”，有的写 5。
    为什么：
        两种写法混着，打印出来不整齐；别的程序汇总时会漏掉带字的。
    示例：
        错：分值一列写 10、5分、10。
        对：都写 10、5、10。
    如何改：
        去掉“分”字。
    误报说明：
        全列都写“分”的不提示；本程序两种写法都能读，不影响合计。
    """
    for form, rows in indicator_forms(filing):
        for key in (WEIGHT, SCORE):
            items = [row[key] for row in rows if row[key].is_quantity]
            lettered = [item for item in items if isinstance(item.entry, Quantity) and item.entry.unit]
            if lettered and len(lettered) < len(items):
                yield Hit(
                    item=lettered[0],
                    message=f"{form.sheet}的{key}一列，有 {len(lettered)} 格写成“{lettered[0].printed}”的样子，"
                            "其余只写数。",
                    advice="去掉“分”字，全列只写数。",
                    others=lettered[1:],
                )
            elif items:
                yield PASSED


@rule("JX721", "指标值和完成值的百分数写法不一", Severity.HINT, Scope.FORMAT, "附件2、附件4·年度指标值、实际完成值")
def mixed_percent_styles(filing: Filing) -> Iterator[Outcome]:
    """指标值写百分数的，完成值也写百分数。

    检查内容：
        附件2、每套附件4：年度指标值和实际完成值一个带 %，一个是不带单位的数。
    为什么：
        0.95 和 95% 混着写，看表的人要猜，算完成率时也容易错。
    示例：
        错：指标值 ≥95%，完成值 0.96。
        对：指标值 ≥95%，完成值 96%。
    如何改：
        两个都写百分数。
    误报说明：
        两个都不带 %，或者有一个是文字的不提示。
    """
    for _, rows in indicator_forms(filing):
        for row in rows:
            target, actual = row[TARGET].entry, row[ACTUAL].entry
            if not isinstance(target, Quantity) or not isinstance(actual, Quantity):
                yield NOTHING_TO_LOOK_AT
            elif {target.unit, actual.unit} == {"%", ""}:
                yield Hit(
                    item=row[ACTUAL] if target.unit else row[TARGET],
                    message=f"{named(row)}指标值写 {row[TARGET].printed}，完成值写 {row[ACTUAL].printed}，"
                            "一个带百分号一个不带。",
                    advice="两个都写百分数，如 96%。",
                    others=[row[TARGET] if target.unit else row[ACTUAL]],
                )
            else:
                yield PASSED


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

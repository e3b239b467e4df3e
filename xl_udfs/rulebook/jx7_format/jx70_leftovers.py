"""JX7 公开与格式: what was left out (a percent sign), or left behind by the blank form."""

from collections.abc import Iterator

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Kind, Quantity, Words, figure, plain
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule
from xl_udfs.rulebook.kit.typed_texts import texts


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


_PLACEHOLDERS = ("×××", "XXX", "xxx", "某单位", "某部门", "某某", "20XX", "20xx", "20××", "(此页为封面)")
_UNKNOWN = ("××", "XX", "xx")
_UNKNOWN_WHAT = ("年", "单位", "部门", "局", "中心", "项目", "县", "市", "乡", "镇", "万元", "元", "%", "个", "次")


@rule("JX703", "文字里留着待填的占位符", Severity.WARNING, Scope.FORMAT, "各附件·文字")
def placeholders(filing: Filing) -> Iterator[Outcome]:
    """文字里没有 ×××、XX 单位、20XX 年这样没有替换的占位符。

    检查内容：
        各附件和首页的文字里有 ×××、XXX、××单位、XX年、某单位、20XX 或“（此页为封面）”。
    为什么：
        多半是照范本写的，没有换成本单位的内容。
    示例：
        错：XX单位 20XX 年绩效目标全面完成。
        对：写明单位名称和年度。
    如何改：
        换成实际的内容；“（此页为封面）”删去。
    误报说明：
        隐去人名的“李××”、“（略）”不报告；提示语单独一行的不报告。
    """
    typed = texts(filing)
    if typed:
        yield PASSED  # once for all that are fine
    for text, item in typed:
        found = _placeholder(text)
        if found:
            yield Hit(
                item=item,
                message=f"{_place(item)}里有“{found}”，没有换成实际的内容。",
                advice="换成实际的内容；不需要的删去。",
            )


_LETTERS = frozenset("×XxＸｘ某此")


def _placeholder(typed: str) -> str:
    if _LETTERS.isdisjoint(typed):  # plain() takes its time over long texts
        return ""
    text = plain(typed)
    for mark in _PLACEHOLDERS:
        if mark in text:
            return mark
    for mark in _UNKNOWN:
        at = text.find(mark)
        if at >= 0:
            rest = text[at + len(mark):].lstrip()
            return next((mark + what for what in _UNKNOWN_WHAT if rest.startswith(what)), "")
    return ""


def _place(item: Item) -> str:
    return item.row_label or item.column_label or "文字"


@rule("JX704", "序号后面没有内容", Severity.WARNING, Scope.FORMAT, "附件2、附件3、附件4·目标、问题、措施")
def empty_points(filing: Filing) -> Iterator[Outcome]:
    """分条写的，每个序号后面都有内容。

    检查内容：
        目标、完成情况、问题、措施等文字格里，有一行只有“目标完成1：”“2、”这样的序号，后面没有字。
    为什么：
        是表式的提示没有填，或者删剩下的。
    示例：
        错：目标完成1：按时发放；换行 目标完成2：
        对：目标完成1：按时发放；换行 目标完成2：按时调整。
    如何改：
        补写内容，或者删去这个序号。
    误报说明：
        只看一行里除了序号什么也没有的；序号后面另起一行写的不报告。
    """
    for form in filing.forms.values():
        for item in form.items.values():
            if not isinstance(item.entry, Words) or item.field.kind is not Kind.TEXT or item.formula:
                continue
            point = _empty_point(item.entry.text)
            if point:
                yield Hit(
                    item=item,
                    message=f"{_place(item)}里“{point}”后面没有内容。",
                    advice="补写内容，或者删去这个序号。",
                )
            else:
                yield PASSED


_POINT_ENDS = ("：", ":", "、", ".", "．")


def _empty_point(text: str) -> str:
    """The first number in a list with nothing after it, neither on its line nor on the next, unnumbered one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line, following in zip(lines, [*lines[1:], "1、"], strict=True):
        if _is_bare_number(line) and (_starts_with_number(following)):
            return line
    return ""


def _is_bare_number(line: str) -> bool:
    inner = plain(line).rstrip("：:、.;；。 ").removeprefix("目标完成").removeprefix("目标")
    return inner.isascii() and inner.isdecimal() and line.rstrip("；;。 ").endswith(_POINT_ENDS)


def _starts_with_number(line: str) -> bool:
    return plain(line).removeprefix("目标完成").removeprefix("目标")[:1].isdecimal()

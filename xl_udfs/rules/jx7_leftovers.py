"""JX7 公开与格式: what the blank form, or last year's, has left behind."""

from collections.abc import Iterator

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Kind, Quantity, Words, plain
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule
from xl_udfs.rules.typed_texts import texts

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


@rule("JX750", "目标写的是别的年度", Severity.WARNING, Scope.PROSE, "附件2、附件4·预期目标")
def goals_of_another_year(filing: Filing) -> Iterator[Outcome]:
    """预期目标是本年度的目标。

    检查内容：
        附件2、每套附件4 的预期目标里写着别的年度的“年度目标”“年度绩效目标”，如 2022 年的表写“2021年度目标”。
    为什么：
        多半是照抄上年没有改。
    示例：
        错：2022 年的表，预期目标写“2021年度绩效目标：……”。
        对：2022年度绩效目标：……。
    如何改：
        改成本年度，并核对目标是不是本年的。
    误报说明：
        只认作标题的“某年度目标”：后面是冒号、换行或没有字了；前面有“比、较、与、上年”的，
        和句子里提到的（“巩固2021年度目标完成成果”）不报告。
    """
    for form in filing.forms.values():
        item = form.items.get("预期目标")
        if item is None or not filing.asks_for(form):
            continue
        if not isinstance(item.entry, Words):
            yield NotChecked(Reason.NOT_APPLICABLE)
            continue
        wrong = _other_year(plain(item.entry.text), filing.year)
        if wrong:
            yield Hit(
                item=item,
                message=f"预期目标里写的是“{wrong}”，本表是 {filing.year} 年度。",
                advice=f"改成 {filing.year} 年度，并核对目标是不是本年的。",
            )
        else:
            yield PASSED


_GOALS = ("年度目标", "年度绩效目标", "年度总体目标", "年度总体绩效目标", "年度工作目标", "年度预期目标")
_COMPARING = ("比", "较", "与", "和", "年", "对照", "超过")


def _other_year(text: str, year: int) -> str:
    for goal in _GOALS:
        at = text.find(goal)
        while at >= 0:
            digits = text[max(at - 4, 0):at]
            before = text[:max(at - 4, 0)].rstrip(" (")
            is_other = len(digits) == 4 and digits.isdecimal() and int(digits) != year
            if is_other and not before.endswith(_COMPARING) and _is_heading(text[at + len(goal):]):
                return digits + goal
            at = text.find(goal, at + 1)
    return ""


def _is_heading(rest: str) -> bool:
    """What follows makes a heading of what stands before it."""
    return not rest.strip(" )") or rest.lstrip(" )")[0] in ":\n是为"


_MENTIONS = 3


@rule("JX751", "年度与文字里的年份不符", Severity.WARNING, Scope.PROSE, "首页·年度")
def year_of_the_texts(filing: Filing) -> Iterator[Outcome]:
    """首页的年度，与各附件文字里的年份合得上。

    检查内容：
        各附件的文字里一次也没有提到首页的年度，却多次（三次以上）提到别的年份。
    为什么：
        年度填错了，各附件的标题和表头就都错了；也可能是照抄了上年的文字。
    示例：
        错：首页年度 2023，各附件文字里写的都是 2022 年。
        对：首页年度 2022。
    如何改：
        核对首页的年度；年度没错的，改文字里的年份。
    误报说明：
        文字里提到过本年度的不报告；公式写出来的文字不算。
    """
    home = filing.forms[filing.edition.home.name]
    item = home.items[filing.edition.year_key]
    if not isinstance(item.entry, Quantity) or item.entry.value != filing.year:
        yield NotChecked(Reason.NOT_APPLICABLE)
        return
    mentioned: dict[int, int] = {}
    for text, one in texts(filing):
        for year in years_in(text) if one.form != home.annex.name else ():
            mentioned[year] = mentioned.get(year, 0) + 1
    if filing.year not in mentioned and sum(mentioned.values()) >= _MENTIONS:
        most = max(mentioned, key=lambda year: mentioned[year])
        yield Hit(
            item=item,
            message=f"年度是 {filing.year}，各附件的文字里没有提到，多次提到的是 {most} 年。",
            advice="核对首页的年度；年度没错的，改文字里的年份。",
            left=f"年度 {filing.year}",
            right=f"文字里 {most} 年",
        )
    else:
        yield PASSED


def years_in(text: str) -> Iterator[int]:
    """Years that ``text`` mentions, as ``2022年``."""
    at = text.find("年")
    while at >= 0:
        digits = text[max(at - 4, 0):at]
        if len(digits) == 4 and digits.isascii() and digits.isdecimal() and digits[:2] in ("19", "20", "21"):
            yield int(digits)
        at = text.find("年", at + 1)

"""JX7 公开与格式: years that are not the one of the filing."""

from collections.abc import Iterator

from xl_udfs.annexes.roles import Cover, Goal
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Quantity, Words, plain
from xl_udfs.rulebook.kit.judging import each_item
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule
from xl_udfs.rulebook.kit.typed_texts import texts


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
    return each_item(filing, Goal.EXPECTED, lambda goal: _of_year(goal, filing.year))


def _of_year(goal: Item, year: int) -> Outcome:
    if not isinstance(goal.entry, Words):
        return NotChecked(Reason.NOT_APPLICABLE)
    wrong = _other_year(plain(goal.entry.text), year)
    if not wrong:
        return PASSED
    return Hit(
        item=goal,
        message=f"{goal.label}里写的是“{wrong}”，本表是 {year} 年度。",
        advice=f"改成 {year} 年度，并核对目标是不是本年的。",
    )


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
    item = filing[Cover.YEAR]
    if not isinstance(item.entry, Quantity) or item.entry.value != filing.year:
        yield NotChecked(Reason.NOT_APPLICABLE)
        return
    mentioned: dict[int, int] = {}
    for text, one in texts(filing):
        for year in years_in(text) if one.form != item.form else ():
            mentioned[year] = mentioned.get(year, 0) + 1
    if filing.year not in mentioned and sum(mentioned.values()) >= _MENTIONS:
        most = max(mentioned, key=lambda year: mentioned[year])
        yield Hit(
            item=item,
            message=f"{item.label}是 {filing.year}，各附件的文字里没有提到，多次提到的是 {most} 年。",
            advice=f"核对{item.form}的{item.label}；{item.label}没错的，改文字里的年份。",
            left=f"{item.label} {filing.year}",
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

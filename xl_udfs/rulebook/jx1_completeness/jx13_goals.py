"""JX1 完整性: every goal that was set is answered by a result."""

import re
from collections.abc import Iterator

from xl_udfs.annexes.roles import Goal
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Words, plain
from xl_udfs.record import Record
from xl_udfs.rulebook.kit.gaps import absent_among, nothing_on
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule

_NUMBERED = r"(?:目标(?:完成)?)?[（(]?(?:[0-9]{1,2}(?![0-9])|[一二三四五六七八九十]{1,2}[、.）)是])|[①-⑳]"


class _Goals(Record):
    """A list of goals, the list of results that answers it, and how long both are."""

    goals: Item
    results: Item
    wanted: int
    given: int

    def hit(self, message: str, advice: str) -> Hit:
        """A hit at the results."""
        return Hit(
            item=self.results,
            message=message,
            advice=advice,
            left=f"{self.goals.sheet} {self.goals.label} {self.wanted} 条",
            right=f"{self.results.sheet} {self.results.label} {self.given} 条",
            others=[self.goals],
        )


@rule("JX131", "有的目标没有写完成情况", Severity.WARNING, Scope.WITHIN, "附件2、附件4·年度总体目标；附件3·完成情况")
def unanswered_goals(filing: Filing) -> Iterator[Outcome]:
    """预期目标有几条，完成情况就要答几条。

    检查内容：
        附件2、附件4 的预期目标与实际完成情况，附件4 的预期目标与附件3 的目标完成情况：
        两边都分条写（每段一条、带序号）时，完成情况的条数不少于目标的条数。
    为什么：
        有目标没有结果，自评就不完整。
    示例：
        错：预期目标写了 1、2、3，实际完成情况只写了 1、2。
        对：三条都写完成情况。
    如何改：
        补写没有回答的目标。
    误报说明：
        没有分条写的（如“100%”“全部完成”）不检查；只数条数，不看文字。
    """
    for one in _compared(filing):
        if not isinstance(one, _Goals):
            yield one
        elif one.given < one.wanted:
            yield one.hit(
                f"预期目标有 {one.wanted} 条，{one.results.label}只写了 {one.given} 条。", "补写没有回答的目标。"
            )
        else:
            yield PASSED


@rule("JX132", "完成情况比目标多", Severity.HINT, Scope.WITHIN, "附件2、附件4·年度总体目标")
def results_without_goal(filing: Filing) -> Iterator[Outcome]:
    """完成情况写的都是预期目标里有的。

    检查内容：
        附件2、附件4 的预期目标与实际完成情况都分条写（每段一条、带序号）时，完成情况比目标多就提示。
    为什么：
        没有目标的完成情况不能说明目标完成得怎样；也可能是目标漏写了一条。
    示例：
        错：预期目标 3 条，实际完成情况 4 条，多出“全面检查一次”。
        对：年初定过的，补进预期目标；没有定过的，从完成情况里删去。
    如何改：
        核对两边，一条对一条。
    误报说明：
        只作提示；一个目标分两条写完成情况的，不用改。
    """
    for one in _compared(filing):
        if not isinstance(one, _Goals):
            yield one
        elif one.given > one.wanted:
            yield one.hit(
                f"预期目标有 {one.wanted} 条，{one.results.label}写了 {one.given} 条，有的没有对应的目标。",
                "核对两边，一条对一条。",
            )
        else:
            yield PASSED


def _compared(filing: Filing) -> Iterator[_Goals | NotChecked]:
    pairs = [(one[Goal.EXPECTED], one[Goal.DONE]) for one in filing.holding(Goal.EXPECTED)]
    pairs += [(one[Goal.EXPECTED], one[Goal.TOLD]) for one in filing.holding(Goal.TOLD)]
    for goals, results in pairs:
        wanted, given = _listed(goals), _listed(results)
        gap = absent_among([goals, results]) or NotChecked(Reason.NOT_APPLICABLE)
        yield _Goals(goals, results, wanted, given) if wanted and given else gap
    if not pairs:
        yield nothing_on(filing, (form for form in filing.edition.forms if Goal.EXPECTED in form.keys))


def _listed(item: Item) -> int:
    """How many numbered paragraphs the text is; 0 if it is no list."""
    text = item.entry.text if isinstance(item.entry, Words) else ""
    paragraphs = [line for line in map(plain, text.splitlines()) if line]
    listed = len(paragraphs) > 1 and all(re.match(_NUMBERED, line) for line in paragraphs)
    return len(paragraphs) if listed else 0

"""JX2 表内: indicators listed twice."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import Indicator
from xl_udfs.filing import Filing, Row
from xl_udfs.rulebook.kit.judging import each_indicator_form
from xl_udfs.rulebook.kit.projects import bare
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX241", "同一二级指标下指标重复", Severity.WARNING, Scope.WITHIN, "附件2、附件4·绩效指标")
def repeated_indicators(filing: Filing) -> Iterator[Outcome]:
    """同一个二级指标下，没有名称和年度指标值都相同的指标。

    检查内容：
        附件2、每套附件4：同一二级指标下两行的三级指标名称相同，年度指标值也相同，就报告。
    为什么：
        同一件事计了两次分。
    示例：
        错：数量指标下两行都是“培训人次”，指标值都是 500人次。
        对：合成一行，分值相加；或改成两个不同的指标。
    如何改：
        删除重复的一行，把分值并到另一行；复制时忘了改名的，改正名称。
    误报说明：
        名称相同而指标值不同的不报告；二级指标不同的由 JX242 提示。
    """
    yield from _repeated(filing, together=True)


@rule("JX242", "不同二级指标下指标重复", Severity.HINT, Scope.WITHIN, "附件2、附件4·绩效指标")
def indicators_under_two_headings(filing: Filing) -> Iterator[Outcome]:
    """一个指标只放在一个二级指标下。

    检查内容：
        附件2、每套附件4：两行的三级指标名称和年度指标值都相同，但在不同的二级指标下，就提示。
    为什么：
        同一件事既算成本又算效益，复核时会要求换成更合适的指标。
    示例：
        错：“全县退休人员待遇”既在社会成本指标下，又在社会效益指标下。
        对：社会成本指标换成反映负面影响的指标。
    如何改：
        保留更合适的一处，另一处换成能反映该类的指标。
    误报说明：
        只作提示，不影响结论。
    """
    yield from _repeated(filing, together=False)


def _repeated(filing: Filing, together: bool) -> Iterator[Outcome]:
    yield from each_indicator_form(filing, lambda _, rows: _repeated_in(rows, together), Indicator.TARGET)


def _repeated_in(rows: Sequence[Row], together: bool) -> Iterator[Outcome]:
    named = [row for row in rows if bare(row.name)]
    found = list(_pairs(named, together))
    yield from (_again(first, second) for first, second in found)
    if not found:
        yield PASSED if named else NotChecked(Reason.NOT_APPLICABLE)


def _pairs(rows: Sequence[Row], together: bool) -> Iterator[tuple[Row, Row]]:
    """Each repeated row with the first one of its kind."""
    seen: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        same = bare(row.name), "".join(row[Indicator.TARGET].printed.split()), row.second
        first = seen.setdefault(same, row) if together else seen.setdefault((*same[:2], ""), row)
        if first is not row and (first.second == row.second) == together:
            yield first, row


def _again(first: Row, row: Row) -> Hit:
    where = f"“{first.second}”下" if first.second != row.second else "上面"
    return Hit(
        item=row.name,
        message=f"指标“{row.name.printed}”在{first.name.sheet} {first.name.cell}（{where}）已经有一次，指标值也相同。",
        advice="删除重复的一行，或换成另一个指标。",
        others=[first.name],
    )

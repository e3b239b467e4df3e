"""What the sheet 校验结果 keeps of earlier checks: explanations, and what has become of their findings."""

from collections.abc import Iterator, Mapping, Sequence

from xl_udfs.book import Book
from xl_udfs.check.outcome import Finding, Past, State
from xl_udfs.check.tables import read_table
from xl_udfs.numbers.record import Record
from xl_udfs.rules import Severity

BODY_NAME = "校验_明细"
"""The defined name of the beginning of the first finding's row; the headings stand above it."""

_FORMER = {State.SETTLED.value, State.UNCHECKED.value, State.OUTDATED.value}


class Heading:
    """Headings of the columns that later checks read; a class of constants, as an Enum costs a cold start more."""

    SEVERITY = "级别"
    CODE = "编码"
    TITLE = "规则"
    PLACE = "位置"
    MESSAGE = "问题"
    EXPLANATION = "出错说明"
    STATE = "状态"
    KEY = "键"
    FIGURES = "数字标记"


_PARTS = {
    "key": Heading.KEY, "figures": Heading.FIGURES, "severity": Heading.SEVERITY, "code": Heading.CODE,
    "title": Heading.TITLE, "place": Heading.PLACE, "message": Heading.MESSAGE,
    "explanation": Heading.EXPLANATION, "state": Heading.STATE,
}
"""Parts of a ``Past`` by the headings of their columns."""


class Compared(Record):
    """Findings that know their explanation and state, and what is left of earlier ones."""

    findings: Sequence[Finding]
    former: Sequence[Past]


def read_history(book: Book) -> list[Past]:
    """The findings that the last check wrote into the workbook, with the explanations people added since.

    Rows may have been sorted, filtered or emptied; a row without its key is no finding any more.
    """
    return [Past(**texts) for _, texts in read_table(book, BODY_NAME, _PARTS) if texts["key"]]


def compare(findings: Sequence[Finding], history: Sequence[Past], unanswered: set[str]) -> Compared:
    """Give findings the explanations that were written for the very same figures, and say what has become of them.

    Args:
        findings: those of this check.
        history: what ``read_history`` found.
        unanswered: codes of rules that did not look at everything this time; what they found before may still be.
    """
    if not history:
        return Compared(findings, ())
    last = {past.key: past for past in history if past.state not in _FORMER}
    written = {(past.key, past.figures): past.explanation for past in history if past.explanation}
    compared = [_compared(finding, last, written) for finding in findings]
    present = {side.key for one in findings for side in (one, *one.also)}
    used = {(side.key, side.figures) for one in findings for side in (one, *one.also)}
    return Compared(compared, list(_former(history, present, used, unanswered)))


def _compared(finding: Finding, last: Mapping[str, Past], written: Mapping[tuple[str, str], str]) -> Finding:
    sides = (finding, *finding.also)
    explanation = next((text for side in sides if (text := written.get((side.key, side.figures), ""))), "")
    state = State.KNOWN if any(side.key in last for side in sides) else State.NEW
    if explanation and finding.severity is not Severity.ERROR:
        state = State.EXPLAINED
    return finding.replaced(explanation=explanation, state=state)


def _former(
    history: Sequence[Past], present: set[str], used: set[tuple[str, str]], unanswered: set[str]
) -> Iterator[Past]:
    """Findings that are gone since the last check, and every explanation that fits nothing now, until it is deleted."""
    for past in history:
        if (past.key, past.figures) in used:
            continue
        waits = past.state == State.UNCHECKED.value and past.code in unanswered
        if past.state in _FORMER or past.key in present:
            if past.explanation:
                yield past if waits else past.replaced(state=State.OUTDATED.value)
        else:
            gone = State.UNCHECKED if past.code in unanswered else State.SETTLED
            yield past.replaced(state=gone.value)

"""What the sheet 校验结果 keeps of earlier checks: explanations, and what has become of their findings."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from xl_udfs.book import Book
from xl_udfs.checking.finding import Finding, Past, State
from xl_udfs.checking.tables import read_table
from xl_udfs.record import Record
from xl_udfs.rulebook import Severity

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


Mark = tuple[str, str]
"""Key and figures of a finding."""


def compare(
    findings: Sequence[Finding], history: Sequence[Past], unanswered: set[str], tolerated: Set[Mark] = frozenset()
) -> Compared:
    """Give findings the explanations that were written for the very same figures, and say what has become of them.

    Args:
        findings: those of this check.
        history: what ``read_history`` found.
        unanswered: codes of rules that did not look at everything this time; what they found before may still be.
        tolerated: what the thresholds as delivered would still find: nothing was corrected, a threshold was moved.
    """
    if not history:
        return Compared(findings, ())
    last = {past.key: past for past in history if past.state not in _FORMER}
    written = {(past.key, past.figures): past.explanation for past in history if past.explanation}
    compared = [_compared(finding, last, written) for finding in findings]
    present = {side.key for one in findings for side in (one, *one.also)}
    used = {(side.key, side.figures) for one in findings for side in (one, *one.also)}
    return Compared(compared, list(_former(history, present, used, _still_open(unanswered, tolerated))))


def _compared(finding: Finding, last: Mapping[str, Past], written: Mapping[tuple[str, str], str]) -> Finding:
    sides = (finding, *finding.also)
    explanation = next((text for side in sides if (text := written.get((side.key, side.figures), ""))), "")
    state = State.KNOWN if any(side.key in last for side in sides) else State.NEW
    if explanation and finding.severity is not Severity.ERROR:
        state = State.EXPLAINED
    return finding.replaced(explanation=explanation, state=state)


def _still_open(unanswered: set[str], tolerated: Set[Mark]) -> Callable[[Past], bool]:
    """Whether a finding that is gone may not have been settled."""
    return lambda past: past.code in unanswered or (past.key, past.figures) in tolerated


def _former(
    history: Sequence[Past], present: set[str], used: set[Mark], is_open: Callable[[Past], bool]
) -> Iterator[Past]:
    """Findings that are gone since the last check, and every explanation that fits nothing now, until it is deleted."""
    for past in history:
        if (past.key, past.figures) in used:
            continue
        waits = past.state == State.UNCHECKED.value and is_open(past)
        if past.state in _FORMER or past.key in present:
            if past.explanation:
                yield past if waits else past.replaced(state=State.OUTDATED.value)
        else:
            gone = State.UNCHECKED if is_open(past) else State.SETTLED
            yield past.replaced(state=gone.value)

"""A report as lines for a terminal or a text file."""

from collections.abc import Iterator

from xl_udfs.checking import Finding, Past, Report, State, Verdict
from xl_udfs.report.summary import EXPECTED, LINES, STATED, conclusion, faults, place, subject
from xl_udfs.rulebook import Severity

COLOURS = {
    Verdict.BLOCKED: "bold red", Verdict.NEEDS_EXPLANATION: "bold yellow", Verdict.READY: "bold green",
    Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan",
}
"""rich styles; colour is only a second signal, the words say the same."""


def as_text(report: Report) -> str:
    """The report as plain text."""
    return "\n".join(text for text, _ in lines(report)) + "\n"


def lines(report: Report) -> Iterator[tuple[str, str]]:
    """The report line by line, each with a rich style (``""`` for none)."""
    yield f"{report.file}　{subject(report)}", ""
    yield conclusion(report), COLOURS[report.verdict]
    for finding in report.findings:
        yield "", ""
        yield from _finding(finding)
    for past in report.former:
        yield "", ""
        yield from _past(past)
    rest = [text for line in LINES if line not in (subject, conclusion, faults) and (text := line(report))]
    if rest:
        yield "", ""
        yield from ((text, "") for text in rest)
    if report.faults:
        yield faults(report), COLOURS[Severity.ERROR]


def _finding(finding: Finding) -> Iterator[tuple[str, str]]:
    known = "" if finding.state is State.NEW else f"（{finding.state.value}）"
    head = f"{finding.severity.value} {finding.code}{known}　{place(finding)}　{finding.message}"
    yield head, COLOURS[finding.severity]
    if finding.left:
        yield f"    {STATED}：{finding.left}", ""
        yield f"    {EXPECTED}：{finding.right}", ""
    if finding.evidence:
        yield f"    可能：{finding.evidence}", ""
    yield f"    办法：{finding.advice}", ""
    if finding.explanation:
        yield f"    出错说明：{finding.explanation}", ""


def _past(past: Past) -> Iterator[tuple[str, str]]:
    yield f"{past.state} {past.code}　{past.place}　{past.message}", ""
    if past.explanation:
        yield f"    原出错说明：{past.explanation}", ""

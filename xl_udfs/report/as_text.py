"""A report as lines for a terminal or a text file."""

from collections.abc import Iterator

from xl_udfs.check import Finding, Report, Verdict
from xl_udfs.report.summary import EXPECTED, STATED, conclusion, fault, place, subject
from xl_udfs.rules import Severity

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
    if report.not_checked:
        yield "", ""
        yield "未检查（没有检查不等于通过）：", ""
        for one in report.not_checked:
            yield f"  {one.code}　{one.reason.value}", ""
    for text in report.internal_errors:
        yield fault(text), COLOURS[Severity.ERROR]


def _finding(finding: Finding) -> Iterator[tuple[str, str]]:
    yield f"{finding.severity.value} {finding.code}　{place(finding)}　{finding.message}", COLOURS[finding.severity]
    if finding.left:
        yield f"    {STATED}：{finding.left}", ""
        yield f"    {EXPECTED}：{finding.right}", ""
    yield f"    办法：{finding.advice}", ""

"""A report as lines for a terminal or a text file."""

from collections.abc import Iterator

from xl_udfs.check import Finding, Report, Verdict
from xl_udfs.report.summary import counts
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
    yield f"{report.file}　{report.unit}　{report.year}年度　{report.edition}", ""
    yield f"结论：{report.verdict.value}（{counts(report)}）", COLOURS[report.verdict]
    for finding in report.findings:
        yield "", ""
        yield from _finding(finding)
    if report.not_checked:
        yield "", ""
        yield "未检查（没有检查不等于通过）：", ""
        for one in report.not_checked:
            yield f"  {one.code}　{one.reason.value}", ""
    for fault in report.internal_errors:
        yield f"程序内部错误，请反馈给维护人员：{fault}", COLOURS[Severity.ERROR]


def _finding(finding: Finding) -> Iterator[tuple[str, str]]:
    place = f"{finding.sheet}!{finding.cell}"
    yield f"{finding.severity.value} {finding.code}　{place}　{finding.message}", COLOURS[finding.severity]
    if finding.left:
        yield f"    左边：{finding.left}", ""
        yield f"    右边：{finding.right}", ""
    yield f"    办法：{finding.advice}", ""

"""The sentences about a report that are the same wherever it is shown."""

from xl_udfs.check import Finding, Report, Verdict
from xl_udfs.rules import Severity

_NO_UNIT = "（单位未填）"
_TEXT = "只核对文字里的数字"
_OF_TEXT = {
    Verdict.BLOCKED: "有不符", Verdict.NEEDS_EXPLANATION: "有不符，请核对", Verdict.READY: "没有发现不符",
}
STATED, EXPECTED = "表上的数", "核对的数"
"""What both sides of an equation are called: what the form says, and what it should come to."""


def subject(report: Report) -> str:
    """``新田县社会保险服务中心　2022年度　湖南2022``: whose filing it is."""
    if not report.edition:
        return _TEXT
    return f"{report.unit or _NO_UNIT}　{report.year}年度　{report.edition}"


def conclusion(report: Report) -> str:
    """``结论：不可报送（错误 1 项，警告 0 项，提示 0 项；3 条规则通过，1 条未检查）``."""
    found = "，".join(f"{severity.value} {report.count(severity)} 项" for severity in Severity)
    if not report.edition:
        return f"结论：{_OF_TEXT[report.verdict]}（{found}；{len(report.passed)} 条规则通过）"
    unchecked = len({one.code for one in report.not_checked})
    return f"结论：{report.verdict.value}（{found}；{len(report.passed)} 条规则通过，{unchecked} 条未检查）"


def fault(text: str) -> str:
    """What to do about exceptions inside rules."""
    return f"程序内部错误，请反馈给维护人员：{text}"


def place(finding: Finding) -> str:
    """``附件1!D5``: how people name a cell; ``第3行第5–12字`` in a text."""
    if not finding.sheet:
        return finding.cell
    return f"{finding.sheet}!{finding.cell}"

"""The few words that sum a report up."""

from xl_udfs.check import Report
from xl_udfs.rules import Severity


def counts(report: Report) -> str:
    """``错误 1 项，警告 0 项，提示 0 项；3 条规则通过，1 条未检查``."""
    found = "，".join(f"{severity.value} {report.count(severity)} 项" for severity in Severity)
    unchecked = len({one.code for one in report.not_checked})
    return f"{found}；{len(report.passed)} 条规则通过，{unchecked} 条未检查"

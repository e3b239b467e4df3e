"""The sentences about a report that are the same wherever it is shown."""

from collections.abc import Iterable

from xl_udfs.checking import Finding, Report, State, Verdict
from xl_udfs.rulebook import Severity

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


def verdict(report: Report) -> str:
    """``可报送``, ``可报送（2 处因程序错误没有核对）``."""
    missed = f"（{len(report.faults)} 处因程序错误没有核对）" if report.faults else ""
    return report.verdict.value + missed


def conclusion(report: Report) -> str:
    """``结论：不可报送（错误 1 项，警告 0 项，提示 0 项；3 条规则通过，1 条未检查）``."""
    found = "，".join(f"{severity.value} {report.count(severity)} 项" for severity in Severity)
    if not report.edition:
        missed = f"，{len(report.faults)} 处因程序错误没有核对" if report.faults else ""
        return f"结论：{_OF_TEXT[report.verdict]}{missed}（{found}；{len(report.passed)} 条规则通过）"
    explained = f"，其中已说明 {report.explained} 项" if report.explained else ""
    checked = f"{len(report.passed)} 条规则通过，{len({one.code for one in report.not_checked})} 条未检查"
    disabled = f"，{len(report.disabled)} 条未启用" if report.disabled else ""
    return f"结论：{verdict(report)}（{found}{explained}；{checked}{disabled}）"


def compared(report: Report) -> str:
    """``与上次相比：仍存 1 项，已改 2 项``; ``""`` if no check came before."""
    counted = [(state, report.count_of(state)) for state in State if state is not State.EXPLAINED]
    if not report.former and not any(count for state, count in counted if state is State.KNOWN):
        return ""
    return "与上次相比：" + "，".join(f"{state.value} {count} 项" for state, count in counted if count)


def unchecked(report: Report) -> str:
    """``未检查（没有检查不等于通过）：缺少填报数 JX201、JX203``, by reason; ``""`` if everything was checked."""
    reasons: dict[str, list[str]] = {}
    for one in report.not_checked:
        reasons.setdefault(one.reason.value, []).append(one.code)
    found = "；".join(f"{reason} {_listed(codes)}" for reason, codes in reasons.items())
    return f"未检查（没有检查不等于通过）：{found}" if found else ""


def disabled(report: Report) -> str:
    """``未启用：JX203``; ``""`` if all rules are on."""
    return f"未启用：{_listed(report.disabled)}" if report.disabled else ""


def notices(report: Report) -> str:
    """``请注意：…``: settings that nobody understands; ``""`` if there are none."""
    return f"请注意：{'；'.join(report.notices)}。" if report.notices else ""


def faults(report: Report) -> str:
    """What was not looked at by a fault of the program, and what to do about it; ``""`` if there was none."""
    texts = "；".join(f"{one.code}（{one.error}）" for one in report.faults)
    return f"因程序错误没有核对，请反馈给维护人员：{texts}" if texts else ""


def left_out(report: Report) -> str:
    """``本次不报送，没有检查：附件3、附件5``; ``""`` if the unit hands in every form."""
    return f"本次不报送，没有检查：{_listed(report.left_out)}" if report.left_out else ""


LINES = (subject, conclusion, left_out, faults, notices, compared, disabled, unchecked)
"""Everything to be said above the findings, a line each, the longest last; lines with nothing to say are empty."""


def place(finding: Finding) -> str:
    """``附件1!D5``: how people name a cell; ``第3行第5–12字`` in a text."""
    if not finding.sheet:
        return finding.cell
    return f"{finding.sheet}!{finding.cell}"


def _listed(codes: Iterable[str]) -> str:
    return "、".join(codes)

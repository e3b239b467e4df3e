"""A report as stable, versioned JSON: ``jixiao-report/1``."""

import json
from collections.abc import Sequence
from decimal import Decimal

from xl_udfs.check import Finding, Past, Report, State
from xl_udfs.rules import Severity

SCHEMA = "jixiao-report/1"


def as_json(reports: Sequence[Report], as_array: bool) -> str:
    """Reports as one JSON array, or a single one as an object; Chinese stays readable, figures are decimal texts."""
    data = [as_data(report) for report in reports]
    return json.dumps(data if as_array else data[0], ensure_ascii=False, indent=2)


def as_data(report: Report) -> dict[str, object]:
    """The report as plain lists, texts and numbers."""
    return {
        "schema": SCHEMA,
        "file": report.file,
        "edition": report.edition,
        "unit": report.unit,
        "year": report.year,
        "verdict": report.verdict.value,
        "complete": report.is_complete,
        "counts": {
            **{severity.value: report.count(severity) for severity in Severity},
            State.EXPLAINED.value: report.explained,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "not_checked": [{"code": one.code, "reason": one.reason.value} for one in report.not_checked],
        "passed": list(report.passed),
        "disabled": list(report.disabled),
        "notices": list(report.notices),
        "former": [_past(past) for past in report.former],
        "left_out": list(report.left_out),
        "internal_errors": len(report.faults),
        "faults": [{"code": one.code, "error": one.error} for one in report.faults],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "title": finding.title,
        "severity": finding.severity.value,
        "scope": finding.scope.value,
        "sheet": finding.sheet,
        "cell": finding.cell,
        "row_label": finding.row_label,
        "column_label": finding.column_label,
        "message": finding.message,
        "left": finding.left,
        "right": finding.right,
        "difference": _exact(finding.difference),
        "tolerance": _exact(finding.tolerance),
        "advice": finding.advice,
        "evidence": finding.evidence,
        "key": finding.key,
        "explanation": finding.explanation,
        "state": finding.state.value,
    }


def _past(past: Past) -> dict[str, object]:
    return {
        "code": past.code, "place": past.place, "message": past.message, "key": past.key,
        "explanation": past.explanation, "state": past.state,
    }


def _exact(figure: Decimal | None) -> str | None:
    return None if figure is None else f"{figure:f}"

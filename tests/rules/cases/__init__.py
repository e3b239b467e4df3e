"""For every rule: what it must find, what it must let pass, and what lies on the border; as data, by code."""

from rules.cases import jx1_completeness, jx2_within, jx4_scores, jx7_format, jx9_workbook
from rules.cases.case import Case

CASES: dict[str, list[Case]] = {
    **jx1_completeness.CASES, **jx2_within.CASES, **jx4_scores.CASES, **jx7_format.CASES, **jx9_workbook.CASES,
}

__all__ = ["CASES", "Case"]

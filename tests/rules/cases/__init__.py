"""For every rule: what it must find, what it must let pass, and what lies on the border; as data, by code."""

from rules.cases import (
    jx1_completeness,
    jx1_projects,
    jx2_within,
    jx3_between,
    jx4_indicators,
    jx4_scores,
    jx5_plausible,
    jx6_prose,
    jx7_format,
    jx9_workbook,
)
from rules.cases.case import Case

CASES: dict[str, list[Case]] = {
    **jx1_completeness.CASES,
    **jx1_projects.CASES,
    **jx2_within.CASES,
    **jx3_between.CASES,
    **jx4_scores.CASES,
    **jx4_indicators.CASES,
    **jx5_plausible.CASES,
    **jx6_prose.CASES,
    **jx7_format.CASES,
    **jx9_workbook.CASES,
}

__all__ = ["CASES", "Case"]

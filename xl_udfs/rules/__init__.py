"""One coded, documented rule each, by family. Importing this package registers them all."""

from xl_udfs.rules import jx1_completeness, jx2_within, jx4_scores, jx7_format, jx9_workbook
from xl_udfs.rules.rule import (
    PASSED,
    Hit,
    Limits,
    NotChecked,
    Outcome,
    Passed,
    Reason,
    Rule,
    Scope,
    Severity,
    all_rules,
)

__all__ = [
    "PASSED", "Hit", "Limits", "NotChecked", "Outcome", "Passed", "Reason", "Rule", "Scope", "Severity",
    "all_rules", "jx1_completeness", "jx2_within", "jx4_scores", "jx7_format", "jx9_workbook",
]

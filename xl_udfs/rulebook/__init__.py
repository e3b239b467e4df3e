"""One coded, documented rule each, by family: found on disk as soon as somebody asks for them all."""

from xl_udfs.rulebook.discovery import all_rules, cases_file, rules_of
from xl_udfs.rulebook.kit.passages import Place, Texts, text_lines, texts_of
from xl_udfs.rulebook.kit.rule import (
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
)

__all__ = [
    "PASSED",
    "Hit",
    "Limits",
    "NotChecked",
    "Outcome",
    "Passed",
    "Place",
    "Reason",
    "Rule",
    "Scope",
    "Severity",
    "Texts",
    "all_rules",
    "cases_file",
    "rules_of",
    "text_lines",
    "texts_of",
]

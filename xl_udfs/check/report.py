"""The outcome of checking one workbook."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from xl_udfs.rules import Reason, Scope, Severity


class Verdict(Enum):
    """Whether the filing can be sent in."""

    BLOCKED = "不可报送"
    NEEDS_EXPLANATION = "需说明"
    READY = "可报送"


class Finding(NamedTuple):
    """A hit of one rule at one place; see ``rules.Hit`` for the parts of the equation."""

    code: str
    title: str
    severity: Severity
    scope: Scope
    sheet: str
    cell: str
    row_label: str
    column_label: str
    message: str
    left: str
    right: str
    difference: Decimal | None
    tolerance: Decimal | None
    advice: str
    key: str


class Unchecked(NamedTuple):
    """A rule that could not look at all it should have."""

    code: str
    reason: Reason


class Report(NamedTuple):
    """Everything that is known about one workbook after a check.

    Attributes:
        file: its name as given.
        edition, unit, year: what it is.
        findings: in the order of the annexes.
        not_checked: rules and reasons; not checked is not passed.
        passed: codes of the rules whose relations all hold.
        internal_errors: texts of exceptions inside rules: faults of this program, not of the filing.
    """

    file: str
    edition: str
    unit: str
    year: int
    findings: Sequence[Finding]
    not_checked: Sequence[Unchecked]
    passed: Sequence[str]
    internal_errors: Sequence[str]

    def count(self, severity: Severity) -> int:
        """How many findings weigh ``severity``."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def verdict(self) -> Verdict:
        """不可报送 / 需说明 / 可报送."""
        lacking = any(one.reason in (Reason.MISSING, Reason.UNREADABLE, Reason.STRUCTURE) for one in self.not_checked)
        if self.count(Severity.ERROR) or lacking or self.internal_errors:
            return Verdict.BLOCKED
        return Verdict.NEEDS_EXPLANATION if self.count(Severity.WARNING) else Verdict.READY

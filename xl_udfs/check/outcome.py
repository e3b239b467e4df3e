"""The outcome of checking one workbook."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from xl_udfs.book import CellValue
from xl_udfs.numbers.record import Record
from xl_udfs.rules import Hit, Reason, Rule, Scope, Severity


class Verdict(Enum):
    """Whether the filing can be sent in."""

    BLOCKED = "不可报送"
    NEEDS_EXPLANATION = "需说明"
    READY = "可报送"


class Finding(Record):
    """A hit of one rule at one place; see ``rules.Rule`` and ``rules.Hit`` for what its properties mean.

    ``severity`` is what the settings make of the rule's.
    """

    rule: Rule
    hit: Hit
    severity: Severity

    @property
    def code(self) -> str:
        """The rule's permanent code."""
        return self.rule.code

    @property
    def title(self) -> str:
        """The rule's title."""
        return self.rule.title

    @property
    def scope(self) -> Scope:
        """What the rule compares."""
        return self.rule.scope

    @property
    def sheet(self) -> str:
        """The sheet to look at."""
        return self.hit.item.sheet

    @property
    def cell(self) -> str:
        """The cell to look at: ``D5``."""
        return self.hit.item.cell

    @property
    def row_label(self) -> str:
        """What the form prints beside the cell."""
        return self.hit.item.row_label

    @property
    def column_label(self) -> str:
        """What the form prints above the cell."""
        return self.hit.item.column_label

    @property
    def message(self) -> str:
        """One sentence saying what is wrong."""
        return self.hit.message

    @property
    def left(self) -> str:
        """The left side of the equation, with labels and figures; ``""`` if there is none."""
        return self.hit.left

    @property
    def right(self) -> str:
        """The right side of the equation."""
        return self.hit.right

    @property
    def difference(self) -> Decimal | None:
        """How far apart both sides are."""
        return self.hit.difference

    @property
    def tolerance(self) -> Decimal | None:
        """How far apart they may be."""
        return self.hit.tolerance

    @property
    def advice(self) -> str:
        """One sentence saying what to do."""
        return self.hit.advice

    @property
    def key(self) -> str:
        """What makes it the same finding in the next run, wherever its cell has moved to."""
        detail = f"|{self.hit.detail}" if self.hit.detail else ""
        return f"{self.code}|{self.hit.item.form}|{self.hit.item.key}{detail}"


class Unchecked(Record):
    """A rule that could not look at all it should have."""

    code: str
    reason: Reason


class Report(Record):
    """Everything that is known about one workbook, or one text, after a check.

    Attributes:
        file: its name as given.
        edition, unit, year: what it is; a text that is no filing has none of them.
        findings: in the order of the forms, 首页 first, then of the cells.
        not_checked: rules and reasons; not checked is not passed.
        passed: codes of the rules whose relations all hold.
        internal_errors: texts of exceptions inside rules: faults of this program, not of the filing.
        content_mark: what 首页 marked the content as, to tell later whether it has changed; None if it does not.
    """

    file: str
    edition: str
    unit: str
    year: int | None
    findings: Sequence[Finding]
    not_checked: Sequence[Unchecked]
    passed: Sequence[str]
    internal_errors: Sequence[str]
    content_mark: CellValue = None

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

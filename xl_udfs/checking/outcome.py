"""The outcome of checking one workbook."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from xl_udfs.book import CellValue
from xl_udfs.checking.finding import COLUMNS, Finding, Past, State
from xl_udfs.record import Record
from xl_udfs.rulebook import Reason, Severity

if TYPE_CHECKING:
    import pandas

SCHEMA = "jixiao-report/1"
"""What ``Report.to_dict`` keeps to: within one number, keys are only added."""

_BLOCKING = frozenset({Reason.MISSING, Reason.UNREADABLE, Reason.STRUCTURE})
"""Why a check could not be made that the unit has to mend."""


class Verdict(Enum):
    """Whether the filing can be sent in."""

    BLOCKED = "不可报送"
    NEEDS_EXPLANATION = "需说明"
    READY = "可报送"


class Unchecked(Record):
    """A rule that could not look at all it should have."""

    code: str
    reason: Reason


class Fault(Record):
    """An exception inside a rule: a fault of this program, and never a judgement on the filing.

    Attributes:
        code: the rule that raised it.
        error: what it was, for whoever maintains the program.
    """

    code: str
    error: str


class Report(Record):
    """Everything that is known about one workbook, or one text, after a check.

    Attributes:
        file: its name as given.
        edition, unit, year: what it is; a text that is no filing has none of them.
        findings: in the order of the forms, 首页 first, then of the cells.
        not_checked: rules and reasons; not checked is not passed.
        passed: codes of the rules whose relations all hold.
        faults: where the program failed; what it did not look at for that is not passed.
        content_mark: what 首页 marked the content as, to tell later whether it has changed; None if it does not.
        disabled: codes of the rules that are switched off; switched off is not passed.
        notices: sentences about settings in the workbook that nobody understands.
        former: findings of earlier checks that are gone, or whose explanation fits no more.
        left_out: names of the forms that the unit does not hand in, which nobody looked at.
    """

    file: str
    edition: str
    unit: str
    year: int | None
    findings: Sequence[Finding]
    not_checked: Sequence[Unchecked]
    passed: Sequence[str]
    faults: Sequence[Fault]
    content_mark: CellValue = None
    disabled: Sequence[str] = ()
    notices: Sequence[str] = ()
    former: Sequence[Past] = ()
    left_out: Sequence[str] = ()

    def count(self, severity: Severity) -> int:
        """How many findings weigh ``severity``."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def explained(self) -> int:
        """How many findings an explanation settles; it settles no 错误."""
        return self.count_of(State.EXPLAINED)

    def count_of(self, state: State) -> int:
        """How many findings, or former ones, are in ``state``."""
        return sum(finding.state is state for finding in self.findings) + sum(
            past.state == state.value for past in self.former
        )

    @property
    def verdict(self) -> Verdict:
        """不可报送 / 需说明 / 可报送, by what was looked at; whether that was everything is ``is_complete``."""
        if self.count(Severity.ERROR) or any(one.reason in _BLOCKING for one in self.not_checked):
            return Verdict.BLOCKED
        open_ = any(one.severity is Severity.WARNING and not one.explanation for one in self.findings)
        return Verdict.NEEDS_EXPLANATION if open_ else Verdict.READY

    @property
    def is_complete(self) -> bool:
        """Nothing was left unchecked by a fault of the program."""
        return not self.faults

    @property
    def is_ready(self) -> bool:
        """The filing can be sent in, and the program has looked at all of it."""
        return self.verdict is Verdict.READY and self.is_complete

    def to_dict(self) -> dict[str, object]:
        """The report as plain lists, texts and numbers, ``jixiao-report/1``; figures are decimal texts."""
        return {
            "schema": SCHEMA,
            "file": self.file,
            "edition": self.edition,
            "unit": self.unit,
            "year": self.year,
            "verdict": self.verdict.value,
            "complete": self.is_complete,
            "counts": {
                **{severity.value: self.count(severity) for severity in Severity},
                State.EXPLAINED.value: self.explained,
            },
            "findings": [finding.to_dict() for finding in self.findings],
            "not_checked": [{"code": one.code, "reason": one.reason.value} for one in self.not_checked],
            "passed": list(self.passed),
            "disabled": list(self.disabled),
            "notices": list(self.notices),
            "former": [past.to_dict() for past in self.former],
            "left_out": list(self.left_out),
            "internal_errors": len(self.faults),
            "faults": [{"code": one.code, "error": one.error} for one in self.faults],
        }

    def to_frame(self) -> "pandas.DataFrame":
        """The findings as a table, a row each, with the columns of ``Finding.to_dict`` behind file and unit.

        Raises:
            ImportError: pandas is not installed.
        """
        import pandas

        rows = [{"file": self.file, "unit": self.unit, **finding.to_dict()} for finding in self.findings]
        return pandas.DataFrame(rows, columns=["file", "unit", *COLUMNS])

"""What a rule is and what it can answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers.record import Record


class Severity(Enum):
    """How much a finding weighs: 错误 is 逻辑性, 警告 is 核实性."""

    ERROR = "错误"
    WARNING = "警告"
    HINT = "提示"


class Scope(Enum):
    """What a rule compares."""

    WITHIN = "表内"
    BETWEEN = "表间"
    PROSE = "表文"
    FORMAT = "格式"


class Reason(Enum):
    """Why a check could not be made: a closed list."""

    MISSING = "缺少填报数"
    UNREADABLE = "填报内容不是数字"
    NOT_APPLICABLE = "本单位没有此项"
    STRUCTURE = "工作簿缺少这个单元格的名称"


class Hit(Record):
    """A relation that does not hold.

    Attributes:
        item: the value to look at first; the finding is placed there and known again by its key.
        message: one sentence saying what is wrong.
        advice: one sentence saying what to do.
        left, right: both sides of the equation, with labels and figures.
        difference, tolerance: how far apart they are and how far they may be.
        others: the other items of the broken relation; findings that see the same gap are known by them.
        together: they stand on the item's side: what it may have too much, one of them may as well have too much.
        evidence: one sentence saying what is probably meant; ``""`` if nothing speaks for anything.
    """

    item: Item
    message: str
    advice: str
    left: str = ""
    right: str = ""
    difference: Decimal | None = None
    tolerance: Decimal | None = None
    others: Sequence[Item] = ()
    together: bool = False
    evidence: str = ""


class Passed(Record):
    """A relation that holds."""


class NotChecked(Record):
    """A relation that could not be looked at."""

    reason: Reason


PASSED = Passed()

Outcome = Hit | Passed | NotChecked
Limits = Mapping[str, Decimal]
"""Thresholds of one rule, by what they are called in the sheet 校验规则."""

Check = Callable[..., Iterator[Outcome]]
"""Takes a Filing, and the rule's Limits if it has any."""


class Rule(Record):
    """One documented rule; ``check`` yields an outcome for every relation it looks at.

    Attributes:
        code: permanent.
        severity, enabled, limits: as delivered; an edition and a workbook may set them otherwise.
        basis: document, annex and row; 待核对 where nobody has read the original.
    """

    code: str
    title: str
    severity: Severity
    scope: Scope
    basis: str
    check: Check
    enabled: bool = True
    limits: Limits = {}  # noqa: RUF012 - a record does not change

    def outcomes(self, filing: Filing, limits: Limits) -> Iterator[Outcome]:
        """What the check says of ``filing`` under these limits."""
        return self.check(filing, limits) if self.limits else self.check(filing)

    @property
    def summary(self) -> str:
        """What it checks, in one line."""
        return self.explanation.partition("\n")[0]

    @property
    def explanation(self) -> str:
        """The rule's page of the manual: the check's docstring."""
        return self.check.__doc__ or ""


_RULES: dict[str, Rule] = {}


def rule(
    code: str, title: str, severity: Severity, scope: Scope, basis: str, *, enabled: bool = True, **limits: str
) -> Callable[[Check], Check]:
    """Register a check under its permanent code; ``limits`` are its thresholds: ``同比幅度="0.3"``."""

    def register(check: Check) -> Check:
        if code in _RULES:
            raise ValueError(f"two rules called {code}")
        as_delivered = {name: Decimal(value) for name, value in limits.items()}
        _RULES[code] = Rule(code, title, severity, scope, basis, check, enabled, as_delivered)
        return check

    return register


def all_rules() -> list[Rule]:
    """Every registered rule in the order of the codes."""
    return [_RULES[code] for code in sorted(_RULES)]

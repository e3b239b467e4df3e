"""What a rule is and what it can answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum

from xl_udfs.annexes import Edition
from xl_udfs.filing import Filing, Item, Why
from xl_udfs.record import Record
from xl_udfs.rulebook.kit.passages import Place, SharedSlip, Texts


class Severity(Enum):
    """How much a finding weighs: 错误 is 逻辑性, 警告 is 核实性."""

    ERROR = "错误"
    WARNING = "警告"
    HINT = "提示"

    @property
    def rank(self) -> int:
        """0 for what weighs most."""
        return list(Severity).index(self)


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
    TOO_MANY = "前面的不符太多，后面的没有检查"
    STRUCTURE = "工作簿缺少这个单元格的名称"
    NO_SUCH_ITEM = "表式没有此项"
    NOT_REPORTED = "本次不报送"


REASON_OF = {
    Why.LOST: Reason.STRUCTURE, Why.NO_SUCH_ITEM: Reason.NO_SUCH_ITEM, Why.NOT_REPORTED: Reason.NOT_REPORTED,
}
"""Why a check could not be made of what a filing does not have."""


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
        certain: False if it is so in the likeliest reading only: then it is no more than a 提示.
        detail: tells it from other findings of the rule at the same place.
        slip: the figure of a text (and what it should be) by which other findings are wrong as well.
    """

    item: Place
    message: str
    advice: str
    left: str = ""
    right: str = ""
    difference: Decimal | None = None
    tolerance: Decimal | None = None
    others: Sequence[Item] = ()
    together: bool = False
    evidence: str = ""
    certain: bool = True
    detail: str = ""
    slip: SharedSlip | None = None


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
"""Takes a Filing (Texts if the rule reads texts), and the rule's Limits if it has any."""


class Rule(Record):
    """One documented rule; ``check`` yields an outcome for every relation it looks at.

    Attributes:
        code: permanent.
        title: with ``{基础数据表}`` and other parts for the names that an edition gives these forms.
        severity, enabled, limits: as delivered; an edition and a workbook may set them otherwise.
        basis: document, annex and row; 待核对 where nobody has read the original.
        reads_texts: it looks at sentences, wherever they stand.
        about_size: it finds figures too large or too small; it says nothing new of one that is known to be a slip.
        about_slips: it finds figures with a misplaced point, or in 元, where no equation does.
        explains: codes of other rules; where both find something at the same place, its finding stands for theirs.
    """

    code: str
    title: str
    severity: Severity
    scope: Scope
    basis: str
    check: Check
    enabled: bool = True
    limits: Limits = {}  # noqa: RUF012 - a record does not change
    reads_texts: bool = False
    about_size: bool = False
    about_slips: bool = False
    explains: Sequence[str] = ()

    def outcomes(self, subject: Filing | Texts, limits: Limits) -> Iterator[Outcome]:
        """What the check says of ``subject`` under these limits."""
        return self.check(subject, limits) if self.limits else self.check(subject)

    @property
    def module(self) -> str:
        """Where it is written: ``xl_udfs.rulebook.jx3_between.jx34_detail``."""
        return self.check.__module__

    def titled(self, edition: Edition) -> "Rule":
        """The same with a title that names the edition's forms."""
        return self.replaced(title=edition.titled(self.title)) if "{" in self.title else self

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
    code: str, title: str, severity: Severity, scope: Scope, basis: str, *, enabled: bool = True,
    about_size: bool = False, about_slips: bool = False, explains: Sequence[str] = (), **limits: str,
) -> Callable[[Check], Check]:
    """Register a check under its permanent code; ``limits`` are its thresholds: ``同比幅度="0.3"``."""

    def register(check: Check) -> Check:
        as_delivered = {name: Decimal(value) for name, value in limits.items()}
        return _registered(Rule(
            code, title, severity, scope, basis, check, enabled, as_delivered,
            about_size=about_size, about_slips=about_slips, explains=explains,
        ))

    return register


def text_rule(code: str, title: str, severity: Severity, basis: str) -> Callable[[Check], Check]:
    """Register a check of sentences under its permanent code."""

    def register(check: Check) -> Check:
        return _registered(Rule(code, title, severity, Scope.PROSE, basis, check, reads_texts=True))

    return register


def _registered(made: Rule) -> Check:
    if made.code in _RULES:
        raise ValueError(f"two rules are called {made.code}: give the one in {made.module} another code")
    decade = made.code[:4].lower()
    if made.module.rpartition(".")[2].partition("_")[0] != decade:
        raise ValueError(f"{made.code} is written in {made.module}: move it to the file {decade}_….py")
    _RULES[made.code] = made
    return made.check


def registered() -> Sequence[Rule]:
    """The rules of the modules imported so far, in the order of the codes."""
    return [_RULES[code] for code in sorted(_RULES)]

"""A finding: what one rule says of one place, and what has become of it since the last check."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from zlib import crc32

from xl_udfs.filing import Item
from xl_udfs.record import Record
from xl_udfs.rulebook import Hit, Rule, Scope, Severity

COLUMNS = (
    "code", "title", "severity", "scope", "sheet", "cell", "row_label", "column_label", "message", "left", "right",
    "difference", "tolerance", "advice", "evidence", "key", "explanation", "state",
)
"""The keys of ``Finding.to_dict``."""

_FIGURES = frozenset("0123456789.-%")


class State(Enum):
    """What has become of a finding since the last check."""

    NEW = "新增"
    KNOWN = "仍存"
    EXPLAINED = "已说明"
    SETTLED = "已改"
    UNCHECKED = "未再检查"
    OUTDATED = "说明过时"


class Past(Record):
    """A finding of an earlier check as the sheet 校验结果 keeps it: all texts; ``figures`` as ``Finding.figures``."""

    key: str
    figures: str
    severity: str
    code: str
    title: str
    place: str
    message: str
    explanation: str
    state: str

    def to_dict(self) -> dict[str, object]:
        """What JSON says of it."""
        return {
            "code": self.code, "place": self.place, "message": self.message, "key": self.key,
            "explanation": self.explanation, "state": self.state,
        }


class Finding(Record):
    """A hit of one rule at one place; see ``rulebook.Rule`` and ``rulebook.Hit`` for what its properties mean.

    Attributes:
        severity: what the settings make of the rule's.
        also: findings that see the same fact from another side and are not reported for themselves.
        number: which one of several of one rule at one place it is.
        explanation: the unit's 出错说明; ``""`` for none.
        state: what has become of it since the last check.
    """

    rule: Rule
    hit: Hit
    severity: Severity
    also: Sequence["Finding"] = ()
    number: int = 1
    explanation: str = ""
    state: State = State.NEW

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
        """One sentence saying what is wrong, and which other rules see the same."""
        if not self.also:
            return self.hit.message
        others = "、".join(f"{one.code} {f'{one.sheet}!{one.cell}' if one.sheet else one.cell}" for one in self.also)
        return f"{self.hit.message}（同一问题：{others}）"

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
    def evidence(self) -> str:
        """One sentence saying what is probably meant; ``""`` if nothing speaks for anything."""
        return self.hit.evidence

    @property
    def key(self) -> str:
        """What makes it the same finding in the next run, wherever its cell has moved to."""
        detail = f"|{self.hit.detail}" if self.hit.detail else ""
        own = f"{self.code}|{self.hit.item.form}|{self.hit.item.key}{detail}"
        return own if self.number == 1 else f"{own}|{self.number}"

    @property
    def figures(self) -> str:
        """A mark of what is compared: an explanation holds for these figures only, however they are worded."""
        figures = [_figures(side) for side in (self.hit.left, self.hit.right)]
        item = self.hit.item
        shown = item.printed if isinstance(item, Item) else ""
        return f"{crc32('|'.join(figures if any(figures) else [shown]).encode()):08x}"

    def to_dict(self) -> dict[str, object]:
        """What JSON says of it; figures are decimal texts."""
        said = {name: getattr(self, name) for name in COLUMNS}
        return {name: _plain(value) for name, value in said.items()}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return f"{value:f}" if isinstance(value, Decimal) else value


def _figures(text: str) -> str:
    return "".join(char for char in text if char in _FIGURES)

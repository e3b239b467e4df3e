"""What one entry of an official form can be: nothing, 不适用, words, or a quantity."""

from decimal import Decimal
from enum import Enum

from xl_udfs.record import Record


class Kind(Enum):
    """What a field of a form asks for; it decides how its entry is read."""

    MONEY = "money"     # 万元 unless a unit is typed
    RATE = "rate"       # a ratio; 88% is 0.88
    SCORE = "score"     # 分
    COUNT = "count"     # 人, 次, ㎡ …
    TARGET = "target"   # an indicator's target or result: ≥95%, 7.17万人, or words
    TEXT = "text"


class Blank(Record):
    """Nothing was typed (or only white space)."""


class NotApplicable(Record):
    """A mark that says 'no figure here': ——, /, 无, ……"""

    mark: str


class Words(Record):
    """Text that is no quantity."""

    text: str


class Quantity(Record):
    """A figure as typed.

    Attributes:
        value: the figure in ``unit``; a percentage is a ratio (88% is 0.88).
        unit: the unit typed (``"万元"``, ``"人"``, ``"%"`` …), or ``""``.
        sign: the comparison typed before it (``"≥"``, ``"≤"``, ``">"``, ``"<"``, ``"="``), or ``""``; of a target
            also the one that words around it stand for (1000人以上), ``"≈"`` for 左右 and 余.
        decimals: how many decimals were printed (of the percentage, for one); None for a number cell.
        assumed_percent: a rate typed without % and read as one (``100`` as 100%).
    """

    value: Decimal
    unit: str = ""
    sign: str = ""
    decimals: int | None = None
    assumed_percent: bool = False

    @property
    def half(self) -> Decimal:
        """Half a unit of the last place printed: so far off the exact figure may be; 0 for a number cell."""
        if self.decimals is None:
            return Decimal(0)
        is_percent = self.unit == "%" or self.assumed_percent
        return Decimal(5).scaleb(-self.decimals - (3 if is_percent else 1))


Entry = Blank | NotApplicable | Words | Quantity

BLANK = Blank()

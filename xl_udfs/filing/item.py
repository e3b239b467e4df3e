"""One value of a filing and where it stands."""

from enum import Enum
from functools import cache

from xl_udfs.annexes import Field
from xl_udfs.book import CellValue
from xl_udfs.numbers import Blank, CellError, Entry, Kind, NotApplicable, Quantity, figure, percent
from xl_udfs.record import Record


class Why(Enum):
    """Why a filing has no such value."""

    LOST = "lost"
    """The edition has it, the workbook or document does not."""
    NO_SUCH_ITEM = "no such item"
    """The forms of this edition have no such field."""
    NOT_REPORTED = "not reported"
    """It stands on a form that the unit does not hand in this time."""


class Absent(Record):
    """The filing has no cell for it."""

    why: Why


class Item(Record):
    """One value of a filing and where it stands.

    Attributes:
        form: e.g. ``附件1``, of project sets ``附件4#2``.
        field: what the form asks for there.
        key: stable across runs and inserted rows: the field's key, or block, row name and column.
        sheet, cell: where it stands now; where the blank form has it, if it is absent.
        row_label, column_label: what the form prints beside and above it, on one line, with the year filled in.
        raw: the cell's value; formula: its formula or None.
        entry: what was typed, the error value the cell shows, or why there is no such cell.
    """

    form: str
    field: Field
    key: str
    sheet: str
    cell: str
    row_label: str
    column_label: str
    raw: CellValue
    formula: str | None
    entry: Entry | CellError | Absent

    @property
    def is_absent(self) -> bool:
        """There is no cell for it."""
        return isinstance(self.entry, Absent)

    @property
    def is_lost(self) -> bool:
        """There should be a cell for it: the workbook lost its name."""
        return isinstance(self.entry, Absent) and self.entry.why is Why.LOST

    @property
    def is_blank(self) -> bool:
        """Nothing is filled in."""
        return isinstance(self.entry, Blank)

    @property
    def is_quantity(self) -> bool:
        """A figure stands there."""
        return isinstance(self.entry, Quantity)

    @property
    def is_unreadable(self) -> bool:
        """Something stands there that is neither what the field asks for nor a mark for 不适用."""
        if self.field.kind in (Kind.TEXT, Kind.TARGET):
            return isinstance(self.entry, CellError)
        return not isinstance(self.entry, Quantity | Blank | NotApplicable | Absent)

    @property
    def label(self) -> str:
        """What findings call it: the row of a series, else the head above it, else what stands beside it."""
        return self.row_label if "." in self.field.key or not self.column_label else self.column_label

    @property
    def full_label(self) -> str:
        """``年度资金总额的执行率``: what stands beside it and above it, as far as something does."""
        return f"{self.row_label}的{self.column_label}" if self.row_label and self.column_label else self.label

    @property
    def is_error(self) -> bool:
        """The cell shows an error value."""
        return isinstance(self.entry, CellError)

    @property
    def printed(self) -> str:
        """The value as the form shows it: text as typed, a number in the field's format."""
        if isinstance(self.raw, str):
            return self.raw.strip()
        if not isinstance(self.entry, Quantity):
            return "" if self.raw is None else str(self.raw)
        if self.field.shown.endswith("%"):
            return percent(self.entry.value, self.field.printed_decimals or 0)
        return figure(self.entry.value)


@cache
def absent(role: str, why: Why, known: frozenset[str] | None = None) -> Item:
    """What a filing answers when it is asked for a value that it does not have.

    Args:
        role: what was asked for.
        why: why there is no such value.
        known: the roles that can be asked for; None if it is known to be one.

    Raises:
        KeyError: nobody can ever have it: the role is misspelt.
    """
    if known is not None and role not in known:
        raise KeyError(role)
    row, _, column = role.partition(".")
    return Item("", Field(role, Kind.TEXT, row, column, role=role), role, "", "", row, column, None, None, Absent(why))

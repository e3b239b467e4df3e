"""Formulas of the layouts: what computes a cell, and from which other fields."""

from collections.abc import Sequence

from xl_udfs.record import Record


class Operand(Record):
    """A field, or one column of a block, of some annex; without a key, the formula's own row of its block."""

    annex: str
    key: str
    column: str = ""

    @property
    def in_own_row(self) -> bool:
        """It is the cell of ``column`` in the row that the formula stands in."""
        return not self.key


class Formula(Record):
    """A formula as a layout states it.

    Attributes:
        text: Excel's syntax without ``=``, with ``{}`` where a reference goes.
        operands: what is referred to, in order.
        function: the cell function, if the whole formula is one call of it with operands only; else ``""``.
    """

    text: str
    operands: tuple[Operand, ...]
    function: str

    def filled(self, references: Sequence[str]) -> str:
        """The formula with references in place of the operands."""
        return self.text.format(*references)

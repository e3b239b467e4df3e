"""The forms of one unit as typed, located values."""

from collections.abc import Iterator, Mapping, Sequence

from xl_udfs.annexes import Annex, Block, Edition, Operand
from xl_udfs.filing.item import Item
from xl_udfs.numbers import Quantity, Words
from xl_udfs.numbers.record import Record

YEARS = range(1900, 2200)
"""Years that a filing can be about."""

Row = Mapping[str, Item]
"""One row of a block: items by column key; the first column names the row."""


class Rows(Record):
    """A block's filled-in rows; printed prompts without figures are not among them. ``first`` is its first row."""

    block: Block
    filled: Sequence[Row]
    first: Row


class Form(Record):
    """One form as filled in: items by field key, rows by block name."""

    annex: Annex
    items: Mapping[str, Item]
    blocks: Mapping[str, Rows]


class Relation(Record):
    """An item that the form computes with one cell function, and the items it is computed from."""

    function: str
    result: Item
    operands: Sequence[Item]


class Filing(Record):
    """What one unit reports: 首页 and the annexes, by name."""

    edition: Edition
    forms: Mapping[str, Form]

    @property
    def unit(self) -> str:
        """The unit's full name, ``""`` if it is not filled in."""
        entry = self.forms[self.edition.home.name].items[self.edition.unit_key].entry
        return entry.text if isinstance(entry, Words) else ""

    @property
    def year(self) -> int:
        """The year reported on; the edition's if 首页 does not say."""
        return year_of(self.forms[self.edition.home.name].items[self.edition.year_key], self.edition)

    def items(self) -> Iterator[Item]:
        """Every item outside the blocks, in the order of the forms."""
        for form in self.forms.values():
            yield from form.items.values()

    def rows(self) -> Iterator[Rows]:
        """Every block, in the order of the forms."""
        for form in self.forms.values():
            yield from form.blocks.values()

    def relations(self, function: str, items: Sequence[str] = ()) -> Iterator[Relation]:
        """What the edition computes with the cell function ``function``, of these items only if any are named."""
        for form in self.forms.values():
            for item in form.items.values():
                formula = item.field.formula
                if formula and formula.function == function and (not items or item.field.item in items):
                    yield Relation(function, item, [one for each in formula.operands for one in self._operand(each)])

    def _operand(self, operand: Operand) -> Sequence[Item]:
        form = self.forms[operand.annex]
        if operand.column:
            return [row[operand.column] for row in form.blocks[operand.key].filled]
        return [form.items[operand.key]]


def year_of(item: Item, edition: Edition) -> int:
    """The year that an entry names, or the edition's."""
    entry = item.entry
    if not isinstance(entry, Quantity) or entry.value not in YEARS:
        return edition.year
    return int(entry.value)

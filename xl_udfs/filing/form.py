"""The forms of a filing, each for itself or several asked as one."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from xl_udfs.annexes import Annex, Block, Edition
from xl_udfs.annexes.roles import COLUMNS, FIELDS, Role, name_of
from xl_udfs.filing.item import Item, Why, absent
from xl_udfs.record import Record


class Row(Record):
    """One row of a block.

    Attributes:
        block: the block's layout.
        items: by column key; the first column names the row.
        first, second: the first- and second-level headings it stands under, on one line without weights; ``""``
            where the block has none.
        weight: what the first-level heading on the sheet says in brackets; None if it says nothing.
    """

    block: Block
    items: Mapping[str, Item]
    first: str = ""
    second: str = ""
    weight: Decimal | None = None

    def __getitem__(self, role: str) -> Item:
        """The item of the column that means ``role``; an absent one if the edition has no such column."""
        key = self.block.keys.get(role)
        return self.items[key] if key else absent(role, Why.NO_SUCH_ITEM, COLUMNS)

    @property
    def name(self) -> Item:
        """The item that names the row."""
        return next(iter(self.items.values()))


class Rows(Record):
    """A block's rows.

    Attributes:
        filled: the filled-in ones; printed prompts without figures are not among them.
        top: the first one.
        last_row: the sheet row where the block's name ends; rows inserted by hand may follow.
    """

    block: Block
    filled: Sequence[Row]
    top: Row
    last_row: int


class Form(Record):
    """One form as filled in.

    Attributes:
        annex: its layout.
        set_number: the project set; 0 for a form that a filing has once.
        sheet: the tab it stands on.
        items: by field key.
        blocks: rows by block name.
    """

    annex: Annex
    set_number: int
    sheet: str
    items: Mapping[str, Item]
    blocks: Mapping[str, Rows]

    def __getitem__(self, role: Role) -> Item:
        """The item of the field that means ``role``; an absent one if this form of the edition has no such field."""
        named = name_of(role)
        key = self.annex.keys.get(named)
        return self.items[key] if key else absent(named, Why.NO_SUCH_ITEM, FIELDS)

    def block(self, role: str) -> Rows | None:
        """The block that means ``role``, or None if this form of the edition has no such block."""
        name = self.annex.block_keys.get(role)
        return self.blocks[name] if name else None

    def rows(self, role: str) -> Sequence[Row]:
        """The filled-in rows of a block; none if there is no such block."""
        block = self.block(role)
        return block.filled if block else ()

    def all_items(self) -> Iterator[Item]:
        """Every item, those of filled-in rows too, in the order of the sheet's fields, then of its blocks."""
        yield from self.items.values()
        for rows in self.blocks.values():
            for row in rows.filled:
                yield from row.items.values()

    @property
    def is_gone(self) -> bool:
        """Not one of its cells is found by name: the sheet is not there."""
        tops = [next(iter(rows.top.items.values())) for rows in self.blocks.values()]
        return all(item.is_absent for item in (*self.items.values(), *tops))

    @property
    def is_used(self) -> bool:
        """Somebody typed something into it."""
        typed = any(
            not item.is_blank and item.formula is None and item.raw != item.field.default
            for item in self.items.values() if not item.is_absent
        )
        return typed or any(rows.filled for rows in self.blocks.values())


class Forms(Record):
    """Forms that are asked by role as if they were one: those that a filing has once, or those of a project set.

    Attributes:
        edition: whose forms.
        number: the project set; 0 for the forms that a filing has once.
        forms: those that are handed in, by annex.
    """

    edition: Edition
    number: int
    forms: Mapping[str, Form]

    def __getitem__(self, role: Role) -> Item:
        """The item that means ``role``; an absent one if the edition has none or its form is not handed in."""
        named = name_of(role)
        place = self.edition.place(named, self.number > 0)
        if place is None:
            return absent(named, Why.NO_SUCH_ITEM, FIELDS)
        form = self.forms.get(place[0])
        return form.items[place[1]] if form else absent(named, Why.NOT_REPORTED)

    def block(self, role: str) -> Rows | None:
        """The block that means ``role``; None if the edition has none or its form is not handed in."""
        place = self.edition.block_place(role, self.number > 0)
        form = self.forms.get(place[0]) if place else None
        return form.blocks[place[1]] if form and place else None

    def rows(self, role: str) -> Sequence[Row]:
        """The filled-in rows of a block; none if there is no such block."""
        block = self.block(role)
        return block.filled if block else ()

    def lacks(self, *roles: str) -> Why | None:
        """Why there are no blocks that mean ``roles``; None if all are there."""
        missing = [role for role in roles if self.block(role) is None]
        if not missing:
            return None
        known = all(self.edition.block_place(role, self.number > 0) for role in missing)
        return Why.NOT_REPORTED if known else Why.NO_SUCH_ITEM

    @property
    def is_used(self) -> bool:
        """Somebody typed something into one of them."""
        return any(form.is_used for form in self.forms.values())

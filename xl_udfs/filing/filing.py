"""The forms of one unit as typed, located values."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from xl_udfs.annexes import Annex, Block, Edition, Formula, Operand
from xl_udfs.filing.item import Item
from xl_udfs.numbers import Kind, Quantity, Words
from xl_udfs.record import Record

YEARS = range(1900, 2200)
"""Years that a filing can be about."""


class Row(Record):
    """One row of a block.

    Attributes:
        items: by column key; the first column names the row.
        first, second: the first- and second-level headings it stands under, on one line without weights; ``""``
            where the block has none.
        weight: what the first-level heading on the sheet says in brackets; None if it says nothing.
    """

    items: Mapping[str, Item]
    first: str = ""
    second: str = ""
    weight: Decimal | None = None

    def __getitem__(self, key: str) -> Item:
        return self.items[key]

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

    def __getitem__(self, key: str) -> Item:
        return self.items[key]

    def rows(self, block: str) -> Sequence[Row]:
        """The filled-in rows of a block."""
        return self.blocks[block].filled

    def all_items(self) -> Iterator[Item]:
        """Every item, those of filled-in rows too, in the order of the sheet's fields, then of its blocks."""
        yield from self.items.values()
        for rows in self.blocks.values():
            for row in rows.filled:
                yield from row.items.values()

    @property
    def is_used(self) -> bool:
        """Somebody typed something into it."""
        typed = any(
            not item.is_blank and item.formula is None and item.raw != item.field.default
            for item in self.items.values() if not item.is_absent
        )
        return typed or any(rows.filled for rows in self.blocks.values())


class ProjectSet(Record):
    """The forms of one set of projects, by annex."""

    number: int
    forms: Mapping[str, Form]

    def __getitem__(self, annex: str) -> Form:
        return self.forms[annex]


class Relation(Record):
    """An item that the form computes with one cell function, and the items it is computed from."""

    function: str
    result: Item
    operands: Sequence[Item]


class Condition(Record):
    """What the workbook of a filing is like, apart from what is filled in.

    Attributes:
        states_edition: it says which edition it is of; else the default one is taken.
        doubles: sheets that say they are a form which another sheet already is, and that form; nobody reads them.
        stale: by sheet, row and column of formula cells whose stored result is out of date.
    """

    states_edition: bool
    doubles: Mapping[str, str]
    stale: Mapping[str, Collection[tuple[int, int]]]


class Filing(Record):
    """What one unit reports.

    Attributes:
        edition: whose forms.
        forms: by name, those of project sets as ``附件4#2``; in the order of the tabs.
        condition: what the workbook is like.
    """

    edition: Edition
    forms: Mapping[str, Form]
    condition: Condition = Condition(True, {}, {})

    @property
    def unit(self) -> str:
        """The unit's full name, ``""`` if it is not filled in."""
        entry = self.forms[self.edition.home.name].items[self.edition.unit_key].entry
        return entry.text if isinstance(entry, Words) else ""

    @cached_property
    def year(self) -> int:
        """The year reported on; the edition's if 首页 does not say."""
        return year_of(self.forms[self.edition.home.name].items[self.edition.year_key], self.edition)

    def of(self, annex: str) -> list[Form]:
        """The forms of one annex: one, or one per project set."""
        return [form for form in self.forms.values() if form.annex.name == annex]

    def used(self, annex: str) -> list[Form]:
        """Those of them into which somebody typed something."""
        return [form for form in self.of(annex) if form.is_used]

    @cached_property
    def sets(self) -> list[ProjectSet]:
        """The project sets in the order of the tabs."""
        numbers = dict.fromkeys(form.set_number for form in self.forms.values() if form.annex.per_project)
        return [
            ProjectSet(number, {
                form.annex.name: form for form in self.forms.values()
                if form.annex.per_project and form.set_number == number
            })
            for number in numbers
        ]

    @property
    def has_projects(self) -> bool:
        """附件1 has money in some project row."""
        rows = [row for form in self.of("附件1") for row in form.rows("项目")]
        figures = [item.entry for row in rows for item in row.items.values() if item.field.kind is Kind.MONEY]
        return any(isinstance(entry, Quantity) and entry.value for entry in figures)

    def asks_for(self, form: Form) -> bool:
        """A form per project is asked for once there are projects, or once somebody has begun to fill it in."""
        return not form.annex.per_project or form.is_used or self.has_projects

    def items(self) -> Iterator[Item]:
        """Every item outside the blocks, in the order of the forms."""
        for form in self.forms.values():
            yield from form.items.values()

    def all_items(self) -> Iterator[Item]:
        """Every item, those of filled-in rows too, in the order of the forms."""
        for form in self.forms.values():
            yield from form.all_items()

    def rows(self) -> Iterator[Rows]:
        """Every block, in the order of the forms."""
        for form in self.forms.values():
            yield from form.blocks.values()

    def relations(self, function: str, items: Sequence[str] = ()) -> Iterator[Relation]:
        """What the edition computes with the cell function ``function``, of these items only if any are named."""
        for form, item, formula in self._computed.get(function, ()):
            if not items or item.field.item in items:
                yield Relation(function, item, [one for each in formula.operands for one in self.operand(each, form)])

    @cached_property
    def _computed(self) -> Mapping[str, Sequence[tuple[Form, Item, Formula]]]:
        """Items that one cell function computes, by its name, and the forms they stand in: many rules ask for them."""
        found: dict[str, list[tuple[Form, Item, Formula]]] = {}
        for form in self.forms.values():
            for item in form.items.values():
                formula = item.field.formula
                if formula and formula.function:
                    found.setdefault(formula.function, []).append((form, item, formula))
        return found

    def operand(self, operand: Operand, own: Form) -> Sequence[Item]:
        """What an operand of a formula of ``own`` stands for: an item, or a column's in the filled-in rows."""
        form = self.form_meant(operand, own)
        if operand.column:
            return [row[operand.column] for row in form.rows(operand.key)]
        return [form.items[operand.key]]

    def form_meant(self, operand: Operand, own: Form) -> Form:
        """The form that an operand of ``own`` stands in: of forms per project, that of the same set."""
        if operand.annex == own.annex.name:
            return own
        candidates = self.of(operand.annex)
        return next((one for one in candidates if one.set_number == own.set_number), candidates[0])


def year_of(item: Item, edition: Edition) -> int:
    """The year that an entry names, or the edition's."""
    entry = item.entry
    if not isinstance(entry, Quantity) or entry.value not in YEARS:
        return edition.year
    return int(entry.value)

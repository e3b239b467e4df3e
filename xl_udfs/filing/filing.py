"""A filing: what one unit reports, asked by role."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from xl_udfs.annexes import Annex, Edition, Formula, Operand
from xl_udfs.annexes.roles import Block, Cover, Role, name_of
from xl_udfs.filing.form import Form, Forms, Row
from xl_udfs.filing.item import Item, Why, absent
from xl_udfs.numbers import Kind, Quantity, Words
from xl_udfs.record import Record

YEARS = range(1900, 2200)
"""Years that a filing can be about."""


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

    ``filing[role]`` is what the forms say that it has once; ``filing.sets`` are asked each for itself.

    Attributes:
        edition: whose forms.
        forms: those handed in by name, those of project sets as ``附件4#2``; in the order of the tabs.
        condition: what the workbook is like.
        left_out: forms that the unit says it does not hand in.
    """

    edition: Edition
    forms: Mapping[str, Form]
    condition: Condition = Condition(True, {}, {})
    left_out: Sequence[Annex] = ()

    def __getitem__(self, role: Role) -> Item:
        """The item that means ``role`` on the forms that a filing has once, or an absent one."""
        return self.own[role]

    def rows(self, role: str) -> Sequence[Row]:
        """The filled-in rows of a block of the forms that a filing has once."""
        return self.own.rows(role)

    @property
    def unit(self) -> str:
        """The unit's full name, ``""`` if it is not filled in."""
        entry = self[Cover.UNIT].entry
        return entry.text if isinstance(entry, Words) else ""

    @cached_property
    def year(self) -> int:
        """The year reported on; the edition's if 首页 does not say."""
        return year_of(self[Cover.YEAR], self.edition)

    @cached_property
    def own(self) -> Forms:
        """The forms that a filing has once."""
        return Forms(self.edition, 0, {
            form.annex.name: form for form in self.forms.values() if not form.annex.per_project
        })

    @cached_property
    def sets(self) -> list[Forms]:
        """The project sets in the order of the tabs."""
        by_number: dict[int, dict[str, Form]] = {}
        for form in self.forms.values():
            if form.annex.per_project:
                by_number.setdefault(form.set_number, {})[form.annex.name] = form
        return [Forms(self.edition, number, forms) for number, forms in by_number.items()]

    def holding(self, role: Role, used: bool = False) -> list[Forms]:
        """The forms had once and the project sets, as far as the edition gives them a field that means ``role``.

        Args:
            role: what is asked for.
            used: of project sets only those into whose form of that field somebody typed something.
        """
        named = name_of(role)
        found = [self.own] if self.edition.place(named, False) else []
        place = self.edition.place(named, True)
        if place:
            found += [
                one for one in self.sets if place[0] in one.forms and (not used or one.forms[place[0]].is_used)
            ]
        return found

    def playing(self, part: str) -> list[Form]:
        """The forms that are ``part`` of the filing: one, one per project set, or none."""
        return [form for form in self.forms.values() if form.annex.part == part]

    @cached_property
    def has_projects(self) -> bool:
        """There is money in some project row."""
        rows = self.rows(Block.PROJECTS)
        figures = [item.entry for row in rows for item in row.items.values() if item.field.kind is Kind.MONEY]
        return any(isinstance(entry, Quantity) and entry.value for entry in figures)

    def asks_for(self, form: Form) -> bool:
        """A form per project is asked for once there are projects, or once somebody has begun to fill it in.

        Where nothing that is handed in tells whether there are projects, it is asked for.
        """
        tells = self.own.block(Block.PROJECTS) is not None
        return not form.annex.per_project or form.is_used or self.has_projects or not tells

    def items(self) -> Iterator[Item]:
        """Every item outside the blocks, in the order of the forms."""
        for form in self.forms.values():
            yield from form.items.values()

    def all_items(self) -> Iterator[Item]:
        """Every item, those of filled-in rows too, in the order of the forms."""
        for form in self.forms.values():
            yield from form.all_items()

    def relations(self, function: str, rows: Sequence[str] = ()) -> Iterator[Relation]:
        """What the edition computes with the cell function ``function``, of these rows' roles only if any are named."""
        for form, item, formula in self._computed.get(function, ()):
            if not rows or item.field.row_role in rows:
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
        if form is None:
            return [absent(operand.key, Why.NOT_REPORTED)]
        if operand.column:
            return [row.items[operand.column] for row in form.blocks[operand.key].filled]
        return [form.items[operand.key]]

    def form_meant(self, operand: Operand, own: Form) -> Form | None:
        """The form that an operand of ``own`` stands in: of forms per project, that of the same set; None if it is
        not handed in."""
        if operand.annex == own.annex.name:
            return own
        candidates = [form for form in self.forms.values() if form.annex.name == operand.annex]
        same = (one for one in candidates if one.set_number == own.set_number)
        return next(same, candidates[0] if candidates else None)


def year_of(item: Item, edition: Edition) -> int:
    """The year that an entry names, or the edition's."""
    entry = item.entry
    if not isinstance(entry, Quantity) or entry.value not in YEARS:
        return edition.year
    return int(entry.value)

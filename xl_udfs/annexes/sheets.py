"""The forms of one workbook: which sheets there are, for which project set, with how many rows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xl_udfs.annexes.edition import Edition
from xl_udfs.annexes.formula import Operand
from xl_udfs.annexes.layout import Annex
from xl_udfs.annexes.sets import MASTER, master_tab
from xl_udfs.annexes.source import sized
from xl_udfs.annexes.values import Values, sizes_for
from xl_udfs.book import Area, cell_name, quoted
from xl_udfs.record import Record


class FormSheet(Record):
    """One form on a sheet of its own.

    Attributes:
        annex: its layout, with the rows that its values need.
        tab: the sheet's name.
        set_number: the project set; 0 for a master and for forms that a filing has once.
        values: its entries.
    """

    annex: Annex
    tab: str
    set_number: int
    values: Values

    @property
    def is_master(self) -> bool:
        """New project sets are copied from it."""
        return self.annex.per_project and self.set_number == MASTER

    @property
    def code_name(self) -> str:
        """Its name in VBA."""
        if self.is_master:
            return f"{self.annex.code_name}Blank"
        return self.annex.code_name if self.set_number < 2 else f"{self.annex.code_name}n{self.set_number}"

    def full_name(self, key: str) -> str:
        """The defined name of a field, a block or what else has a key on the sheet, as ``Book.names`` has it."""
        return self.annex.full_name(key, self.tab)

    def names(self) -> Iterator[tuple[str, Area]]:
        """Every defined name of its fields and blocks and where it points."""
        for key, entry in self.annex.entries.items():
            yield self.full_name(key), entry.box.area(self.tab)
        for key, block in self.annex.blocks.items():
            yield self.full_name(key), block.area(self.tab, self.annex.last_column)


def form_sheets(edition: Edition, values: Mapping[str, Any]) -> list[FormSheet]:
    """The sheets of a workbook that holds ``values``, in the order of the tabs.

    Args:
        edition: whose forms.
        values: per form its entries; of a form per project, a list with the entries of every set (one set without
            a list). A form without values is blank; there is at least one set.
    """
    sheets: list[FormSheet] = []
    for form in edition.forms:
        given = values.get(form.name, {})
        if not form.per_project:
            sheets.append(_sheet(edition, form, form.name, 0, given))
    sets = max([1, *(len(_sets(values.get(form.name, {}))) for form in edition.forms if form.per_project)])
    at = next((i for i, one in enumerate(edition.forms) if one.per_project), len(sheets))
    per_project = [form for form in edition.forms if form.per_project]
    numbered = [
        _sheet(edition, form, form.name if number == 1 else f"{form.name}-{number}", number, _nth(values, form, number))
        for number in range(1, sets + 1) for form in per_project
    ]
    masters = [FormSheet(form, master_tab(form), MASTER, {}) for form in per_project]
    return [*sheets[:at], *numbered, *sheets[at:], *masters]


class References:
    """How formulas on one sheet write cells of others.

    Args:
        sheets: all sheets of the workbook.
        own: the sheet that the formulas stand on; a form per project refers to the sheets of its own set.
    """

    def __init__(self, sheets: Sequence[FormSheet], own: FormSheet) -> None:
        self._own = own
        self._sheets = {
            one.annex.name: one for one in sheets
            if not one.annex.per_project or (own.annex.per_project and one.set_number == own.set_number)
        }

    def text(self, operand: Operand, row: int = 0) -> str:
        """An operand as the formula writes it: relative, so that it moves with inserted rows.

        Args:
            operand: what is meant.
            row: the formula's own sheet row, for operands in it.
        """
        if operand.in_own_row:
            column = next(
                block.columns[operand.column].column for block in self._own.annex.blocks.values()
                if block.row <= row <= block.last_row
            )
            return cell_name(row, column)
        sheet = self._sheets[operand.annex]
        away = "" if sheet is self._own else f"{quoted(sheet.tab)}!"
        if not operand.column:
            box = sheet.annex.entries[operand.key].box
            return f"{away}{cell_name(box.row, box.column)}"
        block = sheet.annex.blocks[operand.key]
        column = block.columns[operand.column].column
        return f"{away}{cell_name(block.row, column)}:{cell_name(block.last_row, column)}"


def _sets(values: Any) -> Sequence[Values]:
    return values if isinstance(values, list | tuple) else [values]


def _nth(values: Mapping[str, Any], form: Annex, number: int) -> Values:
    sets = _sets(values.get(form.name, {}))
    return sets[number - 1] if number <= len(sets) else {}


def _sheet(edition: Edition, form: Annex, tab: str, number: int, values: Values) -> FormSheet:
    fitting = sized(edition, form.name, sizes_for(form, values)) if values else form
    return FormSheet(fitting, tab, number, values)

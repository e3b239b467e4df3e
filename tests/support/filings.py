"""Workbooks in memory, laid out by the edition: the sample's figures with a few of them changed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from xl_udfs.annexes import Annex, Edition, Operand, load_edition, load_sample, placed
from xl_udfs.book import Area, Book, CellValue, Sheet
from xl_udfs.functions import call

Values = Mapping[str, Mapping[str, Any]]
"""Per form the entries, as ``annexes.placed`` takes them."""


def sample_book(changes: Values | None = None) -> Book:
    """The sample with some values replaced: ``{"附件1": {"编制数": 30, "项目": [[name, 1, 2, 3]]}}``.

    Computed fields are computed unless ``changes`` overtypes them.
    """
    return book_of({form: {**values, **(changes or {}).get(form, {})} for form, values in load_sample().items()})


def book_of(values: Values, edition: Edition | None = None) -> Book:
    """A workbook holding ``values`` where the layout puts them."""
    edition = edition or load_edition()
    cells = {form.name: {**_defaults(form), **placed(form, values.get(form.name, {}))} for form in edition.forms}
    formulas: dict[str, dict[tuple[int, int], str]] = {form.name: {} for form in edition.forms}
    computing = _Computing(edition, cells, formulas)
    names: dict[str, Area] = {}
    for form in edition.forms:
        for key in form.entries:
            computing.value(form, key)
        names |= dict(form.areas(form.name))
    return Book({name: _sheet(name, cells[name], formulas[name]) for name in cells}, names)


def _defaults(form: Annex) -> dict[tuple[int, int], Any]:
    return {
        (entry.box.row, entry.box.column): entry.field.default
        for entry in form.entries.values() if entry.field.default is not None
    }


def _sheet(name: str, cells: Mapping[tuple[int, int], CellValue], formulas: Mapping[tuple[int, int], str]) -> Sheet:
    height, width = (max(place[i] for place in [*cells, (1, 1)]) for i in (0, 1))
    rows = [[cells.get((row, column)) for column in range(1, width + 1)] for row in range(1, height + 1)]
    return Sheet(name, rows, formulas)


class _Computing:
    """Works out computed fields that nobody typed over."""

    def __init__(self, edition: Edition, cells: dict[str, Any], formulas: dict[str, Any]) -> None:
        self.forms = {form.name: form for form in edition.forms}
        self.cells, self.formulas = cells, formulas

    def value(self, form: Annex, key: str) -> CellValue:
        entry = form.entries[key]
        place = (entry.box.row, entry.box.column)
        formula = entry.field.formula
        if formula and place not in self.cells[form.name]:
            operands = [self.operand(each) for each in formula.operands]
            # What is no call of one function is a link: it repeats its first operand.
            result = call(formula.function, operands) if formula.function else operands[0]
            assert not isinstance(result, list)
            self.formulas[form.name][place] = formula.text
            self.cells[form.name][place] = float(result) if isinstance(result, Decimal) else result
        found: CellValue = self.cells[form.name].get(place)
        return found

    def operand(self, operand: Operand) -> object:
        form = self.forms[operand.annex]
        if not operand.column:
            return self.value(form, operand.key)
        block = form.blocks[operand.key]
        column = block.columns[operand.column].column
        return [[self.cells[form.name].get((row, column))] for row in range(block.row, block.last_row + 1)]

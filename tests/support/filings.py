"""Workbooks in memory, laid out by the edition: the sample's figures with a few of them changed."""

from collections.abc import Iterator, Mapping
from typing import Any

import formualizer

from xl_udfs.annexes import Edition, load_edition
from xl_udfs.annexes.contents import Composed, Place, contents
from xl_udfs.annexes.sets import mark, marker_name
from xl_udfs.annexes.sheets import FormSheet, References, form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Area, Book, CellValue, Sheet
from xl_udfs.engine.values import callback, to_raw, to_value
from xl_udfs.functions import CATALOG

Values = Mapping[str, Any]
"""Per form the entries, as ``annexes.sheets.form_sheets`` takes them."""


CORRECTIONS: Values = {
    "附件4": {"年度资金总额.执行率": None, "当年财政拨款": [18656.41, 18656.41, 18656.41, 10, "100%", 10]},
}
"""What the sample unit published and the check finds fault with, as it should have been."""


def sample_book(changes: Values | None = None) -> Book:
    """The corrected sample with some values replaced: ``{"附件1": {"编制数": 30, "项目": [[name, 1, 2, 3]]}}``.

    Computed fields are computed unless ``changes`` overtypes them. A list replaces a form per project whole.
    """
    values = dict(load_sample())
    for each in (CORRECTIONS, changes or {}):
        for form, changed in each.items():
            values[form] = {**values[form], **changed} if isinstance(changed, Mapping) else changed
    return book_of(values)


def book_of(values: Values, edition: Edition | None = None) -> Book:
    """A workbook holding ``values`` where the layout puts them, its formulas calculated."""
    edition = edition or load_edition()
    sheets = form_sheets(edition, values)
    cells = {form.tab: dict(_cells(form, sheets)) for form in sheets}
    results = _calculated(cells)
    names: dict[str, Area] = {}
    for form in sheets:
        names |= dict(form.names())
        names[_own(form, marker_name(form.annex))] = Area(form.tab, *_marker(form), *_marker(form))
    formulas = {
        tab: {at: value.text for at, value in found.items() if isinstance(value, Composed)}
        for tab, found in cells.items()
    }
    return Book({tab: _sheet(tab, results[tab], formulas[tab]) for tab in cells}, names)


def _own(form: FormSheet, name: str) -> str:
    return f"{form.tab}!{name}" if form.annex.per_project else name


def _marker(form: FormSheet) -> Place:
    return 1, form.annex.helper_column


def _cells(form: FormSheet, sheets: list[FormSheet]) -> Iterator[tuple[Place, object]]:
    for printed in form.annex.printed:
        yield (printed.box.row, printed.box.column), printed.text or None
    yield _marker(form), mark(form.annex.name, form.set_number)
    yield from contents(form, References(sheets, form)).items()


def _calculated(cells: Mapping[str, Mapping[Place, object]]) -> dict[str, dict[Place, CellValue]]:
    workbook = formualizer.Workbook()
    for name in CATALOG:
        workbook.register_function(name, callback(name, lambda _: None), allow_override_builtin=True)
    for tab, found in cells.items():
        workbook.add_sheet(tab)
        for at, value in found.items():
            if not isinstance(value, Composed) and value is not None:
                workbook.set_value(tab, *at, _literal(value))
    for tab, found in cells.items():
        for at, value in found.items():
            if isinstance(value, Composed):
                workbook.set_formula(tab, *at, f"={value.text}")
    workbook.evaluate_all()
    return {
        tab: {
            at: to_value(workbook.get_value(tab, *at)) if isinstance(value, Composed) else value
            for at, value in found.items()
        }
        for tab, found in cells.items()
    }


def _literal(value: Any) -> object:
    raw: object = to_raw(value)
    if isinstance(raw, dict):
        return formualizer.LiteralValue.error(raw["kind"], None)
    return formualizer.LiteralValue.text(raw) if isinstance(raw, str) else raw


def _sheet(name: str, cells: Mapping[Place, CellValue], formulas: Mapping[Place, str]) -> Sheet:
    height, width = (max(place[i] for place in [*cells, (1, 1)]) for i in (0, 1))
    rows = [[cells.get((row, column)) for column in range(1, width + 1)] for row in range(1, height + 1)]
    return Sheet(name, rows, formulas)

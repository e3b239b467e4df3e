"""However a sheet is written as XML, it is read as others read it, and what is put into it is what they find there."""

import io
from typing import Any

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from ooxml.made import SHEET, STYLED, with_part
from ooxml.serialised import CELLS, CONTENTS, Held, Writer
from xl_udfs.ooxml import Position, SheetXml, read_formulas
from xl_udfs.ooxml.splice import replace_rows, set_constants, write_results

Cells = dict[Position, Held]


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Cells, str]:
    """Cells, and a part that holds them."""
    cells = draw(CELLS)
    return cells, Writer(draw).part(cells)


def seen_by_openpyxl(xml: str) -> Cells:
    """What stands in the part, seen by somebody else's reader; without empty cells."""
    data = with_part(STYLED, SHEET, xml)
    formulas, results = (openpyxl.load_workbook(io.BytesIO(data), data_only=only).active for only in (False, True))
    held = {
        (cell.row, cell.column): Held(results.cell(cell.row, cell.column).value, formula_in(cell))
        for row in formulas.iter_rows() for cell in row
    }
    return {at: one for at, one in held.items() if one != Held(None)}


def formula_in(cell: Any) -> str:
    """The formula of a cell of openpyxl's, which tells it from text by its type."""
    return cell.value[1:] if cell.data_type == "f" else ""


def held(cells: Cells) -> Cells:
    """Those that are not empty."""
    return {at: one for at, one in cells.items() if one != Held(None)}


@given(sheets())
def test_all_cells_are_found(made: tuple[Cells, str]) -> None:
    cells, xml = made
    sheet = SheetXml(xml)
    formulas = read_formulas(sheet)
    assert seen_by_openpyxl(xml) == held(cells)
    assert [cell.position for cell in sheet.cells()] == sorted(cells)
    assert [cell.position for row in sheet.rows() for cell in sheet.cells(row)] == sorted(cells)
    assert formulas.texts == {at: one.formula for at, one in cells.items() if one.formula}
    assert formulas.stored == {at: one.value for at, one in cells.items() if one.formula}


@given(sheets(), st.data())
def test_results_are_found_by_others(made: tuple[Cells, str], data: st.DataObject) -> None:
    cells, xml = made
    new = {at: data.draw(CONTENTS.map(lambda one: one.value)) for at, one in cells.items() if one.formula}
    changed, count = write_results(xml, new)
    assert count == sum(cells[at].value != value for at, value in new.items())
    assert seen_by_openpyxl(changed) == held(cells | {at: Held(value, cells[at].formula) for at, value in new.items()})


@given(sheets(), CELLS)
def test_constants_are_found_by_others(made: tuple[Cells, str], new: Cells) -> None:
    cells, xml = made
    typed = {at: Held(one.value) for at, one in new.items() if at not in cells or not cells[at].formula}
    changed = set_constants(xml, {at: one.value for at, one in typed.items()})
    assert seen_by_openpyxl(changed) == held(cells | typed)


@given(sheets(), st.integers(1, 6), st.lists(st.lists(CONTENTS.map(lambda one: one.value), max_size=3), max_size=3))
def test_rows_are_found_by_others(made: tuple[Cells, str], first: int, rows: list[list[float | str | None]]) -> None:
    cells, xml = made
    lines = enumerate(rows, first)
    written = {(row, column): Held(value) for row, values in lines for column, value in enumerate(values, 1)}
    kept = {at: one for at, one in cells.items() if at[0] < first}
    assert seen_by_openpyxl(replace_rows(xml, first, rows)) == held(kept | written)

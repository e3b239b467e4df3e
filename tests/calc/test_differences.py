"""The list of differences says what LibreOffice shows, what all others show, and so does the manual."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from support.office import Office
from support.spreadsheet import Spreadsheet
from support.suites import requires_office
from support.tools import REPOSITORY
from xl_udfs.cell_functions import CATALOG, Function
from xl_udfs.engine import read_book
from xl_udfs.hosts.calc.differences import DIFFERENCES, SHEET, Difference, Key, table
from xl_udfs.numbers import CellError

TAB = "Sheet"
CELL = (5, 2)


def shown(value: object) -> str:
    if isinstance(value, CellError):
        return value.text
    if isinstance(value, int):
        return f"Err:{value}"
    return f"{value:.15g}" if isinstance(value, float) else str(value)


@pytest.fixture(scope="module")
def sheet(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spreadsheet]:
    """The cells of the examples, open in LibreOffice."""
    with office.open(saved(tmp_path_factory.mktemp("typed") / "examples.xlsx")) as document:
        yield document


def saved(path: Path, formula: str = "") -> Path:
    """A workbook with the cells of the examples, and perhaps a formula beside them."""
    book = openpyxl.Workbook()
    for cell, content in {**SHEET, "B5": formula and f"={formula}"}.items():
        book.active[cell] = content or None
    book.save(path)
    return path


def typed(sheet: Spreadsheet, formula: str) -> str:
    sheet.enter(TAB, CELL, f"={formula}")
    return shown(sheet.sheet(TAB).value(*CELL))


@requires_office
@pytest.mark.parametrize("one", DIFFERENCES, ids=lambda one: one.key.name)
def test_the_example_shows_in_calc_what_the_list_says(sheet: Spreadsheet, one: Difference) -> None:
    assert typed(sheet, one.formula) == one.calc


@pytest.mark.parametrize("one", DIFFERENCES, ids=lambda one: one.key.name)
def test_the_example_shows_elsewhere_what_the_list_says(tmp_path: Path, one: Difference) -> None:
    value = read_book(saved(tmp_path / "a.xlsx", one.formula)).sheets[TAB].value(*CELL)

    assert shown("" if value is None else value) == one.contract


@requires_office
@pytest.mark.parametrize("function", CATALOG.values(), ids=lambda function: function.name)
def test_the_example_of_every_function_can_be_typed(sheet: Spreadsheet, function: Function) -> None:
    """With literals and inline arrays, not only with cells."""
    assert typed(sheet, function.formula) == function.result


def test_every_kind_of_difference_has_its_example() -> None:
    assert [one.key for one in DIFFERENCES] == list(Key)


def test_the_manual_lists_the_differences() -> None:
    assert table() in (REPOSITORY / "docs" / "LibreOffice.md").read_text(encoding="utf-8")

"""How often Excel asks Python. A gate is raised only by a commit that says why."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formula.tokenizer import Token, Tokenizer

from support.dependents import Dependents
from support.workbooks import SAMPLE, TEMPLATE
from vba.recalculation import Recalculated, calculating
from xl_udfs.cell_functions import CATALOG

FIRST = {"模板": 30, "样例-2022": 60, "多项目": 240}
TYPED = 15
REACHING = 16
"""Cells with functions that a figure reaches; those that reach as many are typed anew."""


@pytest.fixture(scope="module", params=["模板", "样例-2022", "多项目"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def workbook(name: str, request: pytest.FixtureRequest) -> Iterator[Recalculated]:
    paths = {"模板": TEMPLATE, "样例-2022": SAMPLE}
    with calculating(paths[name] if name in paths else request.getfixturevalue("many_projects")) as opened:
        yield opened


def test_calculating_everything(name: str, workbook: Recalculated) -> None:
    assert 0 < len(workbook.everything()) <= FIRST[name]
    assert workbook.everything() == [], "nothing has changed"


@pytest.mark.parametrize("value", [19.37, 1_000_000, "不详", None])
def test_a_typed_figure(workbook: Recalculated, value: object) -> None:
    for place in FIGURES:
        assert len(workbook.typed({place: value})) <= TYPED, place


def test_the_figures_typed_above_are_those_that_most_cells_depend_on() -> None:
    book = openpyxl.load_workbook(SAMPLE)
    dependents = Dependents(book)
    reached = {
        (sheet.title, cell.coordinate): sum(_calls(str(book[place.sheet][place.cell].value))
                                            for place in dependents.of(sheet.title, cell.coordinate))
        for sheet in book.worksheets if sheet.sheet_state == "visible"
        for row in sheet.iter_rows() for cell in row
        if isinstance(cell.value, int | float) and not cell.protection.locked
    }
    print(sorted(((v,k) for k,v in reached.items()),reverse=True)[:14])
    assert 0


def _calls(formula: str) -> int:
    return sum(token.value[:-1] in CATALOG for token in Tokenizer(formula).items if token.type == Token.FUNC)

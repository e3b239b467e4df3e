"""How often Excel asks Python. A gate is raised only by a commit that says why."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.workbook import Workbook

from support.dependents import Dependents, Place
from support.workbooks import SAMPLE, TEMPLATE
from vba.recalculation import Recalculated, calculating
from xl_udfs.cell_functions import CATALOG

FIRST = {"模板": 30, "样例-2022": 60, "多项目": 220}
"""Calls of a first full recalculation: of the blank template, the sample, twenty project sets."""

TYPED = {"模板": 15, "样例-2022": 15, "多项目": 19}
"""Calls after one typed figure, at worst."""


@pytest.fixture(scope="module", params=FIRST)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def workbook(name: str, many_projects: Path) -> Iterator[Recalculated]:
    with calculating({"模板": TEMPLATE, "样例-2022": SAMPLE, "多项目": many_projects}[name]) as opened:
        yield opened


@pytest.fixture(scope="module")
def far_reaching() -> list[Place]:
    """The figures of the sample on which the most calls of cell functions depend."""
    book = openpyxl.load_workbook(SAMPLE)
    dependents = Dependents(book)
    figures = [
        Place(sheet.title, cell.coordinate)
        for sheet in book.worksheets if sheet.sheet_state == "visible"
        for row in sheet.iter_rows() for cell in row
        if isinstance(cell.value, int | float) and not cell.protection.locked
    ]
    return sorted(figures, key=lambda figure: -sum(_calls(book, place) for place in dependents.of(*figure)))[:4]


def _calls(book: Workbook, place: Place) -> int:
    tokens = Tokenizer(str(book[place.sheet][place.cell].value)).items
    return sum(token.type == Token.FUNC and token.value[:-1] in CATALOG for token in tokens)


def test_calculating_everything(name: str, workbook: Recalculated) -> None:
    assert 0 < len(workbook.everything()) <= FIRST[name]
    assert workbook.everything() == [], "nothing has changed"


@pytest.mark.parametrize("value", [19.37, "不详"])
def test_a_typed_figure(name: str, workbook: Recalculated, far_reaching: list[Place], value: object) -> None:
    for figure in far_reaching:
        assert len(workbook.typed({figure: value})) <= TYPED[name], figure

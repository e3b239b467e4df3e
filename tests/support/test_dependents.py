"""The walk finds every formula that a cell can change, on every sheet, through names and ranges."""

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula

from support.dependents import Dependents


def _book(sheets: dict[str, dict[str, object]]) -> Workbook:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, cells in sheets.items():
        sheet = book.create_sheet(title)
        for cell, value in cells.items():
            sheet[cell] = value
    return book


def test_dependents_of_dependents_are_dependents() -> None:
    book = _book({"附件1": {"A1": 1, "B1": "=A1*2", "C1": "=B1+1", "D1": "=E1"}})

    assert Dependents(book).cells_by_sheet("附件1", "A1") == {"附件1": ["B1", "C1"]}


def test_a_range_depends_on_the_cells_inside_it_only() -> None:
    book = _book({"附件1": {"D1": "=SUM(A1:B$3)", "D2": "=SUM($C:$C)", "D3": "=SUM(3:3)"}})
    walk = Dependents(book)

    assert walk.cells_by_sheet("附件1", "B2") == {"附件1": ["D1"]}
    assert walk.cells_by_sheet("附件1", "C9") == {"附件1": ["D2"]}
    assert walk.cells_by_sheet("附件1", "A4") == {}


def test_other_sheets_are_followed_whatever_their_names() -> None:
    book = _book({
        "附件1": {"A1": 1},
        "附件2": {"B2": "='附件1'!A1"},
        "it's 3": {"A1": "=附件2!B2"},
        "末": {"A1": "='it''s 3'!A1"},
    })

    assert Dependents(book).cells_by_sheet("附件1", "A1") == {"it's 3": ["A1"], "末": ["A1"], "附件2": ["B2"]}


def test_the_same_address_on_another_sheet_is_another_cell() -> None:
    book = _book({"附件1": {"A1": 1, "B1": "=A1"}, "附件2": {"A1": 1, "B1": "=A1"}})

    assert Dependents(book).cells_by_sheet("附件2", "A1") == {"附件2": ["B1"]}


def test_names_lead_to_their_cells_and_a_sheets_own_name_comes_first() -> None:
    book = _book({
        "附件1": {"A1": 1, "A2": 2},
        "附件3": {"B1": "=金额", "B2": "=TAX"},
        "附件4": {"B1": "=金额", "B2": "=附件3!金额"},
    })
    book.defined_names["金额"] = DefinedName("金额", attr_text="附件1!$A$1")
    book.defined_names["Tax"] = DefinedName("Tax", attr_text="附件1!$A$1:$A$2")
    book["附件3"].defined_names["金额"] = DefinedName("金额", attr_text="附件1!$A$2")

    walk = Dependents(book)

    assert walk.cells_by_sheet("附件1", "A1") == {"附件3": ["B2"], "附件4": ["B1"]}
    assert walk.cells_by_sheet("附件1", "A2") == {"附件3": ["B1", "B2"], "附件4": ["B2"]}


def test_array_formulas_count() -> None:
    book = _book({"附件1": {"A1": 1}})
    book["附件1"]["B1"] = ArrayFormula("B1:B2", "=SUM(A1:A2*2)")

    assert Dependents(book).cells_by_sheet("附件1", "A2") == {"附件1": ["B1"]}


def test_a_circle_ends() -> None:
    book = _book({"附件1": {"A1": "=B1", "B1": "=A1"}})

    assert Dependents(book).cells_by_sheet("附件1", "A1") == {"附件1": ["A1", "B1"]}


def test_text_that_looks_like_a_cell_is_not_one() -> None:
    assert Dependents(_book({"附件1": {"B1": '=IF(C1="A1","",1)'}})).of("附件1", "A1") == set()


@pytest.mark.parametrize(
    "formula",
    ["=没有这个名称", "=附件9!A1", "=附件1:附件2!A1", '=INDIRECT("A1")', "=OFFSET(A1,1,1)", "=A1:INDEX(B:B,2)"],
)
def test_what_cannot_be_followed_is_an_error_rather_than_a_gap(formula: str) -> None:
    with pytest.raises(ValueError, match="附件1!C1"):
        Dependents(_book({"附件1": {"C1": formula}, "附件2": {}}))

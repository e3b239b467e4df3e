"""What formulas come to where formualizer is not Excel: the stored result stands, and the rest follows from it."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import time_machine

from ooxml.made import SHEET, by_xlsxwriter, parts, sheet, with_part, written
from xl_udfs.book import CellValue
from xl_udfs.engine import read_book
from xl_udfs.numbers import CellError


def results(tmp_path: Path, formulas: Mapping[str, tuple[str, object]]) -> dict[str, CellValue]:
    """What ``{cell: (formula, stored result)}`` comes to, beside A1 = 29 and A2 = 33."""

    def fill(book: Any) -> None:
        page = book.add_worksheet("附件1")
        book.add_worksheet("附件2").write_column("A1", [1, 2])
        page.write_column("A1", [29, 33])
        book.define_name("两处", "=附件1!$A$1,附件1!$A$2")
        for cell, (formula, stored) in formulas.items():
            page.write_formula(cell, f"={formula}", None, stored)

    return values(tmp_path, by_xlsxwriter(fill))


def values(tmp_path: Path, data: bytes) -> dict[str, CellValue]:
    page = read_book(written(tmp_path, data)).sheets["附件1"]
    return {f"{'ABCDEFGH'[column - 1]}{row}": page.value(row, column) for row, column in page.formulas}


@pytest.mark.parametrize(
    "formula", ["TODAY()", "INT(NOW())", "RAND()", "RANDBETWEEN(1,9)", 'CELL("row",A1)', 'INFO("numfile")']
)
def test_clock_chance_and_surroundings_keep_what_is_stored(tmp_path: Path, formula: str) -> None:
    assert results(tmp_path, {"C1": (formula, 45000), "C2": ("C1+1", 7)}) == {"C1": 45000, "C2": 45001}


def test_a_check_comes_out_the_same_tomorrow(tmp_path: Path) -> None:
    found = []
    for day in ("2026-03-01", "2026-03-02"):
        with time_machine.travel(day):
            found.append(results(tmp_path, {"C1": ("TODAY()", 45000), "C2": ('TEXT(C1,"yyyy-mm-dd")', "")}))
    assert found[0] == found[1] == {"C1": 45000, "C2": "2023-03-15"}


def test_the_word_today_in_a_text_is_no_call(tmp_path: Path) -> None:
    assert results(tmp_path, {"C1": ('"TODAY()"&A1', "x")}) == {"C1": "TODAY()29"}


@pytest.mark.parametrize("formula", ["[1]Sheet1!A1", "SUM('[1]Sheet 1'!A1:A3)", "[1]!name"])
def test_other_workbooks_keep_what_is_stored(tmp_path: Path, formula: str) -> None:
    assert results(tmp_path, {"C1": (formula, 5), "C2": ("C1*A1", 0)}) == {"C1": 5, "C2": 145}


@pytest.mark.parametrize("formula", ["[1]Sheet1!$B$4", "'[决算.xlsx]Sheet1'!B4"])
def test_other_workbooks_without_stored_result_are_a_lost_reference(tmp_path: Path, formula: str) -> None:
    cells = f'<c r="A1"><f>{formula}</f></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>IFERROR(A1,5)</f></c>'
    data = with_part(by_xlsxwriter(), SHEET, sheet(f'<row r="1">{cells}</row>'))
    assert values(tmp_path, data) == {"A1": CellError.REF, "B1": CellError.REF, "C1": 5}


@pytest.mark.parametrize(
    "formula",
    ["NUMBERSTRING(1,2)", "SUM(附件1:附件2!A1)", "SUM(A1:A2 A2:A3)", "SUM((A1,A2))", "SUM(两处)", ")(", "表1[数]"],
)
def test_what_formualizer_cannot_work_out_keeps_what_is_stored(tmp_path: Path, formula: str) -> None:
    assert results(tmp_path, {"C1": (formula, 5), "C2": ("C1+A1", 0), "C3": ("IFERROR(C2,0)+1", 0)}) == {
        "C1": 5, "C2": 34, "C3": 35,
    }  # fmt: skip


@pytest.mark.parametrize("formula", ["NO_SUCH_FUNCTION(1)", "SUM((A1,A2))"])
def test_a_stored_error_of_such_a_cell_is_passed_on(tmp_path: Path, formula: str) -> None:
    found = results(tmp_path, {"C1": (formula, "#NAME?"), "C2": ("C1+1", 5), "C3": ("A1+1", 0)})
    assert found == {"C1": CellError.NAME, "C2": CellError.NAME, "C3": 30}


def test_nothing_stored_and_nothing_to_be_worked_out_is_an_error(tmp_path: Path) -> None:
    xml = sheet('<row r="1"><c r="A1"><f>NO_SUCH_FUNCTION(1)</f></c><c r="B1"><f>A1</f></c></row>')
    assert values(tmp_path, with_part(by_xlsxwriter(), SHEET, xml)) == {"A1": CellError.NAME, "B1": CellError.NAME}


def test_a_volatile_formula_without_stored_result_is_calculated(tmp_path: Path) -> None:
    xml = sheet('<row r="1"><c r="A1"><f>TODAY()&gt;40000</f></c></row>')
    assert values(tmp_path, with_part(by_xlsxwriter(), SHEET, xml)) == {"A1": True}


def test_a_formula_without_text_keeps_what_is_stored(tmp_path: Path) -> None:
    xml = sheet('<row r="1"><c r="A1"><f/><v>5</v></c><c r="B1"><f>A1+1</f></c></row>')
    assert values(tmp_path, with_part(by_xlsxwriter(), SHEET, xml)) == {"A1": 5, "B1": 6}


def test_circular_references_keep_what_is_stored(tmp_path: Path) -> None:
    assert results(tmp_path, {"C1": ("C2+1", 0), "C2": ("C1+1", 7), "C3": ("A1", 0)}) == {"C1": 0, "C2": 7, "C3": 29}


@pytest.mark.parametrize("call", ["_xludf.CONTROL_RATE(A1,A2)", "[1]!CONTROL_RATE(A1,A2)"])
def test_our_functions_by_way_of_an_add_in(tmp_path: Path, call: str) -> None:
    assert results(tmp_path, {"C1": (call, "#NAME?")}) == {"C1": Decimal("0.8788")}


# Several values at once.


def arrays(tmp_path: Path, area: str, formula: str) -> dict[str, CellValue]:
    def fill(book: Any) -> None:
        page = book.add_worksheet("附件1")
        page.write_row("A1", [29, 33])
        page.write_row("A2", [1, 2])
        page.write_array_formula(area, f"{{={formula}}}")

    return values(tmp_path, by_xlsxwriter(fill))


def test_an_array_formula_fills_its_cells(tmp_path: Path) -> None:
    assert arrays(tmp_path, "C1:D2", "A1:B2*2") == {"C1": 58, "D1": 66, "C2": 2, "D2": 4}
    assert arrays(tmp_path, "C1:D1", "CONTROL_RATE(A1:B1,B1:B1)") == {"C1": Decimal("0.8788"), "D1": 1}


def test_one_value_one_row_and_one_column_fill_an_area(tmp_path: Path) -> None:
    assert arrays(tmp_path, "C1:D2", "A1") == {"C1": 29, "D1": 29, "C2": 29, "D2": 29}
    assert arrays(tmp_path, "C1:D2", "A1:B1*1") == {"C1": 29, "D1": 33, "C2": 29, "D2": 33}
    assert arrays(tmp_path, "C1:D2", "A1:A2*1") == {"C1": 29, "D1": 29, "C2": 1, "D2": 1}


def test_beyond_its_values_an_array_formula_is_not_available(tmp_path: Path) -> None:
    assert arrays(tmp_path, "C1:E2", "A1:B2*1") == {
        "C1": 29, "D1": 33, "E1": CellError.NA, "C2": 1, "D2": 2, "E2": CellError.NA,
    }  # fmt: skip


def test_a_function_given_a_range_shows_its_first_value(tmp_path: Path) -> None:
    """Excel does not let an ordinary formula of such a file spill; the next cell is somebody else's."""
    found = results(tmp_path, {"C1": ("CONTROL_RATE(A1:A2,A2:A2)", 0), "C2": ("A1", 0), "D1": ("SUM(C1:C3)", 0)})
    assert found == {"C1": Decimal("0.8788"), "C2": 29, "D1": Decimal("29.8788")}


def test_data_tables_stay_as_they_are(tmp_path: Path) -> None:
    xml = sheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c>'
        '<c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/><v>10</v></c></row>'
        '<row r="3"><c r="A3"><v>6</v></c><c r="B3"><v>12</v></c><c r="C3"><f>B3+B2</f></c></row>'
    )
    data = with_part(by_xlsxwriter(), SHEET, xml)
    assert values(tmp_path, data) == {"B1": 2, "C3": 22}
    assert read_book(written(tmp_path, data)).sheets["附件1"].value(2, 2) == 10
    assert parts(data)[SHEET] == xml.encode()

"""Calculating without Excel: native functions, our functions, and the known differences."""

from decimal import Decimal
from typing import Any

import pytest

from ooxml.made import by_openpyxl, by_xlsxwriter
from xl_udfs.book import CellValue
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine import recalculate
from xl_udfs.engine.recalculation import unknown_functions
from xl_udfs.numbers import CellError
from xl_udfs.ooxml import UnreadableWorkbookError, errors


def result(formula: str) -> CellValue:
    """``formula`` beside A1 = 29, A2 = 33, A3 blank, A4 = "——", A5 = 0, A6 = #N/A, A7 = "88%"."""

    def fill(book: Any) -> None:
        page = book.add_worksheet("附件1")
        page.write_column("A1", [29, 33, None, "——", 0])
        page.write_formula("A6", "=NA()", None, "#N/A")
        page.write("A7", "88%")
        page.write_formula("C1", f"={formula}")

    return recalculate(by_xlsxwriter(fill), {"附件1": [(1, 3)]})["附件1"][1, 3]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("A1+A2", Decimal(62)),
        ("A1/3", Decimal("9.66666666666667")),
        ("ROUND(2.675,2)", Decimal("2.68")),
        ("A1/A5", CellError.DIV0),
        ('IF(A3="","",A3)', ""),
        ("A3", Decimal(0)),
        ("-A3", Decimal(0)),
        ("A1>A2", False),
        ('A1&"人"', "29人"),
        ("DATE(2025,1,31)", Decimal(45688)),
        ("1E308*10", CellError.NUM),
        ("nothing_of_that_name", CellError.NAME),
        ("NO_SUCH_FUNCTION(1)", CellError.NAME),
    ],
)
def test_native_formulas(formula: str, value: CellValue) -> None:
    found = result(formula)
    assert (found, type(found)) == (value, type(value))
    assert str(found) == str(value)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("CONTROL_RATE(A1,A2)", Decimal("0.8788")),
        ("control_rate(29,33)", Decimal("0.8788")),
        ("CONTROL_RATE(A1,A2,2)", Decimal("0.88")),
        ("CONTROL_RATE(A3,A2)", ""),
        ("CONTROL_RATE(A4,A2)", ""),
        ("CONTROL_RATE(A1,A5)", CellError.DIV0),
        ("CONTROL_RATE(A6,A2)", CellError.NA),
        ("CONTROL_RATE(A7,A2)", Decimal("0.0267")),
        ('IF(CONTROL_RATE(A3,A2)="","空","非空")', "空"),
        ("IFERROR(CONTROL_RATE(A1,A5),0)", Decimal(0)),
        ("SUM(CONTROL_RATE(A1:A2,A2:A2))", Decimal("1.8788")),
        ("SCORE_TOTAL(A1:A5)", Decimal(62)),
    ],
)
def test_our_functions(formula: str, value: CellValue) -> None:
    assert result(formula) == value


@pytest.mark.parametrize("formula", ["A1+A2", "CONTROL_RATE(A1,A2)"])
def test_files_of_another_producer(formula: str) -> None:
    def fill(book: Any) -> None:
        page = book.active
        page.title = "附件1"
        page["A1"], page["A2"], page["C1"] = 29, 33, f"={formula}"

    assert recalculate(by_openpyxl(fill), {"附件1": [(1, 3)]})["附件1"][1, 3] == result(formula)


def test_every_function_of_the_catalog_is_known() -> None:
    assert unknown_functions(CATALOG) == frozenset()
    assert unknown_functions(["SUM", "_XLFN.IFS", "IFS", "NUMBERSTRING"]) == {"NUMBERSTRING"}


def test_only_the_wanted_cells_are_looked_at() -> None:
    def fill(book: Any) -> None:
        for name in ("附件1", "附件2"):
            book.add_worksheet(name).write_formula("A1", "=1+1")

    assert recalculate(by_xlsxwriter(fill), {"附件2": [(1, 1)]}) == {"附件2": {(1, 1): Decimal(2)}}


def test_what_formualizer_cannot_load_is_one_sentence() -> None:
    with pytest.raises(UnreadableWorkbookError, match=errors.NOT_CALCULABLE):
        recalculate(b"PK\3\4", {})


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("0.1+0.2=0.3", False),
        ("0.1+0.2-0.3=0", False),
        ('0.1+0.2&""', "0.30000000000000004"),
        ('"1,234"*1', CellError.VALUE),
        ('VALUE("１２")', CellError.VALUE),
        ('LEN("𠀀")', Decimal(1)),
        ("SUM(ROW(A1:A2))", Decimal(1)),
        ("SUM((A1,A2))", CellError.NAME),
        ("SUM(A1:A2 A2:A3)", CellError.NAME),
        ("MMULT(1,1)", CellError.NAME),
        ("RMB(1)", CellError.NAME),
    ],
)
def test_where_formualizer_differs_from_excel(formula: str, value: CellValue) -> None:
    """Excel: TRUE, TRUE, 0.3, 1234, 12, 2, 3, 62, 33, 1, ¥1.00. Should one of these agree some day, strike it out."""
    assert result(formula) == value

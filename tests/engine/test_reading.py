"""A file becomes a Book: values, formulas, names, from any producer."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ooxml.made import SHEET, by_openpyxl, by_xlsxwriter, sheet, with_part, written
from support.workbooks import BOTH
from xl_udfs.book import Area, CellValue
from xl_udfs.engine import read, read_book, reading
from xl_udfs.numbers import CellError
from xl_udfs.ooxml import UnreadableWorkbookError, errors


def filled(book: Any) -> None:
    page = book.add_worksheet("附件1")
    page.write_row("B2", ["　33", 19108.19, True, "", None, "——"])
    page.write_formula("B3", "=CONTROL_RATE(29,33)", None, "#NAME?")
    page.write_formula("C3", '=IF(A1="","",A1)', None, "x")
    hidden = book.add_worksheet("配置")
    hidden.very_hidden()
    hidden.write("A1", "键")
    book.define_name("附件1_决算", "=附件1!$C$2")
    book.define_name("附件1!本表", "=附件1!$B$2:$C$3")


def test_values_formulas_and_names(tmp_path: Path) -> None:
    book = read_book(written(tmp_path, by_xlsxwriter(filled)))
    page = book.sheets["附件1"]
    assert [page.value(2, column) for column in range(1, 8)] == [None, "　33", 19108.19, True, None, None, "——"]
    assert (page.value(3, 2), page.value(3, 3)) == (Decimal("0.8788"), "")
    assert page.formulas == {(3, 2): "CONTROL_RATE(29,33)", (3, 3): 'IF(A1="","",A1)'}
    assert book.sheets["配置"].value(1, 1) == "键"
    assert book.names == {"附件1_决算": Area("附件1", 2, 3, 2, 3), "附件1!本表": Area("附件1", 2, 2, 3, 3)}
    assert book.value("附件1_决算") == 19108.19


def test_stored_results_on_request(tmp_path: Path) -> None:
    page = read_book(written(tmp_path, by_xlsxwriter(filled)), recalculated=False).sheets["附件1"]
    assert (page.value(3, 2), page.value(3, 3)) == (CellError.NAME, "x")


def test_stale_results_are_named(tmp_path: Path) -> None:
    """WPS leaves ``#NAME?`` where it does not know a function."""
    found = read(written(tmp_path, by_xlsxwriter(filled)))
    assert found.stale == {"附件1": [(3, 2), (3, 3)]}


def test_openpyxl_files_without_stored_results(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active.title = "附件1"
        book.active["A1"], book.active["B1"], book.active["D9"] = 29, "=CONTROL_RATE(A1,33)", "=B1*2"

    path = written(tmp_path, by_openpyxl(fill))
    page = read_book(path).sheets["附件1"]
    assert (page.value(1, 2), page.value(9, 4)) == (Decimal("0.8788"), Decimal("1.7576"))
    assert read_book(path, recalculated=False).sheets["附件1"].value(9, 4) is None


def test_errors_typed_or_pasted_as_values(tmp_path: Path) -> None:
    xml = sheet(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="inlineStr"><is><t>#N/A</t></is></c>'
        '<c r="C1" t="e"><v>#NULL!</v></c></row>'
    )
    page = read_book(written(tmp_path, with_part(by_xlsxwriter(), SHEET, xml))).sheets["附件1"]
    assert [page.value(1, column) for column in (1, 2, 3)] == [CellError.NA, "#N/A", CellError.NULL]


@pytest.mark.parametrize("date_1904", [False, True])
@pytest.mark.parametrize(
    ("shown", "number"),
    [(dt.date(2025, 1, 31), 45688), (dt.datetime(2025, 1, 31, 18), 45688.75), (dt.date(1905, 3, 1), 1887),
     (dt.time(6), 0.25), (dt.timedelta(hours=36), 1.5)],
)  # fmt: skip
def test_dates_are_their_serial_numbers(tmp_path: Path, shown: Any, number: float, date_1904: bool) -> None:
    def fill(book: Any) -> None:
        book.epoch = dt.datetime(1904, 1, 1) if date_1904 else dt.datetime(1899, 12, 30)
        book.active.title = "附件1"
        book.active["A1"] = shown

    value = read_book(written(tmp_path, by_openpyxl(fill))).sheets["附件1"].value(1, 1)
    is_day = not isinstance(shown, dt.time | dt.timedelta)
    assert value == pytest.approx(number - 1462 if date_1904 and is_day else number, abs=1e-9)


@pytest.mark.parametrize("serial", [1, 31, 59, 61])
def test_the_first_days_of_1900(tmp_path: Path, serial: int) -> None:
    """Excel counts a 29 February 1900 that never was."""

    def fill(book: Any) -> None:
        book.add_worksheet("附件1").write_number("A1", serial, book.add_format({"num_format": "yyyy-mm-dd"}))

    assert read_book(written(tmp_path, by_xlsxwriter(fill))).sheets["附件1"].value(1, 1) == serial


def test_a_sheet_name_with_special_characters(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("附件4-绩效(自评) <&> 'a' b").write("A1", 7)
        book.add_worksheet("x").write_formula("A1", "='附件4-绩效(自评) <&> ''a'' b'!A1*2")

    book = read_book(written(tmp_path, by_xlsxwriter(fill)))
    assert book.sheets["附件4-绩效(自评) <&> 'a' b"].value(1, 1) == 7
    assert book.sheets["x"].value(1, 1) == 14


def test_chart_sheets_are_passed_over(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("附件1").write_column("A1", [1, 2])
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=附件1!$A$1:$A$2"})
        book.add_chartsheet("图").set_chart(chart)
        book.add_worksheet("附件2").write("A1", 3)

    book = read_book(written(tmp_path, by_xlsxwriter(fill)))
    assert {name: page.value(1, 1) for name, page in book.sheets.items()} == {"附件1": 1, "附件2": 3}


def test_cells_far_away_are_refused_by_name(tmp_path: Path) -> None:
    """calamine lays out everything between A1 and the last cell, and ends the process when memory runs out."""
    xml = sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    path = written(tmp_path, with_part(by_xlsxwriter(), SHEET, xml))
    with pytest.raises(UnreadableWorkbookError) as caught:
        read_book(path)
    assert str(caught.value) == f"{path}：{errors.TOO_WIDE.format(sheet='附件1', cell='XFD1048576')}"


def test_empty_formatted_cells_far_away_do_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_AREA", 100)
    xml = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="99"><c r="A99" s="0"/></row>')
    assert read_book(written(tmp_path, with_part(by_xlsxwriter(), SHEET, xml))).sheets["附件1"].value(1, 1) == 1


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_our_own_workbooks_as_openpyxl_reads_them(path: Path) -> None:
    book = read_book(path, recalculated=False)
    for page in openpyxl.load_workbook(path, data_only=True):
        for row in page.iter_rows():
            for cell in row:
                ours = book.sheets[page.title].value(cell.row, cell.column)
                assert plain(ours) == plain(cell.value), f"{page.title}!{cell.coordinate}"


def plain(value: "CellValue | Any") -> object:
    if isinstance(value, CellError):
        return value.text
    return float(value) if isinstance(value, int | float | Decimal) else value or None


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_our_own_workbooks_hold_what_they_come_to(path: Path) -> None:
    assert read(path).stale == {}

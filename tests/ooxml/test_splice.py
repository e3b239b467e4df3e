"""Writing into a sheet: what is meant changes, everything else stays byte for byte."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ooxml.made import NUMBERS, SHEET, TEXTS, by_openpyxl, by_xlsxwriter, read_back, sheet, shown
from xl_udfs.book import CellValue, cell_name
from xl_udfs.numbers import CellError
from xl_udfs.ooxml import Archive, SheetXml, read_formulas
from xl_udfs.ooxml.cell_values import number_text, same
from xl_udfs.ooxml.splice import set_constants, write_results

EXCEL = sheet(
    '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="C1" s="2"/></row>'
    '<row r="3" s="7" customFormat="1"><c r="A3" s="1"><f>B1*2</f><v>4</v></c>'
    '<c r="B3" t="str"><f>"x"</f><v>x</v></c><c r="D3" s="4" t="e" cm="1"><v>#N/A</v></c></row><row r="5"/>',
    before='<dimension ref="A1:D3"/><cols><col min="2" max="4" width="9" style="5"/></cols>',
    after='<mergeCells count="1"><mergeCell ref="H1:J1"/></mergeCells>',
)


# Results of formulas.


@given(TEXTS | NUMBERS | st.booleans() | st.sampled_from(CellError))
def test_a_result_is_read_back_by_others_and_nothing_else_changes(value: CellValue) -> None:
    xml, count = write_results(EXCEL, {(3, 1): value})
    expected: object = value
    if isinstance(value, CellError):
        expected = value.text
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        expected = float(value)
    by_openpyxl, by_calamine = read_back(xml, 3, 1)
    assert by_openpyxl == (None if value == "" else expected)
    assert by_calamine == (None if value == "" or isinstance(value, CellError) else expected)  # it leaves errors out
    assert read_formulas(SheetXml(xml)).texts == read_formulas(SheetXml(EXCEL)).texts
    assert count == (0 if same(value, 4) else 1)
    assert outside(xml, "A3") == outside(EXCEL, "A3")


def outside(xml: str, name: str) -> list[str]:
    """The part without one cell."""
    return re.split(rf'<c r="{name}".*?</c>', xml, maxsplit=1, flags=re.DOTALL)


@given(TEXTS | NUMBERS)
def test_a_result_is_written_once(value: CellValue) -> None:
    once, _ = write_results(EXCEL, {(3, 1): value, (3, 2): value})
    again, count = write_results(once, {(3, 1): value, (3, 2): value})
    assert (again is once, count) == (True, 0)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (0.8788, '<c r="A3" s="1"><f>B1*2</f><v>0.8788</v></c>'),
        (3.0, '<c r="A3" s="1"><f>B1*2</f><v>3</v></c>'),
        ("", '<c r="A3" s="1" t="str"><f>B1*2</f><v></v></c>'),
        (" 甲 <&", '<c r="A3" s="1" t="str"><f>B1*2</f><v xml:space="preserve"> 甲 &lt;&amp;</v></c>'),
        (CellError.DIV0, '<c r="A3" s="1" t="e"><f>B1*2</f><v>#DIV/0!</v></c>'),
        (True, '<c r="A3" s="1" t="b"><f>B1*2</f><v>1</v></c>'),
        (None, '<c r="A3" s="1"><f>B1*2</f></c>'),
    ],
)
def test_results_as_excel_stores_them(value: CellValue, cell: str) -> None:
    assert write_results(EXCEL, {(3, 1): value}) == (EXCEL.replace('<c r="A3" s="1"><f>B1*2</f><v>4</v></c>', cell), 1)


def test_a_result_that_is_the_same_is_not_touched() -> None:
    """15 digits are what Excel compares: engines differ beyond."""
    xml = EXCEL.replace("<v>4</v>", "<v>0.30000000000000004</v>")
    for value in (0.3, Decimal("0.3")):
        assert write_results(xml, {(3, 1): value, (3, 2): "x"}) == (xml, 0)


def test_one_and_true_and_text_one_differ() -> None:
    xml = EXCEL.replace("<v>4</v>", "<v>1</v>")
    assert write_results(xml, {(3, 1): True})[1] == 1
    assert write_results(xml, {(3, 1): "1"})[1] == 1
    assert write_results(xml, {(3, 1): 1.0})[1] == 0


def test_a_missing_result_is_added() -> None:
    xml = sheet('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>"a"</f><v/></c></row>')
    assert write_results(xml, {(1, 1): 2, (1, 2): "a"})[0] == sheet(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>'
    )


def test_a_constant_is_no_place_for_a_result() -> None:
    with pytest.raises(KeyError):
        write_results(EXCEL, {(1, 1): 2})


def test_results_under_a_namespace_prefix() -> None:
    xml = '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f></x:c></x:row></x:sheetData></x:worksheet>'
    assert write_results(xml, {(1, 1): "a"})[0] == xml.replace(
        '<x:c r="A1"><x:f>1</x:f></x:c>', '<x:c r="A1" t="str"><x:f>1</x:f><x:v>a</x:v></x:c>'
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (3.0, "3"), (-0.5, "-0.5"), (1e20, "1E+20"), (1e-7, "1E-07"), (Decimal("60299.90"), "60299.9"),
     (123456789012345.0, "123456789012345"), (0.1 + 0.2, "0.30000000000000004"), (-0.0, "0")],
)  # fmt: skip
def test_numbers(value: "int | float | Decimal", text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e308, 10**400], ids=str)
def test_what_is_no_number_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match="not a figure"):
        write_results(EXCEL, {(3, 1): value})


# Constants.


PLACES = st.tuples(st.integers(1, 8), st.integers(1, 6)).filter(lambda place: place not in ((3, 1), (3, 2)))
"""Those of EXCEL and around it that hold no formula."""


@given(st.dictionaries(PLACES, TEXTS | NUMBERS, max_size=6))
def test_constants_are_read_back_by_others(values: dict[tuple[int, int], CellValue]) -> None:
    xml = set_constants(EXCEL, values)
    for (row, column), value in values.items():
        assert read_back(xml, row, column) == (shown(value), shown(value))
    assert [cell.position for cell in SheetXml(xml).cells()] == sorted(cell.position for cell in SheetXml(xml).cells())


def test_constants_in_old_and_new_cells() -> None:
    values: dict[tuple[int, int], CellValue] = {
        (1, 1): "=1+1", (1, 2): 5, (2, 4): "新", (3, 3): True, (3, 4): 2.5, (5, 1): "末", (7, 1): 1,
    }
    expected = EXCEL
    for old, new in [
        (
            '<c r="A1" s="1" t="s"><v>0</v></c>',
            '<c r="A1" s="1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" s="5"><v>5</v></c>',
        ),
        ('<row r="3"', '<row r="2"><c r="D2" s="5" t="inlineStr"><is><t>新</t></is></c></row><row r="3"'),
        (
            '<c r="D3" s="4" t="e" cm="1"><v>#N/A</v></c>',
            '<c r="C3" s="7" t="b"><v>1</v></c><c r="D3" s="4"><v>2.5</v></c>',
        ),
        (
            '<row r="5"/>',
            '<row r="5"><c r="A5" t="inlineStr"><is><t>末</t></is></c></row><row r="7"><c r="A7"><v>1</v></c></row>',
        ),
        ("A1:D3", "A1:D7"),
    ]:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert set_constants(EXCEL, values) == expected


def test_emptying_keeps_the_cell_and_its_format() -> None:
    assert set_constants(EXCEL, {(1, 1): None, (3, 4): "", (9, 9): None}) == EXCEL.replace(
        '<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="A1" s="1"/>'
    ).replace('<c r="D3" s="4" t="e" cm="1"><v>#N/A</v></c>', '<c r="D3" s="4"/>')


def test_a_sheet_without_rows_takes_constants() -> None:
    assert set_constants("<worksheet><sheetData/></worksheet>", {(2, 2): 1}) == (
        '<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>'
    )


def test_formulas_are_never_overwritten() -> None:
    with pytest.raises(ValueError, match="A3 holds a formula"):
        set_constants(EXCEL, {(3, 1): 1})


@pytest.mark.parametrize(
    "formula",
    ['<f t="array" ref="A1:A2">B1:B2</f>', '<f t="shared" ref="A1:A9" si="0">B1</f>', '<f t="dataTable" ref="A1"/>'],
)
def test_formulas_that_others_hang_on_are_not_either(formula: str) -> None:
    xml = sheet(f'<row r="1"><c r="A1">{formula}<v>1</v></c></row>')
    with pytest.raises(ValueError, match="A1 holds a formula"):
        set_constants(xml, {(1, 1): 1})


@pytest.mark.parametrize("place", [(0, 1), (1, 0), (1048577, 1), (1, 16385)])
def test_places_off_the_sheet_are_refused(place: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="off the sheet"):
        set_constants(EXCEL, {place: 1})


def test_no_constants_give_the_very_text() -> None:
    assert set_constants(EXCEL, {}) is EXCEL


# Text.


def test_characters_that_no_cell_holds_are_dropped_and_line_ends_are_line_feeds() -> None:
    assert read_back(set_constants(EXCEL, {(1, 1): "a\x00\x0b\ud800\ufffeb\r\nc\rd\te"}), 1, 1) == ("ab\nc\nd\te",) * 2


@pytest.mark.parametrize("text", ["_x0041_", "a_x000D_b", "_x005F_x0041_"])
def test_text_that_looks_like_an_escape_stays_text(text: str) -> None:
    """Excel reads ``_x0041_`` as A; it is written ``_x005F_x0041_`` so that the text comes back."""
    xml, _ = write_results(EXCEL, {(3, 1): text})
    assert read_formulas(SheetXml(xml)).stored[3, 1] == text
    assert text.replace("_x0", "_x005F_x0") in xml


def test_text_too_long_for_a_cell_is_refused() -> None:
    assert set_constants(EXCEL, {(1, 1): "长" * 32767})
    for text in ("长" * 32768, "𠀀" * 16384):
        with pytest.raises(ValueError, match="32767"):
            set_constants(EXCEL, {(1, 1): text})


# Other producers.


@pytest.mark.parametrize("make", [by_xlsxwriter, by_openpyxl])
def test_files_of_several_producers(make: Any) -> None:
    def by_hand(book: Any) -> None:
        page = book.active if hasattr(book, "active") else book.add_worksheet("附件1")
        for row in range(1, 4):
            if hasattr(book, "active"):
                page.cell(row, 2).value = f"=A{row}*2"
            else:
                page.write_formula(row - 1, 1, f"=A{row}*2")

    xml = Archive(make(by_hand)).text(SHEET)
    changed, count = write_results(xml, {(1, 2): 0.5, (3, 2): "甲"})
    assert count == 2
    assert read_back(changed, 1, 2) == (0.5, 0.5)
    assert read_back(changed, 3, 2) == ("甲", "甲")
    assert cell_name(3, 2) in changed

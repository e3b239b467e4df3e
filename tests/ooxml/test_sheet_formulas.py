"""Formulas and their stored results, as any producer writes them."""

from decimal import Decimal
from typing import Any

import pytest
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from ooxml.made import SHEET, by_openpyxl, by_xlsxwriter, sheet
from xl_udfs.numbers import CellError
from xl_udfs.ooxml import Archive, Formulas, SheetXml, UnreadableWorkbookError, read_formulas


def read(xml: str) -> Formulas:
    return read_formulas(SheetXml(xml))


def test_shared_formulas_are_written_out() -> None:
    found = read(sheet(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">A2*$A$1&amp;"A2"</f><v>1</v></c>'
        '<c r="C2"><f t="shared" si="0"/><v>1</v></c></row>'
        '<row r="4"><c r="B4"><f t="shared" si="0"></f></c></row>'
    ))  # fmt: skip
    assert found.texts == {(2, 2): 'A2*$A$1&"A2"', (2, 3): 'B2*$A$1&"A2"', (4, 2): 'A4*$A$1&"A2"'}
    assert found.stored == {(2, 2): Decimal(1), (2, 3): Decimal(1), (4, 2): None}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><f>B1</f><v>19108.19</v></c>', Decimal("19108.19")),
        ('<c r="A1"><f>B1</f><v>0.30000000000000004</v></c>', Decimal("0.3")),
        ('<c r="A1" t="n"><f>B1</f><v>1E+20</v></c>', Decimal("1E+20")),
        ('<c r="A1" t="str"><f>B1</f><v>a&amp;b &#x4E2D;_x000D_</v></c>', "a&b 中\r"),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', ""),
        ('<c r="A1" t="str"><f>B1</f><v/></c>', ""),
        ("<c t='str' r='A1'><f>B1</f><v xml:space='preserve'> x</v></c>", " x"),
        ('<c r="A1" t="b"><f>B1</f><v>1</v></c>', True),
        ('<c r="A1" t="e"><f>B1</f><v>#DIV/0!</v></c>', CellError.DIV0),
        ('<c r="A1" t="e"><f>B1</f><v>#SPILL!</v></c>', CellError.VALUE),
        ('<c r="A1"><f>B1</f></c>', None),
        ('<c r="A1"><f>B1</f><v/></c>', None),
        ('<c r="A1"><f>B1</f><v>x1</v></c>', None),
        ('<c r="A1"><f>B1</f><v>1e999</v></c>', None),
    ],
)
def test_stored_results(cell: str, value: object) -> None:
    assert read(sheet(f'<row r="1">{cell}</row>')).stored == {(1, 1): value}


def test_array_formulas_stand_in_each_of_their_cells() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("附件1").write_array_formula("A1:A2", "{=B1:B2*2}", None, 4)

    found = read(Archive(by_xlsxwriter(fill)).text(SHEET))
    assert found.texts == {(1, 1): "B1:B2*2", (2, 1): "B1:B2*2"}
    assert found.stored == {(1, 1): Decimal(4), (2, 1): Decimal(0)}
    assert found.arrays == {(1, 1): (1, 1), (2, 1): (1, 1)}


def test_data_tables_have_no_formula_text() -> None:
    def fill(book: Any) -> None:
        book.active["B2"] = DataTableFormula("B2:B3", dt2D=False, r1="A1")
        book.active["A1"] = ArrayFormula("A1", "=SUM(C1:C2*2)")

    found = read(Archive(by_openpyxl(fill)).text(SHEET))
    assert found.tables == {(2, 2): None, (3, 2): None}
    assert found.texts == {(1, 1): "SUM(C1:C2*2)"}


def test_errors_without_formula_are_told_from_text_that_looks_so() -> None:
    found = read(sheet(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c>'
        '<c r="B1" t="inlineStr"><is><t>#N/A</t></is></c></row>'
    ))  # fmt: skip
    assert found.errors == {(1, 1): CellError.NA}


def test_cells_without_references_are_counted() -> None:
    """Some report generators leave ``r`` out; the standard allows it."""
    xml = sheet(
        '<row><c><v>1</v></c><c><f>A1</f></c></row><row r="5"><c r="C5"/><c><f>A5</f></c></row>'
        "<row><c><f>9</f></c></row>"
    )
    found = SheetXml(xml)
    assert read_formulas(found).texts == {(1, 2): "A1", (5, 4): "A5", (6, 1): "9"}
    assert [cell.position for cell in found.cells()] == [(1, 1), (1, 2), (5, 3), (5, 4), (6, 1)]
    assert found.last == (6, 4)


def test_prefixes_comments_and_cdata_do_not_matter() -> None:
    xml = (
        '<x:worksheet xmlns:x="u"><!-- <x:row r="9"><x:c r="Z9"><x:f>no</x:f></x:c></x:row> --><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="str"><x:f><![CDATA[B1&"<c>"]]></x:f><x:v>a:c b</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert read(xml).texts == {(1, 1): 'B1&"<c>"'}
    assert read(xml).stored == {(1, 1): "a:c b"}


def test_an_empty_sheet_has_no_formulas() -> None:
    assert read("<worksheet><sheetData/></worksheet>").texts == {}
    assert read(sheet("")).texts == {}


@pytest.mark.parametrize(
    "xml",
    [
        "", "<worksheet/>", "<worksheet><sheetData>",
        sheet('<row r="1"><c r="AAAA1"><v>1</v></c></row>'),
        sheet('<row r="1"><c r="a1"><v>1</v></c></row>'),
        sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
        sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
        sheet('<row r="x"><c><v>1</v></c></row>'),
        sheet('<row r="1"><f>A1</f></row>'),
        sheet('<row r="1"><x:c r="XFD1"><v>1</v></x:c></row>'),
    ],
)  # fmt: skip
def test_a_broken_sheet_is_refused(xml: str) -> None:
    with pytest.raises(UnreadableWorkbookError):
        read(xml)

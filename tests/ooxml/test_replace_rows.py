"""A list of rows takes the place of the old one and looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ooxml.made import NUMBERS, TEXTS, read_back, sheet, shown
from xl_udfs.book import CellValue
from xl_udfs.ooxml import SheetXml, read_formulas
from xl_udfs.ooxml.splice import Formula, replace_rows, set_constants

PATTERN = sheet(
    '<row r="1"><c r="A1" s="9" t="s"><v>0</v></c></row>'
    '<row r="2" spans="1:3" s="6" customFormat="1" ht="30" customHeight="1"><c r="A2" s="1"/>'
    '<c r="B2" s="2" t="s"><v>0</v></c><c r="C2" s="3"><f>A2</f><v>0</v></c></row>'
    '<row r="3"><c r="A3" s="8"><v>3</v></c></row>',
    before='<dimension ref="A1:C3"/>',
)


def test_rows_take_their_formats_from_the_first_of_the_old_ones() -> None:
    xml = replace_rows(PATTERN, 2, [["甲", 1, None, "外"], [None, 0.5, Formula("B3*2", 1)]])
    assert xml == sheet(
        '<row r="1"><c r="A1" s="9" t="s"><v>0</v></c></row>'
        '<row r="2" s="6" customFormat="1" ht="30" customHeight="1">'
        '<c r="A2" s="1" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="2"><v>1</v></c><c r="C2" s="3"/>'
        '<c r="D2" t="inlineStr"><is><t>外</t></is></c></row>'
        '<row r="3" s="6" customFormat="1" ht="30" customHeight="1">'
        '<c r="A3" s="1"/><c r="B3" s="2"><v>0.5</v></c><c r="C3" s="3"><f>B3*2</f><v>1</v></c></row>',
        before='<dimension ref="A1:D3"/>',
    )


def test_without_rows_the_pattern_stays() -> None:
    empty = replace_rows(PATTERN, 2, [])
    assert [(row.number, len(list(SheetXml(empty).cells(row)))) for row in SheetXml(empty).rows()] == [(1, 1), (2, 3)]
    assert '<dimension ref="A1:C2"/>' in empty
    assert replace_rows(empty, 2, [["甲"]]) == replace_rows(PATTERN, 2, [["甲"]])


def test_rows_can_be_added_where_there_was_none() -> None:
    xml = replace_rows(PATTERN, 10, [["甲"]])
    assert '<row r="10"><c r="A10" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>' in xml


@given(st.lists(st.lists(TEXTS | NUMBERS | st.none(), max_size=4), max_size=4))
def test_rows_are_read_back_by_others(rows: list[list[CellValue]]) -> None:
    xml = replace_rows(PATTERN, 2, rows)
    assert replace_rows(xml, 2, rows) == xml
    for r, values in enumerate(rows, 2):
        for c, value in enumerate(values, 1):
            assert read_back(xml, r, c) == (shown(value), shown(value))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", '=HYPERLINK("u")', "</t></is><f>1</f>"])
def test_text_never_becomes_a_formula(text: str) -> None:
    for xml in (replace_rows(PATTERN, 2, [[text]]), set_constants(PATTERN, {(2, 1): text})):
        assert (2, 1) not in read_formulas(SheetXml(xml)).texts
        assert read_back(xml, 2, 1) == (text, text)

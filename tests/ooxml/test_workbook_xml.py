"""The workbook part: sheets and names, from any producer."""

from typing import Any

import pytest

from ooxml.made import by_openpyxl, by_xlsxwriter, parts, with_part, zipped
from xl_udfs.book import Area
from xl_udfs.ooxml import Archive, SheetXml, UnreadableWorkbookError, code_name, errors, read_workbook_xml

WORKBOOK = "xl/workbook.xml"
RELATIONSHIPS = "xl/_rels/workbook.xml.rels"


def names(book: Any) -> None:
    book.add_worksheet("附件1")
    book.add_worksheet("A&B 'x' y")
    book.define_name("附件1_编制数", "='附件1'!$C$5")
    book.define_name("范围", "='A&B ''x'' y'!$A$1:$B$9")
    book.define_name("附件1!本表", "=附件1!$A$2")
    book.define_name("税率", "=0.13")
    book.define_name("坏", "=附件1!#REF!")
    book.define_name("两处", "=附件1!$A$1,附件1!$C$3")


def test_names_that_are_areas_and_names_that_are_not() -> None:
    found = read_workbook_xml(Archive(by_xlsxwriter(names)))
    assert found.names == {
        "附件1_编制数": Area("附件1", 5, 3, 5, 3),
        "范围": Area("A&B 'x' y", 1, 1, 9, 2),
        "附件1!本表": Area("附件1", 2, 1, 2, 1),
    }
    assert found.other_names == {"税率": "0.13", "坏": "附件1!#REF!", "两处": "附件1!$A$1,附件1!$C$3"}


def hidden(book: Any) -> None:
    book.active.title = "首页"
    book.create_sheet("附件1").sheet_state = "veryHidden"
    book.create_chartsheet("图")
    book.create_sheet("附件2").sheet_state = "hidden"


def test_hidden_sheets_are_sheets_and_charts_are_not() -> None:
    found = read_workbook_xml(Archive(by_openpyxl(hidden)))
    assert list(found.sheets) == ["首页", "附件1", "附件2"]


@pytest.mark.parametrize(
    "target", ["/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml"]
)
def test_targets_may_be_absolute_or_relative(target: str) -> None:
    data = by_xlsxwriter()
    relationships = parts(data)[RELATIONSHIPS].replace(b'"worksheets/sheet1.xml"', f'"{target}"'.encode())
    found = read_workbook_xml(Archive(with_part(data, RELATIONSHIPS, relationships)))
    assert found.sheets == {"附件1": "xl/worksheets/sheet1.xml"}


def test_namespace_prefixes_do_not_matter() -> None:
    """The Open XML SDK writes ``<x:workbook>``."""
    xml = (
        '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas'
        '.openxmlformats.org/officeDocument/2006/relationships"><x:workbookPr date1904="1"/><x:sheets>'
        '<x:sheet name="a&gt;b" sheetId="1" q:id="rId1"/></x:sheets><x:definedNames>'
        "<x:definedName name='n'>'a&gt;b'!$A$1</x:definedName></x:definedNames></x:workbook>"
    )
    found = read_workbook_xml(Archive(with_part(by_xlsxwriter(), WORKBOOK, xml)))
    assert (found.sheets, found.names) == ({"a>b": "xl/worksheets/sheet1.xml"}, {"n": Area("a>b", 1, 1, 1, 1)})
    assert found.date_1904


def test_the_workbook_part_may_have_another_name() -> None:
    members = parts(by_xlsxwriter())
    members["xl/book2.xml"] = members.pop(WORKBOOK)
    members["xl/_rels/book2.xml.rels"] = members.pop(RELATIONSHIPS)
    members["_rels/.rels"] = members["_rels/.rels"].replace(b"xl/workbook.xml", b"xl/book2.xml")
    assert read_workbook_xml(Archive(zipped(members))).part == "xl/book2.xml"


@pytest.mark.parametrize(
    ("part", "xml", "expected"),
    [
        (WORKBOOK, "<workbook/>", errors.DAMAGED),
        (WORKBOOK, "not xml", errors.NOT_A_WORKBOOK),
        (WORKBOOK, "<document/>", errors.NOT_A_WORKBOOK),
        (RELATIONSHIPS, "<Relationships/>", errors.DAMAGED),
        (WORKBOOK, b"\xff\xfe<\0", errors.UNUSUAL),
        (WORKBOOK, b"<workbook>\xff</workbook>", errors.DAMAGED),
    ],
)
def test_a_broken_workbook_part_is_refused(part: str, xml: "str | bytes", expected: str) -> None:
    with pytest.raises(UnreadableWorkbookError, match=expected):
        read_workbook_xml(Archive(with_part(by_xlsxwriter(), part, xml)))


def test_another_kind_of_document_is_no_workbook() -> None:
    with pytest.raises(UnreadableWorkbookError, match=errors.NOT_A_WORKBOOK):
        read_workbook_xml(Archive(zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"})))


def test_code_names() -> None:
    def named(book: Any) -> None:
        book.set_vba_name("ThisWorkbook")
        book.add_worksheet("附件1").set_vba_name("Annex1")

    xml = Archive(by_xlsxwriter(named)).text("xl/worksheets/sheet1.xml")
    assert code_name(xml) == "Annex1"
    assert code_name(SheetXml(xml).xml.replace(' codeName="Annex1"', "")) == ""

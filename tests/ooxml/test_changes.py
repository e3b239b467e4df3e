"""Changed sheets leave a file that Excel opens without repairs."""

from ooxml.made import SHEET, by_xlsxwriter, parts, with_part, zipped
from xl_udfs.ooxml import Archive
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.splice import replace_rows, write_results

CHAIN = "xl/calcChain.xml"
RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
BOOK = by_xlsxwriter(lambda book: book.add_worksheet("附件1").write_formula("B1", "=A1*2", None, 0))


def with_chain() -> bytes:
    """BOOK as Excel would have saved it, with the order in which it calculates."""
    members = parts(BOOK)
    members[CHAIN] = b'<calcChain><c r="B1" i="1"/></calcChain>'
    members[RELATIONSHIPS] = members[RELATIONSHIPS].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"'
        b' Target="calcChain.xml"/></Relationships>',
    )
    members[TYPES] = members[TYPES].replace(
        b"</Types>",
        b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.spreadsheetml.calcChain+xml"/></Types>',
    )
    return zipped(members)


def test_the_calculation_chain_goes_with_a_formula() -> None:
    archive = Archive(with_chain())
    changed = with_sheets(archive, {SHEET: replace_rows(archive.text(SHEET), 1, [[None, 7]])})
    kept = parts(changed)
    assert CHAIN not in kept
    assert b"calcChain" not in kept[RELATIONSHIPS] + kept[TYPES]
    assert (kept[RELATIONSHIPS], kept[TYPES]) == (parts(BOOK)[RELATIONSHIPS], parts(BOOK)[TYPES])


def test_the_calculation_chain_stays_when_formulas_stay() -> None:
    archive = Archive(with_chain())
    xml, _ = write_results(archive.text(SHEET), {(1, 2): 7})
    assert parts(with_sheets(archive, {SHEET: xml})) == {**parts(archive.data), SHEET: xml.encode()}
    xml = replace_rows(archive.text(SHEET), 5, [["甲"]])
    assert CHAIN in parts(with_sheets(archive, {SHEET: xml}))


def test_a_file_without_chain_just_changes() -> None:
    archive = Archive(BOOK)
    xml = replace_rows(archive.text(SHEET), 1, [["甲"]])
    assert parts(with_sheets(archive, {SHEET: xml})) == parts(with_part(BOOK, SHEET, xml))

"""Formulas saved by LibreOffice get the names that Excel knows, wherever formulas stand."""

from typing import Any

import pytest

from ooxml.made import SHEET, by_xlsxwriter, parts, sheet, with_part
from xl_udfs.ooxml import Archive
from xl_udfs.ooxml.plain_calls import with_plain_calls

NAMES = frozenset({"SHARE"})
CALL = "CN.JIXIAO.FUNCTIONS.SHARE(A1,B1)"


def cleaned(xml: str) -> tuple[str, int]:
    archive, count = with_plain_calls(Archive(with_part(by_xlsxwriter(), SHEET, xml)), NAMES)
    return parts(archive.data)[SHEET].decode(), count


@pytest.mark.parametrize(
    ("rows", "after"),
    [
        ('<row r="1"><c r="C1" t="str"><f aca="false">{}</f><v></v></c></row>', ""),
        ('<row r="1"><c r="C1"><f t="array" ref="C1:C2">{}</f><v>1</v></c></row>', ""),
        ("", '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>{}&lt;1</formula></cfRule>'
             "</conditionalFormatting>"),
        ("", '<dataValidations><dataValidation sqref="A1"><formula1>{}</formula1><formula2>2</formula2>'
             "</dataValidation></dataValidations>"),
    ],
    ids=["cell", "array", "conditional format", "validation"],
)  # fmt: skip
def test_a_call_is_written_plainly_and_nothing_else_changes(rows: str, after: str) -> None:
    assert cleaned(sheet(rows.format(CALL), after=after.format(CALL))) == (
        sheet(rows.format("SHARE(A1,B1)"), after=after.format("SHARE(A1,B1)")), 1
    )


def test_defined_names_are_formulas_too() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("附件1")
        book.define_name("比例", f"={CALL}")

    archive, count = with_plain_calls(Archive(by_xlsxwriter(fill)), NAMES)

    assert count == 1
    assert b">SHARE(A1,B1)</definedName>" in parts(archive.data)["xl/workbook.xml"]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="C1" t="inlineStr"><is><t>CN.JIXIAO.FUNCTIONS.SHARE(A1)</t></is></c>',
        '<c r="C1"><f>"CN.JIXIAO.FUNCTIONS.SHARE("&amp;A1</f><v>1</v></c>',
        '<c r="C1"><f>CN.JIXIAO.FUNCTIONS.OTHER(A1)</f><v>1</v></c>',
        '<c r="C1"><f>SHARE(A1,B1)</f><v>1</v></c>',
    ],
    ids=["text", "text in a formula", "a function that is not ours", "plain already"],
)
def test_everything_else_is_left_alone(cell: str) -> None:
    archive = Archive(with_part(by_xlsxwriter(), SHEET, sheet(f'<row r="1">{cell}</row>')))
    assert with_plain_calls(archive, NAMES) == (archive, 0)

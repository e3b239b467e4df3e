"""What VBA knows sheets by is put back where it is missing, and only there."""

import pytest

from ooxml.made import SHEET, by_xlsxwriter, parts, sheet, with_part
from xl_udfs.ooxml import Archive
from xl_udfs.ooxml.code_names import with_code_names


def named(xml: str) -> str:
    archive = with_code_names(Archive(with_part(by_xlsxwriter(), SHEET, xml)), "", {"附件1": "shAnnex1"})
    return parts(archive.data)[SHEET].decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<sheetPr filterMode="false"><pageSetUpPr/></sheetPr>',
         '<sheetPr codeName="shAnnex1" filterMode="false"><pageSetUpPr/></sheetPr>'),
        ("<sheetPr/>", '<sheetPr codeName="shAnnex1"/>'),
        ('<dimension ref="A1"/>', '<sheetPr codeName="shAnnex1"/><dimension ref="A1"/>'),
    ],
    ids=["with properties", "with an empty element", "without"],
)  # fmt: skip
def test_a_sheet_gets_its_code_name(before: str, after: str) -> None:
    assert named(sheet("", before=before)) == sheet("", before=after)


def test_a_code_name_that_is_there_stays() -> None:
    xml = sheet("", before='<sheetPr codeName="own"/>')
    assert named(xml) == xml


def test_the_workbook_gets_its_own() -> None:
    archive = with_code_names(Archive(by_xlsxwriter()), "ThisWorkbook", {})
    assert b'<workbookPr codeName="ThisWorkbook" ' in parts(archive.data)["xl/workbook.xml"]


def test_sheets_that_are_not_there_and_empty_names_change_nothing() -> None:
    archive = Archive(by_xlsxwriter())
    assert with_code_names(archive, "", {"别的": "shOther", "附件1": ""}) is archive

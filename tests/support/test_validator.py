"""The validator tells a clean workbook from a spoilt one."""

import zipfile
from pathlib import Path

import xlsxwriter

from support.suites import requires_validator
from support.validator import VERSIONS, schema_errors


def _workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write(0, 0, "绩效自评")
    return path


@requires_validator
def test_a_clean_workbook_has_no_errors(tmp_path: Path) -> None:
    assert schema_errors(_workbook(tmp_path / "好.xlsx")) == []


@requires_validator
def test_an_element_that_does_not_belong_is_an_error_in_every_version(tmp_path: Path) -> None:
    spoilt = tmp_path / "坏.xlsx"
    with zipfile.ZipFile(_workbook(tmp_path / "好.xlsx")) as good, zipfile.ZipFile(spoilt, "w") as bad:
        for member in good.namelist():
            bad.writestr(member, good.read(member).replace(b"<sheetData>", b"<stranger/><sheetData>"))

    errors = schema_errors(spoilt)

    assert [error.version for error in errors] == list(VERSIONS)
    assert {error.part for error in errors} == {"/xl/worksheets/sheet1.xml"}
    assert all("stranger" in error.description for error in errors)


@requires_validator
def test_a_file_that_is_no_workbook_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("绩效自评", encoding="utf-8")

    assert "corrupted" in schema_errors(tmp_path / "a.xlsx", ["Office2016"])[0].description

"""What LibreOffice has just saved is given the names that Excel needs, if it is ours."""

from pathlib import Path
from typing import Any

import pytest

from ooxml.made import SHEET, by_xlsxwriter, parts, written
from xl_udfs.hosts.calc.cleaning import clean_saved
from xl_udfs.ooxml import UnreadableWorkbookError


def saved(tmp_path: Path, formula: str) -> Path:
    def fill(book: Any) -> None:
        book.add_worksheet("附件1").write_formula("C1", formula)

    path = written(tmp_path, by_xlsxwriter(fill), "存.xlsm")
    (tmp_path / ".~lock.存.xlsm#").write_bytes(b"")
    return path


def test_functions_and_code_names_are_written_although_the_file_is_open(tmp_path: Path) -> None:
    path = saved(tmp_path, "=CN.JIXIAO.FUNCTIONS.SHARE(1,2)")

    assert clean_saved(path, "ThisWorkbook", {"附件1": "shAnnex1"})

    after = parts(path.read_bytes())
    assert b"<f>SHARE(1,2)</f>" in after[SHEET]
    assert b'codeName="shAnnex1"' in after[SHEET]
    assert b'codeName="ThisWorkbook"' in after["xl/workbook.xml"]
    assert not clean_saved(path, "ThisWorkbook", {"附件1": "shAnnex1"})


def test_the_workbook_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    path = saved(tmp_path, "=SUM(1,2)")
    before = path.read_bytes(), path.stat().st_ino

    assert not clean_saved(path, "ThisWorkbook", {"附件1": "shAnnex1"})

    assert (path.read_bytes(), path.stat().st_ino) == before


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableWorkbookError):
        clean_saved(written(tmp_path, b"PK", "坏.xlsx"))

"""``calculate_file`` stores results and touches nothing else."""

import io
import shutil
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ooxml.made import SHEET, by_openpyxl, by_xlsxwriter, parts, sheet, with_part, written
from support.workbooks import SAMPLE
from xl_udfs.engine import calculate_file, read
from xl_udfs.ooxml import Archive, LockedWorkbookError, UnreadableWorkbookError, errors
from xl_udfs.ooxml.splice import set_constants


def stale(book: Any) -> None:
    page = book.add_worksheet("附件1")
    page.write_row("A1", [29, 33])
    page.write_formula("C1", "=CONTROL_RATE(A1,B1)", None, "#NAME?")
    page.write_formula("C2", "=A1+B1", None, 62)
    page.write_formula("C3", "=CONTROL_RATE(A9,B1)", None, 0)
    page.write_formula("C4", "=TODAY()", None, 45000)
    book.add_worksheet("附件2").write_formula("A1", "=附件1!C1*2", None, 0)
    book.add_worksheet("附件3").write_formula("A1", "=1+1", None, 2)


def test_changed_results_are_stored_and_counted(tmp_path: Path) -> None:
    path = written(tmp_path, by_xlsxwriter(stale))
    assert calculate_file(path) == 3
    book = openpyxl.load_workbook(path, data_only=True)
    assert [book["附件1"][f"C{row}"].value for row in (1, 2, 3, 4)] == [0.8788, 62, None, 45000]
    assert b'<c r="C3" t="str"><f>CONTROL_RATE(A9,B1)</f><v></v></c>' in parts(path.read_bytes())[SHEET]
    assert book["附件2"]["A1"].value == 1.7576


def test_other_parts_keep_their_bytes(tmp_path: Path) -> None:
    before = by_xlsxwriter(stale)
    path = written(tmp_path, before)
    calculate_file(path)
    after = parts(path.read_bytes())
    changed = {name for name, part in parts(before).items() if after[name] != part}
    assert changed == {SHEET, "xl/worksheets/sheet2.xml"}
    assert list(after) == list(parts(before))


@pytest.mark.parametrize("data", [by_xlsxwriter(stale), by_xlsxwriter()], ids=["formulas", "none"])
def test_the_second_time_nothing_is_written(tmp_path: Path, data: bytes) -> None:
    path = written(tmp_path, data)
    calculate_file(path)
    before = path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino
    assert calculate_file(path) == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_a_file_of_another_producer(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active["A1"], book.active["B1"], book.active["B2"] = 29, "=CONTROL_RATE(A1,33)", '=IF(A9="","",1)'

    path = written(tmp_path, by_openpyxl(fill))
    assert calculate_file(path) == 2
    assert openpyxl.load_workbook(path, data_only=True).active["B1"].value == 0.8788
    assert calculate_file(path) == 0
    assert read(path).stale == {}


def test_cells_without_references_are_written_too(tmp_path: Path) -> None:
    data = with_part(by_xlsxwriter(), SHEET, sheet("<row><c><v>29</v></c><c><f>A1*2</f></c></row>"))
    path = written(tmp_path, data)
    assert calculate_file(path) == 1
    assert openpyxl.load_workbook(path, data_only=True).active["B1"].value == 58


def test_the_workbook_with_macros_keeps_everything_but_one_sheet(tmp_path: Path) -> None:
    """One entry of the sample is changed as Excel would; the new results go into the sheets that depend on it."""
    path = tmp_path / "样例.xlsm"
    shutil.copyfile(SAMPLE, path)
    assert calculate_file(path) == 0
    assert path.read_bytes() == SAMPLE.read_bytes()
    entry = read(path).book.names["附件1_编制数"]
    archive = Archive.opened(path)
    part = dict(read_parts(archive))[entry.sheet]
    xml = set_constants(archive.text(part), {(entry.top, entry.left): 12345})
    path.write_bytes(archive.replaced({part: xml.encode()}))
    before = path.read_bytes()
    assert calculate_file(path) > 0
    assert read(path).stale == {}
    for name in Archive(before):
        if not name.startswith("xl/worksheets/"):
            assert packed(path.read_bytes(), name) == packed(before, name), name


def read_parts(archive: Archive) -> list[tuple[str, str]]:
    from xl_udfs.ooxml import read_workbook_xml

    return list(read_workbook_xml(archive).sheets.items())


def packed(data: bytes, name: str) -> bytes:
    """The compressed bytes of one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(name)
    start = info.header_offset + 30 + len(info.filename.encode()) + int.from_bytes(
        data[info.header_offset + 28:info.header_offset + 30], "little"
    )
    return data[start:start + info.compress_size]


def test_an_open_file_is_refused_and_untouched(tmp_path: Path) -> None:
    path = written(tmp_path, by_xlsxwriter(stale))
    before = path.read_bytes()
    (tmp_path / "~$自评.xlsx").write_bytes(b"")
    with pytest.raises(LockedWorkbookError) as caught:
        calculate_file(path)
    assert str(caught.value).startswith(f"{path}：")
    assert path.read_bytes() == before
    assert read(path).stale


def test_what_is_no_workbook_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, b"hello")
    with pytest.raises(UnreadableWorkbookError) as caught:
        calculate_file(path)
    assert str(caught.value) == f"{path}：{errors.NOT_A_WORKBOOK}"


def test_a_file_saved_by_libreoffice_calls_our_functions_as_excel_does(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        page = book.add_worksheet("附件1")
        page.write_row("A1", [29, 33])
        page.write_formula("C1", "=CN.JIXIAO.FUNCTIONS.CONTROL_RATE(A1,B1)", None, 0.8788)
        page.write_formula("C2", "=CN.JIXIAO.FUNCTIONS.CONTROL_RATE(A1,30)", None, 0)

    path = written(tmp_path, by_xlsxwriter(fill))

    assert calculate_file(path) == 3
    book, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    assert [book.active[cell].value for cell in ("C1", "C2")] == ["=CONTROL_RATE(A1,B1)", "=CONTROL_RATE(A1,30)"]
    assert [values.active[cell].value for cell in ("C1", "C2")] == [0.8788, 0.9667]
    assert calculate_file(path) == 0

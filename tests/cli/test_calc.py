"""``jixiao calc`` changes exactly what depends on what people changed, and nothing else in the file."""

import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from ooxml.faults import every_other_cell
from support.dependents import Dependents, Place
from support.workbooks import SAMPLE
from xl_udfs.annexes import CONTENT_MARK_NAME
from xl_udfs.book import cell_name, cell_position
from xl_udfs.hosts.cli.main import main
from xl_udfs.ooxml import Archive, SheetXml, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.splice import set_constants


def _place(name: str) -> Place:
    area = read_workbook_xml(Archive.opened(SAMPLE)).names[name]
    return Place(area.sheet, cell_name(area.top, area.left))


MARK, MARK_OF_ANNEX_1 = _place(CONTENT_MARK_NAME), _place("首页_附件1_内容标记")
"""Where 首页 marks the whole content, and that of 附件1."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))


def type_in(path: Path, sheet: str, cell: str, value: float | str) -> None:
    """Change one input in the file as if typed, without recalculating."""
    archive = Archive.opened(path)
    part = read_workbook_xml(archive).sheets[sheet]
    xml = set_constants(archive.text(part), {cell_position(cell): value})
    path.write_bytes(with_sheets(archive, {part: xml}))


def values(path: Path) -> dict[Place, object]:
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        Place(sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
    }


@pytest.mark.parametrize(
    "sheet, cell, value, following",
    [
        ("附件1", "D4", 31.0, "附件1!F4"),                # 在职人数 → 控制率
        ("附件1", "B16", 2.0, "附件1!B11"),               # 公务接待 → 三公经费
        ("附件1", "F13", 0.5, "附件1!F12 附件1!F11"),      # 公务车购置 → 公务用车 → 三公经费
        ("附件1", "D19", 1600.0, "附件1!D17"),            # 一个项目 → 项目支出小计
        ("附件1", "F23", -1000.0, "附件1!F17 附件2!F5"),   # “……”行也在小计之内；小计 → 全年执行数
        ("首页", "C7", 2023.0, "附件1!A2 附件4!A2"),       # 年度 → 标题和表头
        ("首页", "C9", "（换人）", "附件1!A30 附件4!A35"),  # 填表人 → 签字行
        ("附件1", "B28", "20", ""),                      # 另一个数还没有填，规模控制率仍是空的
    ],
)
def test_dependents_change_and_nothing_else(
    copy: Path, sheet: str, cell: str, value: float | str, following: str
) -> None:
    type_in(copy, sheet, cell, value)
    before = values(copy)
    assert main(["calc", str(copy)]) == 0
    after = values(copy)
    changed = {place for place in before if before[place] != after[place]}
    assert changed <= Dependents.of_file(copy).of(sheet, cell)
    marks = {MARK}
    assert changed >= {Place(*one.split("!")) for one in following.split()} | marks
    assert (changed - marks == {Place("附件1", "L1"), MARK_OF_ANNEX_1}) == (not following)


def test_every_other_part_keeps_its_bytes(copy: Path) -> None:
    type_in(copy, "附件1", "D4", 31.0)
    with zipfile.ZipFile(copy) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
        sheets = read_workbook_xml(Archive.opened(copy)).sheets
    main(["calc", str(copy)])
    with zipfile.ZipFile(copy) as archive:
        after = {name: archive.read(name) for name in archive.namelist()}
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [sheets["首页"], sheets["附件1"]]


def test_second_run_changes_no_byte(copy: Path) -> None:
    type_in(copy, "附件1", "D4", 31.0)
    main(["calc", str(copy)])
    first = copy.read_bytes()
    assert main(["calc", str(copy)]) == 0
    assert copy.read_bytes() == first


def test_what_cannot_be_written_as_planned_leaves_the_file_as_it_was(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(copy, "首页", "C7", 2023.0)
    before = copy.read_bytes()
    monkeypatch.setattr(SheetXml, "cells", every_other_cell)
    assert main(["calc", str(copy)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "没有照计划写成，原文件未改动" in err
    assert copy.read_bytes() == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]

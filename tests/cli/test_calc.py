"""``jixiao calc`` changes exactly what depends on what people changed, and nothing else in the file."""

import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from support.dependents import Dependents, Place
from support.workbooks import SAMPLE
from xl_udfs.book import cell_position
from xl_udfs.hosts.cli.main import main
from xl_udfs.package import Archive, read_workbook_xml
from xl_udfs.package.changes import with_sheets
from xl_udfs.package.splice import set_constants


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "副本.xlsm"))


def type_in(path: Path, sheet: str, cell: str, value: float | str) -> None:
    """Change one input in the file as if typed, without recalculating."""
    archive = Archive.from_file(path)
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
    "sheet, cell, value",
    [
        ("附件1", "D4", 31.0),            # 在职人数 → 控制率
        ("附件1", "B16", 2.0),            # 公务接待 → 三公经费
        ("附件1", "F13", 0.5),            # 公务车购置 → 公务用车 → 三公经费
        ("附件1", "D19", 1600.0),         # 一个项目 → 项目支出小计
        ("附件1", "F23", -1000.0),           # “……”行也在小计之内
        ("首页", "C7", 2023.0),           # 年度 → 标题和表头
        ("首页", "C9", "（换人）"),        # 填表人 → 签字行
        ("附件1", "B28", "20"),           # 文字写的数
    ],
)
def test_exactly_the_dependents_change(copy: Path, sheet: str, cell: str, value: float | str) -> None:
    type_in(copy, sheet, cell, value)
    before = values(copy)
    assert main(["calc", str(copy)]) == 0
    after = values(copy)
    changed = {place for place in before if before[place] != after[place]}
    dependents = Dependents.of_file(copy).of(sheet, cell)
    if cell == "B28":  # 规模控制率 stays blank until the other figure is there
        assert changed == set()
    else:
        assert changed == dependents


def test_every_other_part_keeps_its_bytes(copy: Path) -> None:
    type_in(copy, "附件1", "D4", 31.0)
    with zipfile.ZipFile(copy) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
        sheet = read_workbook_xml(Archive.from_file(copy)).sheets["附件1"]
    main(["calc", str(copy)])
    with zipfile.ZipFile(copy) as archive:
        after = {name: archive.read(name) for name in archive.namelist()}
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [sheet]


def test_second_run_changes_no_byte(copy: Path) -> None:
    type_in(copy, "附件1", "D4", 31.0)
    main(["calc", str(copy)])
    first = copy.read_bytes()
    assert main(["calc", str(copy)]) == 0
    assert copy.read_bytes() == first

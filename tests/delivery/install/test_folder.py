"""The folder that users are given vouches for its files; only those lose the mark of the web."""

from pathlib import Path

import pytest

from xl_udfs.delivery.bundle.contents import write_list
from xl_udfs.delivery.install.folder import clear_marks, listed, require_whole
from xl_udfs.delivery.install.places import InstallError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wheels").mkdir()
    for name in ("wheels/a.whl", "安装.cmd", "模板.xlsm"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    write_list(tmp_path)
    return tmp_path


def test_a_whole_folder_is_told_from_a_broken_one(folder: Path) -> None:
    assert set(listed(folder)) == {"wheels/a.whl", "安装.cmd", "模板.xlsm"}
    assert require_whole(folder) == 3

    (folder / "wheels" / "a.whl").unlink()
    with pytest.raises(InstallError, match=r"wheels/a\.whl"):
        require_whole(folder)


def test_a_workbook_that_was_filled_where_it_lies_is_no_fault(folder: Path) -> None:
    (folder / "模板.xlsm").write_text("filled")
    assert require_whole(folder) == 3


def test_marks_go_from_our_unchanged_files_only(folder: Path) -> None:
    """On Linux the stream is a file of that name, which is all that the code asks for."""
    (folder / "模板.xlsm").write_text("filled")
    (folder / "别的.xlsx").write_text("x")
    for name in ("wheels/a.whl", "模板.xlsm", "别的.xlsx"):
        (folder / f"{name}:Zone.Identifier").write_text("[ZoneTransfer]\nZoneId=3\n")

    assert clear_marks(folder) == 1
    assert sorted(path.name for path in folder.rglob("*:Zone.Identifier")) == [
        "别的.xlsx:Zone.Identifier", "模板.xlsm:Zone.Identifier",
    ]


def test_without_a_list_nothing_is_vouched_for(tmp_path: Path) -> None:
    assert (listed(tmp_path), require_whole(tmp_path), clear_marks(tmp_path)) == ({}, 0, 0)

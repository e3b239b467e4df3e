"""A file is replaced wholly or not at all, and never while somebody has it open."""

import stat
from pathlib import Path

import pytest

from ooxml.made import written
from xl_udfs.ooxml import LockedWorkbookError, errors
from xl_udfs.ooxml.save import amend_file, refuse_locked, replace_file


def test_content_and_permissions(tmp_path: Path) -> None:
    path = written(tmp_path, b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file(tmp_path: Path) -> None:
    replace_file(tmp_path / "新.xlsm", b"new")
    assert (tmp_path / "新.xlsm").read_bytes() == b"new"


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    path, link = written(tmp_path, b"old"), tmp_path / "link.xlsx"
    link.symlink_to(path)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    "lock", ["~$自评.xlsx", ".~自评.xlsx", ".~lock.自评.xlsx#"], ids=["Excel", "WPS", "LibreOffice"]
)
def test_an_open_file_is_refused(tmp_path: Path, lock: str) -> None:
    path = written(tmp_path, b"old")
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(LockedWorkbookError) as caught:
        replace_file(path, b"new")
    assert str(caught.value) == errors.OPEN_ELSEWHERE.format(lock=lock)
    assert path.read_bytes() == b"old"


def test_a_lock_beside_the_target_of_a_link_counts(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    path, link = written(tmp_path / "there", b"old"), tmp_path / "link.xlsx"
    link.symlink_to(path)
    (tmp_path / "there" / "~$自评.xlsx").write_bytes(b"")
    with pytest.raises(LockedWorkbookError):
        refuse_locked(link)


def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"old")
    path.chmod(0o444)
    with pytest.raises(LockedWorkbookError, match=errors.READ_ONLY):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_file_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"newer")
    with pytest.raises(LockedWorkbookError, match=errors.CHANGED_MEANWHILE):
        replace_file(path, b"new", expected=b"old")
    assert path.read_bytes() == b"newer"
    replace_file(path, b"new", expected=b"newer")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("failing", ["replace", "chmod"])
@pytest.mark.parametrize(
    ("problem", "expected"),
    [(PermissionError(13, "denied"), LockedWorkbookError), (OSError(28, "No space"), LockedWorkbookError),
     (KeyboardInterrupt(), KeyboardInterrupt)],
)  # fmt: skip
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, problem: BaseException, expected: type[BaseException]
) -> None:
    path = written(tmp_path, b"old")

    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(Path, failing, fail)
    with pytest.raises(expected):
        replace_file(path, b"new")
    monkeypatch.undo()
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    with pytest.raises(LockedWorkbookError):
        replace_file(tmp_path / "无" / "自评.xlsx", b"new")


def test_the_program_that_has_a_file_open_may_amend_it_and_does_not_find_it_newer(tmp_path: Path) -> None:
    path = written(tmp_path, b"old")
    (tmp_path / ".~lock.自评.xlsx#").write_bytes(b"")
    before = path.stat().st_mtime_ns

    amend_file(path, b"new", expected=b"old")

    assert (path.read_bytes(), path.stat().st_mtime_ns) == (b"new", before)


def test_what_was_saved_once_more_is_not_amended(tmp_path: Path) -> None:
    path = written(tmp_path, b"newer")
    with pytest.raises(LockedWorkbookError, match=errors.CHANGED_MEANWHILE):
        amend_file(path, b"new", expected=b"old")
    assert path.read_bytes() == b"newer"

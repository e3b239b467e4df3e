"""Installing for real, with a real venv and pip, from a folder whose package is small: upgrade, failure, removal."""

import ensurepip
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from delivery.install.made import our_wheel
from xl_udfs.delivery.install import interpreter, texts
from xl_udfs.delivery.install.__main__ import main
from xl_udfs.delivery.install.places import InstallError, Places
from xl_udfs.delivery.install.run import install, require_unused, uninstall


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return Places(tmp_path / "程序 1" / "jixiao")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With pip as a wheel, as in an offline folder."""
    made = tmp_path / "安装 文件夹"
    our_wheel(made / "wheels")
    [pip] = Path(ensurepip.__file__).parent.glob("_bundled/pip-*.whl")
    shutil.copy(pip, made / "wheels")
    return made


@pytest.fixture(autouse=True)
def nothing_from_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """pip finds no index, as on a computer without a network."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")


def test_the_first_the_second_and_a_failed_installation(folder: Path, where: Places) -> None:
    assert install(folder, where) is True
    assert subprocess.run([where.interpreter, "-c", "import xl_udfs.hosts.excel"], check=False).returncode == 0
    assert sorted(path.name for path in where.home.iterdir()) == ["jixiao.cmd", "venv"]
    assert b"\r\n" in (where.home / "jixiao.cmd").read_bytes()

    (where.venv / "old").touch()
    assert install(folder, where) is True, "again: all anew"
    assert not (where.venv / "old").exists()

    (where.venv / "proven").touch()
    our_wheel(folder / "wheels", code=2)
    with pytest.raises(InstallError, match=texts.TEST_FAILED):
        install(folder, where)
    assert (where.venv / "proven").exists(), "the last good one is back"
    assert not where.aside.exists()

    (where.home / "别人的.txt").touch()
    uninstall(where)
    assert [path.name for path in where.home.iterdir()] == ["别人的.txt"]


def test_problems_of_the_computer_do_not_undo_a_good_installation(
    folder: Path, where: Places, caplog: pytest.LogCaptureFixture
) -> None:
    our_wheel(folder / "wheels", code=1, said="没有 Excel")
    caplog.set_level("INFO")
    assert install(folder, where) is False
    assert where.interpreter.exists()
    assert "没有 Excel" in caplog.text


def test_a_package_that_does_not_come_is_one_sentence(folder: Path, where: Places) -> None:
    our_wheel(folder / "wheels", requires=["no-such-package"])
    with pytest.raises(InstallError, match="没有适合 Python 3"):
        install(folder, where)
    assert not where.venv.exists()


def test_python_s_own_pip_serves_where_the_folder_has_none(folder: Path, where: Places) -> None:
    for pip in (folder / "wheels").glob("pip-*.whl"):
        pip.unlink()
    assert install(folder, where) is True


def test_a_run_that_was_cut_off_is_mended(folder: Path, where: Places) -> None:
    our_wheel(folder / "wheels", requires=["no-such-package"])
    where.aside.mkdir(parents=True)
    (where.aside / "last").touch()
    with pytest.raises(InstallError):
        install(folder, where)
    assert (where.venv / "last").exists()


def test_without_our_package_nothing_begins(tmp_path: Path, where: Places) -> None:
    with pytest.raises(InstallError, match=texts.NO_PACKAGE):
        install(tmp_path, where)
    assert not where.home.exists()


def test_what_excel_holds_open_is_not_touched(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    where.scripts.mkdir(parents=True)
    library = where.venv / "xlwings64-0.37.8.dll"
    library.touch()
    require_unused(where)

    def refuse(self: Path, mode: str = "r") -> None:
        raise PermissionError(13, "in use", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InstallError, match=texts.IN_USE):
        uninstall(where)
    assert library.exists()


def test_the_entry_logs_and_answers_with_exit_codes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-X", "utf8", "-m", "xl_udfs.delivery.install", *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    done = run(str(folder))
    assert (done.returncode, texts.NO_HOME in done.stdout) == (2, True)

    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    done = run(str(folder))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, texts.DONE)
    log = (tmp_path / "Local" / "jixiao" / "安装日志.txt").read_text(encoding="utf-8-sig")
    assert "Successfully installed jixiao-workbook" in log and texts.DONE in log

    done = run(str(tmp_path / "none"))
    assert done.returncode == 2 and texts.NO_PACKAGE in done.stdout and "安装日志" in done.stdout

    done = run("--uninstall")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, texts.REMOVED)
    assert not (tmp_path / "Local" / "jixiao").exists()


def test_bad_usage_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out.strip() == texts.USAGE


@pytest.mark.parametrize(("attribute", "value", "says"), [
    ("version_info", (3, 10, 4, "final", 0), "3.10.4"),
    ("maxsize", 2**31 - 1, "32"),
    ("base_prefix", r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.11", "应用商店"),
])
def test_a_python_that_cannot_serve_is_refused(
    monkeypatch: pytest.MonkeyPatch, attribute: str, value: object, says: str
) -> None:
    interpreter.require_usable()
    monkeypatch.setattr(interpreter.sys, attribute, value)  # type: ignore[attr-defined]
    with pytest.raises(InstallError, match=says):
        interpreter.require_usable()


def test_an_embeddable_python_is_copied_and_opened(tmp_path: Path) -> None:
    source = tmp_path / "python"
    source.mkdir()
    official = "python311.zip\n.\n\n# Uncomment to run site.main() automatically\n#import site\n"
    (source / "python311._pth").write_text(official)
    (source / "python.exe").touch()
    target = tmp_path / "venv" / "Scripts"

    interpreter.copy_embedded(source, target)

    lines = (target / "python311._pth").read_text().splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == ["python311.zip", ".", "import site"]
    assert (source / "python311._pth").read_text() == official
    assert interpreter.opened("\n".join(lines)).splitlines() == lines

"""What Windows needs is found on any computer; pip itself does the downloading, here from a folder."""

from pathlib import Path

import pytest

from delivery.install.made import our_wheel, wheel
from xl_udfs.delivery.bundle import BundleError
from xl_udfs.delivery.bundle.wheels import download, needed_on_windows, requirements

WIN = "win_amd64"
ONLY = "; platform_system == 'Windows'"


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place where pip looks."""
    made = tmp_path / "index"
    made.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(made))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return made


def _names(folder: Path) -> list[str]:
    return sorted(path.name.partition("-")[0] for path in folder.glob("*.whl"))


def test_conditions_are_judged_as_on_windows(tmp_path: Path) -> None:
    lines = ["rich>=14", "xlwings==0.37.8" + ONLY, "pytest; extra == 'test'", "uvloop; sys_platform == 'linux'"]
    path = our_wheel(tmp_path, requires=lines)
    assert list(needed_on_windows([path])) == ["rich>=14", "xlwings==0.37.8"]
    assert list(needed_on_windows([path], conditional_only=True)) == ["xlwings==0.37.8"]
    assert requirements(path) == lines


def test_what_only_windows_needs_comes_along_to_any_depth(tmp_path: Path, index: Path) -> None:
    wheel(index, "pip", {"pip/__init__.py": ""})
    wheel(index, "xlwings", {}, f"cp311-cp311-{WIN}", ["pywin32" + ONLY])
    wheel(index, "pywin32", {}, f"cp311-cp311-{WIN}")
    wheel(index, "rich", {}, requires=["mdurl"])
    wheel(index, "mdurl", {})
    target = tmp_path / "wheels"
    ours = our_wheel(target, requires=["rich", "xlwings" + ONLY])
    said: list[str] = []

    download(ours, target, ["3.11", "3.12"], said.append)

    assert _names(target) == ["jixiao_workbook", "mdurl", "pip", "pywin32", "rich", "xlwings"]
    assert said[-1] == "没有 Python 3.12 用的包，离线文件夹不支持它。"


def test_without_an_index_it_says_so(tmp_path: Path, index: Path) -> None:
    ours = our_wheel(tmp_path / "wheels")
    with pytest.raises(BundleError, match="连不上软件源"):
        download(ours, tmp_path / "wheels", ["3.11"], lambda text: None)

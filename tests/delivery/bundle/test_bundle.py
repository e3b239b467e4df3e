"""The offline folder: what is in it, what its list says, and what is left when it fails."""

import re
from pathlib import Path

import pytest

from delivery.bundle.made import embeddable
from delivery.install.made import our_wheel
from xl_udfs.delivery.bundle import BundleError, contents, make_bundle
from xl_udfs.delivery.bundle.pages import page
from xl_udfs.delivery.install.folder import listed, require_whole
from xl_udfs.delivery.install.packages import our_package
from xl_udfs.hosts.cli.main import main


def _silent(text: str) -> None:
    pass


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our wheel is small, nothing is downloaded: what comes from an index has tests of its own."""
    monkeypatch.setattr(contents, "own_wheel", lambda root, target: our_wheel(target))
    monkeypatch.setattr(contents, "download", lambda ours, target, versions, say: say(" ".join(versions)))


def test_a_folder_has_all_that_its_list_vouches_for(tmp_path: Path, no_network: None) -> None:
    folder, said = tmp_path / "离线", list[str]()
    count = make_bundle(folder, embeddable(tmp_path / "python.zip", "12"), said.append)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {
        "安装.cmd", "卸载.cmd", "模板.xlsm", "样例-2022.xlsm", "使用手册.html", "排障.html", "python/python.exe",
        "wheels/jixiao_workbook-0.1.0-py3-none-any.whl", "SHA256SUMS.txt",
    } <= names  # fmt: skip
    assert (set(listed(folder)), require_whole(folder), count) == (names - {"SHA256SUMS.txt"}, count - 1, len(names))
    assert our_package(folder).suffix == ".whl"
    assert "3.12" in said, "packages are for the Python that goes along"
    assert (folder / "安装.cmd").read_bytes().count(b"\r\n") > 10


def test_without_a_python_there_are_packages_for_each_that_people_may_have(tmp_path: Path, no_network: None) -> None:
    said: list[str] = []
    make_bundle(tmp_path / "离线", None, said.append)
    assert "3.11 3.12 3.13" in said
    assert not (tmp_path / "离线" / "python").exists()


def test_a_folder_of_somebody_s_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(BundleError, match="空文件夹"):
        make_bundle(tmp_path, None, _silent)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_half_a_folder_is_taken_away_again(
    tmp_path: Path, no_network: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offline(*args: object) -> None:
        raise BundleError("offline")

    monkeypatch.setattr(contents, "download", offline)
    with pytest.raises(BundleError):
        make_bundle(tmp_path / "离线", None, _silent)
    assert not (tmp_path / "离线").exists()


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bundle", str(tmp_path / "a"), "--python", str(tmp_path / "none.zip")]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert "embeddable" in err


def test_a_page_stands_alone(tmp_path: Path) -> None:
    (tmp_path / "图.png").write_bytes(b"\x89PNG")
    document = tmp_path / "使用手册.md"
    document.write_text(
        "# 手册\n\n见[排障](排障.md)和[源码](../xl_udfs/)。\n\n![首页](图.png)\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n",
        encoding="utf-8",
    )
    html = page(document, ["使用手册", "排障"])
    assert "<title>手册</title>" in html and "<td>1</td>" in html
    assert re.findall(r'href="([^"]*)"', html) == ["排障.html"]
    assert re.findall(r'src="([^"]*)"', html) == ["data:image/png;base64,iVBORw=="]

"""Only an official 64-bit embeddable Python is put into the offline folder."""

import zipfile
from pathlib import Path

import pytest

from delivery.bundle.made import X86, embeddable, program
from xl_udfs.delivery.bundle import BundleError
from xl_udfs.delivery.bundle.embedded import machine_of, read_embedded, unpack


def test_an_embeddable_python_is_known_with_its_version(tmp_path: Path) -> None:
    path = embeddable(tmp_path / "a.zip", "12")
    assert read_embedded(path).version == "3.12"
    unpack(path, tmp_path / "python")
    assert (tmp_path / "python" / "python312._pth").exists()


def _not_zip(path: Path) -> Path:
    path.write_bytes(b"<html>not found</html>")
    return path


def _other_zip(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("python.exe", program())
    return path


def _damaged(path: Path) -> Path:
    content = embeddable(path).read_bytes()
    path.write_bytes(content.replace(b"#import site", b"#import sitf"))
    return path


@pytest.mark.parametrize(("make", "says"), [
    (lambda path: path, "不是 zip"),
    (_not_zip, "不是 zip"),
    (_other_zip, "嵌入式"),
    (_damaged, "损坏"),
    (lambda path: embeddable(path, "10"), "太旧"),
    (lambda path: embeddable(path, machine=X86), "amd64"),
    (lambda path: embeddable(path, **{"../evil.exe": b""}), "嵌入式"),
], ids=["missing", "no zip", "another zip", "damaged", "old", "32-bit", "escapes"])
def test_anything_else_is_refused_in_one_sentence(tmp_path: Path, make: object, says: str) -> None:
    path = make(tmp_path / "a.zip")  # type: ignore[operator]
    with pytest.raises(BundleError, match=says) as refused:
        read_embedded(path)
    assert str(refused.value).startswith(str(path))


def test_what_is_no_program_is_for_no_processor() -> None:
    assert [machine_of(content) for content in (b"", b"MZ", bytes(80), b"MZ" + bytes(80))] == [0, 0, 0, 0]

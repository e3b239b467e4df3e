"""The rebuild helper sees every way in which a build can depend on where, when and how it runs."""

import os
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.rebuild import call_elsewhere, zip_differences


def write_facts(folder: Path) -> None:
    """What the called process sees of the world, one line each."""
    seed, language = (os.environ.get(name, "") for name in ("PYTHONHASHSEED", "LANG"))
    facts = [str(Path.cwd()), f"{datetime.now(UTC):%Y}", time.tzname[0], language, seed]
    (folder / "facts.txt").write_text("\n".join(facts), encoding="utf-8")


def fail(folder: Path) -> None:
    """Fail as a build may."""
    raise LookupError(f"没有模板 in {folder.name}")


def test_the_call_runs_in_another_place_time_and_language(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()

    call_elsewhere("support.test_rebuild:write_facts", tmp_path, there)

    facts = (tmp_path / "facts.txt").read_text(encoding="utf-8").splitlines()
    assert facts == [str(there), "2031", "LINT", "tr_TR.UTF-8", "4242"]


def test_a_failing_call_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="没有模板"):
        call_elsewhere("support.test_rebuild:fail", tmp_path, tmp_path)


def _zip(path: Path, change: Callable[[zipfile.ZipInfo], None] = lambda member: None, *, text: str = "甲") -> Path:
    member = zipfile.ZipInfo("xl/workbook.xml", (1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    change(member)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(member, text)
    return path


def test_equal_files_do_not_differ_however_hard_they_are_compressed(tmp_path: Path) -> None:
    loose = tmp_path / "b.zip"
    with zipfile.ZipFile(loose, "w") as file:
        member = zipfile.ZipInfo("xl/workbook.xml", (1980, 1, 1, 0, 0, 0))
        file.writestr(member, "甲" * 1000, zipfile.ZIP_DEFLATED, compresslevel=1)

    assert zip_differences(_zip(tmp_path / "a.zip", text="甲" * 1000), loose) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("date_time", (2026, 11, 23, 0, 0, 0)), ("external_attr", 0o644 << 16), ("create_system", 0),
     ("compress_type", zipfile.ZIP_STORED), ("comment", b"x"), ("internal_attr", 1)],
)  # fmt: skip
def test_metadata_that_differs_is_named(tmp_path: Path, field: str, value: object) -> None:
    other = _zip(tmp_path / "b.zip", lambda member: setattr(member, field, value))

    assert any(f"xl/workbook.xml: {field} " in line for line in zip_differences(_zip(tmp_path / "a.zip"), other))


def test_bytes_that_differ_are_shown(tmp_path: Path) -> None:
    first, second = _zip(tmp_path / "a.zip", text="<sheet a/>"), _zip(tmp_path / "b.zip", text="<sheet b/>")

    assert zip_differences(first, second) == [
        "xl/workbook.xml: bytes differ from byte 7: b'<sheet a/>' != b'<sheet b/>'"
    ]


def test_order_and_names_count(tmp_path: Path) -> None:
    for name, members in (("a.zip", "甲乙"), ("b.zip", "乙甲")):
        with zipfile.ZipFile(tmp_path / name, "w") as file:
            for member in members:
                file.writestr(zipfile.ZipInfo(member), "")

    assert zip_differences(tmp_path / "a.zip", tmp_path / "b.zip") == ["members: ['甲', '乙'] != ['乙', '甲']"]

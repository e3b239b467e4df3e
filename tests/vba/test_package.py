"""The finished package: macro-enabled, with its ribbon in both generations, the same bytes every time."""

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import olefile
import pytest

from support.tools import REPOSITORY
from xl_udfs.annexes import load_edition
from xl_udfs.build.finishing import empty_text_caches, finish
from xl_udfs.build.ribbon import ribbon_xml

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OFFICE = "http://schemas.microsoft.com/office"


@pytest.fixture
def package(small_book: Path) -> zipfile.ZipFile:
    """The small workbook as a zip."""
    return zipfile.ZipFile(small_book)


def relationships(package: zipfile.ZipFile, part: str) -> dict[str | None, str | None]:
    """Target by type."""
    return {one.get("Type"): one.get("Target") for one in ElementTree.fromstring(package.read(part)).iter(RELATIONSHIP)}


def test_the_workbook_is_declared_macro_enabled(package: zipfile.ZipFile) -> None:
    types = package.read("[Content_Types].xml").decode()
    assert "application/vnd.ms-excel.sheet.macroEnabled.main+xml" in types
    assert "spreadsheetml.sheet.main+xml" not in types
    assert relationships(package, "xl/_rels/workbook.xml.rels")[f"{OFFICE}/2006/relationships/vbaProject"] \
        == "vbaProject.bin"


@pytest.mark.parametrize(("relationship", "part", "namespace"), [
    ("2006/relationships/ui/extensibility", "customUI/customUI.xml", "2006/01/customui"),
    ("2007/relationships/ui/extensibility", "customUI/customUI14.xml", "2009/07/customui"),
])
def test_the_ribbon_stands_in_both_generations(
    package: zipfile.ZipFile, relationship: str, part: str, namespace: str
) -> None:
    assert relationships(package, "_rels/.rels")[f"{OFFICE}/{relationship}"] == part
    source = ribbon_xml(load_edition()).decode()
    assert package.read(part).decode() == source.replace(f"{OFFICE}/2009/07/customui", f"{OFFICE}/{namespace}")


def test_code_names_and_document_modules_agree(package: zipfile.ZipFile) -> None:
    parts = [name for name in package.namelist() if re.fullmatch(r"xl/(workbook|worksheets/sheet\d+)\.xml", name)]
    code_names = {re.findall(r'codeName="(\w+)"', package.read(part).decode())[0] for part in parts}
    with olefile.OleFileIO(io.BytesIO(package.read("xl/vbaProject.bin"))) as project:
        documents = re.findall(r"Document=(\w+)/", project.openstream("PROJECT").read().decode("ascii"))
    assert len(documents) == len(parts) and set(documents) == code_names


def test_an_empty_result_is_cached_as_text(package: zipfile.ZipFile) -> None:
    sheet = package.read("xl/worksheets/sheet2.xml").decode()
    assert '<c r="D6" t="str"><f>CONTROL_RATE(C6,B6)</f><v></v></c>' in sheet
    assert '<c r="D5"><f>CONTROL_RATE(C5,B5)</f><v>0.75</v></c>' in sheet


@pytest.mark.parametrize(("before", "after"), [
    (b'<c r="A1" s="3"><f>X()</f><v></v></c>', b'<c r="A1" s="3" t="str"><f>X()</f><v></v></c>'),
    (b'<c r="A1"><f t="array" ref="A1">X</f><v></v></c>', b'<c r="A1" t="str"><f t="array" ref="A1">X</f><v></v></c>'),
    (b'<c r="A1" t="str"><f>X()</f><v></v></c>', b'<c r="A1" t="str"><f>X()</f><v></v></c>'),
    (b'<c r="A1"><f>X()</f><v>0</v></c>', b'<c r="A1"><f>X()</f><v>0</v></c>'),
    (b'<c r="A1"/><c r="B1"><f>X()</f><v></v></c>', b'<c r="A1"/><c r="B1" t="str"><f>X()</f><v></v></c>'),
])
def test_only_empty_caches_are_touched(before: bytes, after: bytes) -> None:
    assert empty_text_caches(before) == after


def test_an_unexpected_package_is_refused(tmp_path: Path, small_book: Path) -> None:
    source = tmp_path / "odd.xlsm"
    with zipfile.ZipFile(small_book) as package, zipfile.ZipFile(source, "w") as odd:
        for name in package.namelist():
            data = package.read(name)
            odd.writestr(name, data.replace(b"</Relationships>", b"") if name == "_rels/.rels" else data)
    with pytest.raises(ValueError, match="</Relationships>"):
        finish(source, tmp_path / "finished.xlsm", ribbon_xml(load_edition()))


def test_the_same_sources_give_the_same_bytes_anywhere_and_any_time(tmp_path: Path, small_book: Path) -> None:
    built = []
    for i, (zone, seed) in enumerate((("Asia/Shanghai", "1"), ("America/New_York", "2"))):
        folder = tmp_path / str(i)
        folder.mkdir()
        script = (
            "import datetime as dt, sys, time_machine; from pathlib import Path;"
            "from vba.small_book import build_small_book\n"
            f"with time_machine.travel(dt.datetime({2030 + i}, 1, 1)): build_small_book(Path('.'))"
        )
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY / "tests")}
        subprocess.run([sys.executable, "-c", script], cwd=folder, env=environment, check=True)
        built.append((folder / "small.xlsm").read_bytes())
    assert built[0] == built[1]

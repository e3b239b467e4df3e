"""The extension holds what LibreOffice needs, nothing else, and always the same bytes."""

import ast
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from support.rebuild import call_elsewhere, zip_differences
from support.tools import REPOSITORY
from xl_udfs.cell_functions import CATALOG
from xl_udfs.hosts.calc.naming import full_names
from xl_udfs.hosts.calc.oxt import FILE, write_extension
from xl_udfs.hosts.calc.parameters import PARAMETERS, Passing, idl

COMPONENTS = ("jixiao_functions.py", "jixiao_jobs.py")
UNO = {"uno", "unohelper", "com", "cn"}
ALONE = """
import sys
sys.path[:0] = [sys.argv[1]]
import xl_udfs.hosts.calc.cleaning, xl_udfs.hosts.calc.values
from xl_udfs.hosts.calc.values import answer
assert answer("EXEC_RATE", ("90", "100", None)) == 0.9
strangers = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names) - {"__main__", "xl_udfs"}
outside = [m.__file__ for n, m in sys.modules.items() if n.startswith("xl_udfs") and sys.argv[1] not in m.__file__]
print(sorted(strangers), outside)
"""


@pytest.fixture(scope="module")
def extension(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_extension(tmp_path_factory.mktemp("extension"))


@pytest.fixture(scope="module")
def unpacked(extension: Path) -> Path:
    with zipfile.ZipFile(extension) as package:
        package.extractall(extension.parent / "unpacked")
    return extension.parent / "unpacked"


def test_the_same_sources_give_the_same_bytes_anywhere(extension: Path, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    call_elsewhere("xl_udfs.hosts.calc.oxt:write_extension", tmp_path / "there", tmp_path / "here")
    assert zip_differences(extension, tmp_path / "there" / FILE) == []


def test_what_is_bundled_needs_nothing_but_python(unpacked: Path) -> None:
    """With no other package at hand, not even the rest of ours."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", ALONE, str(unpacked / "pythonpath")],
        cwd=unpacked, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("[] []\n", "")


def test_the_components_import_from_uno_and_from_what_is_bundled(unpacked: Path) -> None:
    for component in COMPONENTS:
        for node in ast.walk(ast.parse((unpacked / component).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom | ast.Import):
                name = (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name) or ""
                root = name.partition(".")[0]
                assert root in UNO | sys.stdlib_module_names or (unpacked / "pythonpath" / root).is_dir(), name
                if root == "xl_udfs":
                    place = unpacked.joinpath("pythonpath", *name.split("."))
                    assert place.is_dir() or place.with_suffix(".py").is_file(), name


def test_the_manifest_names_files_that_are_there(unpacked: Path) -> None:
    root = ElementTree.parse(unpacked / "META-INF" / "manifest.xml").getroot()
    named = [value for entry in root for key, value in entry.attrib.items() if key.endswith("full-path")]
    assert sorted(named) == ["components.xml", "jobs.xcu", "types.idl"]
    for part in [*named, "description.xml"]:
        assert (unpacked / part).is_file()
        if part != "types.idl":
            ElementTree.parse(unpacked / part)


def test_every_function_has_its_method() -> None:
    methods = [line.split()[1].partition("(")[0] for line in idl().splitlines() if line.startswith("  any ")]
    assert methods == list(CATALOG)


def test_what_is_needed_sees_empty_cells_and_what_may_be_left_out_can_be() -> None:
    for name, own in PARAMETERS.items():
        for parameter in own:
            if parameter.passing is Passing.ANY:
                assert parameter.argument.optional, name
            elif not (parameter.argument.many or parameter.argument.area):
                assert not parameter.argument.optional, name


@pytest.mark.parametrize(
    ("formula", "full"),
    [
        ("=control_rate(D4;B4)", "=cn.jixiao.Functions.CONTROL_RATE(D4;B4)"),
        ('=IF(A1="";"";SHARE (A1;B1))', '=IF(A1="";"";cn.jixiao.Functions.SHARE (A1;B1))'),
        ("=CN.JIXIAO.FUNCTIONS.SHARE(A1;B1)", "=CN.JIXIAO.FUNCTIONS.SHARE(A1;B1)"),
        ('="SHARE("&MY_SHARE(A1)&SHARE', '="SHARE("&MY_SHARE(A1)&SHARE'),
    ],
)
def test_full_names(formula: str, full: str) -> None:
    assert full_names(formula) == full


def test_the_manual_asks_for_the_python_that_the_bundled_modules_need() -> None:
    """They are the same as everywhere else."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = project["requires-python"].removeprefix(">=")
    assert f"Python 是 {needed} 或更高版本" in (REPOSITORY / "docs" / "LibreOffice.md").read_text(encoding="utf-8")

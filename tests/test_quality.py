"""What must hold for every file of the repository."""

import ast
import re
import tomllib
import zipfile
from collections.abc import Iterator

import pytest

from support.repository import python_files, repository_files
from support.tools import REPOSITORY

MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:work|farm|root|home|Users|tmp)/\w|\b[A-Za-z]:\\+Users\\+\w")
PACKAGE_INDEX = re.compile(r"pypi[.]|registry[.]npm|npmmirro[r]|index-ur[l]|--registr[y]\b|--find-link[s]\b")
POSSESSIVE = re.compile(r"(?<!\\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")
PHONE = re.compile(r"(?<![0-9A-Fa-f])(?<!\d\.)1[3-9]\d{9}(?![0-9A-Fa-f]|\.\d)")
IDENTITY = re.compile(
    r"(?<![0-9A-Fa-f])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])"
)


def _texts() -> Iterator[tuple[str, str]]:
    """Name and text of every text file, and of every text part inside a workbook."""
    for path in repository_files():
        name, content = str(path.relative_to(REPOSITORY)), path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                parts = [(f"{name}:{part}", package.read(part)) for part in package.namelist()]
        else:
            parts = [(name, content)]
        yield from ((title, part.decode("utf-8")) for title, part in parts if b"\0" not in part)


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {found[0]}"
        for name, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        for found in pattern.finditer(line)
    ]


@pytest.mark.parametrize("path", ["/wo" + "rk/main", "'/ho" + "me/li/a'", "C:\\Us" + "ers\\li", "=/t" + "mp/x"])
def test_a_machine_path_is_recognised(path: str) -> None:
    assert MACHINE_PATH.search(path)


@pytest.mark.parametrize("text", ["docs/homework/plan.md", "https://example.org/home/x", "/usr/bin/python3", "和/或"])
def test_other_slashes_are_not_machine_paths(text: str) -> None:
    assert not MACHINE_PATH.search(text)


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert _found(MACHINE_PATH) == []


def test_no_file_says_where_packages_are_downloaded_from() -> None:
    assert _found(PACKAGE_INDEX) == []


@pytest.mark.parametrize("text", ["电话：139" + "12345678。", '"158' + '00001111"', "tel 186" + "22223333"])
def test_a_phone_number_is_recognised(text: str) -> None:
    assert PHONE.search(text)


@pytest.mark.parametrize(
    "text", ["0.139" + "12345678", "139" + "123456789", "a139" + "12345678f", "139" + "12345678.5"]
)
def test_long_figures_are_not_phone_numbers(text: str) -> None:
    assert not PHONE.search(text)


@pytest.mark.parametrize("number", ["430102" + "19800229" + "123X", "110101" + "20010101" + "0012"])
def test_an_identity_number_is_recognised(number: str) -> None:
    assert IDENTITY.search(f"身份证{number}，")


def test_nobodys_phone_or_identity_number_is_published() -> None:
    assert _found(PHONE) + _found(IDENTITY) == []


@pytest.mark.parametrize("pattern", ["(?:a|b)*" + "+", "a+" + "+", "a?" + "+", "a{1,3}" + "+", "(?" + ">a)"])
def test_a_possessive_pattern_is_recognised(pattern: str) -> None:
    assert POSSESSIVE.search(pattern)


def test_no_pattern_is_possessive() -> None:
    """Python before 3.11.5 mismatches such groups and says nothing of it."""
    found = [
        f"{path.relative_to(REPOSITORY)}:{node.lineno}: {node.value}"
        for path in python_files() if path.is_relative_to(REPOSITORY / "xl_udfs")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and POSSESSIVE.search(node.value)
    ]
    assert found == []


def test_macros_are_ascii() -> None:
    """The VBA project is written in one byte per character: anything else silently becomes a question mark."""
    macros = [path for path in repository_files() if path.suffix in (".bas", ".cls", ".frm")]

    assert macros
    assert [path.name for path in macros if not path.read_bytes().isascii()] == []


def test_python_names_are_ascii() -> None:
    """Keywords of a call are left alone: where no parameter has such a name they are data, like a dict's keys."""
    strangers = []
    for path in python_files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = (name for node in ast.walk(tree) for name in _names(node))
        strangers += [f"{path.relative_to(REPOSITORY)}: {name}" for name in names if not name.isascii()]

    assert strangers == []


def _names(node: ast.AST) -> list[str]:
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
            return [name]
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.alias(name=name, asname=other):
            return [name, other or ""]
        case _:
            return []


def layers() -> list[list[str]]:
    """The packages of each layer as the contract of import-linter has them, the top one first."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = [each for each in project["tool"]["importlinter"]["contracts"] if each["type"] == "layers"]
    return [[name.strip().removeprefix("xl_udfs.") for name in layer.split("|")] for layer in contract["layers"]]


def test_every_package_has_its_layer() -> None:
    """``lint-imports`` checks only what the contract names: a package outside it could import anything."""
    layered = [name for layer in layers() for name in layer]
    root = REPOSITORY / "xl_udfs"
    packages = {path.parent.name for path in root.glob("*/__init__.py")}
    modules = {path.stem for path in root.glob("*.py")} - {"__init__"}

    assert len(layered) == len(set(layered))
    assert set(layered) == packages | modules


def test_the_readme_describes_every_layer_in_its_place() -> None:
    page = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`\w+` ?)+)\| .+ \|$", page, re.MULTILINE)
    assert [re.findall(r"\w+", row) for row in rows] == layers()


def test_no_module_takes_a_name_that_its_package_offers() -> None:
    """Importing ``annexes.editions`` late would put it in the place of a function that ``annexes`` calls so."""
    taken = []
    for path in (REPOSITORY / "xl_udfs").rglob("__init__.py"):
        package = ".".join(path.parent.relative_to(REPOSITORY).parts)
        inside = {one.stem for one in path.parent.iterdir() if one.is_dir() or one.suffix == ".py"}
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom):
                names = {name.asname or name.name for name in node.names} & inside
                taken += [f"{package}.{name}" for name in names if node.module not in (package, f"{package}.{name}")]
            elif isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in inside:
                taken.append(f"{package}.{node.name}")
    assert taken == []

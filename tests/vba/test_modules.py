"""The VBA sources: ASCII, complete, compilable, and the generated ones up to date."""

import re
from pathlib import Path

import pytest

from vba.lab import VbaLab
from vba.lint import sources_of, undeclared
from vba.small_book import SHEETS
from xl_udfs.build.sources import MACROS, read_ascii
from xl_udfs.build.vba import MODULES, xlwings_module
from xl_udfs.build.wrappers import PATH, functions_module
from xl_udfs.cell_functions import CATALOG

SOURCES = sorted(MACROS.glob("*.[bc][al]s"))

RESERVED = frozenset(re.findall(r"\w+", """
    and as boolean byref byte byval call case cdbl cint const currency date declare dim do double each else elseif
    empty end enum eqv erase error event exit false for friend function get global gosub goto if imp implements in
    input integer is let lib like long longlong longptr loop lset me mod new next not nothing null object on option
    optional or paramarray preserve print private property public raiseevent redim rem resume return rset select
    set shared single static step stop string sub then to true type typeof until variant wend while with write xor
    i sent passed answer array ubound lbound
"""))
"""VBA's keywords, and what the generated wrappers use themselves."""


def without_attributes(source: str) -> str:
    """A module as the editor shows it."""
    lines = source.replace("\r\n", "\n").split("\n")
    return "\n".join(line for line in lines if not line.startswith("Attribute VB_")).rstrip()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_source_is_ascii_explicit_and_lists_its_procedures(path: Path) -> None:
    source = path.read_text(encoding="ascii")
    assert "\nOption Explicit\n" in source
    if path != PATH and path.suffix == ".bas":
        assert f'Attribute VB_Name = "{path.stem}"\n' in source
    contents = source.partition("' Contents\n")[2].partition("\n'=")[0]
    for procedure in re.findall(r"(?m)^Public (?:Sub|Function) (\w+)", source):
        assert re.search(rf"(?m)^'   {procedure}\b", contents), f"{procedure} is not in the contents"


def test_a_source_that_is_not_ascii_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "Check.bas"
    source.write_text('MsgBox "校验"', encoding="gbk")
    with pytest.raises(UnicodeDecodeError):
        read_ascii(source)


def test_modules_are_stored_with_windows_line_ends(tmp_path: Path) -> None:
    source = tmp_path / "Check.bas"
    source.write_bytes(b"Sub A()\nEnd Sub\r\n")
    assert read_ascii(source) == "Sub A()\r\nEnd Sub\r\n"


@pytest.mark.filterwarnings("ignore::DeprecationWarning:oletools")
def test_the_workbook_holds_exactly_these_modules(lab: VbaLab, small_book: Path) -> None:
    assert lab.modules == [
        "ThisWorkbook", *SHEETS, *MODULES, "xlwings",
    ]
    from oletools.olevba import VBA_Parser  # a second reader, so that one tool's fault cannot hide

    parser = VBA_Parser(str(small_book))
    stored = {stream.rpartition("/")[2]: code for _, stream, _, code in parser.extract_macros()}
    parser.close()
    sources = {path.stem: path for path in SOURCES} | {"xlwings": xlwings_module()}
    assert {name: without_attributes(stored[name]) for name in sources} == \
        {name: without_attributes(path.read_text(encoding="ascii")) for name, path in sources.items()}


def test_every_name_is_declared_on_every_platform(small_book: Path) -> None:
    assert undeclared(small_book, sources_of(small_book)) == []


def test_the_lint_finds_a_misspelt_name_in_a_branch_that_does_not_run(small_book: Path) -> None:
    source = 'Option Explicit\nSub A()\n#If Mac Then\nRunChek\n#End If\nEnd Sub\n'
    assert undeclared(small_book, sources_of(small_book) | {"Bad": (source, "standard")}) == ["Bad.A line 4: RunChek"]


def test_the_wrappers_are_generated_from_the_catalog_of_today() -> None:
    assert PATH.read_bytes().decode("ascii") == functions_module(), "run: make build"


@pytest.mark.parametrize("name", CATALOG)
def test_excel_and_vba_take_the_names(name: str) -> None:
    function = CATALOG[name]
    arguments = [argument.name for argument in function.arguments]
    assert not re.fullmatch(r"[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*", name), "looks like a cell's address"
    for one in (name, *arguments):
        assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", one), one
        assert one.lower() not in RESERVED
    assert name.lower() not in {argument.lower() for argument in arguments}, "VBA does not tell capitals apart"
    assert len(",".join(arguments)) < 255, "the function wizard fails"

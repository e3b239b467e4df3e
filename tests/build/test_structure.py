"""What the SDK validator does not look at, and what it does, in both checked-in workbooks."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import olefile
import openpyxl
import pytest
from oletools.olevba import VBA_Parser

from support.suites import requires_validator
from support.validator import schema_errors
from support.workbooks import BOTH
from xl_udfs.book import Area
from xl_udfs.build.sources import MACROS
from xl_udfs.build.vba import xlwings_module
from xl_udfs.build.xlwings_conf import EDITION_STAMP, PROGRAM_STAMP, XLWINGS_STAMP

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

every_workbook = pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)


def part(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


def workbook_xml(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(part(path, "xl/workbook.xml"))


@requires_validator
@every_workbook
def test_open_xml_sdk_finds_no_error(path: Path) -> None:
    assert schema_errors(path) == []


@every_workbook
def test_it_is_a_macro_enabled_workbook(path: Path) -> None:
    types = part(path, "[Content_Types].xml").decode()
    assert 'PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"' in types
    assert "2006/relationships/vbaProject" in part(path, "xl/_rels/workbook.xml.rels").decode()


@every_workbook
def test_ribbon_is_there_for_old_and_new_readers(path: Path) -> None:
    relations = part(path, "_rels/.rels").decode()
    assert "office/2006/relationships/ui/extensibility" in relations
    assert "office/2007/relationships/ui/extensibility" in relations
    for name, year in (("customUI.xml", "2006/01"), ("customUI14.xml", "2009/07")):
        assert f"http://schemas.microsoft.com/office/{year}/customui" in part(path, f"customUI/{name}").decode()


@every_workbook
def test_code_names_match_the_document_modules(path: Path) -> None:
    workbook = workbook_xml(path)
    relations = ElementTree.fromstring(part(path, "xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    code_names = [workbook.find(f"{MAIN}workbookPr").get("codeName")]  # type: ignore[union-attr]
    for sheet in workbook.iter(f"{MAIN}sheet"):
        root = ElementTree.fromstring(part(path, f"xl/{targets[sheet.get(f'{RELATION}id')]}"))
        code_names.append(root.find(f"{MAIN}sheetPr").get("codeName"))  # type: ignore[union-attr]
    with olefile.OleFileIO(part(path, "xl/vbaProject.bin")) as project:
        documents = re.findall(rb"Document=(\w+)/", project.openstream("PROJECT").read())
    assert sorted(str(name).encode() for name in code_names) == sorted(documents)


@every_workbook
def test_olevba_extracts_exactly_the_sources(path: Path) -> None:
    parser = VBA_Parser(str(path))
    found = {stream.split("/")[-1]: body(code) for _, stream, _, code in parser.extract_macros()}
    parser.close()
    expected = {file.stem: body(file.read_text("ascii")) for file in MACROS.iterdir() if file.suffix != ".xml"}
    expected["xlwings"] = body(xlwings_module().read_text("ascii"))
    documents = {name: code for name, code in found.items() if name not in expected}
    assert {name: found[name] for name in expected} == expected
    assert set(documents.values()) == {""}, "the sheets have no code of their own"


def body(code: str) -> str:
    lines = code.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines if not line.startswith("Attribute VB_")).strip()


@every_workbook
def test_opening_calls_nothing(path: Path) -> None:
    settings = workbook_xml(path).find(f"{MAIN}calcPr")
    assert settings is not None
    assert settings.get("calcId") == "191029"
    assert settings.get("fullCalcOnLoad") is None


@every_workbook
def test_every_formula_has_a_cached_value_of_its_type(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.startswith("xl/worksheets/sheet"):
                continue
            for cell in ElementTree.fromstring(archive.read(name)).iter(f"{MAIN}c"):
                if cell.find(f"{MAIN}f") is None:
                    continue
                value = cell.find(f"{MAIN}v")
                assert value is not None, (name, cell.get("r"))
                is_text = cell.get("t") in ("str", "e")
                assert is_text or float(value.text or "nan") is not None, (name, cell.get("r"))
                assert (value.text or "") != "#NAME?"


@every_workbook
def test_merges_do_not_overlap(path: Path) -> None:
    for sheet in openpyxl.load_workbook(path).worksheets:
        seen: set[tuple[int, int]] = set()
        for merged in sheet.merged_cells.ranges:
            cells = {(r, c) for r, c, *_ in ((cell.row, cell.column) for row in sheet[merged.coord] for cell in row)}
            assert not seen & cells, (sheet.title, merged.coord)
            seen |= cells


@every_workbook
def test_defined_names_are_legal_and_point_at_cells(path: Path) -> None:
    for name in workbook_xml(path).iter(f"{MAIN}definedName"):
        text = str(name.get("name"))
        assert re.fullmatch(r"[^\W\d][\w.]*", text), text
        assert not re.fullmatch(r"(?i)[a-z]{1,3}\d+|r\d*c\d*|r|c", text), f"{text} reads as a cell"
        if text == EDITION_STAMP:
            assert name.text == '"湖南2022"'
        elif text in (PROGRAM_STAMP, XLWINGS_STAMP):
            assert re.fullmatch(r'"[\d.]+"', str(name.text)), (text, name.text)
        elif not text.startswith("_xlnm"):
            assert Area.from_text(str(name.text)) is not None, (text, name.text)


FORBIDDEN = re.compile(
    r"_xlfn|_xlws|#|(?i:\b(TEXTJOIN|IFS|SWITCH|CONCAT|XLOOKUP|LET|FILTER|UNIQUE|SORT|SEQUENCE|MAXIFS|MINIFS|NOW|TODAY|"
    r"RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\()"
)


@every_workbook
def test_formulas_work_in_excel_2016_and_are_not_volatile(path: Path) -> None:
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formula = re.sub(r'"[^"]*"', '""', str(cell.value))
                    assert not FORBIDDEN.search(formula), (sheet.title, cell.coordinate, formula)
                    assert ",," not in formula.replace(" ", ""), "a left-out argument differs between hosts"

"""With the extension, LibreOffice shows in the very same .xlsm what the headless engine computes, entries too."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from oletools.olevba import VBA_Parser

from support.office import Office
from support.spreadsheet import OpenSheet, Spreadsheet
from support.suites import requires_office
from support.workbooks import SAMPLE, TEMPLATE
from xl_udfs.book import Area, Book, CellValue, Sheet, cell_name
from xl_udfs.cell_functions import CATALOG
from xl_udfs.engine import read, read_book
from xl_udfs.numbers import CellError, from_double
from xl_udfs.ooxml import Archive, SheetXml, code_name, read_formulas, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.formula_text import called
from xl_udfs.ooxml.splice import set_constants

ENTRIES: dict[str, float | str | None] = {
    "附件1_在职人数": 35,
    "附件1_编制数": "　40",
    "附件1_公务接待_本年决算数": "12,300元",
    "附件1_公务接待_上年决算数": None,
    "附件4!附件4_年度资金总额_全年执行数": 9000.5,
    "附件4!附件4_年度资金总额_全年预算数": "——",
}
"""What a user might type over a filled workbook, by the names of the cells."""


BLANK, FILLED, MANY, TINY = "模板", "样例", "二十个项目", "小样"


@pytest.fixture
def workbook(request: pytest.FixtureRequest, which: str) -> Path:
    if which == MANY:
        return Path(request.getfixturevalue("many_projects"))
    if which == TINY:
        return Path(request.getfixturevalue("tiny_workbooks")[-1])
    return {BLANK: TEMPLATE, FILLED: SAMPLE}[which]


@pytest.fixture
def opened(office: Office, workbook: Path, tmp_path: Path) -> Iterator[Spreadsheet]:
    """A copy: LibreOffice locks what it opens, and other tests read the workbooks at the same time."""
    copy = shutil.copyfile(workbook, tmp_path / workbook.name)
    with office.open(copy) as document:
        yield document


def differing(opened: Spreadsheet, book: Book) -> list[str]:
    """The formula cells that show another value in LibreOffice than in ``book``."""
    return [line for name, sheet in book.sheets.items() for line in _differing(opened.sheet(name), sheet)]


def _differing(shown: OpenSheet, sheet: Sheet) -> Iterator[str]:
    assert shown.formulas == set(sheet.formulas)
    for at, formula in sheet.formulas.items():
        got, expected = shown.value(*at), sheet.value(*at)
        if comparable(got) != comparable(expected):
            yield f"{sheet.name}!{cell_name(*at)} shows {got!r}, not {expected!r}: {formula}"


def comparable(value: CellValue) -> object:
    """Numbers at 15 digits; LibreOffice has no TRUE of its own."""
    if value is None or isinstance(value, str | CellError):
        return value or ""
    return from_double(float(value))


def with_entries(path: Path, areas: dict[Area, float | str | None], copy: Path) -> Path:
    """A copy of a workbook with entries typed in, made without LibreOffice."""
    archive = Archive.opened(path)
    parts = read_workbook_xml(archive).sheets
    sheets: dict[str, dict[tuple[int, int], CellValue]] = {}
    for area, value in areas.items():
        sheets.setdefault(parts[area.sheet], {})[area.top, area.left] = value
    changed = {part: set_constants(archive.text(part), values) for part, values in sheets.items()}
    copy.write_bytes(with_sheets(archive, changed))
    return copy


@requires_office
@pytest.mark.parametrize("which", [BLANK, FILLED, MANY])
def test_every_formula_shows_what_the_headless_engine_computes_before_and_after_entries(
    opened: Spreadsheet, workbook: Path, tmp_path: Path
) -> None:
    before = read_book(workbook)
    assert differing(opened, before) == []
    assert not opened.is_modified()

    areas = {before.names[name]: value for name, value in ENTRIES.items()}
    for area, value in areas.items():
        opened.enter(area.sheet, (area.top, area.left), value)
    after = read_book(with_entries(workbook, areas, tmp_path / "改.xlsm"))

    assert differing(opened, after) == []
    assert len(list(_changed(before, after))) > 5


@requires_office
@pytest.mark.parametrize("which", [TINY])
def test_a_workbook_of_another_edition_shows_what_the_headless_engine_computes(
    opened: Spreadsheet, workbook: Path
) -> None:
    assert differing(opened, read_book(workbook)) == []
    assert not opened.is_modified()


def _changed(one: Book, other: Book) -> Iterator[str]:
    for name, sheet in one.sheets.items():
        for at in sheet.formulas:
            if sheet.value(*at) != other.sheets[name].value(*at):
                yield f"{name}!{cell_name(*at)}"


@requires_office
@pytest.mark.parametrize(("which", "suffix"), [(BLANK, ".xlsx"), (FILLED, ".xlsm"), (MANY, ".xlsm")])
def test_a_file_saved_there_calls_our_functions_as_excel_does(
    opened: Spreadsheet, workbook: Path, tmp_path: Path, suffix: str
) -> None:
    saved = opened.save_as(tmp_path / f"存{suffix}")

    archive = Archive.opened(saved)
    assert [part for part in archive if b"cn.jixiao" in archive.read(part).lower()] == []
    assert own_calls(archive) == own_calls(Archive.opened(workbook))
    assert read(saved).stale == {}


def own_calls(archive: Archive) -> dict[str, dict[tuple[int, int], frozenset[str]]]:
    """By sheet and cell, the functions of ours that formulas call."""
    sheets = read_workbook_xml(archive).sheets
    formulas = {tab: read_formulas(SheetXml(archive.text(part))).texts for tab, part in sheets.items()}
    return {
        tab: {at: names for at, text in texts.items() if (names := called(text) & CATALOG.keys())}
        for tab, texts in formulas.items()
    }


@requires_office
def test_macros_and_the_names_they_know_sheets_by_survive_saving(office: Office, tmp_path: Path) -> None:
    with office.open(shutil.copyfile(SAMPLE, tmp_path / SAMPLE.name)) as document:
        saved = document.save_as(tmp_path / "存.xlsm")

    assert macros(saved) == macros(SAMPLE)
    assert code_names(saved) == code_names(SAMPLE)


def macros(path: Path) -> dict[str, str]:
    parser = VBA_Parser(str(path))
    try:
        return {name: source.replace("\r\n", "\n").rstrip() for _, _, name, source in parser.extract_macros()}
    finally:
        parser.close()


def code_names(path: Path) -> dict[str, str]:
    archive = Archive.opened(path)
    workbook = read_workbook_xml(archive)
    names = {tab: code_name(archive.text(part)) for tab, part in workbook.sheets.items()}
    return {**names, "": 'codeName="ThisWorkbook"' if 'codeName="ThisWorkbook"' in archive.text(workbook.part) else ""}

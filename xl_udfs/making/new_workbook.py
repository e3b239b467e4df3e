"""A fresh workbook with the unit and the year filled in."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from xl_udfs.annexes import DEFAULT, Annex, Edition
from xl_udfs.annexes.roles import Cover
from xl_udfs.build.names import template_name
from xl_udfs.engine import calculated
from xl_udfs.filing import YEARS
from xl_udfs.making.errors import (
    BAD_SUFFIX,
    BAD_YEAR,
    EXISTS,
    NO_BUILD_TOOLS,
    NO_FOLDER,
    NO_TEMPLATE,
    NewWorkbookError,
)
from xl_udfs.ooxml import Archive, naming, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.save import replace_file
from xl_udfs.ooxml.splice import set_constants
from xl_udfs.resources import TEMPLATE, workbook_file


def new_workbook(file: str | Path, unit: str, year: int, short: str, edition: Edition) -> None:
    """Write a blank workbook for a unit to ``file``.

    Args:
        file: where to; nothing may be there yet.
        unit: the unit's full name; ``""`` leaves it to be filled in.
        year: the year reported on.
        short: its short name on the report's cover, which takes the full one without it.
        edition: whose forms.

    Raises:
        NewWorkbookError: the file exists or its folder does not, or the year is none, or there is no template of the
            edition.
        WorkbookError: it cannot be written.
    """
    target = Path(file)
    _refuse(target, year, Path(TEMPLATE).suffix)
    unit, short = unit.strip(), short.strip()
    said: dict[str, str | int] = {Cover.UNIT: unit, Cover.YEAR: year, Cover.SHORT: short or unit}
    entries = {edition.key(role): entry for role, entry in said.items()}
    template = _template(edition)
    with naming(file):
        filled = _filled(Archive.opened(template), edition.home, entries)
        replace_file(target, calculated(filled).after)


def _template(edition: Edition) -> bytes:
    """The edition's blank workbook: the one that comes with the program, or a new one built of the edition."""
    known = workbook_file(template_name(edition))
    if known:
        return known.read_bytes()
    if edition.folder == DEFAULT:
        raise NewWorkbookError(NO_TEMPLATE)
    try:
        from xl_udfs.build.workbook import build_workbook
    except ImportError as error:
        raise NewWorkbookError(NO_BUILD_TOOLS.format(edition=edition.name)) from error
    with TemporaryDirectory() as folder:
        built = Path(folder, TEMPLATE)
        build_workbook(built, edition, {})
        return built.read_bytes()


def _refuse(target: Path, year: int, suffix: str) -> None:
    """Raise NewWorkbookError unless a workbook for ``year`` may be written to ``target``."""
    if target.exists():
        raise NewWorkbookError(EXISTS.format(file=target))
    if not target.parent.is_dir():
        raise NewWorkbookError(NO_FOLDER.format(folder=target.parent))
    if year not in YEARS:
        raise NewWorkbookError(BAD_YEAR.format(year=year))
    if target.suffix.lower() != suffix:
        raise NewWorkbookError(BAD_SUFFIX.format(suffix=suffix))


def _filled(archive: Archive, home: Annex, entries: Mapping[str, str | int]) -> bytes:
    """The template with entries of 首页 filled in; an empty one stays empty."""
    workbook = read_workbook_xml(archive)
    areas = {key: workbook.names[home.defined_name(key)] for key, value in entries.items() if value != ""}
    part = workbook.sheets[home.name]
    xml = set_constants(archive.text(part), {(area.top, area.left): entries[key] for key, area in areas.items()})
    return with_sheets(archive, {part: xml})

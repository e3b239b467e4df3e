"""A fresh workbook with the unit and the year filled in."""

from collections.abc import Mapping
from pathlib import Path

from xl_udfs.annexes import Annex, load_edition
from xl_udfs.engine import calculate_file
from xl_udfs.filing import YEARS
from xl_udfs.making.errors import BAD_SUFFIX, BAD_YEAR, EXISTS, NO_FOLDER, NO_TEMPLATE, NewWorkbookError
from xl_udfs.package import Archive, naming, read_workbook_xml
from xl_udfs.package.changes import with_sheets
from xl_udfs.package.save import replace_file
from xl_udfs.package.splice import set_constants
from xl_udfs.resources import TEMPLATE, workbook_file

_SHORT_KEY = "单位简称"


def new_workbook(file: str | Path, unit: str, year: int, short: str = "") -> None:
    """Write a blank workbook for a unit to ``file``.

    Args:
        file: where to; nothing may be there yet.
        unit: the unit's full name; ``""`` leaves it to be filled in.
        year: the year reported on.
        short: its short name on the cover of 附件5, which takes the full one without it.

    Raises:
        NewWorkbookError: the file exists or its folder does not, or the year is none.
        WorkbookError: it cannot be written.
    """
    template, target = workbook_file(TEMPLATE), Path(file)
    if template is None:
        raise NewWorkbookError(NO_TEMPLATE)
    _refuse(target, year, template.suffix)
    with naming(file):
        edition = load_edition()
        unit, short = unit.strip(), short.strip()
        entries: dict[str, str | int] = {edition.unit_key: unit, edition.year_key: year, _SHORT_KEY: short or unit}
        replace_file(target, _filled(Archive.from_file(template), edition.home, entries))
        calculate_file(target)


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

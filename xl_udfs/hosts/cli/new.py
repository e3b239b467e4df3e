"""``jixiao new``: a fresh workbook with the unit and the year filled in."""

from collections.abc import Mapping
from pathlib import Path

from xl_udfs.annexes import Annex, load_edition
from xl_udfs.annexes.roles import Cover
from xl_udfs.engine import calculate_file
from xl_udfs.filing import YEARS
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.package import Archive, naming, read_workbook_xml
from xl_udfs.package.changes import with_sheets
from xl_udfs.package.save import replace_file
from xl_udfs.package.splice import set_constants
from xl_udfs.resources import TEMPLATE, workbook_file


def new(file: str, unit: str, year: int, short: str) -> int:
    """Write a blank workbook for a unit to ``file`` and say so; raises what ``make`` raises, and for no unit."""
    if not unit.strip():
        raise UserError(texts.NO_UNIT)
    make(file, unit, year, short)
    print(texts.MADE.format(file=file))
    return OK


def make(file: str, unit: str, year: int, short: str) -> None:
    """Write a blank workbook for a unit to ``file``, which must not exist yet.

    Without a short name the cover of 附件5 takes the full one.

    Raises:
        UserError: the file exists or its folder does not, or the year is none.
        WorkbookError: it cannot be written.
    """
    template, target = workbook_file(TEMPLATE), Path(file)
    if template is None:
        raise UserError(texts.NO_SAMPLE)
    if target.exists():
        raise UserError(texts.EXISTS.format(file=file))
    if not target.parent.is_dir():
        raise UserError(texts.NO_FOLDER.format(folder=target.parent))
    if year not in YEARS:
        raise UserError(texts.BAD_YEAR.format(year=year))
    if target.suffix.lower() != template.suffix:
        raise UserError(texts.BAD_SUFFIX.format(suffix=template.suffix))
    with naming(file):
        edition = load_edition()
        unit, short = unit.strip(), short.strip()
        said: dict[str, str | int] = {Cover.UNIT: unit, Cover.YEAR: year, Cover.SHORT: short or unit}
        entries = {edition.key(role): entry for role, entry in said.items()}
        replace_file(target, _filled(Archive.opened(template), edition.home, entries))
        calculate_file(target)


def _filled(archive: Archive, home: Annex, entries: Mapping[str, str | int]) -> bytes:
    """The template with entries of 首页 filled in; an empty one stays empty."""
    workbook = read_workbook_xml(archive)
    areas = {key: workbook.names[home.defined_name(key)] for key, value in entries.items() if value != ""}
    part = workbook.sheets[home.name]
    xml = set_constants(archive.text(part), {(area.top, area.left): entries[key] for key, area in areas.items()})
    return with_sheets(archive, {part: xml})

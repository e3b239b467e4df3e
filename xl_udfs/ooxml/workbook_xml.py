"""What the workbook part says: sheets, their parts, and defined names."""

import posixpath
from collections.abc import Mapping

from xl_udfs.book import Area
from xl_udfs.ooxml import errors
from xl_udfs.ooxml.archive import Archive
from xl_udfs.ooxml.errors import UnreadableWorkbookError
from xl_udfs.ooxml.markup import attributes, settled, tags, unescape
from xl_udfs.record import Record

_ROOT_RELATIONSHIPS = "_rels/.rels"


class WorkbookXml(Record):
    """The workbook part.

    Attributes:
        part: its own name.
        sheets: worksheet parts by tab name, in tab order, hidden ones too; chart and macro sheets are left out.
        names: areas by defined name; a sheet's own name stands as ``sheet!name``.
        other_names: the texts of the names that are no plain area: constants, formulas, #REF!, several areas.
        date_1904: whether dates count from 1904.
    """

    part: str
    sheets: Mapping[str, str]
    names: Mapping[str, Area]
    other_names: Mapping[str, str]
    date_1904: bool


def read_workbook_xml(archive: Archive) -> WorkbookXml:
    """Read the workbook part of ``archive``.

    Raises:
        UnreadableWorkbookError: there is none, or it is not a workbook's.
    """
    part = _workbook_part(archive)
    xml = settled(archive.text(part))
    sheets: list[dict[str, str]] = []
    names: list[tuple[dict[str, str], str]] = []
    root, date_1904 = "", False
    for tag in tags(xml):
        root = root or tag[1]
        if tag[1] == "sheet":
            sheets.append(attributes(tag[2]))
        elif tag[1] == "definedName":
            names.append((attributes(tag[2]), unescape(xml[tag.end():xml.find("<", tag.end())])))
        elif tag[1] == "workbookPr":
            date_1904 = attributes(tag[2]).get("date1904") in ("1", "true")
    if root != "workbook":
        raise UnreadableWorkbookError(errors.NOT_A_WORKBOOK)
    areas, others = _defined_names(names, [sheet.get("name", "") for sheet in sheets])
    return WorkbookXml(part, _worksheets(archive, part, sheets), areas, others, date_1904)


def relationships(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """The relationships of ``part`` inside the file by id: the kind (the type's last word) and the part meant."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", name + ".rels")
    return _relationships(archive, source, folder) if source in archive else {}


def _relationships(archive: Archive, source: str, folder: str) -> dict[str, tuple[str, str]]:
    found = {}
    for tag in tags(settled(archive.text(source))):
        given = attributes(tag[2]) if tag[1] == "Relationship" else {}
        if given and given.get("TargetMode") != "External":
            target = posixpath.join("/", folder, given.get("Target", "").replace("\\", "/"))
            kind = posixpath.basename(given.get("Type", ""))
            found[given.get("Id", "")] = kind, posixpath.normpath(target).lstrip("/")
    return found


def _worksheets(archive: Archive, part: str, sheets: list[dict[str, str]]) -> dict[str, str]:
    """The parts of the worksheets by tab name."""
    targets = relationships(archive, part)
    found = {}
    for sheet in sheets:
        kind, target = targets.get(_relationship_id(sheet), ("", ""))
        if target not in archive:
            raise UnreadableWorkbookError(errors.DAMAGED)
        if kind == "worksheet":
            found[sheet.get("name", "")] = target
    if not found:
        raise UnreadableWorkbookError(errors.DAMAGED)
    return found


def _workbook_part(archive: Archive) -> str:
    if _ROOT_RELATIONSHIPS in archive:
        for kind, part in _relationships(archive, _ROOT_RELATIONSHIPS, "").values():
            if kind == "officeDocument" and part in archive:
                return part
    if "xl/workbook.xml" in archive:
        return "xl/workbook.xml"
    raise UnreadableWorkbookError(errors.NOT_A_WORKBOOK)


def _relationship_id(sheet: Mapping[str, str]) -> str:
    """The value of ``r:id``, whatever prefix stands for r."""
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")


def _defined_names(
    names: list[tuple[dict[str, str], str]], tabs: list[str]
) -> tuple[dict[str, Area], dict[str, str]]:
    areas: dict[str, Area] = {}
    others: dict[str, str] = {}
    for given, text in names:
        name, scope = given.get("name", ""), given.get("localSheetId", "")
        if scope.isdecimal() and int(scope) < len(tabs):
            name = f"{tabs[int(scope)]}!{name}"
        area = Area.from_text(text)
        if area is None:
            others[name] = text
        else:
            areas[name] = area
    return areas, others

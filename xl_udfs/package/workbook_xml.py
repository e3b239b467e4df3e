"""What the workbook part says: sheets, their parts, and defined names."""

import posixpath
import re
from collections.abc import Mapping
from typing import NamedTuple

from xl_udfs.book import Area
from xl_udfs.package import errors
from xl_udfs.package.archive import Archive
from xl_udfs.package.errors import UnreadableWorkbookError
from xl_udfs.package.markup import ATTRIBUTES, attributes, prefix, settled, unescape

_RELATIONSHIP = re.compile(r"<(?:[\w.\-]+:)?Relationship" + ATTRIBUTES + "/?>")
_ROOT_RELATIONSHIPS = "_rels/.rels"


class Relationship(NamedTuple):
    """One relationship inside the package: its id, its kind (the type's last word) and the part it points to."""

    id: str
    kind: str
    part: str


class WorkbookXml(NamedTuple):
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
    p = re.escape(prefix(xml))
    parts = {found.id: found for found in relationships(archive, part)}
    all_sheets = [attributes(tag) for tag in re.findall(rf"<{p}sheet{ATTRIBUTES}/?>", xml)]
    if not all_sheets:
        raise UnreadableWorkbookError(errors.DAMAGED if "workbook" in xml else errors.NOT_A_WORKBOOK)
    tabs = [tag.get("name", "") for tag in all_sheets]
    sheets = {}
    for tab, tag in zip(tabs, all_sheets, strict=True):
        target = parts.get(_relationship_id(tag))
        if target is None or target.part not in archive:
            raise UnreadableWorkbookError(errors.DAMAGED)
        if target.kind == "worksheet":
            sheets[tab] = target.part
    names, other_names = _defined_names(xml, p, tabs)
    properties = re.search(rf"<{p}workbookPr{ATTRIBUTES}/?>", xml)
    date_1904 = properties is not None and attributes(properties[1]).get("date1904") in ("1", "true")
    return WorkbookXml(part, sheets, names, other_names, date_1904)


def relationships(archive: Archive, part: str) -> list[Relationship]:
    """The relationships of ``part`` to other parts (targets outside the file are left out)."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", name + ".rels")
    return _relationships(archive, source, folder) if source in archive else []


def _relationships(archive: Archive, source: str, folder: str) -> list[Relationship]:
    found = []
    for tag in _RELATIONSHIP.findall(settled(archive.text(source))):
        values = attributes(tag)
        if values.get("TargetMode") == "External":
            continue
        target = values.get("Target", "").replace("\\", "/")
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found.append(Relationship(values.get("Id", ""), posixpath.basename(values.get("Type", "")), path))
    return found


def _workbook_part(archive: Archive) -> str:
    if _ROOT_RELATIONSHIPS in archive:
        for found in _relationships(archive, _ROOT_RELATIONSHIPS, ""):
            if found.kind == "officeDocument" and found.part in archive:
                return found.part
    if "xl/workbook.xml" in archive:
        return "xl/workbook.xml"
    raise UnreadableWorkbookError(errors.NOT_A_WORKBOOK)


def _relationship_id(sheet: Mapping[str, str]) -> str:
    """The value of ``r:id``, whatever prefix stands for r."""
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")


def _defined_names(xml: str, p: str, tabs: list[str]) -> tuple[dict[str, Area], dict[str, str]]:
    names: dict[str, Area] = {}
    others: dict[str, str] = {}
    for tag, text in re.findall(rf"<{p}definedName{ATTRIBUTES}>([^<]*)</{p}definedName\s*>", xml):
        values = attributes(tag)
        name, scope = values.get("name", ""), values.get("localSheetId", "")
        if scope.isdecimal() and int(scope) < len(tabs):
            name = f"{tabs[int(scope)]}!{name}"
        text = unescape(text)
        area = Area.from_text(text)
        if area is None:
            others[name] = text
        else:
            names[name] = area
    return names, others

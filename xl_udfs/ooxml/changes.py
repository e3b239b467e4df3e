"""A workbook file with changed sheets, kept sound as a whole."""

import posixpath
import re
from collections.abc import Mapping

from xl_udfs.ooxml.archive import Archive
from xl_udfs.ooxml.markup import attributes
from xl_udfs.ooxml.sheet_formulas import read_formulas
from xl_udfs.ooxml.sheet_xml import Position, SheetXml
from xl_udfs.ooxml.workbook_xml import read_workbook_xml

_EMPTY_ELEMENT = re.compile(r"<[\w.:\-]+\s[^<>]*?/>")


def with_sheets(archive: Archive, sheets: Mapping[str, str]) -> bytes:
    """The file with some sheets' parts changed, sound also when formulas have gone.

    A calculation chain that names cells without a formula makes Excel report a damaged file; it is dropped then,
    and Excel builds a new one. Otherwise it is not touched.

    Args:
        archive: the file as read.
        sheets: changed sheet parts by part name.

    Returns:
        The file's bytes; the very bytes that were read if nothing differs.

    Raises:
        KeyError: a name that is no part of the file.
        UnreadableWorkbookError: a damaged sheet, or an archive that cannot be rewritten.
    """
    changes: dict[str, bytes | None] = {part: xml.encode() for part, xml in sheets.items()}
    if any(_formula_cells(archive.text(part)) - _formula_cells(xml) for part, xml in sheets.items()):
        changes |= _without_calculation_chain(archive)
    return archive.replaced(changes)


def _formula_cells(xml: str) -> set[Position]:
    return set(read_formulas(SheetXml(xml)).texts)


def _without_calculation_chain(archive: Archive) -> dict[str, bytes | None]:
    """The changes that drop the calculation chain, its relationship and its content type."""
    folder, name = posixpath.split(read_workbook_xml(archive).part)
    relationships = posixpath.join(folder, "_rels", f"{name}.rels")
    changes: dict[str, bytes | None] = {}
    for holder, key in ((relationships, "Type"), ("[Content_Types].xml", "ContentType")):
        xml = archive.text(holder)
        for found in _EMPTY_ELEMENT.finditer(xml):
            given = attributes(found[0])
            if given.get(key, "").endswith(("/calcChain", ".calcChain+xml")):
                changes[holder] = xml.replace(found[0], "").encode()
                part = given.get("PartName", "").lstrip("/")
                if part in archive:
                    changes[part] = None
    return changes

"""Code names: how a VBA project knows the workbook and its sheets. LibreOffice leaves them out when it saves."""

import re
from collections.abc import Mapping

from xl_udfs.ooxml.archive import Archive
from xl_udfs.ooxml.markup import attributes, escape
from xl_udfs.ooxml.sheet_xml import code_name
from xl_udfs.ooxml.workbook_xml import read_workbook_xml

_SHEET_PROPERTIES = re.compile(r"<(?P<prefix>(?:[\w.\-]+:)?)sheetPr(?=[\s/>])")
_ROOT = re.compile(r"<(?P<prefix>(?:[\w.\-]+:)?)worksheet(?:\s[^<>]*)?>")
_WORKBOOK_PROPERTIES = re.compile(r"<(?:[\w.\-]+:)?workbookPr(?=[\s/>])(?P<given>[^<>]*)")


def with_code_names(archive: Archive, workbook: str, sheets: Mapping[str, str]) -> Archive:
    """The file with code names where it has none; everything else stays byte for byte.

    Args:
        archive: the file.
        workbook: the workbook's own code name; ``""`` for none.
        sheets: code names by tab name.

    Raises:
        UnreadableWorkbookError: a damaged part, or an archive that cannot be rewritten.
    """
    read = read_workbook_xml(archive)
    changes: dict[str, bytes | None] = {}
    xml = archive.text(read.part)
    found = _WORKBOOK_PROPERTIES.search(xml)
    if workbook and found and "codeName" not in attributes(found["given"]):
        changes[read.part] = _inserted(xml, found.start("given"), workbook)
    for tab, name in sheets.items():
        part = read.sheets.get(tab)
        if part and name and not code_name(archive.text(part)):
            changes[part] = _named_sheet(archive.text(part), name)
    return Archive(archive.replaced(changes)) if changes else archive


def _named_sheet(xml: str, name: str) -> bytes:
    properties = _SHEET_PROPERTIES.search(xml)
    if properties:
        return _inserted(xml, properties.end(), name)
    root = _ROOT.search(xml)
    if root is None:
        return xml.encode()
    tag = f"<{root['prefix']}sheetPr/>"
    return _inserted(xml[:root.end()] + tag + xml[root.end():], root.end() + len(tag) - 2, name)


def _inserted(xml: str, at: int, name: str) -> bytes:
    attribute = f' codeName="{escape(name)}"'
    return f"{xml[:at]}{attribute}{xml[at:]}".encode()

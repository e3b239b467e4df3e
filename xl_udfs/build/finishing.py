"""The last step of the build: what makes the package macro-enabled, carries the ribbon and reproducible bytes."""

import re
import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path

from xl_udfs.record import Record

_XLSX = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_XLSM = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"

_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "_rels/.rels"
_END = b"</Relationships>"

_NAMESPACE = b"http://schemas.microsoft.com/office/2009/07/customui"
_RIBBONS = (    # part, its namespace, its relationship; tools that drop the newer one keep the older
    ("customUI/customUI.xml", b"http://schemas.microsoft.com/office/2006/01/customui",
     "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"),
    ("customUI/customUI14.xml", _NAMESPACE,
     "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"),
)

_EMPTY_CACHE = re.compile(rb"(<c (?:(?!\bt=)[^>])*)(>(?:<f>[^<]*</f>|<f [^>]*>[^<]*</f>)<v></v></c>)")

_ROW = re.compile(rb'(<row r="([0-9]+)"[^>]*?) customHeight="1"')
_FOOTER, _BARE_COVER = b"<headerFooter>", b'<headerFooter differentFirst="1">'

_TIME = (1980, 1, 1, 0, 0, 0)


class Touches(Record):
    """What XlsxWriter cannot say of a sheet.

    Attributes:
        growing: rows that are as tall as said only until somebody types into them: then Excel fits them.
        bare_cover: whether the first page has no page number.
    """

    growing: Collection[int] = ()
    bare_cover: bool = False


def finish(source: Path, target: Path, ribbon: bytes, touches: Mapping[str, Touches] | None = None) -> None:
    """Finish a package that XlsxWriter and ``add_project`` made.

    Args:
        source: the package so far; it is not changed.
        target: where the finished .xlsm goes; the same sources give the same bytes anywhere and any time.
        ribbon: its XML, of the newer generation.
        touches: of sheets, by part.

    Raises:
        ValueError: the package is not what this step expects.
    """
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if _XLSM not in parts[_TYPES]:
        parts[_TYPES] = _replace_once(parts[_TYPES], _XLSX, _XLSM)
    _add_ribbons(parts, ribbon)
    for name in parts:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            parts[name] = empty_text_caches(parts[name])
    for name, touch in (touches or {}).items():
        parts[name] = _touched(parts[name], touch)
    _write(parts, target)


def empty_text_caches(sheet: bytes) -> bytes:
    """XlsxWriter leaves ``t="str"`` away where a formula's cached result is ``""``; Excel would read a number."""
    return _EMPTY_CACHE.sub(rb'\1 t="str"\2', sheet)


def _touched(sheet: bytes, touches: Touches) -> bytes:
    sheet = _ROW.sub(lambda row: row[1] if int(row[2]) in touches.growing else row[0], sheet)
    return _replace_once(sheet, _FOOTER, _BARE_COVER) if touches.bare_cover else sheet


def _add_ribbons(parts: dict[str, bytes], ribbon: bytes) -> None:
    added = ""
    for number, (part, namespace, relationship) in enumerate(_RIBBONS, 1):
        parts[part] = _replace_once(ribbon, _NAMESPACE, namespace)
        added += f'<Relationship Id="rIdRibbon{number}" Type="{relationship}" Target="{part}"/>'
    parts[_RELATIONSHIPS] = _replace_once(parts[_RELATIONSHIPS], _END, added.encode("ascii") + _END)


def _replace_once(data: bytes, old: bytes, new: bytes) -> bytes:
    if data.count(old) != 1:
        raise ValueError(f"expected one {old.decode()}, found {data.count(old)}")
    return data.replace(old, new)


def _write(parts: dict[str, bytes], target: Path) -> None:
    """Members in a fixed order (the content types first, as Excel does), without times and attributes."""
    with zipfile.ZipFile(target, "w") as package:
        for name in sorted(parts, key=lambda name: (name != _TYPES, name != _RELATIONSHIPS, name)):
            member = zipfile.ZipInfo(name, _TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            member.external_attr = 0
            package.writestr(member, parts[name], compresslevel=9)

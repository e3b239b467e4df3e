"""Formulas that LibreOffice has saved, made to call our functions by the names that Excel knows."""

import re
from collections.abc import Iterator

from xl_udfs.ooxml.archive import Archive
from xl_udfs.ooxml.formula_text import CALC_SERVICE, own_calls
from xl_udfs.ooxml.markup import escape, unescape

_MARK = CALC_SERVICE.lower().encode() + b"."
_FORMULA = re.compile(
    r"(?P<tag><(?:[\w.\-]+:)?(?:f|formula|formula1|formula2|definedName)(?:\s[^<>]*)?(?<!/)>)(?P<text>[^<]+)(?=</)"
)


def with_plain_calls(archive: Archive, names: frozenset[str]) -> tuple[Archive, int]:
    """The file whose formulas call ``names`` plainly: in cells, names, conditional formats and validations.

    Everything else stays byte for byte, results too.

    Returns:
        The file, the very one that was given if it has no such formula, and how many formulas differ.

    Raises:
        UnreadableWorkbookError: a damaged part, or an archive that cannot be rewritten.
    """
    changes: dict[str, bytes | None] = {}
    count = 0
    for part in _suspects(archive):
        xml, found = _plainly(archive.text(part), names)
        if found:
            changes[part] = xml.encode()
            count += found
    return (Archive(archive.replaced(changes)), count) if changes else (archive, 0)


def _suspects(archive: Archive) -> Iterator[str]:
    """The parts that mention LibreOffice's name of our functions at all."""
    for part in archive:
        if part.lower().startswith("xl/") and part.lower().endswith(".xml") and _MARK in archive.read(part).lower():
            yield part


def _plainly(xml: str, names: frozenset[str]) -> tuple[str, int]:
    """A part with plain calls, and how many of its formulas differ."""
    count = 0

    def rewritten(found: "re.Match[str]") -> str:
        nonlocal count
        formula = unescape(found["text"])
        plain = own_calls(formula, names)
        if plain == formula:
            return found[0]
        count += 1
        return found["tag"] + escape(plain)

    return _FORMULA.sub(rewritten, xml), count

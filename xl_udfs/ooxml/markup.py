"""The little XML that workbook parts need: attributes, entities, cell text.

Parts are worked on as text, by position, because what is not meant to change must stay byte for byte. That is sound
for XML without DTD (``Archive.text`` refuses one) once what only looks like tags is out of the way (``settled``).

Patterns over XML are flat: no possessive or atomic groups, which Python before 3.11.5 mismatches in silence, and
nothing that can be matched in two ways, so that the time for hostile text grows no faster than its length.
"""

import re
from collections.abc import Iterator

# Only what every reading needs is compiled on import; each pattern costs up to a millisecond of a cold start.
_ATTRIBUTES = r"""((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*"""
_TAG = re.compile(rf"<(?:[\w.\-]+:)?([\w.\-]+){_ATTRIBUTES}/?>")
_ATTRIBUTE = re.compile(r"""(?<!\S)([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")

_ENTITY = r"&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));"
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_UNSETTLED = (
    r"(?s)<!--.*?(?:-->|\Z)|<\?(?!xml\s).*?(?:\?>|\Z)|<!\[CDATA\[(?P<text>.*?)(?:\]\]>|\Z)"
    r"""|(?P<tag><[^<>"'!?](?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>"""
)
_ESCAPED = r"_x([0-9A-Fa-f]{4})_"
_ESCAPE_LOOK = r"_(?=x[0-9A-Fa-f]{4}_)"
_NOT_XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def tags(xml: str) -> "Iterator[re.Match[str]]":
    """The opening and empty tags of ``xml``: group 1 is the name without prefix, group 2 the attributes as text."""
    return _TAG.finditer(xml)


def attributes(tag: str) -> dict[str, str]:
    """The attributes in ``tag`` (or in the text between its name and its end), decoded."""
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}


def prefix(xml: str) -> str:
    """The namespace prefix of the root element with its colon (``"x:"``), or ``""``."""
    root = _TAG.search(xml)
    return root[0][1:root.start(1) - root.start()] if root else ""


def unescape(text: str) -> str:
    """``text`` with XML's entities and character references resolved."""
    return re.sub(_ENTITY, _resolved, text) if "&" in text else text


def escape(text: str) -> str:
    """``text`` as element content."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def settled(xml: str) -> str:
    """``xml`` in which every ``<`` and the next ``>`` are the ends of one tag; the same object if it is so already.

    Comments and processing instructions go, CDATA sections become escaped text, ``>`` in an attribute ``&gt;``. What is
    left open goes to its end, so that nothing is looked for twice.
    """
    if "<!" not in xml and xml.find("<?", 1) < 0 and xml.count("<") == xml.count(">"):
        return xml
    return re.sub(_UNSETTLED, _settled, xml)


def from_cell_text(text: str) -> str:
    """What a cell shows for the element content ``text``: entities and ``_xHHHH_`` resolved."""
    text = unescape(text)
    return re.sub(_ESCAPED, lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def to_cell_text(text: str) -> str:
    """``writable(text)`` as element content; what looks like ``_xHHHH_`` is escaped so that it stays as it is."""
    return escape(re.sub(_ESCAPE_LOOK, "_x005F_", writable(text)))


def writable(text: str) -> str:
    """``text`` as a cell can hold it.

    Line ends become the line feed that cells use; other control characters, lone surrogates and the two
    non-characters, which XML cannot carry and no cell shows, are dropped.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(_NOT_XML, "", text)


def needs_preserving(text: str) -> bool:
    """Whether ``text`` needs ``xml:space="preserve"`` to keep its ends."""
    return text != text.strip()


def _settled(found: "re.Match[str]") -> str:
    return escape(found["text"] or "") if found["tag"] is None else found["tag"].replace(">", "&gt;") + ">"


def _resolved(found: "re.Match[str]") -> str:
    if found[3]:
        return _ENTITIES[found[3]]
    code = int(found[1]) if found[1] else int(found[2], 16)
    return chr(code) if code < 0x110000 else found[0]

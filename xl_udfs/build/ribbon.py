"""The ribbon with the names of an edition's forms."""

from xl_udfs.annexes import Edition
from xl_udfs.build.sources import MACROS


def ribbon_xml(edition: Edition) -> bytes:
    """``macros/customUI.xml`` with names in place of ``{项目自评表}`` and other parts, LF line ends."""
    text = (MACROS / "customUI.xml").read_text("utf-8")  # reads any line end as LF
    return edition.titled(text).encode()

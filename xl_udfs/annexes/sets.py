"""Project sets: which sheet holds which form of which set."""

from xl_udfs.annexes.layout import Annex

MASTER = 0
"""The set number of the blank sheets that new project sets are copied from; they are no forms of the filing."""

MARKER = "标识"
"""The key of the defined name of the cell that says which form and set a project sheet is."""

_MARK, _MASTER_ENDING = "#", "_空表"


def marker_name(annex: Annex) -> str:
    """The defined name of that cell."""
    return annex.defined_name(MARKER)


def master_tab(annex: Annex) -> str:
    """The very hidden sheet that new sets of ``annex`` are copied from."""
    return annex.name + _MASTER_ENDING


def mark(annex: str, set_number: int) -> str:
    """What that cell says: ``附件4#2``."""
    return f"{annex}{_MARK}{set_number}"


def set_number(text: object, annex: str) -> int | None:
    """The set that a marker's text names, or None if it is none of ``annex``."""
    name, _, number = str(text).partition(_MARK)
    return int(number) if name == annex and number.isdecimal() else None

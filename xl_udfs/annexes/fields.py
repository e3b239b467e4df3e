"""Read what edition files say of single fields and where they stand."""

from collections.abc import Collection, Mapping
from typing import Any

from xl_udfs.annexes.errors import EditionError
from xl_udfs.annexes.layout import Field
from xl_udfs.book import column_number
from xl_udfs.numbers import Kind

COLUMN_KEYS = {
    "at", "label", "kind", "required", "formula", "shown", "prompt", "default", "link", "choices", "tells", "role",
}

Data = Mapping[str, Any]
"""A piece of an edition file."""


def read_field(key: str, row_label: str, column_label: str, data: Data, role: str = "") -> Field:
    """The field that ``data`` describes, and which means ``role``."""
    return Field(
        key, Kind(data["kind"]), row_label, column_label, required=data.get("required", False),
        shown=data.get("shown", "General"), prompt=data.get("prompt", ""), default=data.get("default"),
        link=data.get("link", False), choices=tuple(data.get("choices", ())), role=role,
    )


def role_of(data: Data, key: str, known: Collection[str], where: str) -> str:
    """What ``data`` says it means; where it says nothing, a key that is a known role means that.

    Raises:
        EditionError: it says something that is no role.
    """
    said = data.get("role")
    if said is None:
        return key if key in known else ""
    if said and said not in known:
        raise EditionError(f"{where}: no role {said}")
    return str(said)


def span(at: str) -> tuple[int, int]:
    """``B:C`` is (2, 2): first column and how many."""
    first, _, last = at.partition(":")
    left = column_number(first)
    return left, column_number(last or first) - left + 1


def checked(data: Data, allowed: set[str], where: str) -> Data:
    """``data``, if it has no keys but those allowed.

    Raises:
        EditionError: it has others; a misspelt key would silently do nothing.
    """
    unknown = set(data) - allowed
    if unknown:
        raise EditionError(f"{where}: unknown {', '.join(sorted(unknown))}")
    return data

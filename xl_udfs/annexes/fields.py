"""Read what edition files say of single fields and where they stand."""

from collections.abc import Collection, Mapping
from typing import Any

from xl_udfs.annexes.layout import Field
from xl_udfs.annexes.roles import Choice
from xl_udfs.book import column_number
from xl_udfs.numbers import Kind

Data = Mapping[str, Any]
"""A piece of an edition file, of the shape that ``format`` describes."""


def read_field(key: str, row_label: str, column_label: str, data: Data, role: str = "") -> Field:
    """The field that ``data`` describes, and which means ``role``; whether a form is handed in is yes or no."""
    if Choice.is_one(role):
        data = {"default": Choice.YES, "choices": (Choice.YES, Choice.NO), **data}
    return Field(
        key, Kind(data["kind"]), row_label, column_label, required=data.get("required", False),
        shown=data.get("shown", "General"), prompt=data.get("prompt", ""), default=data.get("default"),
        link=data.get("link", False), choices=tuple(data.get("choices", ())), role=role,
    )


def role_of(said: str | None, key: str, known: Collection[str]) -> str:
    """What is said that it means; where nothing is said, a key that is a known role means that."""
    return said if said is not None else key if key in known else ""


def span(at: str) -> tuple[int, int]:
    """``B:C`` is (2, 2): first column and how many."""
    first, _, last = at.partition(":")
    left = column_number(first)
    return left, column_number(last or first) - left + 1

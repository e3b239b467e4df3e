"""Read the row blocks of an edition file: rows that people insert and delete, headings beside them."""

from collections.abc import Sequence
from decimal import Decimal

from xl_udfs.annexes.fields import COLUMN_KEYS, Data, checked, read_field, role_of, span
from xl_udfs.annexes.layout import Block, Box, Column, Field, Group, Printed
from xl_udfs.annexes.roles import BLOCKS, COLUMNS
from xl_udfs.book import column_number
from xl_udfs.numbers import Kind
from xl_udfs.record import Record

BLOCK_KEYS = {
    "block", "label", "required", "columns", "series", "name", "name_at", "name_prompt", "printed", "height", "groups",
    "headings_at", "name_role", "prose", "paragraphs", "style", "role",
}
_GROUP_KEYS = {"first", "weight", "second", "printed"}

_MORE = "……"
_PARAGRAPH = "正文"
"""The key of the only column of a block of paragraphs."""


class Formulas(Record):
    """Formulas as written: of fields by key, of columns by block and key, of rows by block and row from 0."""

    fields: dict[str, str]
    columns: dict[str, dict[str, str]]
    rows: dict[str, dict[int, str]]


def read_block(
    data: Data, series: Data, row: int, sizes: Sequence[int], annex: str
) -> tuple[Block, list[Printed], Formulas]:
    """The block that ``data`` describes.

    Args:
        data: its row of the edition file.
        series: the series whose columns it has, unless it names its own.
        row: its first sheet row.
        sizes: rows asked for, one number or one per group; none for the blank form's.
        annex: for messages.

    Returns:
        The block, the headings printed beside it, and its formulas as written.
    """
    name = data["block"]
    role = role_of(data, name, BLOCKS, f"{annex} {name}")
    columns, formulas = _prose(data, role) if data.get("prose") else _columns(data, series, annex)
    groups: list[Group] = []
    headings: list[Printed] = []
    headings_at: tuple[int, ...] = ()
    composed: dict[int, str] = {}
    if "groups" in data:
        groups, texts = _groups(data["groups"], row, sizes, annex)
        headings_at = tuple(map(column_number, data["headings_at"]))
        headings = _headings(groups, *headings_at)
    elif data.get("prose"):
        paragraphs = data.get("paragraphs", ["", ""])
        composed = {at: one["formula"] for at, one in enumerate(paragraphs) if one}
        texts = _sized(["" for _ in paragraphs], sizes[0] if sizes else 0)
    else:
        texts = _sized(data["printed"], sizes[0] if sizes else 0)
    block = Block(
        name, data["label"], row, tuple(texts), columns, data.get("required", False), tuple(groups), {},
        data.get("style", ""), role, headings_at,
    )
    return block, headings, Formulas({}, {name: formulas}, {name: composed})


def _prose(data: Data, role: str) -> tuple[dict[str, Column], dict[str, str]]:
    at, across = span(data["name_at"])
    field = Field(_PARAGRAPH, Kind.TEXT, "", "", prompt=data.get("name_prompt", ""), role=role)  # it tells its section
    return {_PARAGRAPH: Column(at, across, field)}, {}


def _columns(data: Data, series: Data, annex: str) -> tuple[dict[str, Column], dict[str, str]]:
    """The columns, the naming one first, and the formulas of those that have one."""
    at, across = span(data["name_at"])
    name = data["name"]
    role = role_of({"role": data.get("name_role")}, name, COLUMNS, f"{annex} {name}")
    columns = {name: Column(at, across, Field(name, Kind.TEXT, "", "", prompt=data["name_prompt"], role=role))}
    formulas: dict[str, str] = {}
    for key, column in {**series.get("columns", {}), **data.get("columns", {})}.items():
        checked(column, COLUMN_KEYS, f"{annex} {key}")
        left, wide = span(column["at"])
        role = role_of(column, key, COLUMNS, f"{annex} {key}")
        field = read_field(key, "", column.get("label", key), {**series, **column}, role)
        columns[key] = Column(left, wide, field, column.get("tells") == "group")
        if "formula" in column:
            formulas[key] = column["formula"]
    return columns, formulas


def _groups(data: Sequence[Data], row: int, sizes: Sequence[int], annex: str) -> tuple[list[Group], list[str]]:
    """The groups of a block that begins at ``row``, and the printed texts of all its rows."""
    groups: list[Group] = []
    texts: list[str] = []
    for number, group in enumerate(data):
        checked(group, _GROUP_KEYS, f"{annex} {group.get('second')}")
        first = group.get("first") or groups[-1].first
        inherited = groups[-1].weight if "first" not in group else None
        weight = Decimal(group["weight"]) if "weight" in group else inherited
        printed = _sized(group["printed"], sizes[number] if sizes else 0)
        groups.append(Group(first, weight, group["second"], row + len(texts), len(printed)))
        texts += printed
    return groups, texts


def _headings(groups: Sequence[Group], first_at: int, second_at: int) -> list[Printed]:
    """The headings of both levels, in merged cells beside their rows."""
    made = [Printed(Box(group.row, second_at, group.rows), group.second) for group in groups]
    for first in dict.fromkeys(group.first for group in groups):
        under = [group for group in groups if group.first == first]
        made.append(Printed(Box(under[0].row, first_at, sum(group.rows for group in under)), first))
    return made


def _sized(printed: Sequence[str], wanted: int) -> list[str]:
    """The printed texts with room for ``wanted`` rows; more than the form has come before its closing ……."""
    missing = wanted - len(printed)
    if missing <= 0:
        return list(printed)
    closing = [_MORE] if printed[-1] == _MORE else []
    return [*printed[: len(printed) - len(closing)], *[""] * (missing + len(closing)), *closing]

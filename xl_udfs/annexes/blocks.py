"""Read the row blocks of an edition file: rows that people insert and delete, headings beside them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from xl_udfs.annexes import texts
from xl_udfs.annexes.errors import EditionError, Where
from xl_udfs.annexes.fields import Data, read_field, role_of, span
from xl_udfs.annexes.formula_reading import Written
from xl_udfs.annexes.layout import MORE, Block, Box, Column, Field, Group, Printed, heading_weight
from xl_udfs.annexes.roles import BLOCKS, COLUMNS
from xl_udfs.book import column_number
from xl_udfs.numbers import Kind
from xl_udfs.record import Record

_PARAGRAPH = "正文"
"""The key of the only column of a block of paragraphs."""

_Columns = tuple[dict[str, Column], dict[str, Written]]


class Formulas(Record):
    """Formulas as written: of fields by key, of columns by block and key, of rows by block and row from 0."""

    fields: dict[str, Written]
    columns: dict[str, dict[str, Written]]
    rows: dict[str, dict[int, Written]]


def read_block(
    data: Data, series: Data, row: int, sizes: Sequence[int], where: Where
) -> tuple[Block, list[Printed], Formulas]:
    """The block that ``data`` describes.

    Args:
        data: its row of the edition file.
        series: the series whose columns it has, unless it names its own.
        row: its first sheet row.
        sizes: rows asked for, one number or one per group; none for the blank form's.
        where: its place in the file.

    Returns:
        The block, the headings printed beside it, and its formulas as written.

    Raises:
        EditionError: its columns or groups do not agree.
    """
    name = data["block"]
    role = role_of(data.get("role"), name, BLOCKS)
    columns, formulas = _prose(data, role) if "prose" in data else _columns(data, series, where)
    groups: list[Group] = []
    headings: list[Printed] = []
    headings_at: tuple[int, ...] = ()
    composed: dict[int, Written] = {}
    if "groups" in data:
        groups, printed = _groups(data["groups"], row, sizes, (*where, "groups"))
        headings_at = tuple(map(column_number, data["headings_at"]))
        headings = _headings(groups, *headings_at)
    elif "prose" in data:
        paragraphs = data.get("paragraphs", ["", ""])
        composed = {
            at: Written(one["formula"], (*where, "paragraphs", at, "formula"))
            for at, one in enumerate(paragraphs) if one
        }
        printed = _sized(["" for _ in paragraphs], sizes[0] if sizes else 0)
    else:
        printed = _sized(data["printed"], sizes[0] if sizes else 0)
    block = Block(
        name, data["label"], row, tuple(printed), columns, data.get("required", False), tuple(groups), {},
        data.get("style", ""), role, headings_at,
    )
    return block, headings, Formulas({}, {name: formulas}, {name: composed})


def _prose(data: Data, role: str) -> _Columns:
    at, across = span(data["name_at"])
    field = Field(_PARAGRAPH, Kind.TEXT, "", "", prompt=data.get("name_prompt", ""), role=role)  # it tells its section
    return {_PARAGRAPH: Column(at, across, field)}, {}


def _columns(data: Data, series: Data, where: Where) -> _Columns:
    """The columns, the naming one first, and the formulas of those that have one."""
    at, across = span(data["name_at"])
    name = data["name"]
    role = role_of(data.get("name_role"), name, COLUMNS)
    columns = {name: Column(at, across, Field(name, Kind.TEXT, "", "", prompt=data["name_prompt"], role=role))}
    formulas: dict[str, Written] = {}
    for key, column in {**series.get("columns", {}), **data.get("columns", {})}.items():
        if key == name:
            raise EditionError(texts.TWO_CALLED.format(key=key), (*where, "columns", key))
        left, wide = span(column["at"])
        role = role_of(column.get("role"), key, COLUMNS)
        field = read_field(key, "", column.get("label", key), {**series, **column}, role)
        columns[key] = Column(left, wide, field, "tells" in column)
        if "formula" in column:
            formulas[key] = Written(column["formula"], (*where, "columns", key, "formula"))
    _refuse_twins(columns, where)
    return columns, formulas


def _refuse_twins(columns: Mapping[str, Column], where: Where) -> None:
    """Two columns of a block must not mean the same."""
    found: dict[str, str] = {}
    for key, column in columns.items():
        role = column.field.role
        if role and role in found:
            said = texts.ROLE_TWICE.format(role=role, first=found[role], second=key)
            raise EditionError(said, (*where, "columns", key))
        found[role] = key


def _groups(data: Sequence[Data], row: int, sizes: Sequence[int], where: Where) -> tuple[list[Group], list[str]]:
    """The groups of a block that begins at ``row``, and the printed texts of all its rows."""
    groups: list[Group] = []
    printed: list[str] = []
    if "first" not in data[0]:
        raise EditionError(texts.GROUP_WITHOUT_FIRST, (*where, 0))
    for number, one in enumerate(data):
        first, weight = (one["first"], _weight(one, (*where, number))) if "first" in one else (
            groups[-1].first, groups[-1].weight
        )
        rows = _sized(one["printed"], sizes[number] if sizes else 0)
        group = Group(first, weight, one["second"], row + len(printed), len(rows))
        _refuse_headings(group, groups, "first" in one, (*where, number))
        groups.append(group)
        printed += rows
    return groups, printed


def _weight(group: Data, where: Where) -> Decimal | None:
    """The weight of a first-level heading, which says the same in brackets if it says one."""
    if "weight" not in group:
        return None
    weight, printed = Decimal(str(group["weight"])), heading_weight(group["first"])
    if printed is not None and printed != weight:
        raise EditionError(texts.WEIGHT_DIFFERS.format(weight=weight, printed=printed), (*where, "weight"))
    return weight


def _refuse_headings(group: Group, before: Sequence[Group], is_first: bool, where: Where) -> None:
    """Headings are known by their names: a first-level one stands over adjoining rows, a second-level one once."""
    if is_first and group.first_name in [one.first_name for one in before]:
        raise EditionError(texts.FIRST_TWICE.format(name=group.first_name), (*where, "first"))
    if group.second_name in [one.second_name for one in before]:
        raise EditionError(texts.SECOND_TWICE.format(name=group.second_name), (*where, "second"))


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
    closing = [MORE] if printed[-1] == MORE else []
    return [*printed[: len(printed) - len(closing)], *[""] * (missing + len(closing)), *closing]

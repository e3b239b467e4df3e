"""Which project rows of the unit belong to which project set, and when two names are one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from xl_udfs.annexes import Edition
from xl_udfs.annexes.edition import Place
from xl_udfs.annexes.roles import AMOUNTS, Block, Project, Role, name_of
from xl_udfs.cell_functions.ordinals import without_ordinal
from xl_udfs.filing import Filing, Forms, Item, Row
from xl_udfs.numbers import Quantity, Words, plain
from xl_udfs.record import Record
from xl_udfs.rulebook.kit.gaps import absent_among, lacking_blocks, lacking_forms
from xl_udfs.rulebook.kit.rule import NotChecked, Outcome, Reason


class Assignment(Record):
    """Project rows with money; where the edition asks for names only, all of them.

    Attributes:
        by_set: those of each set.
        loose: those that may belong to any set.
        lost: those that name a set that is not there.
    """

    by_set: Mapping[int, Sequence[Row]]
    loose: Sequence[Row]
    lost: Sequence[Row]


def assigned(filing: Filing) -> Assignment:
    """What the rows say of the sets: by the set number in a row, else by the only set, else by the project's name."""
    names: dict[str, list[int]] = {}
    for one in filing.sets:
        names.setdefault(bare(one[Project.NAME]), []).append(one.number)
    numbers = [one.number for one in filing.sets]
    by_set: dict[int, list[Row]] = {number: [] for number in numbers}
    loose: list[Row] = []
    lost: list[Row] = []
    for row in _listed(filing):
        found = _set_of(row, numbers, names)
        if found is not None:
            by_set[found].append(row)
        else:
            (lost if row[Project.SET].is_quantity else loose).append(row)
    return Assignment(by_set, loose, lost)


def _set_of(row: Row, numbers: Sequence[int], names: Mapping[str, Sequence[int]]) -> int | None:
    said = row[Project.SET]
    if isinstance(said.entry, Quantity):
        return next((number for number in numbers if said.entry.value == number), None)
    if len(numbers) == 1:
        return numbers[0]
    named = names.get(bare(row.name), ()) if bare(row.name) else ()
    return named[0] if len(named) == 1 else None


def set_forms(edition: Edition) -> str:
    """What people call the forms of a project set together: 附件3、附件4."""
    return "、".join(form.name for form in edition.annexes.values() if form.per_project)


def projects(filing: Filing) -> list[Row]:
    """The unit's rows that are projects: with an amount that is not 0, or one that cannot be read."""
    return [row for row in filing.rows(Block.PROJECTS) if any(_counts(row[key]) for key in AMOUNTS)]


def _listed(filing: Filing) -> Sequence[Row]:
    block = filing.own.block(Block.PROJECTS)
    asks_amounts = block and any(key in block.block.keys for key in AMOUNTS)
    return projects(filing) if asks_amounts else filing.rows(Block.PROJECTS)


def used_sets(filing: Filing, role: Role) -> list[Forms]:
    """The project sets into whose form with the field ``role`` somebody typed something."""
    return [one for one in filing.holding(role, used=True) if one.number]


def each_set(filing: Filing, roles: Sequence[Role], check: Callable[[Forms], Outcome]) -> Iterator[Outcome]:
    """What ``check`` says of every project set; else why no set can have the fields ``roles``."""
    gap = lacking_in_sets(filing, *roles)
    yield from [gap] if gap else map(check, filing.sets)


def lacking_in_sets(filing: Filing, *roles: Role) -> NotChecked | None:
    """Why no project set can have the fields ``roles``; None if the forms handed in ask for them."""
    return _not_asked_for(filing, [filing.edition.place(name_of(role), True) for role in roles])


def lacking_blocks_in_sets(filing: Filing, *blocks: str) -> NotChecked | None:
    """Likewise for rows of ``blocks``."""
    return _not_asked_for(filing, [filing.edition.block_place(block, True) for block in blocks])


def lacking_sets(filing: Filing) -> NotChecked | None:
    """Why there can be no project sets at all; None if a form of them is handed in."""
    return lacking_forms(filing, (form for form in filing.edition.forms if form.per_project))


def lacking_project_rows(filing: Filing, column: str) -> NotChecked | None:
    """Why the unit's project rows have no ``column``; None if they have it, filled in or not."""
    rows = filing.own.block(Block.PROJECTS)
    return absent_among([rows.top[column]]) if rows else lacking_blocks(filing.own, Block.PROJECTS)


def _not_asked_for(filing: Filing, places: Sequence[Place | None]) -> NotChecked | None:
    if None in places:
        return NotChecked(Reason.NO_SUCH_ITEM)
    left_out = {form.name for form in filing.left_out}
    return NotChecked(Reason.NOT_REPORTED) if any(place and place[0] in left_out for place in places) else None


def _counts(item: Item) -> bool:
    return item.is_unreadable or (isinstance(item.entry, Quantity) and item.entry.value != 0)


def bare(item: Item) -> str:
    """A name without ordinal and white space, in half-width letters; ``""`` if there is none."""
    return _bare(item.entry.text) if isinstance(item.entry, Words) else ""


@lru_cache(2048)
def _bare(text: str) -> str:
    return "".join(without_ordinal(plain(text)).split()).rstrip("：:。；;")


def same_name(one: Item, other: Item) -> bool:
    """Whether both are the same name, or one is the other shortened; a missing name is like any other."""
    first, second = bare(one), bare(other)
    return first in second or second in first or _is_short_for(*sorted((first, second), key=len))


_LEAST_LETTERS = 4


def _is_short_for(short: str, full: str) -> bool:
    """Whether a name is made of signs of the other's, in their order, first and last alike: 某县社保中心."""
    if len(short) < _LEAST_LETTERS or short[:2] != full[:2] or short[-1] != full[-1]:
        return False
    signs = iter(full)
    return all(sign in signs for sign in short)


def named_indicators(forms: Forms) -> list[Row]:
    """The indicators that have a name, of the unit or of a project set."""
    return [row for row in forms.rows(Block.INDICATORS) if bare(row.name)]

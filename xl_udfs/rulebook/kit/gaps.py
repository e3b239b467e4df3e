"""Why a rule has nothing to look at: the forms have no such thing, or are not handed in, or the unit has none."""

from collections.abc import Iterable, Iterator

from xl_udfs.annexes import Annex
from xl_udfs.filing import Absent, Filing, Forms, Item, Why
from xl_udfs.rulebook.kit.rule import REASON_OF, NotChecked, Outcome, Reason

_BY_WEIGHT = (
    Reason.STRUCTURE, Reason.NO_SUCH_ITEM, Reason.NOT_REPORTED, Reason.UNREADABLE, Reason.MISSING,
    Reason.NOT_APPLICABLE,
)
"""Of several reasons the first of these is told: what the file has lost before what the unit has not filled in."""


def lacking(items: Iterable[Item]) -> NotChecked | None:
    """Why a relation over ``items`` cannot be checked, or None if it can. 不适用 counts as zero."""
    return _weightiest(filter(None, map(_lack, items)))


def _lack(item: Item) -> Reason | None:
    if item.is_quantity:
        return None
    if isinstance(item.entry, Absent):
        return REASON_OF[item.entry.why]
    if item.is_unreadable:
        return Reason.UNREADABLE
    if item.is_blank:
        return Reason.MISSING if item.field.required or item.field.formula else Reason.NOT_APPLICABLE
    return None


def _weightiest(reasons: Iterable[Reason]) -> NotChecked | None:
    given = {*reasons}
    return next((NotChecked(reason) for reason in _BY_WEIGHT if reason in given), None)


def absent_among(items: Iterable[Item]) -> NotChecked | None:
    """Why one of ``items`` cannot be read: there is no cell for it. None if each has one, filled in or not."""
    return _weightiest(REASON_OF[item.entry.why] for item in items if isinstance(item.entry, Absent))


def absence_of_all(items: Iterable[Item]) -> NotChecked | None:
    """Why not one of ``items`` can be read; None if one has a cell, filled in or not."""
    asked = list(items)
    return absent_among(asked) if all(one.is_absent for one in asked) else None


def lacking_blocks(forms: Forms, *blocks: str) -> NotChecked | None:
    """Why a relation over rows of ``blocks`` cannot be checked among ``forms``; None if they are there."""
    why = forms.lacks(*blocks)
    return NotChecked(REASON_OF[why]) if why else None


def lacking_forms(filing: Filing, forms: Iterable[Annex]) -> NotChecked | None:
    """Why none of ``forms`` can be looked at: the edition has none, or none is handed in. None if one is."""
    names = {form.name for form in forms}
    if not names:
        return NotChecked(Reason.NO_SUCH_ITEM)
    is_left_out = names <= {form.name for form in filing.left_out}
    return NotChecked(Reason.NOT_REPORTED) if is_left_out else None


def lacking_part(filing: Filing, part: str) -> NotChecked | None:
    """Likewise for the forms that are ``part`` of a filing."""
    return lacking_forms(filing, (form for form in filing.edition.forms if form.part == part))


def nothing_on(filing: Filing, forms: Iterable[Annex]) -> NotChecked:
    """Why nothing is found of what stands on ``forms``, which are those of the edition that have it."""
    return lacking_forms(filing, forms) or NotChecked(Reason.NOT_APPLICABLE)


def no_rows(forms: Forms, *blocks: str) -> NotChecked:
    """Why not one of ``blocks`` has a row: the edition lacks them, they are not handed in, or nothing is filled in."""
    whys = {forms.lacks(block) for block in blocks}
    if None in whys:
        return NotChecked(Reason.NOT_APPLICABLE)
    return NotChecked(Reason.NOT_REPORTED if Why.NOT_REPORTED in whys else Reason.NO_SUCH_ITEM)


def as_far_as_there(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The outcomes without those over items that the edition lacks, unless there is no other.

    For rules over several rows or columns: that a form has fewer of them is no gap in what was checked.
    """
    found = list(outcomes)
    lacking = NotChecked(Reason.NO_SUCH_ITEM)
    there = [one for one in found if one != lacking]
    yield from there or found

"""Relations that many rules check: a total and its parts."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from xl_udfs.filing import Item
from xl_udfs.numbers import EXACT, Blank, NotApplicable, Quantity, figure, standard_value
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason, labelled

MONEY_TOLERANCE = Decimal("0.01")
"""万元: figures are printed at two decimals, so a sum may be one unit of the last place off."""


def lacking(items: Iterable[Item | None]) -> NotChecked | None:
    """Why a relation over ``items`` cannot be checked, or None if it can. 不适用 counts as zero."""
    reason: Reason | None = None
    for item in items:
        if item is None:
            return NotChecked(Reason.STRUCTURE)
        if item.is_unreadable:
            reason = Reason.UNREADABLE
        elif item.is_blank:
            reason = reason or (Reason.MISSING if item.field.required or item.field.formula else Reason.NOT_APPLICABLE)
    return NotChecked(reason) if reason else None


def amount(item: Item) -> Decimal:
    """The figure of an item in the forms' own units; 不适用 is zero. Only for items that are not ``lacking``."""
    if isinstance(item.entry, Quantity):
        return standard_value(item.entry)
    if isinstance(item.entry, NotApplicable | Blank):
        return Decimal(0)
    raise ValueError(f"no figure in {item.cell}")


def total_of(total: Item | None, parts: Sequence[Item | None], advice: str) -> Outcome:
    """``total`` equals the sum of ``parts`` within the tolerance."""
    gap = lacking([total, *parts])
    if gap:
        return gap
    present = [part for part in parts if part is not None]
    if total is None or not present:
        return NotChecked(Reason.NOT_APPLICABLE)
    left = amount(total)
    right = Decimal(0)
    for part in present:
        right = EXACT.add(right, amount(part))
    difference = left - right
    if abs(difference) <= MONEY_TOLERANCE:
        return PASSED
    terms = " + ".join(labelled(part) for part in present)
    return Hit(
        total,
        f"{total.row_label}（{total.column_label}）是 {figure(left)}，"
        f"各项相加是 {figure(right)}，相差 {figure(difference)}。",
        advice, total.key, labelled(total), f"{terms} = {figure(right)}", difference, MONEY_TOLERANCE,
    )

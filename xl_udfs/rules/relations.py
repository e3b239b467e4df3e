"""Relations that many rules check: a figure computed again, a total and its parts."""

from collections.abc import Iterable
from decimal import Decimal

from xl_udfs.filing import Item, Relation
from xl_udfs.functions import call
from xl_udfs.numbers import Quantity, figure, percent, same_printed, standard_value
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason

MONEY_TOLERANCE = Decimal("0.01")
"""万元: figures are printed at two decimals, so a sum may be one unit of the last place off."""

SCORE_TOLERANCE = Decimal("0.01")
"""分: scores are printed at two decimals."""

_MOST_DECIMALS = 9


def lacking(items: Iterable[Item]) -> NotChecked | None:
    """Why a relation over ``items`` cannot be checked, or None if it can. 不适用 counts as zero."""
    reasons = {reason for reason in map(_lack, items) if reason}
    for reason in (Reason.STRUCTURE, Reason.UNREADABLE, Reason.MISSING, Reason.NOT_APPLICABLE):
        if reason in reasons:
            return NotChecked(reason)
    return None


def _lack(item: Item) -> Reason | None:
    if item.is_absent:
        return Reason.STRUCTURE
    if item.is_unreadable:
        return Reason.UNREADABLE
    if item.is_blank:
        return Reason.MISSING if item.field.required or item.field.formula else Reason.NOT_APPLICABLE
    return None


def amount(item: Item) -> Decimal:
    """The figure of an item in the forms' own units; 不适用 is zero. Only for items that are not ``lacking``."""
    return standard_value(item.entry) if isinstance(item.entry, Quantity) else Decimal(0)


def labelled(item: Item) -> str:
    """``三公经费 1.23``: an item's label and value as findings print them."""
    return f"{item.label} {item.printed or '空'}"


def total_of(relation: Relation, advice: str) -> Outcome:
    """The result equals the sum of the operands within the tolerance."""
    total, parts = relation.result, relation.operands
    gap = lacking([total, *parts])
    if gap:
        return gap
    if not parts:
        return NotChecked(Reason.NOT_APPLICABLE)
    left, right = amount(total), sum((amount(part) for part in parts), Decimal(0))
    difference = left - right
    if abs(difference) <= MONEY_TOLERANCE:
        return PASSED
    terms = " + ".join(labelled(part) for part in parts)
    return Hit(
        item=total,
        message=f"{total.row_label}（{total.column_label}）是 {figure(left)}，"
                f"各项相加是 {figure(right)}，相差 {figure(difference)}。",
        advice=advice,
        left=labelled(total),
        right=f"{terms} = {figure(right)}",
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=parts,
    )


def recomputed_score(relation: Relation, advice: str) -> Outcome:
    """The stated score equals what its cell function makes of the operands, to 0.01."""
    score, operands = relation.result, relation.operands
    gap = lacking([score, *operands])
    if gap:
        return gap
    expected = call(relation.function, [amount(one) for one in operands])
    if not isinstance(expected, Decimal):
        return NotChecked(Reason.NOT_APPLICABLE if expected == "" else Reason.UNREADABLE)
    difference = amount(score) - expected
    if abs(difference) <= SCORE_TOLERANCE:
        return PASSED
    return Hit(
        item=score,
        message=f"{score.row_label}的{score.column_label}是 {score.printed}，按表中的数计算是 {figure(expected)}。",
        advice=f"{advice}改为 {figure(expected)}；如果算式里的数填错了，先改正它们。",
        left=f"{score.column_label} {score.printed}",
        right="，".join(f"{one.column_label} {one.printed}" for one in operands),
        difference=difference,
        tolerance=SCORE_TOLERANCE,
        others=operands,
    )


def recomputed_rate(relation: Relation, advice: str) -> Outcome:
    """The stated rate equals what its cell function makes of the operands, at the printed precision."""
    rate, operands = relation.result, relation.operands
    gap = lacking(operands)
    if gap:
        return gap
    expected = call(relation.function, [*(amount(one) for one in operands), _MOST_DECIMALS])
    if not isinstance(expected, Decimal):
        return NotChecked(Reason.NOT_APPLICABLE if expected == "" else Reason.UNREADABLE)
    gap = lacking([rate])
    if gap or not isinstance(rate.entry, Quantity):
        return gap or NotChecked(Reason.UNREADABLE)
    # The form prints so many decimals; whoever typed more is held to them.
    decimals = max(rate.field.printed_decimals or 0, rate.entry.decimals or 0)
    stated = rate.entry.value
    if same_printed(stated, expected, decimals + 2):
        return PASSED
    should = percent(expected, decimals)
    return Hit(
        item=rate,
        message=f"{rate.label}填的是 {percent(stated, decimals)}，按表中的数计算是 {should}。",
        advice=f"{advice}改为 {should}；如果算式里的数填错了，先改正它们。",
        left=f"{rate.label} {percent(stated, decimals)}",
        right=f"{' ÷ '.join(labelled(one) for one in operands)} = {percent(expected)}",
        difference=stated - expected,
        tolerance=Decimal(5).scaleb(-decimals - 3),
        others=operands,
    )

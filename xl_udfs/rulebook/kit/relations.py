"""Relations that many rules check: a figure computed again, a total and its parts."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from xl_udfs.annexes.roles import Role
from xl_udfs.cell_functions import call
from xl_udfs.cell_functions.conventions import RATE_DIGITS
from xl_udfs.filing import Filing, Item, Relation
from xl_udfs.numbers import Quantity, figure, percent, round_half_up, same_printed, standard_value
from xl_udfs.rulebook.kit.gaps import absent_among, lacking
from xl_udfs.rulebook.kit.likely import Figure, likely
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason

MONEY_TOLERANCE = Decimal("0.01")
"""万元: figures are printed at two decimals, so a sum may be one unit of the last place off."""

SCORE_TOLERANCE = Decimal("0.01")
"""分: scores are printed at two decimals."""

_MOST_DECIMALS = 9


def amount(item: Item) -> Decimal:
    """The figure of an item in the forms' own units; 不适用 is zero. Only for items that are not ``lacking``."""
    return standard_value(item.entry) if isinstance(item.entry, Quantity) else Decimal(0)


def summed(items: Iterable[Item]) -> Decimal:
    """What the items add up to. Only for items that are not ``lacking``."""
    return sum((amount(item) for item in items), Decimal(0))


def labelled(item: Item) -> str:
    """``三公经费 1.23``: an item's label and value as findings print them."""
    return f"{item.label} {item.printed or '空'}"


def own_relations(filing: Filing, function: str, *results: Role) -> Iterator[Relation | NotChecked]:
    """How the forms that a filing has once compute each of ``results`` with a cell function; else why they do not."""
    for item in (filing[role] for role in results):
        found: list[Relation | NotChecked] = [one for one in filing.relations(function) if one.result is item]
        yield from found or [absent_among([item]) or NotChecked(Reason.NO_SUCH_ITEM)]


def named(item: Item) -> str:
    """``附件1 三公经费（2022年决算数）``: an item as findings call it that compare sheets."""
    column = item.column_label.partition("（")[0]
    return f"{item.sheet} {item.row_label}" + (f"（{column}）" if column else "")


def total_of(relation: Relation, advice: str, elsewhere: Sequence[Item] = ()) -> Outcome:
    """The result equals the sum of the operands within the tolerance."""
    return sum_of([relation.result], relation.operands, advice, elsewhere)


def sum_of(totals: Sequence[Item], parts: Sequence[Item], advice: str, elsewhere: Sequence[Item] = ()) -> Outcome:
    """The parts add up to one of ``totals`` within the tolerance.

    Args:
        totals: what they may add up to, if the form does not say; the first is where to look.
        parts: the summands; one for figures that should be equal.
        advice: what to do.
        elsewhere: items that may have been taken for one of these, for the evidence; those themselves do not count.
    """
    candidates = [total for total in totals if not lacking([total])]
    gap = lacking(parts) or (None if candidates else lacking(totals))
    if gap:
        return gap
    if not parts:
        return NotChecked(Reason.NOT_APPLICABLE)
    right = summed(parts)
    total = min(candidates, key=lambda one: abs(amount(one) - right))
    difference = amount(total) - right
    if abs(difference) <= MONEY_TOLERANCE:
        return PASSED
    if gap := absent_among(totals):  # the one that is meant may be the one that the forms do not have
        return gap
    return Hit(
        item=total,
        message=_differs(total, parts, right),
        advice=advice,
        left=f"{_called(total, total)} {total.printed}",
        right=_terms(parts, total, right),
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=[one for one in (*candidates, *parts) if one is not total],
        evidence=_evidence(total, parts, [one for one in elsewhere if all(one is not used for used in totals)]),
    )


def at_most(parts: Sequence[Item], whole: Item, message: str, advice: str) -> Outcome:
    """The parts together are not above the whole, but for the tolerance.

    Args:
        parts: the first is where to look.
        whole: what holds them and may hold more.
        message: what is wrong if they are above it.
        advice: what to do then.
    """
    gap = lacking([*parts, whole])
    if gap or not parts:
        return gap or NotChecked(Reason.NOT_APPLICABLE)
    left = summed(parts)
    difference = left - amount(whole)
    if difference <= MONEY_TOLERANCE:
        return PASSED
    return Hit(
        item=parts[0],
        message=message,
        advice=advice,
        left=_terms(parts, whole, left),
        right=f"{_called(whole, whole)} {whole.printed}",
        difference=difference,
        tolerance=MONEY_TOLERANCE,
        others=[*parts[1:], whole],
    )


def placed_at(item: Item, outcome: Outcome) -> Outcome:
    """The same hit at the other side of the equation, which is where people have to look."""
    if not isinstance(outcome, Hit) or outcome.difference is None:
        return outcome
    return outcome.replaced(
        item=item, left=outcome.right, right=outcome.left, difference=-outcome.difference,
        others=[outcome.item, *(one for one in outcome.others if one is not item)],
    )


def _differs(total: Item, parts: Sequence[Item], right: Decimal) -> str:
    left = amount(total)
    away = any(part.sheet != total.sheet for part in parts)
    what = named(total) if away else f"{total.row_label}（{total.column_label}）"
    if len(parts) == 1:
        other = named(parts[0]) if away else f"{parts[0].row_label}（{parts[0].column_label}）"
        side = f"{other}是 {figure(right)}"
    elif away:
        sheets = "、".join(dict.fromkeys(part.sheet for part in parts))
        side = f"{sheets}各项相加是 {figure(right)}"
    else:
        side = f"各项相加是 {figure(right)}"
    return f"{what}是 {figure(left)}，{side}，相差 {figure(left - right)}。"


def _terms(parts: Sequence[Item], total: Item, right: Decimal) -> str:
    terms = " + ".join(f"{_called(part, total)} {part.printed or '空'}" for part in parts)
    return f"{terms} = {figure(right)}" if len(parts) > 1 else terms


def _called(item: Item, total: Item) -> str:
    """What tells an item from the total: its sheet, its row, or the column of the same row."""
    if item.sheet != total.sheet:
        return f"{item.sheet} {item.row_label}"
    return item.row_label if item is total or item.row_label != total.row_label else item.column_label


def _evidence(total: Item, parts: Sequence[Item], elsewhere: Sequence[Item]) -> str:
    others = [one for one in elsewhere if one.is_quantity and all(one is not part for part in parts)]
    figures = [[Figure(_called(one, total), amount(one)) for one in items] for items in ([total], parts, others)]
    return likely(figures[0][0], figures[1], figures[2])


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
        evidence=likely(Figure(score.row_label, amount(score)), [Figure("应得", expected)]),
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
    # Cells hold rates at four decimals: 95.496% is 95% by hand, and 95.50% in a cell, which prints 96%.
    held = round_half_up(expected, RATE_DIGITS)
    if any(same_printed(stated, one, decimals + 2) for one in (expected, held)):
        return PASSED
    should = percent(expected, decimals)
    return Hit(
        item=rate,
        message=f"{rate.label}填的是 {percent(stated, decimals)}，按表中的数计算是 {should}。",
        advice=f"{advice}改为 {should}；如果算式里的数填错了，先改正它们。",
        left=f"{rate.label} {percent(stated, decimals)}",
        right=f"{' ÷ '.join(labelled(one) for one in operands)} = {percent(expected)}",
        difference=stated - expected,
        tolerance=rate.entry.replaced(unit="%", decimals=decimals).half,
        others=operands,
    )

"""Indicator rows as rules look at them: which are quantitative, which way they count, what they would score."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.filing import Filing, Form, Item, Row
from xl_udfs.functions import call
from xl_udfs.functions.scores import DIRECTION_OF_SIGN, DIRECTIONS, EQUAL, FORWARD, LINEAR, QUOTIENT, REVERSE
from xl_udfs.numbers import Blank, NotApplicable, Quantity, Words
from xl_udfs.rules.relations import amount, lacking
from xl_udfs.rules.rule import NotChecked, Reason

BLOCK = "指标"
TARGET, ACTUAL, WEIGHT, SCORE, WHY = "年度指标值", "实际完成值", "分值", "得分", "原因"
KIND, DIRECTION, LEVEL = "指标类型", "方向", "档次"
QUANTITATIVE, QUALITATIVE = "定量", "定性"

NOTHING_TO_LOOK_AT = NotChecked(Reason.NOT_APPLICABLE)


def indicator_forms(filing: Filing) -> Iterator[tuple[Form, Sequence[Row]]]:
    """Every form with indicators that the filing has to hand in, and its filled-in rows."""
    for form in filing.forms.values():
        if BLOCK in form.blocks and filing.asks_for(form):
            yield form, form.rows(BLOCK)


def indicator_rows(filing: Filing) -> Iterator[Row]:
    """Every filled-in indicator."""
    for _, rows in indicator_forms(filing):
        yield from rows


def unscored(row: Row) -> NotChecked | None:
    """Why the row's weight and score cannot be compared, or None if they can."""
    return lacking((row[WEIGHT], row[SCORE]))


def weight_and_score(row: Row) -> tuple[Decimal, Decimal]:
    """Both as figures; only for rows that are not ``unscored``."""
    return amount(row[WEIGHT]), amount(row[SCORE])


def has_reason(row: Row) -> bool:
    """Somebody explained the deviation; 无 and —— explain nothing."""
    return not isinstance(row[WHY].entry, Blank | NotApplicable)


def is_quantitative(row: Row) -> bool:
    """What the row says of itself; where it says nothing, a target that is a figure makes it so."""
    said = row[KIND].entry
    if isinstance(said, Words) and said.text in (QUANTITATIVE, QUALITATIVE):
        return said.text == QUANTITATIVE
    return isinstance(row[TARGET].entry, Quantity)


def measured(row: Row) -> tuple[Quantity, Quantity] | None:
    """Target and result of a quantitative indicator, if both are figures."""
    target, actual = row[TARGET].entry, row[ACTUAL].entry
    if isinstance(target, Quantity) and isinstance(actual, Quantity) and is_quantitative(row):
        return target, actual
    return None


def stated_direction(row: Row) -> str:
    """正向, 反向 or 等于 as chosen or as the target's sign says; a target of 0 is to be kept; ``""`` if none tells."""
    chosen, target = row[DIRECTION].entry, row[TARGET].entry
    if isinstance(chosen, Words) and chosen.text in DIRECTIONS:
        return DIRECTIONS[chosen.text]
    if not isinstance(target, Quantity):
        return ""
    if target.sign:
        return DIRECTION_OF_SIGN[target.sign]
    return "" if target.value else EQUAL


def suggested_scores(row: Row) -> list[Decimal]:
    """What the formulas in use make of a measured row, from the lowest to the highest.

    Without a stated direction all directions are thought possible. Empty if target and result cannot be compared.
    """
    if _is_exactly_met(row):  # no need to ask the functions
        return [amount(row[WEIGHT])]
    direction = stated_direction(row)
    directions = [direction] if direction else [FORWARD, REVERSE]
    ways = [(one, LINEAR) for one in directions] + [(REVERSE, QUOTIENT)] * (REVERSE in directions)
    found = [
        call("INDICATOR_SCORE", [row[TARGET].raw, row[ACTUAL].raw, amount(row[WEIGHT]), one, way]) for one, way in ways
    ]
    scores = [one for one in found if isinstance(one, Decimal)]
    return sorted(scores) if len(scores) == len(ways) else []


def times_target(row: Row) -> Decimal | None:
    """Result ÷ target of a measured row; None if they cannot be compared."""
    if _is_exactly_met(row):
        return Decimal(1)
    share = call("COMPLETION_RATE", [row[ACTUAL].raw, row[TARGET].raw, FORWARD])
    return share if isinstance(share, Decimal) else None


def _is_exactly_met(row: Row) -> bool:
    """The result is the target to the digit; where one of them has no unit, it is in the other's."""
    target, actual = row[TARGET].entry, row[ACTUAL].entry
    return (
        isinstance(target, Quantity) and isinstance(actual, Quantity) and not actual.sign
        and target.value == actual.value > 0 and (target.unit == actual.unit or not (target.unit and actual.unit))
    )


def named(row: Row) -> str:
    """The indicator's name as findings quote it."""
    return f"“{row.name.printed}”"


def compared(row: Row) -> list[Item]:
    """Target, result, weight and score."""
    return [row[key] for key in (TARGET, ACTUAL, WEIGHT, SCORE)]

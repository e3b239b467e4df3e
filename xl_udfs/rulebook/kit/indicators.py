"""Indicator rows as rules look at them: which are quantitative, which way they count, what they would score."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.annexes.roles import Block, Indicator
from xl_udfs.cell_functions import call
from xl_udfs.cell_functions.scores import DIRECTION_OF_SIGN, DIRECTIONS, EQUAL, FORWARD, LINEAR, QUOTIENT, REVERSE
from xl_udfs.filing import Filing, Form, Item, Row
from xl_udfs.numbers import Blank, Kind, NotApplicable, Quantity, Words, figures_in, parse, plain, same_unit
from xl_udfs.rulebook.kit.gaps import lacking
from xl_udfs.rulebook.kit.relations import amount
from xl_udfs.rulebook.kit.rule import NotChecked, Reason

QUANTITATIVE, QUALITATIVE = "定量", "定性"

NOTHING_TO_LOOK_AT = NotChecked(Reason.NOT_APPLICABLE)


def indicator_forms(filing: Filing) -> Iterator[tuple[Form, Sequence[Row]]]:
    """Every form with indicators that the filing has to hand in, and its filled-in rows."""
    for form in filing.forms.values():
        if form.block(Block.INDICATORS) and filing.asks_for(form):
            yield form, form.rows(Block.INDICATORS)


def unscored(row: Row) -> NotChecked | None:
    """Why the row's weight and score cannot be compared, or None if they can."""
    return lacking((row[Indicator.WEIGHT], row[Indicator.SCORE]))


def weight_and_score(row: Row) -> tuple[Decimal, Decimal]:
    """Both as figures; only for rows that are not ``unscored``."""
    return amount(row[Indicator.WEIGHT]), amount(row[Indicator.SCORE])


def has_reason(row: Row) -> bool:
    """Somebody explained the deviation; 无 and —— explain nothing."""
    return not isinstance(row[Indicator.WHY].entry, Blank | NotApplicable)


def is_quantitative(row: Row) -> bool:
    """What the row says of itself; where it says nothing, a target that is a figure makes it so."""
    said = row[Indicator.KIND].entry
    if isinstance(said, Words) and said.text in (QUANTITATIVE, QUALITATIVE):
        return said.text == QUANTITATIVE
    return isinstance(row[Indicator.TARGET].entry, Quantity)


def measured(row: Row) -> tuple[Quantity, Quantity] | None:
    """Target and result of a quantitative indicator, if both are figures."""
    target, actual = row[Indicator.TARGET].entry, _result(row)
    if isinstance(target, Quantity) and isinstance(actual, Quantity) and is_quantitative(row):
        return target, actual
    return None


def _result(row: Row) -> Quantity | None:
    """The result that was typed, or the one that stands in a sentence (满意率96%)."""
    read = parse(said, Kind.TARGET) if (said := _said(row)) else row[Indicator.ACTUAL].entry
    return read if isinstance(read, Quantity) else None


def _result_to_calculate(row: Row) -> object:
    """The same as a cell function takes it."""
    return _said(row) or row[Indicator.ACTUAL].raw


YEAR = re.compile(r"(?:19|20)[0-9]{2}年")
_CLAUSE_ENDS = re.compile(r"[，,。；;：:、（()\s]")
_OTHER_THAN_RESULT = frozenset("差少多缺剩欠未比较增减升降第")
"""Signs before a figure, in its clause, that make it something else than the result: 还差3户, 比上年增加5%."""


def _said(row: Row) -> str:
    """The one figure of a result in words that has the target's unit, ``""`` if there is no such or several.

    What reads as a figure of another unit may be a sentence: 56户全部完成.
    """
    raw, entry, target = row[Indicator.ACTUAL].raw, row[Indicator.ACTUAL].entry, row[Indicator.TARGET].entry
    if not isinstance(raw, str) or not isinstance(target, Quantity) or not target.unit:
        return ""
    if isinstance(entry, Quantity) and same_unit(entry, target):
        return ""
    text = plain(raw)
    found = figures_in(text, target.unit)
    if len(found) != 1 or YEAR.match(found[0][0]):
        return ""
    clause = _CLAUSE_ENDS.split(text[:found[0].start()])[-1]
    return "" if _OTHER_THAN_RESULT & set(clause) else found[0][0]


def stated_direction(row: Row) -> str:
    """正向, 反向 or 等于 as chosen or as the target's sign says; a target of 0 is to be kept; ``""`` if none tells."""
    chosen, target = row[Indicator.DIRECTION].entry, row[Indicator.TARGET].entry
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
        return [amount(row[Indicator.WEIGHT])]
    direction = stated_direction(row)
    directions = [direction] if direction else [FORWARD, REVERSE]
    ways = [(one, LINEAR) for one in directions] + [(REVERSE, QUOTIENT)] * (REVERSE in directions)
    target, actual, weight = row[Indicator.TARGET].raw, _result_to_calculate(row), amount(row[Indicator.WEIGHT])
    found = [call("INDICATOR_SCORE", [target, actual, weight, one, way]) for one, way in ways]
    scores = [one for one in found if isinstance(one, Decimal)]
    return sorted(scores) if len(scores) == len(ways) else []


def times_target(row: Row) -> Decimal | None:
    """Result ÷ target of a measured row; None if they cannot be compared."""
    if _is_exactly_met(row):
        return Decimal(1)
    share = call("COMPLETION_RATE", [_result_to_calculate(row), row[Indicator.TARGET].raw, FORWARD])
    return share if isinstance(share, Decimal) else None


def _is_exactly_met(row: Row) -> bool:
    """The result is the target to the digit; where one of them has no unit, it is in the other's."""
    target, actual = row[Indicator.TARGET].entry, row[Indicator.ACTUAL].entry
    return (
        isinstance(target, Quantity) and isinstance(actual, Quantity) and actual.sign in ("", target.sign)
        and target.value == actual.value > 0 and (target.unit == actual.unit or not (target.unit and actual.unit))
    )


def quoted(row: Row) -> str:
    """The indicator's name as findings quote it."""
    return f"“{row.name.printed}”"


def against_target(row: Row) -> str:
    """``“发放率”指标值 ≥95%、完成 90%``: target and result as findings quote them."""
    return f"{quoted(row)}指标值 {row[Indicator.TARGET].printed}、完成 {row[Indicator.ACTUAL].printed}"


def compared(row: Row) -> list[Item]:
    """Target, result, weight and score."""
    return [row[key] for key in (Indicator.TARGET, Indicator.ACTUAL, Indicator.WEIGHT, Indicator.SCORE)]

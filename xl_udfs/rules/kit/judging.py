"""Judge everything of one kind that a filing has to hand in; where there is nothing to judge, say why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from xl_udfs.annexes import Annex
from xl_udfs.annexes.roles import Block, Indicator
from xl_udfs.filing import Filing, Form, Item, Relation, Row
from xl_udfs.rules.kit.indicators import indicator_forms, unscored, weight_and_score
from xl_udfs.rules.kit.relations import relations_asked_for
from xl_udfs.rules.kit.rule import NotChecked, Outcome, Reason


def why_nothing(filing: Filing, holds: Callable[[Annex], bool]) -> NotChecked:
    """Why nothing was found to judge: the edition has no form that holds it, it is not handed in, or not asked for.

    Args:
        filing: where nothing was found.
        holds: whether a form of the edition has it.
    """
    forms = [annex.name for annex in filing.edition.forms if holds(annex)]
    if not forms:
        return NotChecked(Reason.NO_SUCH_ITEM)
    is_left_out = any(annex.name in forms for annex in filing.left_out)
    return NotChecked(Reason.NOT_REPORTED if is_left_out else Reason.NOT_APPLICABLE)


def each_relation(
    filing: Filing, function: str, judge: Callable[[Relation], Outcome], *rows: str
) -> Iterator[Outcome]:
    """What ``judge`` says of all that the forms compute with a cell function, of these rows only if any are named."""
    found = list(relations_asked_for(filing, function, *rows))
    yield from map(judge, found)
    if not found:
        yield why_nothing(filing, lambda annex: _computes(annex, function, rows))


def _computes(annex: Annex, function: str, rows: Sequence[str]) -> bool:
    fields = (entry.field for entry in annex.entries.values())
    return any(
        one.formula is not None and one.formula.function == function and (not rows or one.row_role in rows)
        for one in fields
    )


def each_item(filing: Filing, role: str, judge: Callable[[Item], Outcome]) -> Iterator[Outcome]:
    """What ``judge`` says of the item that means ``role``, of the unit and of every project set."""
    found = [one[role] for one in filing.holding(role)]
    asked = [item for item in found if item.form and filing.asks_for(filing.forms[item.form])]
    yield from map(judge, asked)
    if not asked:
        yield why_nothing(filing, lambda annex: role in annex.keys)


def each_indicator_form(
    filing: Filing, judge: Callable[[Form, Sequence[Row]], Iterable[Outcome]], *columns: str
) -> Iterator[Outcome]:
    """What ``judge`` says of every form whose indicators have ``columns``, and of its filled-in rows."""
    found = [(form, rows) for form, rows in indicator_forms(filing) if _has_columns(form.annex, columns)]
    for form, rows in found:
        yield from judge(form, rows)
    if not found:
        yield why_nothing(filing, lambda annex: _has_columns(annex, columns))


def _has_columns(annex: Annex, columns: Sequence[str]) -> bool:
    name = annex.block_keys.get(Block.INDICATORS)
    return name is not None and all(column in annex.blocks[name].keys for column in columns)


def each_indicator(filing: Filing, judge: Callable[[Row], Outcome], *columns: str) -> Iterator[Outcome]:
    """What ``judge`` says of every indicator of a form that has ``columns``."""
    return each_indicator_form(filing, lambda form, rows: map(judge, rows), *columns)


def each_score(filing: Filing, judge: Callable[[Row, Decimal, Decimal], Outcome], *columns: str) -> Iterator[Outcome]:
    """What ``judge`` says of every indicator, its weight and its score; why not, where those are no figures."""

    def judged(row: Row) -> Outcome:
        return unscored(row) or judge(row, *weight_and_score(row))

    return each_indicator(filing, judged, *columns, Indicator.WEIGHT, Indicator.SCORE)

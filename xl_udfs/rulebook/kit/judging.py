"""Judge every item of one role, indicator or relation that a filing has to hand in; if there is none, say why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from xl_udfs.annexes import Annex
from xl_udfs.annexes.roles import Block, Indicator
from xl_udfs.filing import Filing, Form, Item, Relation, Row
from xl_udfs.rulebook.kit.gaps import nothing_on
from xl_udfs.rulebook.kit.indicators import indicator_forms, unscored, weight_and_score
from xl_udfs.rulebook.kit.rule import Outcome


def each_item(filing: Filing, role: str, judge: Callable[[Item], Outcome]) -> Iterator[Outcome]:
    """What ``judge`` says of the item that means ``role``, of the unit and of every project set."""
    found = [one[role] for one in filing.holding(role)]
    asked = [item for item in found if item.form and filing.asks_for(filing.forms[item.form])]
    yield from map(judge, asked)
    if not asked:
        yield nothing_on(filing, (form for form in filing.edition.forms if role in form.keys))


def each_indicator_form(
    filing: Filing, judge: Callable[[Form, Sequence[Row]], Iterable[Outcome]], *columns: str
) -> Iterator[Outcome]:
    """What ``judge`` says of every form whose indicators have ``columns``, and of its filled-in rows."""
    found = [(form, rows) for form, rows in indicator_forms(filing) if _has_columns(form.annex, columns)]
    for form, rows in found:
        yield from judge(form, rows)
    if not found:
        yield nothing_on(filing, (form for form in filing.edition.forms if _has_columns(form, columns)))


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


def each_relation(
    filing: Filing, function: str, check: Callable[[Relation], Outcome], *rows: str
) -> Iterator[Outcome]:
    """What ``check`` says of every relation, or why there is none.

    Forms that the filing does not have to hand in are left out: a unit without projects has no forms of projects.

    Args:
        filing: whose forms.
        function: the cell function by which the edition computes it.
        check: looks at one relation.
        rows: the roles of the rows that are meant; none for all.
    """
    asked = {name for name, form in filing.forms.items() if filing.asks_for(form)}
    found = [relation for relation in filing.relations(function, rows) if relation.result.form in asked]
    yield from map(check, found)
    if not found:
        yield nothing_on(filing, (form for form in filing.edition.forms if _computes(form, function, rows)))


def _computes(form: Annex, function: str, rows: Sequence[str]) -> bool:
    fields = [entry.field for entry in form.entries.values() if not rows or entry.field.row_role in rows]
    return any(field.formula and field.formula.function == function for field in fields)

"""Made-up filings in which everything fits, of any edition: every relation between the forms holds.

``unit_facts`` makes up what happened, by role; an edition's forms are filled with as much of it as they ask for.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

from support import right_words, wording
from support.filling import Told, filled
from support.right_indicators import Rows, indicators, total
from support.unit_facts import (
    NO_PROJECT,
    Cents,
    Entries,
    Facts,
    Shape,
    facts,
    project_entries,
    project_row,
    split,
    unit_entries,
    yuan,
)
from xl_udfs.annexes import Edition
from xl_udfs.annexes.roles import (
    Block,
    Choice,
    Detail,
    Funds,
    Goal,
    Indicator,
    Money,
    Part,
    Project,
    Total,
    name_of,
)
from xl_udfs.cell_functions.scores import EXEC_SCORE


def right_filing(edition: Edition, chance: Random, shape: Shape) -> dict[str, Any]:
    """The filing that ``chance`` makes up: per form the entries, as ``annexes.sheets.form_sheets`` takes them.

    Parts are left out as far as the edition lets people choose.
    """
    left_out = {
        form.name for form in edition.forms if form.part in shape.left_out and edition.choice(form)
    }
    known = facts(chance, shape, edition)
    sets = [_project_set(chance, edition, known, number, shape) for number in range(1, shape.sets + 1)]
    unit = _unit(chance, edition, known, shape, sets)
    return {
        form.name: [filled(form, one, left_out) for one in sets] if form.per_project else filled(form, unit, left_out)
        for form in edition.forms if form.name not in left_out
    }


def random_shape(chance: Random, least: int, most: int) -> Shape:
    """A shape with ``least`` to ``most`` project sets; now and then some form is not handed in."""
    sets = chance.randint(least, most)
    dispensable = _DISPENSABLE if sets else _DISPENSABLE[1:]
    return Shape(
        sets, chance.randint(10, 60), full=chance.random() < 0.2, rich=chance.random() < 0.5,
        left_out=(chance.choice(dispensable),) if chance.random() < 0.1 else (),
    )


_DISPENSABLE = Part.BASE, Part.UNIT, Part.PROJECT_REPORT, Part.PROJECT, Part.REPORT
"""Parts that may be left out; the first one tells that there are no projects."""


def _project_set(chance: Random, edition: Edition, known: Facts, number: int, shape: Shape) -> Told:
    own = [one for one in known.projects if one.number == number]
    entries = project_entries(chance, own, shape.full)
    rows = _indicators(chance, edition, True, own[0].name, _how_many(chance, shape, number == 1))
    cost = f"{yuan(chance.choice((own[0].spent, sum(one.spent for one in own))))}万元"
    costing = next((row for second, row in rows if second.startswith(wording.COSTING)), None)
    if costing is not None:
        costing |= {
            Indicator.NAME: own[0].name, Indicator.TARGET: cost, Indicator.ACTUAL: cost,
            Indicator.SCORE: costing[Indicator.WEIGHT],
        }
    entries |= {**right_words.goals(chance, own[0].name), **_scored(edition, True, entries, rows)}
    score = entries[Total.SCORE] if rows else None
    return Told(
        {**entries, **right_words.story(entries[Project.NAME], entries[Goal.DONE], score)}, {Block.INDICATORS: rows}
    )


def _unit(chance: Random, edition: Edition, known: Facts, shape: Shape, sets: Sequence[Told]) -> Told:
    entries = {
        **unit_entries(chance, known, shape, edition),
        **right_words.goals(chance, "本单位"),
        **{Choice.of(part): "否" for part in shape.left_out},
    }
    shared = _counted(sets[0]) if sets else None
    rows = _indicators(chance, edition, False, "部门", _how_many(chance, shape, True), shared)
    entries |= _scored(edition, False, entries, rows)
    return Told(
        entries, {Block.INDICATORS: rows, **_unit_rows(chance, known, shape)},
        right_words.report(chance, edition, known, entries, shape.rich),
    )


def _how_many(chance: Random, shape: Shape, is_first: bool) -> int:
    """Indicators of one form: as many as there may be in the first one if nothing is left out."""
    return shape.indicators if shape.full and is_first else chance.randint(0, shape.indicators if is_first else 15)


def _counted(told: Told) -> Mapping[str, Any] | None:
    """An indicator of a project set with a figure that is no cost, if the edition has indicators of projects."""
    rows = told.rows[Block.INDICATORS]
    return next((row for second, row in rows if not second.startswith(wording.COSTING)), None)


def _indicators(
    chance: Random, edition: Edition, per_project: bool, subject: str, number: int,
    shared: Mapping[str, Any] | None = None,
) -> Rows:
    place = edition.block_place(Block.INDICATORS, per_project)
    if not place:
        return []
    return indicators(chance, edition.form(place[0]).blocks[place[1]], subject, number, shared)


def _scored(edition: Edition, per_project: bool, entries: Entries, rows: Rows) -> Entries:
    """What the form scores for spending, and together: typed where no formula says so."""
    place, scored = edition.place(_WEIGHT, per_project), edition.place(_SCORE, per_project)
    weight = Decimal(str(edition.form(place[0]).entries[place[1]].field.default or 10)) if place else Decimal(0)
    spent, budget = (Decimal(str(entries[name_of((Funds.TOTAL, one))])) for one in (Money.EXECUTED, Money.FINAL))
    score = Decimal(str(EXEC_SCORE(spent, budget, weight))) if scored else Decimal(0)
    return {
        _WEIGHT: float(weight), _SCORE: float(score), Total.SCORE: float(score + total(rows, Indicator.SCORE)),
        Total.WEIGHT: float(weight + total(rows, Indicator.WEIGHT)),
    }


_WEIGHT, _SCORE = name_of((Funds.TOTAL, Money.WEIGHT)), name_of((Funds.TOTAL, Money.SCORE))


def _unit_rows(chance: Random, known: Facts, shape: Shape) -> dict[str, Rows]:
    """Projects, and the details of what was spent."""
    basic, projects = known.basic, known.projects
    rows = [project_row(number, one) for number, one in enumerate(projects, 1)] or [NO_PROJECT]
    if shape.sets == 1 and not shape.full:
        rows = [{role: value for role, value in row.items() if role != Project.SET} for row in rows]
    staff = zip(wording.STAFF, split(chance, basic.staff, len(wording.STAFF)), strict=True)
    listed = shape.full or chance.random() < 0.4
    return {
        Block.PROJECTS: [("", row) for row in rows],
        Block.STAFF: _details(staff), Block.RUNNING: _details(basic.subjects.items()),
        Block.PROJECT_COSTS: _details((one.name, one.spent) for one in projects) if listed else [],
    }


def _details(amounts: Iterable[tuple[str, Cents]]) -> Rows:
    return [("", {Detail.NAME: name, Detail.AMOUNT: yuan(amount)}) for name, amount in amounts]

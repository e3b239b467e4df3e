"""What a made-up unit did in a year, by role: every relation between the figures holds, nothing is out of the way."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

from support import wording
from xl_udfs.annexes import Edition
from xl_udfs.annexes.roles import (
    Building,
    Cover,
    Funds,
    Measures,
    Money,
    Nature,
    Project,
    Source,
    Spending,
    Staff,
    Year,
    name_of,
)

Cents = int
"""Amounts are whole cents of 万元 until they are written down, so that sums are exact."""

Entries = dict[str, Any]
"""What entries hold, by the name of their role."""


class Shape(NamedTuple):
    """What a filing is like.

    Attributes:
        sets: how many project sets there are; 0 for a unit without projects.
        indicators: the most indicators of one form.
        full: nothing is left out that may be left out.
        rich: the report tells more than it must, with figures.
        left_out: the parts that are not handed in.
    """

    sets: int
    indicators: int
    full: bool = False
    rich: bool = False
    left_out: tuple[str, ...] = ()


class Undertaking(NamedTuple):
    """A project of the unit: its name, its set, and its money."""

    name: str
    number: int
    before: Cents
    initial: Cents
    final: Cents
    spent: Cents


class Basic(NamedTuple):
    """The unit's basic expenditure, that on staff, and that on running it by subject."""

    before: Cents
    initial: Cents
    final: Cents
    spent: Cents
    staff: Cents
    subjects: Mapping[str, Cents]

    @property
    def running(self) -> Cents:
        """What running the unit cost."""
        return sum(self.subjects.values())


class Facts(NamedTuple):
    """One unit's year.

    Attributes:
        year: which.
        place: the county.
        people: those present.
        basic, projects: its money.
        fund: how much of it is 政府性基金.
    """

    year: int
    place: str
    people: int
    basic: Basic
    projects: list[Undertaking]
    fund: Cents

    @property
    def spent(self) -> Cents:
        """All that was spent."""
        return self.basic.spent + sum(one.spent for one in self.projects)

    @property
    def adjusted(self) -> float:
        """By how much the basic budget was changed, as it is typed."""
        return yuan(self.basic.final - self.basic.initial)

    @property
    def planned(self) -> Cents:
        """All that might be spent in the end."""
        return self.basic.final + sum(one.final for one in self.projects)


def facts(chance: Random, shape: Shape, edition: Edition) -> Facts:
    """What ``chance`` makes up; it depends on the edition which subjects of expenditure there are."""
    projects, people = _projects(chance, shape), chance.randint(5, 200)
    basic = _basic(chance, people, subjects_of(edition))
    spent = basic.spent + sum(one.spent for one in projects)
    return Facts(
        chance.randint(2018, 2030), chance.choice(wording.PLACES), people, basic, projects,
        chance.choice((0, spent // 7)),
    )


def subjects_of(edition: Edition) -> Mapping[str, Sequence[str]]:
    """The subjects that rows of the unit's money hold, by role."""
    return {**_SUBJECTS, **edition.words.subjects}


_SUBJECTS = {
    Spending.OFFICE: ("办公费",), Spending.TRAVEL: ("水费", "电费", "差旅费"), Spending.MEETINGS: ("会议费", "培训费"),
    Spending.RECEPTION: ("公务接待费",),
}
"""Where an edition does not say."""


def yuan(cents: Cents) -> float:
    """An amount as it is typed, in 万元."""
    return cents / 100


def about(chance: Random, cents: Cents, low: float, high: float) -> Cents:
    """An amount between two multiples of another."""
    return int(cents * chance.uniform(low, high))


def split(chance: Random, total: Cents, parts: int) -> list[Cents]:
    """``total`` in that many parts, none of them 0 if it can be helped."""
    cuts = sorted(chance.sample(range(1, total), parts - 1)) if total > parts else [total] * (parts - 1)
    return [high - low for low, high in zip([0, *cuts], [*cuts, total], strict=True)]


def _projects(chance: Random, shape: Shape) -> list[Undertaking]:
    """One to three for every set, each spending nearly its budget and much the same as the year before."""
    names = [f"{work}{purpose}" for work in wording.WORKS for purpose in wording.PURPOSES]
    chosen = iter(chance.sample(names, len(names)))
    projects = []
    for number in range(1, shape.sets + 1):
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            spent = chance.randint(1_00, 900_00) * chance.choice((1, 1, 10)) + 1
            final = about(chance, spent, 1.001, 1.06) + 1
            initial = final if chance.random() < 0.6 else about(chance, final, 0.95, 1)
            projects.append(Undertaking(next(chosen), number, about(chance, spent, 0.8, 1.25), initial, final, spent))
    return projects


def _basic(chance: Random, people: int, subjects: Mapping[str, Any]) -> Basic:
    spent = people * chance.randint(8_00, 25_00)
    running = about(chance, spent, 0.15, 0.4)
    final, adjusted = about(chance, spent, 1.02, 1.06), chance.choice((0, 12_34, -3_21, chance.randint(1, 50_00)))
    named = dict.fromkeys([*wording.RUNNING, *(name for names in subjects.values() for name in names)])
    costs = dict(zip(named, split(chance, running, len(named)), strict=True))
    return Basic(about(chance, spent, 0.85, 1.15), final - adjusted, final, spent, spent - running, costs)


def unit_entries(chance: Random, known: Facts, shape: Shape, edition: Edition) -> Entries:
    """What the forms hold that a filing has once, but for what is told in words."""
    has_spent = edition.place(name_of((Funds.TOTAL, Money.EXECUTED)), False) is not None
    total = known.spent if has_spent else known.planned
    projects = sum(one.spent if has_spent else one.final for one in known.projects)
    adjusted = [one for one in (Year.PLANNED, Year.SPENT) if edition.place(name_of((Spending.ADJUSTMENT, one)), False)]
    return {
        **_cover(chance, known),
        Staff.POSTS: known.people + chance.randint(0, 10), Staff.PRESENT: known.people,
        **_spending(chance, known.basic, subjects_of(edition)),
        **by_column(Spending.ADJUSTMENT, {chance.choice(adjusted): known.adjusted} if adjusted else {}),
        **_buildings(chance, shape),
        Measures.SAVINGS: chance.choice(wording.SAVINGS),
        **_sources(chance, total, known.fund),
        **_totals(known),
        Nature.BASIC: yuan(total - projects), Nature.PROJECTS: yuan(projects),
    }


def _cover(chance: Random, known: Facts) -> Entries:
    full, short = chance.choice(wording.UNITS)
    return {
        Cover.UNIT: full.format(known.place), Cover.SHORT: short, Cover.YEAR: known.year,
        Cover.DEPARTMENT: f"{known.place}县人民政府办公室", Cover.AUTHOR: "（略）", Cover.PHONE: "（略）",
        Cover.DATE: f"{known.year + 1}年{chance.randint(3, 8)}月{chance.randint(1, 28)}日",
    }


def _amounts(row: str, last: Cents, planned: Cents, spent: Cents) -> Entries:
    return by_column(row, {Year.LAST: yuan(last), Year.PLANNED: yuan(planned), Year.SPENT: yuan(spent)})


def by_column(row: str, amounts: Mapping[str, Any]) -> Entries:
    """Entries of one row by the roles of its columns."""
    return {name_of((row, column)): amount for column, amount in amounts.items()}


def _spending(chance: Random, basic: Basic, subjects: Mapping[str, Any]) -> Entries:
    running = basic.running
    entries = {
        **_amounts(Spending.BASIC, basic.before, basic.final, basic.spent),
        **_amounts(
            Spending.RUNNING, about(chance, running, 0.95, 1.0), about(chance, running, 1.06, 1.09), running
        ),
        **_three_public(chance, basic.subjects["公务接待费"]),
    }
    for row in set(subjects) - {Spending.RECEPTION}:
        spent = sum(basic.subjects[name] for name in subjects[row])
        entries |= _amounts(row, about(chance, spent, 0.85, 0.93), about(chance, spent, 1.0, 1.05), spent)
    if chance.random() < 0.5:
        entries |= by_column(Spending.PROCUREMENT, {Year.PLANNED: 300, Year.SPENT: 280.5})
    return entries


def _three_public(chance: Random, reception: Cents) -> Entries:
    car = chance.choice((0, chance.randint(1_00, 5_00)))
    return {
        **_amounts(Spending.VEHICLE_PURCHASE, 0, 0, 0), **_amounts(Spending.ABROAD, 0, 0, 0),
        **_amounts(Spending.VEHICLE_RUNNING, car, about(chance, car, 1.1, 1.3), car),
        **_amounts(Spending.RECEPTION, about(chance, reception, 1.01, 1.2) + 2, reception * 2, reception),
    }


def _buildings(chance: Random, shape: Shape) -> Entries:
    roles = Building.APPROVED_SIZE, Building.ACTUAL_SIZE, Building.PLANNED_COST, Building.ACTUAL_COST
    if not shape.full and chance.random() < 0.7:
        return dict.fromkeys(roles, "无")
    return dict(zip(roles, (1200, chance.randint(1100, 1200), 560.5, 548.25), strict=True))


def _sources(chance: Random, total: Cents, fund: Cents) -> Entries:
    """Where the money comes from."""
    other = chance.choice((0, total // 9))
    return {
        Source.GENERAL: yuan(total - fund - other), Source.FUND: yuan(fund),
        Source.SPECIAL_ACCOUNT: 0, Source.OTHER: yuan(other),
    }


def _totals(known: Facts) -> Entries:
    """What the unit and its projects spent: typed where no formula takes it from elsewhere."""
    projects, basic = known.projects, known.basic
    return {
        **by_column(Funds.TOTAL, {
            Money.INITIAL: yuan(basic.initial + _sum(projects, "initial")),
            Money.FINAL: yuan(known.planned),
            Money.EXECUTED: yuan(known.spent),
        }),
        **_amounts(Spending.PROJECTS, *(_sum(projects, money) for money in ("before", "final", "spent"))),
    }


def _sum(projects: Sequence[Undertaking], money: str) -> Cents:
    """All that the projects have under the name ``money``."""
    return sum(int(getattr(one, money)) for one in projects)


def project_row(number: int, one: Undertaking) -> Entries:
    """A project among the unit's rows."""
    return {
        Project.NAME: f"{number}.{one.name}", Project.SET: one.number,
        Year.LAST: yuan(one.before), Year.PLANNED: yuan(one.final), Year.SPENT: yuan(one.spent),
    }


NO_PROJECT: Entries = {Project.NAME: "无", **dict.fromkeys((Year.LAST, Year.PLANNED, Year.SPENT), 0)}
"""The row of a unit without projects: the form asks for one."""


def project_entries(chance: Random, own: list[Undertaking], full: bool) -> Entries:
    """What a project set says of its money and its name."""
    sums = [_sum(own, money) for money in ("initial", "final", "spent")]
    kept = min(sums) // 8 if full or chance.random() < 0.3 else 0
    entries = {
        Project.NAME: own[0].name if len(own) == 1 else f"{own[0].name}等{len(own)}个项目",
        **by_column(Funds.TOTAL, dict(zip(_FUNDS, map(yuan, sums), strict=True))),
        **by_column(Funds.GRANT, {column: yuan(amount - kept) for column, amount in zip(_FUNDS, sums, strict=True)}),
    }
    return {**entries, **by_column(Funds.CARRIED, dict.fromkeys(_FUNDS, yuan(kept)))} if kept else entries


_FUNDS = Money.INITIAL, Money.FINAL, Money.EXECUTED

"""Indicators of made-up filings: weights that add up, results that reach their targets, or a reason why not."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

from support import wording
from support.unit_facts import Entries
from xl_udfs.annexes import Block, Group
from xl_udfs.annexes.roles import Indicator

_STEPS = 2
"""Weights are halves of a point."""

Rows = list[tuple[str, Entries]]
"""Indicators and the second-level heading that each stands under."""


def indicators(
    chance: Random, block: Block, subject: str, number: int, shared: Mapping[str, Any] | None = None
) -> Rows:
    """Rows of one form, at least one under each second-level heading; the first of each is counted.

    Args:
        chance: what decides.
        block: whose headings, weights and columns they have.
        subject: what their names begin with.
        number: how many rows, if there need not be more.
        shared: an indicator of another form, to be repeated first.
    """
    counts = {group.second_name: 1 for group in block.groups}
    for _ in range(number - len(counts)):
        counts[chance.choice(list(counts))] += 1
    rows: Rows = []
    for first in dict.fromkeys(group.first_name for group in block.groups):
        groups = [group for group in block.groups if group.first_name == first]
        weights = iter(_weights(chance, groups, sum(counts[group.second_name] for group in groups)))
        rows += [
            (group.second_name, _row(chance, block, f"{subject}{group.second_name[:4]}{at}", next(weights), at == 1))
            for group in groups for at in range(1, counts[group.second_name] + 1)
        ]
    if shared:
        repeated = rows[0][1]
        weight, share = repeated[Indicator.WEIGHT], shared[Indicator.SCORE] / shared[Indicator.WEIGHT]
        repeated |= {**shared, Indicator.WEIGHT: weight, Indicator.SCORE: weight * share}
    return rows


def total(rows: Rows, column: str) -> Decimal:
    """All figures of one column, by its role."""
    return sum((Decimal(str(row[column])) for _, row in rows), Decimal(0))


def _weights(chance: Random, groups: Sequence[Group], parts: int) -> list[float]:
    """What the heading is worth, dealt out."""
    total = int(groups[0].weight or 0) * _STEPS
    cuts = sorted(chance.sample(range(1, total), parts - 1))
    return [(high - low) / _STEPS for low, high in zip([0, *cuts], [*cuts, total], strict=True)]


def _row(chance: Random, block: Block, subject: str, weight: float, counted: bool) -> Entries:
    ways = [_counted] * 4 if counted else [_counted] * 4 + [_rated] * 3 + [_bounded] * 2 + [_missed, _judged, _judged]
    told: dict[str, Any] = {Indicator.SCORE: weight, **chance.choice(ways)(chance, subject, weight)}
    if Indicator.DIRECTION in block.keys and chance.random() < 0.2 and Indicator.LEVEL not in told:
        told[Indicator.DIRECTION] = "反向" if told[Indicator.TARGET][0] == "≤" else "正向"
    return {**told, Indicator.WEIGHT: weight}


def _counted(chance: Random, subject: str, _: float) -> Entries:
    """The more the better, and a little more was done."""
    name, unit = chance.choice(wording.COUNTED)
    target = chance.randint(20, 900)
    return {
        Indicator.NAME: name.format(subject), Indicator.TARGET: f"≥{target}{unit}",
        Indicator.ACTUAL: f"{target + target // 25}{unit}",
    }


def _rated(chance: Random, subject: str, _: float) -> Entries:
    rate = chance.randint(85, 99)
    return {
        Indicator.NAME: chance.choice(wording.RATED).format(subject), Indicator.TARGET: f"≥{rate}%",
        Indicator.ACTUAL: f"{rate + 1}%",
    }


def _bounded(chance: Random, subject: str, _: float) -> Entries:
    """The fewer the better."""
    name, unit = chance.choice(wording.BOUNDED)
    target = chance.randint(20, 90)
    return {
        Indicator.NAME: name.format(subject), Indicator.TARGET: f"≤{target}{unit}",
        Indicator.ACTUAL: f"{target - target // 20}{unit}",
    }


def _missed(_: Random, subject: str, weight: float) -> Entries:
    """Not all was done, which costs points and is explained."""
    return {
        Indicator.NAME: f"{subject}任务完成数", Indicator.TARGET: "≥100件", Indicator.ACTUAL: "90件",
        Indicator.SCORE: round(weight * 0.9, 2), Indicator.WHY: wording.REASON,
    }


def _judged(chance: Random, subject: str, _: float) -> Entries:
    name, target, result = chance.choice(wording.JUDGED)
    return {
        Indicator.NAME: name.format(subject), Indicator.TARGET: target, Indicator.ACTUAL: result,
        Indicator.LEVEL: "达成",
    }

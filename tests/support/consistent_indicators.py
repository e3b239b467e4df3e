"""Indicators of made-up filings: weights that add up, results that reach their targets, or a reason why not."""

from decimal import Decimal
from random import Random
from typing import Any

from support import wording
from xl_udfs.annexes import Block

_STEPS = 2
"""Weights are halves of a point."""


def indicators(
    chance: Random, block: Block, subject: str, most: int, shared: list[Any] | None = None
) -> dict[str, list[list[Any]]]:
    """Rows by second-level heading, at least one under each; the first of each is counted.

    Args:
        chance: what decides.
        block: whose headings and weights they stand under.
        subject: what their names begin with.
        most: how many rows at the most.
        shared: an indicator of another annex, to be repeated first.
    """
    counts = {group.second_name: 1 for group in block.groups}
    for _ in range(max(0, chance.randint(0, most) - len(counts))):
        counts[chance.choice(list(counts))] += 1
    rows: dict[str, list[list[Any]]] = {}
    for first in dict.fromkeys(group.first_name for group in block.groups):
        groups = [group for group in block.groups if group.first_name == first]
        number = sum(counts[group.second_name] for group in groups)
        weights = iter(_weights(chance, int(groups[0].weight or 0) * _STEPS, number))
        for group in groups:
            rows[group.second_name] = [
                _row(chance, f"{subject}{group.second_name[:4]}{at}", next(weights) / _STEPS, at == 1)
                for at in range(1, counts[group.second_name] + 1)
            ]
    if shared:
        first_row = next(iter(rows.values()))[0]
        first_row[:] = [*shared[:3], first_row[3], first_row[3] * shared[4] / shared[3], *shared[5:]]
    return rows


def total_score(rows: dict[str, list[list[Any]]]) -> Decimal:
    """What the indicators score together."""
    return sum((Decimal(str(row[4])) for group in rows.values() for row in group), Decimal(0))


def _weights(chance: Random, total: int, parts: int) -> list[int]:
    cuts = sorted(chance.sample(range(1, total), parts - 1))
    return [high - low for low, high in zip([0, *cuts], [*cuts, total], strict=True)]


def _row(chance: Random, subject: str, weight: float, counted: bool) -> list[Any]:
    kind = 0 if counted else chance.randrange(10)
    if kind < 4:
        name, unit = chance.choice(wording.COUNTED)
        target = chance.randint(20, 900)
        return [name.format(subject), f"≥{target}{unit}", f"{target + target // 25}{unit}", weight, weight, None]
    if kind < 7:
        rate = chance.randint(85, 99)
        return [chance.choice(wording.RATED).format(subject), f"≥{rate}%", f"{rate + 1}%", weight, weight, None]
    if kind == 7:
        return [f"{subject}任务完成数", "≥100件", "90件", weight, round(weight * 0.9, 2), wording.REASON]
    name, target, result = chance.choice(wording.JUDGED)
    return [name.format(subject), target, result, weight, weight, None, None, None, None, "达成"]

"""Made-up filings in which everything fits: a check has nothing to say of them."""

from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Any

from proof.run import Row, Run, faultless
from support.consistent import Size, consistent
from support.filings import book_of
from xl_udfs.check import Report, check_book
from xl_udfs.rules import Reason, all_rules


def told(report: Report) -> list[str]:
    """What the report finds, could not check for want of something, or left unsaid."""
    faults = [f"{one.code} {one.sheet}!{one.cell} {one.message}" for one in report.findings]
    missing = [one for one in report.not_checked if one.reason is not Reason.NOT_APPLICABLE]
    not_applicable = {one.code for one in report.not_checked}
    asked = {rule.code for rule in all_rules() if rule.enabled} - not_applicable
    unsaid = sorted(asked - set(report.passed) - {one.code for one in report.findings})
    return [*faults, *(f"{one.code} {one.reason.value}" for one in missing), *map(str, report.faults), *unsaid]


def told_of(values: dict[str, Any]) -> list[str]:
    """The same of the workbook that holds ``values``."""
    return told(check_book(book_of(values), "一致.xlsm"))


def _measure(least: int, most: int, number: int, seed: int) -> Iterator[Row]:
    """``number`` filings with ``least`` to ``most`` project sets."""
    faults = []
    for at in range(number):
        chance = Random(f"{seed} {at}")
        size = Size(chance.randint(least, most), chance.randint(10, 60), full=chance.random() < 0.2)
        faults += [f"第 {at} 份：{fault}" for fault in told_of(consistent(chance, size))]
    yield faultless(f"{least} 至 {most} 个项目表", number, faults)


RUNS = (
    Run("right-few", "正确的自评没有问题", 1, 40, 2000, partial(_measure, 1, 4)),
    Run("right-several", "正确的自评没有问题", 2, 12, 800, partial(_measure, 5, 10)),
    Run("right-many", "正确的自评没有问题", 3, 5, 400, partial(_measure, 11, 20)),
)

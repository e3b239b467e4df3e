"""Made-up filings in which everything fits: a check has nothing to say of them."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from proof.run import Row, Run, faultless
from support.filings import Values, book_of
from support.right_filings import random_shape, right_filing
from support.tiny import tiny
from xl_udfs.annexes import Edition, load_edition
from xl_udfs.checking import Report, check_book
from xl_udfs.rulebook import Reason, all_rules

_NOTHING_TO_SAY = (Reason.NOT_APPLICABLE, Reason.NO_SUCH_ITEM, Reason.NOT_REPORTED)


def told(report: Report) -> list[str]:
    """What the report finds, could not check for want of something, or left unsaid."""
    findings = [f"{one.code} {one.sheet}!{one.cell} {one.message}" for one in report.findings]
    missing = [f"{one.code} {one.reason.value}" for one in report.not_checked if one.reason not in _NOTHING_TO_SAY]
    said = {*report.passed, *report.disabled, *(one.code for one in (*report.findings, *report.not_checked))}
    unsaid = [f"{rule.code} 没有结论" for rule in all_rules() if rule.enabled and rule.code not in said]
    return [*findings, *missing, *map(str, report.faults), *unsaid]


def told_of(values: Values, edition: Edition) -> list[str]:
    """The same of the workbook of that edition that holds ``values``."""
    return told(check_book(book_of(values, edition), "一致.xlsm"))


def _measure(edition: Callable[[], Edition], least: int, most: int, number: int, seed: int) -> Iterator[Row]:
    """``number`` filings with ``least`` to ``most`` project sets."""
    faults = []
    for at in range(number):
        chance = Random(f"{seed} {at}")
        values = right_filing(edition(), chance, random_shape(chance, least, most))
        faults += [f"第 {at} 份：{fault}" for fault in told_of(values, edition())]
    yield faultless(f"{edition().name}，{least} 至 {most} 个项目表", number, faults)


RUNS = (
    Run("right-few", "正确的自评没有问题", 1, 40, 2000, partial(_measure, load_edition, 0, 4)),
    Run("right-several", "正确的自评没有问题", 2, 12, 800, partial(_measure, load_edition, 5, 10)),
    Run("right-many", "正确的自评没有问题", 3, 5, 400, partial(_measure, load_edition, 11, 20)),
    Run("right-tiny", "正确的自评没有问题", 12, 20, 1000, partial(_measure, tiny, 0, 4)),
)

"""Made-up filings in which everything fits: a check has nothing to say of them."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

from proof.run import Row, Run, faultless
from support.filings import Values, book_of
from support.knockout import knock_outs, write_without
from support.right_filings import random_shape, right_filing
from support.tiny import tiny
from xl_udfs.annexes import DEFAULT, Edition, load_edition
from xl_udfs.checking import Report, check_book
from xl_udfs.rulebook import Reason

_NOTHING_TO_SAY = (Reason.NOT_APPLICABLE, Reason.NO_SUCH_ITEM, Reason.NOT_REPORTED)


def told(report: Report) -> list[str]:
    """What the report finds, or could not check for want of something."""
    findings = [f"{one.code} {one.sheet}!{one.cell} {one.message}" for one in report.findings]
    missing = [f"{one.code} {one.reason.value}" for one in report.not_checked if one.reason not in _NOTHING_TO_SAY]
    return [*findings, *missing, *map(str, report.faults)]


def told_of(values: Values, edition: Edition) -> list[str]:
    """The same of the workbook of that edition that holds ``values``."""
    return told(check_book(book_of(values, edition), "一致.xlsm"))


def _in_smaller(most: int, seed: int) -> Iterator[Row]:
    """One filing of each edition that lacks a row, a column, a block or a form; ``most`` of them, evenly spread."""
    every = knock_outs(DEFAULT)
    chosen, faults = every[::-(-len(every) // most)], []
    for gone in chosen:
        with tempfile.TemporaryDirectory() as folder:
            edition = load_edition(write_without(DEFAULT, gone, Path(folder, "smaller")))
            faults += [f"没有{gone}：{fault}" for fault in _told_of_one(edition, Random(f"{seed} {gone}"))]
    yield faultless(f"{load_edition().name}，缺一行、一列、一块或一张表", len(chosen), faults)


def _told_of_one(edition: Edition, chance: Random) -> list[str]:
    """Of one filing of an edition that goes by the name of another."""
    values = right_filing(edition, chance, random_shape(chance, 1, 3))
    with patch("xl_udfs.filing.reading.find_edition", lambda _: edition):
        return told_of(values, edition)


def _measure(edition: Callable[[], Edition], least: int, most: int, number: int, seed: int) -> Iterator[Row]:
    """``number`` filings with ``least`` to ``most`` project sets."""
    faults = []
    for at in range(number):
        chance = Random(f"{seed} {at}")
        values = right_filing(edition(), chance, random_shape(chance, least, most))
        faults += [f"第 {at} 份：{fault}" for fault in told_of(values, edition())]
    yield faultless(f"{edition().name}，{least} 至 {most} 个项目表", number, faults)


RUNS = (
    Run("right-few", "正确的自评没有问题", 1, 40, 1000, partial(_measure, load_edition, 0, 4)),
    Run("right-several", "正确的自评没有问题", 2, 12, 400, partial(_measure, load_edition, 5, 10)),
    Run("right-many", "正确的自评没有问题", 3, 5, 150, partial(_measure, load_edition, 11, 20)),
    Run("right-smaller", "正确的自评没有问题", 15, 12, 1000, _in_smaller),
    Run("right-tiny", "正确的自评没有问题", 12, 20, 500, partial(_measure, tiny, 0, 4)),
)

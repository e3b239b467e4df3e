"""Measure what is named beside its reference, in turns, and compare their medians."""

import os
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from support.tools import REPOSITORY

Timed = Callable[[], float]
"""Does the work once and answers the seconds it took."""


class Benchmark(NamedTuple):
    """One claim about speed: ``measured`` takes at most ``limit`` times as long as ``reference``."""

    name: str
    measured: Timed
    reference: Timed
    limit: float


class Outcome(NamedTuple):
    """What came out of one benchmark, in seconds."""

    name: str
    measured: float
    reference: float
    limit: float

    @property
    def ratio(self) -> float:
        """How many times as long as the reference."""
        return self.measured / self.reference

    @property
    def ok(self) -> bool:
        """The limit is kept."""
        return self.ratio <= self.limit


def command(*arguments: str, exit_codes: Sequence[int] = (0,)) -> Timed:
    """Time a whole process, from its start to its end, in the repository's folder.

    Raises:
        RuntimeError: (when called) the process crashed, or ended otherwise than with ``exit_codes``:
            something else than the work was timed.
    """

    # As users have it: Python's settings of this shell aside, so that byte code is kept between runs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def run() -> float:
        start = time.perf_counter()
        done = subprocess.run(
            arguments, cwd=REPOSITORY, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        seconds = time.perf_counter() - start
        # A crash of Python is exit 1, too, which for a checker means: done, with findings.
        if done.returncode not in exit_codes or b"Traceback (most recent" in done.stderr:
            said = (done.stderr or done.stdout).decode(errors="replace")
            raise RuntimeError(f"{' '.join(arguments)}, exit {done.returncode}: {said}")
        return seconds

    return run


def calls(work: Callable[[], object], times: int = 1) -> Timed:
    """Time ``work`` called ``times`` times in this process."""

    def run() -> float:
        start = time.perf_counter()
        for _ in range(times):
            work()
        return time.perf_counter() - start

    return run


def measure(benchmark: Benchmark, repetitions: int) -> Outcome:
    """Run both sides in turns, so that whatever else the machine does hits both; take the medians.

    One round before, not counted, warms file caches and compiles byte code.
    """
    rounds = [(benchmark.measured(), benchmark.reference()) for _ in range(repetitions + 1)][1:]
    measured, reference = (median(side) for side in zip(*rounds, strict=True))
    return Outcome(benchmark.name, measured, reference, benchmark.limit)


def report(outcomes: Iterable[Outcome], console: Console) -> bool:
    """Print one line for each outcome; True when every limit is kept."""
    table = Table("项目", *("实测（毫秒）", "参照（毫秒）", "倍数", "上限", "结果"), box=None)
    for column in table.columns[1:5]:
        column.justify = "right"
    kept = True
    for outcome in outcomes:
        kept = kept and outcome.ok
        table.add_row(
            outcome.name, f"{outcome.measured * 1000:.1f}", f"{outcome.reference * 1000:.1f}",
            f"{outcome.ratio:.2f}", f"{outcome.limit:.2f}", "达标" if outcome.ok else "超限",
        )  # fmt: skip
    console.print(table)
    return kept

"""The benchmark harness compares medians of runs in turns, and refuses to time anything but the work."""

import sys
from io import StringIO

import pytest
from rich.console import Console

from bench.harness import Benchmark, Outcome, Timed, calls, command, measure, report


def _recorded(log: list[str], name: str, *seconds: float) -> Timed:
    waiting = list(seconds)

    def run() -> float:
        log.append(name)
        return waiting.pop(0)

    return run


def test_both_sides_run_in_turns_and_the_first_round_does_not_count() -> None:
    log: list[str] = []
    benchmark = Benchmark("a", _recorded(log, "m", 99, 3, 1, 2), _recorded(log, "r", 99, 1, 2, 1), limit=4)

    outcome = measure(benchmark, repetitions=3)

    assert log == ["m", "r"] * 4
    assert (outcome.measured, outcome.reference, outcome.ratio) == (2, 1, 2)


@pytest.mark.parametrize(("measured", "mark", "kept"), [(3.9, "达标", True), (4.0, "达标", True), (4.1, "超限", False)])
def test_the_limit_decides(measured: float, mark: str, kept: bool) -> None:
    printed = StringIO()

    assert report([Outcome("检查", measured, 1, limit=4)], Console(file=printed, width=120)) is kept
    assert mark in printed.getvalue()


def test_one_missed_limit_is_not_made_good_by_the_next() -> None:
    outcomes = [Outcome("慢", 5, 1, limit=4), Outcome("快", 1, 1, limit=4)]

    assert report(outcomes, Console(file=StringIO())) is False


def test_a_command_that_fails_is_not_timed() -> None:
    with pytest.raises(RuntimeError, match="exit 2: 打不开"):
        command(sys.executable, "-c", "import sys; print('打不开', file=sys.stderr); sys.exit(2)", exit_codes=(0, 1))()


def test_a_crash_is_not_taken_for_findings() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        command(sys.executable, "-c", "1 / 0", exit_codes=(0, 1))()


def test_a_command_may_end_with_any_code_that_means_done() -> None:
    assert command(sys.executable, "-c", "raise SystemExit(1)", exit_codes=(0, 1))() > 0


def test_work_in_this_process_is_done_as_often_as_asked() -> None:
    done: list[int] = []

    assert calls(lambda: done.append(1), times=3)() >= 0
    assert len(done) == 3

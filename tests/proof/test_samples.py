"""A small, fixed sample of every long run keeps its limits; ``make proof`` makes them whole."""

from collections.abc import Callable

import pytest

from proof.page import PAGE, page
from proof.run import Run
from proof.runs import RUNS


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
def test_a_sample_keeps_the_limits(run: Run, record_property: Callable[[str, object], None]) -> None:
    rows = list(run.measure(run.sample, run.seed))
    for row in rows:
        record_property(f"{run.title}，{row.what}", f"{row.tried} 次，{row.result}")
    assert rows
    assert [row for row in rows if not row.kept] == []


def test_runs_are_told_apart_by_their_names() -> None:
    assert len({run.name for run in RUNS}) == len(RUNS)


def test_the_page_is_of_these_runs() -> None:
    """Figures come from ``make proof`` alone; a run that was added or renamed since is missed here."""
    titled = {f"{run.title} | {run.seed}" for run in RUNS}
    lines = [line.split(" | ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")][1:]
    assert PAGE.read_text("utf-8").startswith(page([]))
    assert {f"{title.removeprefix('| ')} | {seed}" for title, *_, seed, _ in lines} == titled, "make proof"

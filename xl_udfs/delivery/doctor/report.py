"""The outcomes as lines, as rows for Excel and as stable, versioned JSON: ``jixiao-doctor/1``."""

import json
import platform
from collections.abc import Sequence

from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.doctor.all_checks import examine
from xl_udfs.delivery.doctor.check import Outcome, State
from xl_udfs.version import __version__

SCHEMA = "jixiao-doctor/1"


def count(outcomes: Sequence[Outcome], state: State) -> int:
    """How many checks ended in ``state``."""
    return sum(outcome.found.state is state for outcome in outcomes)


def summary(outcomes: Sequence[Outcome]) -> str:
    """One sentence over all."""
    problems = count(outcomes, State.PROBLEM)
    text = texts.PROBLEMS_FOUND if problems else texts.ALL_RIGHT
    return text.format(problems=problems, ok=count(outcomes, State.OK), skipped=count(outcomes, State.SKIPPED))


def as_text(outcomes: Sequence[Outcome]) -> str:
    """Lines for a terminal, the summary last."""
    head = texts.HEADING.format(version=__version__, system=platform.platform(terse=True))
    lines = [texts.LINE.format(state=one.found.state.value, title=one.title, text=one.text) for one in outcomes]
    return "\n".join([head, *lines, summary(outcomes)])


def as_json(outcomes: Sequence[Outcome], file: str) -> str:
    """One JSON object; Chinese stays readable."""
    return json.dumps({
        "schema": SCHEMA,
        "version": __version__,
        "system": platform.platform(terse=True),
        "file": file,
        "counts": {state.value: count(outcomes, state) for state in State},
        "checks": [_check(outcome) for outcome in outcomes],
    }, ensure_ascii=False, indent=2)  # fmt: skip


def _check(outcome: Outcome) -> dict[str, str | None]:
    problem = outcome.found.problem
    return {
        "code": outcome.code,
        "title": outcome.title,
        "state": outcome.found.state.value,
        "found": outcome.found.text,
        "cause": problem.cause if problem else None,
        "remedy": problem.remedy if problem else None,
    }


def rows(file: str) -> list[list[str]]:
    """What 环境检测 shows: title, state and text of every check, the summary as the last row."""
    outcomes = examine(file, macros_run=True)
    return [[one.title, one.found.state.value, one.text] for one in outcomes] + [[texts.SUMMARY, "", summary(outcomes)]]

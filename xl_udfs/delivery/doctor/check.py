"""What a check is asked and what it answers."""

from collections.abc import Callable
from enum import Enum

from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.doctor.machine import Machine
from xl_udfs.delivery.doctor.texts import Problem
from xl_udfs.record import Record


class State(Enum):
    """How a check ended; what was not looked at is never called right."""

    OK = "正常"
    PROBLEM = "有问题"
    SKIPPED = "未检查"


class Found(Record):
    """What a check saw.

    Attributes:
        state: how it ended.
        text: what was seen, or why nothing was looked at.
        problem: what is wrong and what to do about it, for ``State.PROBLEM`` only.
    """

    state: State
    text: str = ""
    problem: Problem | None = None


class Outcome(Record):
    """One check's answer, with its name.

    Attributes:
        code: permanent, for programs.
        title: for people.
        found: what it saw.
    """

    code: str
    title: str
    found: Found

    @property
    def text(self) -> str:
        """One or two sentences: what was seen, what is wrong and what to do."""
        problem = self.found.problem
        if problem is None:
            return self.found.text
        seen = texts.SEEN.format(text=self.found.text) if self.found.text else "。"
        return f"{problem.cause}{seen}{problem.remedy}"


class Case(Record):
    """What is examined.

    Attributes:
        machine: the computer.
        file: the full name of a workbook on it, ``""`` if none was named.
        macros_run: whether a macro of that workbook asks: then nothing keeps its macros from running.
    """

    machine: Machine
    file: str
    macros_run: bool = False


Look = Callable[[Case], Found]


def ok(text: str = "") -> Found:
    """Nothing is wrong with ``text``."""
    return Found(State.OK, text)


def wrong(problem: Problem, text: str = "") -> Found:
    """``problem``, as seen in ``text``."""
    return Found(State.PROBLEM, text, problem)


def skipped(reason: str) -> Found:
    """Not looked at, for ``reason``."""
    return Found(State.SKIPPED, reason)


def on_windows(look: Look) -> Look:
    """A check that has nothing to look at elsewhere."""

    def guarded(case: Case) -> Found:
        return look(case) if case.machine.windows else skipped(texts.WINDOWS_ONLY)

    return guarded

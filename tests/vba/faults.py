"""Faults in Excel: any one call that VBA makes of an Excel object fails."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, NamedTuple

import pytest
from pyopenvba.apps.excel._model import ExcelObject
from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter import _runtime

from vba.book_state import State, go_to, state, text
from vba.lab import VbaLab

_REFUSED = 1004


class Outcome(NamedTuple):
    """What came of one run with a fault."""

    where: str
    messages: list[str]
    before: State
    after: State


class Fault:
    """Counts the calls and lets one fail.

    Attributes:
        wanted: which call fails, from 1.
        calls: how many there were so far.
        where: what failed, for messages of tests.
    """

    def __init__(self, wanted: int) -> None:
        self.wanted, self.calls, self.where = wanted, 0, ""

    def count(self, target: object, name: str) -> None:
        """One call; the wanted one raises."""
        if isinstance(target, ExcelObject):
            self.calls += 1
            if self.calls == self.wanted:
                self.where = f"call {self.wanted}: {target.vba_type_name}.{name}"
                raise VBARuntimeError(_REFUSED, "refused by the test")


@contextmanager
def fault_at(wanted: int) -> Iterator[Fault]:
    """While it lasts, the call number ``wanted`` fails."""
    fault = Fault(wanted)
    get, put = _runtime._dispatch_get, _runtime._dispatch_set

    def getting(target: object, name: str, *rest: Any) -> object:
        fault.count(target, name)
        return get(target, name, *rest)

    def setting(target: object, name: str, *rest: Any) -> None:
        fault.count(target, name)
        put(target, name, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_runtime, "_dispatch_get", getting)
        patch.setattr(_runtime, "_dispatch_set", setting)
        yield fault


def every_fault(opened: Callable[[], VbaLab], act: Callable[[VbaLab], None]) -> Iterator[Outcome]:
    """Act once for every call, that call failing; yields what came of it each time.

    Args:
        opened: gives the workbook as it is before; asked again only after a run that changed it.
        act: what is done to it.
    """
    lab = opened()
    before = state(lab)
    gc.freeze()                     # else every opened workbook makes the collector walk all that tests have loaded
    for number in count(1):
        seen = len(lab.messages)
        with fault_at(number) as fault:
            act(lab)
        if not fault.where:
            break
        after = state(lab)
        yield Outcome(fault.where, lab.messages[seen:], before, after)
        if after._replace(active=before.active, saved=before.saved) != before:
            lab = opened()
            before = state(lab)
    gc.unfreeze()


def check_every_fault(
    opened: Callable[[], VbaLab], callback: str, place: tuple[str, int, int], *, failed: str, question: str = ""
) -> None:
    """A button pressed with the cursor at a place and a fault anywhere: one message and no change, or all done.

    Args:
        opened: gives the workbook as it is before.
        callback: of the button.
        place: tab, row, column.
        failed: key of the text that says that nothing was changed.
        question: what may be asked first; it is answered with yes.
    """

    def act(lab: VbaLab) -> None:
        go_to(lab, *place)
        lab.app.workbook.saved = True
        lab.app.answer_dialogs(6)
        lab.press(callback)
        lab.app.interpreter.answers.clear()

    done = opened()
    act(done)
    wanted = state(done)
    for outcome in every_fault(opened, act):
        told = [message for message in outcome.messages if message != question]
        if told:
            assert told == [text(done, failed)], outcome.where
            assert outcome.after == outcome.before._replace(active=place[0], saved=True), outcome.where
        else:
            assert outcome.after == wanted, outcome.where

"""A fault anywhere in the commands that change no form: everything is as before, and one message says so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vba.book_state import State, go_to
from vba.faults import every_fault
from vba.lab import VbaLab
from vba.test_check import answer_with, findings
from vba.texts import VBA_TEXTS

FINDINGS = "校验结果"


@pytest.fixture
def opened(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], VbaLab]:
    """Opens the small workbook, which checks find two things in."""
    answer_with(monkeypatch, *findings(("JX203", "D5", "甲"), ("JX101", "B6", "乙")))
    return lambda: VbaLab(small_book)


@pytest.fixture
def checked(opened: Callable[[], VbaLab]) -> Callable[[], VbaLab]:
    """Opens it after a check."""
    def fresh() -> VbaLab:
        lab = opened()
        lab.press("OnCheck")
        return lab

    return fresh


def forms(found: State) -> State:
    """The state without what stands on 校验结果 and without where people are."""
    cells = {place: content for place, content in found.cells.items() if place[0] != FINDINGS}
    return found._replace(cells=cells, active="", saved=False)


def pressed(callback: str) -> Callable[[VbaLab], None]:
    """Press a button on a saved workbook, with the cursor on a finding."""
    def act(lab: VbaLab) -> None:
        go_to(lab, "附件1", 6, 2)
        lab.app.workbook.saved = True
        lab.press(callback)

    return act


def test_the_check_leaves_settings_and_forms_alone(opened: Callable[[], VbaLab]) -> None:
    for outcome in every_fault(opened, pressed("OnCheck")):
        assert forms(outcome.after) == forms(outcome.before), outcome.where
        if outcome.messages:
            assert outcome.messages == [VBA_TEXTS["check_failed"]], outcome.where
            assert outcome.after.saved, outcome.where


@pytest.mark.parametrize("callback", [
    "OnNext", "OnPrevious", "OnExplain", "OnDiagnose", "OnManual", "OnAbout", "OnNewBook", "OnInsertRow",
    "OnDeleteProject", "OnPaste",
])
def test_what_only_tells_or_refuses_changes_nothing(checked: Callable[[], VbaLab], callback: str) -> None:
    for outcome in every_fault(checked, pressed(callback)):
        assert outcome.after._replace(active="", saved=True) == outcome.before._replace(active="", saved=True)
        assert outcome.after.saved, outcome.where
        assert len(outcome.messages) <= 1, outcome.where
        assert all("一" <= message[0] <= "龥" or message[0] in "“JE" for message in outcome.messages), outcome.where

"""Sets of a project's forms, added and deleted."""

from collections.abc import Callable

import pytest

from vba.book_state import go_to, state, text
from vba.faults import every_fault
from vba.lab import VbaLab
from vba.project_checks import check_add, check_remove, sets


def test_three_sets_are_added_and_one_is_deleted(rows_lab: VbaLab) -> None:
    assert [check_add(rows_lab) for _ in range(3)] == [[f"附件3-{number}", f"附件4-{number}"] for number in (2, 3, 4)]
    check_remove(rows_lab, "附件4-3")
    assert sorted(sets(rows_lab)) == [0, 1, 2, 4]
    assert check_add(rows_lab) == ["附件3-5", "附件4-5"]


@pytest.mark.parametrize("callback", ["OnAddProject", "OnDeleteProject"])
def test_a_fault_anywhere_leaves_everything_and_shows_one_message(
    rows_opened: Callable[[], VbaLab], callback: str
) -> None:
    def act(lab: VbaLab) -> None:
        go_to(lab, "附件4", 1, 1)
        lab.app.workbook.saved = True
        lab.app.answer_dialogs(6)
        lab.press(callback)
        lab.app.interpreter.answers.clear()

    done = rows_opened()
    act(done)
    wanted = state(done)
    question = text(done, "ask_delete_project").replace("{0}", "附件3、附件4")
    for outcome in every_fault(rows_opened, act):
        told = [message for message in outcome.messages if message != question]
        if told:
            assert told == [text(done, "project_failed")], outcome.where
            assert outcome.after == outcome.before._replace(active="附件4", saved=True), outcome.where
        else:
            assert outcome.after == wanted, outcome.where

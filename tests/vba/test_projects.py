"""Sets of a project's forms, added and deleted."""

from collections.abc import Callable

import pytest

from vba.book_state import text
from vba.faults import check_every_fault
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
    question = text(rows_opened(), "ask_delete_project").replace("{0}", "附件3、附件4")
    check_every_fault(rows_opened, callback, ("附件4", 1, 1), failed="project_failed", question=question)

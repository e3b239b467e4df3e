"""New rows and rows taken away: first, middle, last of plain and grouped blocks."""

from collections.abc import Callable

import pytest

from vba.book_state import go_to, state, text
from vba.faults import every_fault
from vba.lab import VbaLab
from vba.row_checks import blocks, insert_and_delete

NAMES = ["附件1_项目", "附件1_说明", "附件2_指标", "附件4_指标"]


def test_the_blocks_are_those_of_the_visible_sheets(rows_lab: VbaLab) -> None:
    assert [(block.sheet, block.name) for block in blocks(rows_lab)] == \
        [("附件1", "附件1_项目"), ("附件1", "附件1_说明"), ("附件2", "附件2_指标"), ("附件4", "附件4_指标")]


@pytest.mark.parametrize("name", NAMES)
def test_a_row_comes_and_goes_anywhere(rows_lab: VbaLab, name: str) -> None:
    for block in blocks(rows_lab):
        if block.name == name:
            for row in range(block.top, block.bottom + 1):
                insert_and_delete(rows_lab, block, row)


def test_new_paragraphs_grow_as_people_type(rows_lab: VbaLab) -> None:
    for row in (6, 12):
        go_to(rows_lab, "附件1", row, 1)
        rows_lab.press("OnInsertRow")
    assert rows_lab.app.workbook.sheet_named("附件1").lab_fitted == [(12, 13)]


@pytest.mark.parametrize(("callback", "row"), [("OnInsertRow", 12), ("OnDeleteRow", 6)])
def test_a_fault_anywhere_leaves_everything_and_shows_one_message(
    rows_opened: Callable[[], VbaLab], callback: str, row: int
) -> None:
    def act(lab: VbaLab) -> None:
        go_to(lab, "附件2", row, 4)
        lab.app.workbook.saved = True
        lab.app.answer_dialogs(6)
        lab.press(callback)
        lab.app.interpreter.answers.clear()

    done = rows_opened()
    act(done)
    wanted = state(done)
    for outcome in every_fault(rows_opened, act):
        told = [message for message in outcome.messages if message != text(done, "ask_delete_row")]
        if told:
            assert told == [text(done, "row_failed")], outcome.where
            assert outcome.after == outcome.before._replace(active="附件2", saved=True), outcome.where
        else:
            assert outcome.after == wanted, outcome.where

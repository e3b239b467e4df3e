"""New rows and rows taken away: first, middle, last of plain and grouped blocks."""

from collections.abc import Callable

import pytest

from vba.book_state import go_to, text
from vba.faults import check_every_fault
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
    question = text(rows_opened(), "ask_delete_row")
    check_every_fault(rows_opened, callback, ("附件2", row, 4), failed="row_failed", question=question)

"""A table of Word pasted as values into merged, centred, protected cells."""

from collections.abc import Callable

import pytest

from vba.book_state import go_to, state
from vba.faults import every_fault
from vba.lab import VbaLab
from vba.texts import VBA_TEXTS


def paste(lab: VbaLab, text: str | None, at: tuple[str, int, int] = ("附件2", 5, 4)) -> str:
    """Paste a text from a cell on; returns the message."""
    lab.desk.clipboard = text
    go_to(lab, *at)
    lab.press("OnPaste")
    return lab.messages[-1]


def told(written: int, left_out: int) -> str:
    """The message after pasting."""
    return VBA_TEXTS["pasted"].replace("{0}", str(written)).replace("{1}", str(left_out))


def test_rows_and_cells_go_where_they_belong(rows_lab: VbaLab) -> None:
    text = "新任务\t≥9\t8\t5\t4.5\r\n新目标\t95%\t1-2\t1,234.50\t50%\r\n"
    assert paste(rows_lab, text) == told(10, 0)
    assert rows_lab.value("shAnnex2", "D5:H6") == [
        ["新任务", "≥9", "8", 5.0, 4.5], ["新目标", "95%", "1-2", 1234.5, 0.5],
    ]


def test_nothing_becomes_a_formula_or_a_date(rows_lab: VbaLab) -> None:
    texts = ["=1+1", "1-2", "3/4", "+5-3", "1e5", "&H10", "——", "@x"]
    assert paste(rows_lab, "\r\n".join(texts), ("附件2", 5, 7)) == told(8, 0)
    assert [row[0] for row in rows_lab.value("shAnnex2", "G5:G12")] == texts
    assert rows_lab.range("shAnnex2", "G5").vba_get("HasFormula") is False


def test_formats_stay(rows_lab: VbaLab) -> None:
    before = rows_lab.range("shAnnex2", "G5").vba_get("NumberFormat")
    paste(rows_lab, "12%", ("附件2", 5, 7))
    assert rows_lab.range("shAnnex2", "G5").vba_get("NumberFormat") == before
    assert rows_lab.value("shAnnex2", "G5") == 0.12


def test_locked_cells_leave_their_texts_out(rows_lab: VbaLab) -> None:
    """J is locked; B and C are headings, merged down."""
    assert paste(rows_lab, "原因\t0.5", ("附件2", 5, 9)) == told(1, 1)
    assert rows_lab.range("shAnnex2", "J5").vba_get("Formula") == '=IF(G5="","",H5/G5)'
    assert paste(rows_lab, "产出\t履职\t甲\r\n\t\t乙", ("附件2", 6, 2)) == told(2, 2)
    assert rows_lab.value("shAnnex2", "C6:D7") == [["履职目标", "甲"], [None, "乙"]]


def test_an_empty_text_erases_nothing(rows_lab: VbaLab) -> None:
    assert paste(rows_lab, "\t　 \t3", ("附件2", 5, 4)) == told(1, 0)
    assert rows_lab.value("shAnnex2", "D5:F5") == [["任务一", "≥5", "3"]]


def test_merged_and_centred_cells_take_one_text(rows_lab: VbaLab) -> None:
    sheet = rows_lab.app.workbook.sheet_named("附件2")
    sheet.vba_get("Unprotect")
    rows_lab.range("shAnnex2", "D5:E5").vba_get("Merge")
    for cell in ("F5", "G5"):
        rows_lab.range("shAnnex2", cell).vba_set("HorizontalAlignment", 7)
        rows_lab.range("shAnnex2", cell).vba_get("ClearContents")
    rows_lab.range("shAnnex2", "G5").vba_set("Locked", True)
    assert paste(rows_lab, "合并\t居中\t7") == told(3, 0)
    assert rows_lab.value("shAnnex2", "D5:H5") == [["合并", None, "居中", None, 7.0]]


def test_a_cell_of_several_lines_stays_one(rows_lab: VbaLab) -> None:
    assert paste(rows_lab, '"第一行\n第""二""行"\t9') == told(2, 0)
    assert rows_lab.value("shAnnex2", "D5:E5") == [['第一行\n第"二"行', "9"]]


@pytest.mark.parametrize("text", [None, "", "  "])
def test_an_empty_clipboard_is_told(rows_lab: VbaLab, text: str | None) -> None:
    before = state(rows_lab)
    assert paste(rows_lab, text) == VBA_TEXTS["nothing_to_paste"]
    assert state(rows_lab)._replace(active=before.active, saved=before.saved) == before


def test_the_other_way_to_the_clipboard_does_too(rows_lab: VbaLab) -> None:
    rows_lab.desk.html_is_here = False
    assert paste(rows_lab, "甲") == told(1, 0)


def test_a_fault_anywhere_leaves_everything_and_shows_one_message(rows_opened: Callable[[], VbaLab]) -> None:
    def act(lab: VbaLab) -> None:
        lab.desk.clipboard = "甲\t1\t2\t3\r\n乙\t4"
        go_to(lab, "附件2", 5, 4)
        lab.app.workbook.saved = True
        lab.press("OnPaste")

    done = rows_opened()
    act(done)
    wanted = state(done)
    for outcome in every_fault(rows_opened, act):
        if outcome.messages == [VBA_TEXTS["paste_failed"]]:
            assert outcome.after == outcome.before._replace(active="附件2", saved=True), outcome.where
        else:
            assert (outcome.messages, outcome.after) == ([told(6, 0)], wanted), outcome.where

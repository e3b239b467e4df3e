"""Rows as tall as their texts, with the same meaning as where the workbooks are built."""

from collections.abc import Callable

import pytest

from vba.book_state import go_to, state
from vba.faults import every_fault
from vba.lab import VbaLab
from vba.texts import VBA_TEXTS
from xl_udfs.report.heights import height_for

TEXTS = [
    "甲", "abc", "一段二十个汉字的文字放在这里看看有多高吧", "一段文字\n两行",
    "Windows 与 Excel 2016 的“引号”——破折号……",
    "１２３％，全角。（括号）【方括】", "①②③㎡℃±×÷≥≤≠→■★Ⅳ·", "x" * 200, "汉" * 333, "",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("width", "size"), [(10.0, 10.5), (96.0, 12.0), (33.5, 9.0), (1.0, 16.0)])
def test_the_height_is_the_one_of_the_build(lab: VbaLab, text: str, width: float, size: float) -> None:
    assert lab.run("HeightFor", text, width, size) == pytest.approx(height_for(text, width, size))


def test_every_character_of_gb2312_is_as_wide_as_where_the_workbooks_are_built(lab: VbaLab) -> None:
    text = "".join(chr(code) for code in range(0x20, 0x10000) if is_gb2312(chr(code)))
    assert len(text) > 7000
    assert lab.run("HeightFor", text, 60.0, 10.5) == pytest.approx(height_for(text, 60.0))


def is_gb2312(char: str) -> bool:
    """Whether ordinary Chinese fonts have it."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def wrap(lab: VbaLab, address: str, text: str) -> None:
    """Write a text into a cell of 附件1 that wraps."""
    cell = lab.range("shAnnex1", address)
    cell.vba_set("Value2", text)
    cell.sheet.vba_get("Unprotect")
    cell.vba_set("WrapText", True)
    cell.sheet.vba_get("Protect")


def height(lab: VbaLab, row: int) -> float:
    """In points."""
    return float(str(lab.range("shAnnex1", f"A{row}").vba_get("RowHeight")))


def test_a_row_grows_with_its_text_and_does_not_shrink(rows_lab: VbaLab) -> None:
    wrap(rows_lab, "A5", "很长的项目名称" * 5)
    go_to(rows_lab, "附件1", 5, 1)
    rows_lab.press("OnFitRows")
    width = float(str(rows_lab.range("shAnnex1", "A5").vba_get("ColumnWidth")))
    size = float(str(rows_lab.range("shAnnex1", "A5").vba_get("Font").vba_get("Size")))
    grown = height(rows_lab, 5)
    assert grown == pytest.approx(height_for("很长的项目名称" * 5, width, size), abs=0.5)
    wrap(rows_lab, "A5", "短的")
    rows_lab.press("OnFitRows")
    assert height(rows_lab, 5) == grown
    assert rows_lab.messages == []


def test_a_paragraph_shrinks_too(rows_lab: VbaLab) -> None:
    wrap(rows_lab, "A11", "短的")
    go_to(rows_lab, "附件1", 5, 1)
    assert height(rows_lab, 11) == pytest.approx(40, abs=0.5)
    rows_lab.press("OnFitRows")
    assert height(rows_lab, 11) < 25


def test_a_text_that_no_row_can_show_is_told(rows_lab: VbaLab) -> None:
    wrap(rows_lab, "A11", "汉" * 900)
    go_to(rows_lab, "附件1", 5, 1)
    rows_lab.press("OnFitRows")
    assert rows_lab.messages == [VBA_TEXTS["row_too_long"].replace("{0}", "11")]
    assert height(rows_lab, 11) == pytest.approx(409, abs=1)


def test_a_fault_anywhere_leaves_everything_and_shows_one_message(rows_opened: Callable[[], VbaLab]) -> None:
    def act(lab: VbaLab) -> None:
        go_to(lab, "附件3", 1, 1)
        lab.app.workbook.saved = True
        lab.press("OnFitRows")

    def opened() -> VbaLab:
        lab = rows_opened()
        cell = lab.range("shAnnex3", "A1")
        cell.sheet.vba_get("Unprotect")
        cell.vba_set("Value2", "很长的项目名称" * 5)
        cell.vba_set("RowHeight", 15.0)
        cell.vba_set("WrapText", True)
        cell.sheet.vba_get("Protect")
        return lab

    done = opened()
    act(done)
    wanted = state(done)
    for outcome in every_fault(opened, act):
        if outcome.messages:
            assert outcome.messages == [VBA_TEXTS["heights_failed"]], outcome.where
            assert outcome.after == outcome.before._replace(active="附件3", saved=True), outcome.where
        else:
            assert outcome.after == wanted, outcome.where

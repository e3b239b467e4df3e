"""Walking from finding to finding, and the explanation of a finding's rule."""

from collections.abc import Sequence

import pytest

from vba.book_state import cursor, go_to
from vba.lab import VbaLab
from vba.small_book import BODY
from vba.test_check import answer_with, findings
from vba.texts import VBA_TEXTS
from xl_udfs.annexes import load_edition
from xl_udfs.build.hidden_sheets import rule_rows

FOUND = (("JX203", "D5", "甲"), ("JX101", "B6", "乙"), ("JX201", "C7", "丙"))


@pytest.fixture
def checked(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> VbaLab:
    """The small workbook after a check that found three things on 附件1."""
    answer_with(monkeypatch, *findings(*FOUND))
    lab.press("OnCheck")
    return lab


def walk(lab: VbaLab, *callbacks: str) -> Sequence[str]:
    """Where each press leads to."""
    places = []
    for callback in callbacks:
        lab.press(callback)
        tab, row, column = cursor(lab)
        places.append(f"{tab}!{'ABCDEFGH'[column - 1]}{row}")
    return places


def test_the_way_leads_from_the_first_to_the_last(checked: VbaLab) -> None:
    go_to(checked, "首页", 1, 1)
    assert walk(checked, "OnNext", "OnNext", "OnNext") == ["附件1!D5", "附件1!B6", "附件1!C7"]
    assert walk(checked, "OnNext") == ["附件1!C7"]
    assert checked.messages == [VBA_TEXTS["no_more_findings"]]
    assert walk(checked, "OnPrevious", "OnPrevious", "OnPrevious") == ["附件1!B6", "附件1!D5", "附件1!D5"]
    assert len(checked.messages) == 2


def test_backwards_it_begins_with_the_last(checked: VbaLab) -> None:
    go_to(checked, "首页", 1, 1)
    assert walk(checked, "OnPrevious") == ["附件1!C7"]


def test_from_the_table_it_leads_to_the_finding_at_the_cursor(checked: VbaLab) -> None:
    go_to(checked, "校验结果", BODY + 1, 6)
    assert walk(checked, "OnNext", "OnNext") == ["附件1!B6", "附件1!C7"]
    go_to(checked, "校验结果", BODY + 1, 1)
    assert walk(checked, "OnPrevious") == ["附件1!D5"]


def test_from_a_place_it_goes_on_from_there(checked: VbaLab) -> None:
    go_to(checked, "附件1", 6, 2)
    assert walk(checked, "OnNext") == ["附件1!C7"]


def test_two_findings_at_one_place_are_two_steps(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings(("JX203", "D5", "甲"), ("JX101", "D5", "乙"), ("JX201", "C7", "丙")))
    lab.press("OnCheck")
    go_to(lab, "首页", 1, 1)
    assert walk(lab, "OnNext", "OnNext", "OnNext") == ["附件1!D5", "附件1!D5", "附件1!C7"]
    assert lab.messages == []


def test_without_findings_it_says_so(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings())
    lab.press("OnCheck")
    lab.press("OnNext")
    assert lab.messages == [VBA_TEXTS["no_findings"]]


def test_nobody_is_led_to_what_was_corrected(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings(*FOUND, gone=1))
    lab.press("OnCheck")
    go_to(lab, "首页", 1, 1)
    assert walk(lab, "OnNext", "OnNext", "OnNext") == ["附件1!D5", "附件1!B6", "附件1!B6"]
    assert lab.messages == [VBA_TEXTS["no_more_findings"]]


def test_when_everything_was_corrected_it_says_so(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings(*FOUND, gone=3))
    lab.press("OnCheck")
    lab.press("OnNext")
    assert lab.messages == [VBA_TEXTS["no_findings"]]


def test_a_place_that_is_gone_is_told(checked: VbaLab) -> None:
    checked.range("shAnnex1", "A1").vba_get("Worksheet").vba_set("Name", "别的")
    go_to(checked, "首页", 1, 1)
    checked.press("OnNext")
    assert checked.messages == [VBA_TEXTS["findings_failed"]]


@pytest.mark.parametrize(("tab", "row", "column", "code"), [("校验结果", BODY, 6, "JX203"), ("附件1", 6, 2, "JX101")])
def test_the_rule_at_the_cursor_is_explained(checked: VbaLab, tab: str, row: int, column: int, code: str) -> None:
    go_to(checked, tab, row, column)
    checked.press("OnExplain")
    assert checked.messages == [dict(rule_rows(load_edition()))[code]]
    assert "如何改" in checked.messages[0]


@pytest.mark.parametrize(("tab", "row"), [("附件1", 5), ("校验结果", 20), ("首页", 1)])
def test_elsewhere_there_is_nothing_to_explain(checked: VbaLab, tab: str, row: int) -> None:
    go_to(checked, tab, row, 1)
    checked.press("OnExplain")
    assert checked.messages == [VBA_TEXTS["no_finding_here"]]


def test_the_explanations_need_no_python(checked: VbaLab) -> None:
    checked.python_is_here = False
    before = len(checked.calls)
    go_to(checked, "附件1", 5, 4)
    checked.press("OnExplain")
    assert (len(checked.calls), len(checked.messages)) == (before, 1)

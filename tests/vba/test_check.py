"""The check command, from the ribbon button to the findings on the sheet."""

from collections.abc import Sequence

import pytest

from vba.cell_formulas import cell_functions
from vba.com import XlError
from vba.lab import VbaLab
from vba.small_book import BODY
from vba.texts import VBA_TEXTS
from xl_udfs.filing import NotAFilingError
from xl_udfs.hosts.excel import commands
from xl_udfs.report.as_sheet import SPANS, SUMMARY_NAME, Link, WriteBlock

BEFORE, PLACE, AFTER = (span.name for span in SPANS)
NA = XlError(2042)


def shown(lab: VbaLab, address: str) -> list[list[object]]:
    """What a block of 校验结果 shows; Excel empties a cell that ``""`` is written into."""
    return [[value or None for value in row] for row in lab.value("shFindings", address)]


def answer_with(monkeypatch: pytest.MonkeyPatch, *blocks: WriteBlock) -> None:
    """Let the next checks find exactly this."""
    monkeypatch.setattr(commands, "blocks", lambda report: blocks)


def findings(*rows: Sequence[str], gone: int = 0) -> tuple[WriteBlock, ...]:
    """The blocks of findings with these rows: code, cell, message; the last ``gone`` are of earlier checks."""
    rest = [""] * (SPANS[-1].last - SPANS[-1].first - 4)
    numbers = [*map(str, range(1, len(rows) + 1 - gone)), *[""] * gone]
    before = [[number, "错误", code, "规则"] for number, (code, _, _) in zip(numbers, rows, strict=True)]
    return (
        WriteBlock(SUMMARY_NAME, [["某单位"], [f"{len(rows)} 项"]], links=False, to_the_end=False),
        WriteBlock(BEFORE, before, links=False, to_the_end=True),
        WriteBlock(PLACE, [[Link(f"'附件1'!{cell}", f"附件1!{cell}")] for _, cell, _ in rows], True, True),
        WriteBlock(AFTER, [[message, "左", "右", "", "请核对", *rest] for _, _, message in rows], False, True),
    )


def test_one_press_is_one_call_with_every_visible_sheet(lab: VbaLab) -> None:
    lab.press("OnCheck")
    assert [(call.module, call.function) for call in lab.calls] == [("xl_udfs.hosts.excel.commands", "run_check")]
    sheets, names, file = lab.calls[0].arguments
    assert [sheet[:3] for sheet in sheets] == [("首页", 2, 2), ("附件1", 5, 2), ("校验结果", 2, 1)]
    assert sheets[1][3:] == (
        ((40.0, 30.0, 0.75), (None, "　33", ""), (-2146826281, "不详", 0.0)),
        (("40", "30", "=CONTROL_RATE(C5,B5)"), ("", "　33", "=CONTROL_RATE(C6,B6)"), ("=1/0", "不详", "0")),
    )
    assert set(names) >= {("附件1_编制数", "='附件1'!$B$5"), ("'附件1'!项目_金额", "='附件1'!$B$5:$B$9")}
    assert file.endswith("small.xlsm")


def test_a_sheet_of_one_cell_is_a_block_too(lab: VbaLab) -> None:
    lab.press("OnCheck")
    assert lab.calls[0].arguments[0][0] == ("首页", 2, 2, (("某单位",),), (("某单位",),))


def test_the_real_check_writes_its_summary(lab: VbaLab) -> None:
    lab.press("OnCheck")
    assert lab.messages == []
    assert lab.value("shFindings", "A3").startswith("结论：")


def test_findings_stand_where_the_names_say(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings(("JX203", "D5", "控制率不符"), ("JX101", "B6", "没有填写")))
    lab.press("OnCheck")
    assert shown(lab, "A2:A4") == [["某单位"], ["2 项"], [None]]
    assert shown(lab, f"A{BODY}:D{BODY + 1}") == [["1", "错误", "JX203", "规则"], ["2", "错误", "JX101", "规则"]]
    assert shown(lab, f"F{BODY + 1}:J{BODY + 1}") == [["没有填写", "左", "右", None, "请核对"]]
    assert lab.range("shFindings", f"E{BODY + 1}").vba_get("Formula") == '=HYPERLINK("#\'附件1\'!B6","附件1!B6")'
    assert lab.value("shFindings", f"E{BODY + 1}") == "附件1!B6"


def test_what_the_last_run_found_is_gone(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings(*[("JX203", "D5", "控制率不符")] * 20))
    lab.press("OnCheck")
    assert lab.value("shFindings", f"A{BODY + 19}") == "20"
    answer_with(monkeypatch, *findings(("JX101", "B6", "没有填写")))
    lab.press("OnCheck")
    assert shown(lab, f"A{BODY + 1}:J{BODY + 19}") == [[None] * 10] * 19
    answer_with(monkeypatch, *findings())
    lab.press("OnCheck")
    assert shown(lab, f"A{BODY}:J{BODY}") == [[None] * 10]
    assert shown(lab, f"A{BODY - 1}:B{BODY - 1}") == [["序号", "级别"]], "headings are not part of any block"


def test_text_stays_text_in_rows_beyond_the_prepared_ones(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    traps = ["=1+1", "1-2", "3/4", "0012", "+5", "10%"] * 3
    answer_with(monkeypatch, *findings(*[("JX203", "D5", trap) for trap in traps]))
    lab.press("OnCheck")
    assert [row[0] for row in lab.value("shFindings", f"F{BODY}:F{BODY - 1 + len(traps)}")] == traps


def test_a_filter_does_not_swallow_rows(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, *findings(("JX203", "D5", "甲"), ("JX101", "B6", "乙")))
    lab.press("OnCheck")
    lab.range("shFindings", f"A{BODY - 1}").vba_get("Worksheet").vba_get("Unprotect")
    lab.range("shFindings", f"A{BODY - 1}:J{BODY + 1}").vba_get("AutoFilter", [3, "JX203"])
    answer_with(monkeypatch, *findings(("JX203", "D5", "丙"), ("JX101", "B6", "丁")))
    lab.press("OnCheck")
    assert lab.value("shFindings", f"F{BODY}:F{BODY + 1}") == [["丙"], ["丁"]]


def test_only_the_findings_sheet_changes(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    def others() -> list[object]:
        return [lab.range(name, "A1:Z30").vba_get("Formula").items for name in ("shHome", "shAnnex1", "shTexts")]

    before = others()
    answer_with(monkeypatch, *findings(("JX203", "D5", "控制率不符")))
    lab.press("OnCheck")
    assert others() == before


def test_a_place_on_another_sheet_is_refused(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, WriteBlock("附件1_编制数", [["41"]], links=False, to_the_end=True))
    lab.press("OnCheck")
    assert (lab.value("shAnnex1", "B5"), lab.messages) == (40.0, [VBA_TEXTS["check_failed"]])


def test_a_protected_findings_sheet_is_protected_again(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = lab.range("shFindings", "A1").vba_get("Worksheet")
    assert sheet.vba_get("ProtectContents") is True
    answer_with(monkeypatch, *findings(("JX203", "D5", "控制率不符")))
    lab.press("OnCheck")
    assert (lab.messages, sheet.vba_get("ProtectContents")) == ([], True)
    answer_with(monkeypatch, WriteBlock("不存在的名称", [["1"]], links=False, to_the_end=True))
    lab.press("OnCheck")
    assert (lab.messages, sheet.vba_get("ProtectContents")) == ([VBA_TEXTS["check_failed"]], True)


def use_odd_settings(lab: VbaLab) -> dict[str, object]:
    """Settings other than Excel's own, as a user's other macro may have left them."""
    for name, value in (("EnableEvents", False), ("Calculation", -4135), ("StatusBar", "别的"), ("Cursor", 3)):
        lab.app.application.vba_set(name, value)
    return lab.settings


def test_every_setting_is_as_before(lab: VbaLab) -> None:
    before = use_odd_settings(lab)
    lab.press("OnCheck")
    assert (lab.messages, lab.settings) == ([], before)


@pytest.mark.parametrize("odd", [False, True])
def test_a_fault_in_python_shows_one_message_and_leaves_every_setting(lab: VbaLab, odd: bool) -> None:
    before = use_odd_settings(lab) if odd else lab.settings
    lab.fault = "Traceback: KeyError"
    lab.press("OnCheck")
    assert (lab.messages, lab.settings) == ([VBA_TEXTS["check_failed"]], before)


def test_an_exception_in_python_is_such_a_fault(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(book: object, file: str) -> None:
        raise KeyError(file)

    monkeypatch.setattr(commands, "check_book", fails)
    before = lab.settings
    lab.press("OnCheck")
    assert (lab.messages, lab.settings) == ([VBA_TEXTS["check_failed"]], before)


def test_a_workbook_that_is_no_filing_shows_why_and_no_findings(
    lab: VbaLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, *findings(("JX203", "D5", "控制率不符")))
    lab.press("OnCheck")

    def refuses(book: object, file: str) -> None:
        raise NotAFilingError("没有这个版本的表式，请升级程序。")

    monkeypatch.setattr(commands, "check_book", refuses)
    lab.press("OnCheck")
    assert lab.messages == []
    assert shown(lab, "A2:A4") == [[None], ["没有这个版本的表式，请升级程序。"], [None]]
    assert shown(lab, f"A{BODY}:J{BODY}") == [[None] * 10]


def test_a_fault_in_the_check_does_not_take_the_cell_functions_down(lab: VbaLab) -> None:
    lab.fault = "Traceback: KeyError"
    lab.press("OnCheck")
    lab.fault = ""
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == 0.5


def test_without_python_the_check_says_so_once_and_leaves_every_setting(lab: VbaLab) -> None:
    before = lab.settings
    lab.python_is_here = False
    lab.press("OnCheck")
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == NA
    assert (lab.starts, lab.messages, lab.settings) == (1, [VBA_TEXTS["engine_failed"]], before)


def test_a_check_after_a_failure_starts_python_again_and_recalculates_the_cells(lab: VbaLab) -> None:
    lab.python_is_here = False
    with cell_functions(lab, "Functions") as write:
        assert write("shAnnex1", "E5", "=CONTROL_RATE(C5,B5)") == NA
        assert write("shHome", "F1", "='附件1'!E5*2") == NA
        lab.python_is_here = True
        assert lab.value("shAnnex1", "E5") == NA, "until a command succeeds"
        lab.press("OnCheck")
        assert (lab.value("shAnnex1", "E5"), lab.value("shHome", "F1")) == (0.75, 1.5)
    sheets = {sheet[0]: sheet for sheet in lab.calls[-1].arguments[0]}
    assert sheets["附件1"][3][0][3] == 0.75, "what is checked is recalculated"
    assert lab.messages == [VBA_TEXTS["engine_failed"]]


def test_a_text_that_is_missing_shows_its_key(lab: VbaLab) -> None:
    assert lab.run("TextOf", "title") == VBA_TEXTS["title"]
    assert lab.run("TextOf", "no_such_text") == "no_such_text"


def test_a_very_tall_used_range_is_cut_to_what_is_filled_in(lab: VbaLab) -> None:
    lab.range("shAnnex1", "B6000").vba_get("Font").vba_set("Bold", True)
    lab.press("OnCheck")
    _, top, _, values, formulas = lab.calls[0].arguments[0][1]
    assert (top, len(values), len(formulas)) == (5, 3, 3)

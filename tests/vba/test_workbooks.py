"""The check command in the very workbooks that people get: what it writes is what the command line finds."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.workbooks import BOTH, SAMPLE
from vba.cell_formulas import cell_functions
from vba.lab import VbaLab
from vba.small_book import BODY
from xl_udfs.annexes import load_edition
from xl_udfs.book import column_letters
from xl_udfs.checking import check_book
from xl_udfs.engine import read_book
from xl_udfs.report.as_sheet import COLUMNS, CONCLUSION_ROW, SUMMARY_ROWS, Link, summary, table


@contextmanager
def opened(path: Path) -> Iterator[VbaLab]:
    lab = VbaLab(path)
    with cell_functions(lab, "Functions"):
        yield lab


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_pressing_the_button_writes_what_the_command_line_finds(path: Path) -> None:
    report = check_book(read_book(path), str(path))
    with opened(path) as lab:
        lab.press("OnCheck")
        assert lab.messages == []
        checks = [call for call in lab.calls if call.function == "run_check"]
        assert len(checks) == 1
        assert [row[0] or "" for row in lab.value("shFindings", f"A2:A{1 + SUMMARY_ROWS}")] == summary(report)
        for row, expected in enumerate(table(report), BODY):
            written = lab.value("shFindings", f"A{row}:{column_letters(len(COLUMNS))}{row}")[0]
            assert [value or "" for value in written] == [
                cell.shown if isinstance(cell, Link) else cell for cell in expected
            ]


def test_a_changed_input_changes_the_cell_and_the_finding() -> None:
    with opened(SAMPLE) as lab:
        lab.range("shAnnex1", "D4").vba_set("Value", 30.0)
        assert lab.value("shAnnex1", "F4") == 0.9091
        lab.range("shAnnex1", "B6").vba_set("Value", "见附表")
        lab.press("OnCheck")
        assert lab.value("shFindings", f"C{BODY}") == "JX101"
        assert str(lab.value("shFindings", "A3")).startswith("结论：不可报送")



def test_an_explanation_stays_with_its_finding_until_the_figures_change() -> None:
    headings = [column.heading for column in COLUMNS]
    explanation, state = (column_letters(1 + headings.index(heading)) for heading in ("出错说明", "状态"))
    with opened(SAMPLE) as lab:
        lab.range("shAnnex1", "B6").vba_set("Value", "见附表")
        lab.press("OnCheck")
        assert lab.value("shFindings", f"C{BODY}") == "JX101"
        lab.range("shFindings", f"{explanation}{BODY}").vba_set("Value", "上年没有编制决算")
        lab.press("OnCheck")
        shown = [lab.value("shFindings", f"{column}{BODY}") for column in (explanation, state)]
        assert shown == ["上年没有编制决算", "仍存"], "an explanation lifts no 错误"
        lab.range("shAnnex1", "B6").vba_set("Value", "另附")
        lab.press("OnCheck")
        assert not lab.value("shFindings", f"{explanation}{BODY}")
        rows = lab.value("shFindings", f"A{BODY}:{state}{BODY + 80}")
        assert [row[-2:] for row in rows if row[-1] == "说明过时"] == [["上年没有编制决算", "说明过时"]]
        assert lab.messages == []


def test_the_home_sheet_shows_the_verdict_until_something_changes() -> None:
    verdict = f"C{load_edition().home.last_row + 2}"
    with opened(SAMPLE) as lab:
        assert lab.value("shHome", verdict) == "尚未校验"
        lab.press("OnCheck")
        assert lab.value("shHome", verdict) == lab.value("shFindings", f"A{1 + CONCLUSION_ROW}")
        lab.range("shAnnex1", "B6").vba_set("Value", 1.0)
        assert lab.value("shHome", verdict) == "已修改，请重新校验"
        lab.press("OnCheck")
        assert str(lab.value("shHome", verdict)).startswith("结论：")
        assert lab.messages == []

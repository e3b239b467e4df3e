"""The check command in the very workbooks that people get: what it writes is what the command line finds."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.workbooks import BOTH, SAMPLE
from vba.cell_formulas import cell_functions
from vba.lab import VbaLab
from xl_udfs.check import check_book
from xl_udfs.engine import read_book
from xl_udfs.report.as_sheet import Link, summary, table


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
        assert [row[0] or "" for row in lab.value("shFindings", "A2:A5")] == summary(report)
        for i, expected in enumerate(table(report)):
            row = 8 + i
            written = lab.value("shFindings", f"A{row}:J{row}")[0]
            assert [value or "" for value in written] == [
                cell.shown if isinstance(cell, Link) else cell for cell in expected
            ]


def test_a_changed_input_changes_the_cell_and_the_finding() -> None:
    with opened(SAMPLE) as lab:
        lab.range("shAnnex1", "D4").vba_set("Value", 30.0)
        assert lab.value("shAnnex1", "F4") == 0.9091
        lab.range("shAnnex1", "B6").vba_set("Value", "见附表")
        lab.press("OnCheck")
        assert lab.value("shFindings", "C8") == "JX101"
        assert str(lab.value("shFindings", "A3")).startswith("结论：不可报送")


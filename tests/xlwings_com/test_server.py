"""Our functions behind xlwings' own COM server."""

import subprocess
import sys

import pytest

from xlwings_com.conftest import Windows

FUNCTIONS, COMMANDS = "xl_udfs.hosts.excel.functions", "xl_udfs.hosts.excel.commands"
WORKBOOK = (
    [["附件1", 5, 2, [[40.0, 30.0]], [["40", "30"]]]], [["附件1_编制数", "='附件1'!$B$5"]], "某单位.xlsm",
)
DIV0, NOT_AVAILABLE = -2146826281, -2146826246


@pytest.mark.parametrize(("function", "arguments", "result"), [
    ("CONTROL_RATE", [30.0, 40.0, None], 0.75),
    ("CONTROL_RATE", [None, 40.0, None], ""),
    ("CONTROL_RATE", ["　33", 66.0, None], 0.5),
    ("CONTROL_RATE", ["不详", 66.0, None], "#VALUE!"),
    ("CONTROL_RATE", [1.0, 0.0, None], "#DIV/0!"),
    ("CONTROL_RATE", [DIV0, 1.0, None], "#DIV/0!"),
    ("CONTROL_RATE", [[[1.0, 2.0], [3.0, NOT_AVAILABLE]], 4.0, None], [[0.25, 0.5], [0.75, "#N/A"]]),
    ("CONTROL_RATE", [[1.0, 2.0], 4.0, None], [0.25, 0.5]),
    ("CONTROL_RATE", [[[1.0], [2.0]], 4.0, None], [[0.25], [0.5]]),
    ("SCORE_TOTAL", [[[1.0, 2.0], [None, "3.5分"]], 10.0], 16.5),
    ("SCORE_TOTAL", [], ""),
])
def test_a_cell_function_through_the_server(
    windows: Windows, function: str, arguments: list[object], result: object
) -> None:
    assert windows.call(FUNCTIONS, function, *arguments) == result


def test_a_check_through_the_server(windows: Windows) -> None:
    answer = windows.call(COMMANDS, "run_check", *WORKBOOK)
    assert answer[0::4] == ["校验_结论", "校验_内容标记", "校验_明细", "校验_位置", "校验_说明"]
    assert answer[1][1][0].startswith("结论：")


def test_no_spreadsheet_library_is_loaded_for_it(fresh_windows: Windows) -> None:
    fresh_windows.call(FUNCTIONS, "CONTROL_RATE", 1.0, 2.0, None)
    before = fresh_windows.ask("loaded")
    fresh_windows.call(COMMANDS, "run_check", *WORKBOOK)
    assert (before, fresh_windows.ask("loaded")) == ([], [])


HEAVY = {"pandas", "openpyxl", "formualizer", "numpy", "python_calamine", "xlsxwriter", "pyopenvba", "rich"}


def test_what_excel_waits_for_imports_nothing_heavy() -> None:
    """The first cell waits for these imports; xlwings' own are not ours to choose."""
    script = "import xl_udfs.hosts.excel.functions, xl_udfs.hosts.excel.commands"
    ran = subprocess.run([sys.executable, "-X", "importtime", "-c", script], capture_output=True, text=True, check=True)
    imported = [line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()]
    assert "xl_udfs.hosts.excel.commands" in imported
    assert HEAVY.intersection(name.partition(".")[0] for name in imported) == set()


def test_xlwings_asks_for_nothing_that_our_functions_lack(windows: Windows) -> None:
    """``__xlfunc__`` is made by hand; of what xlwings' decorator makes, these are for its import button only."""
    unused = {"name", "argmap", "category", "call_in_wizard", "volatile"}
    assert set(windows.ask("cell_function_keys")) - unused == set(windows.ask("our_keys"))


def test_xlwings_would_kill_excel_and_after_the_first_call_does_not(fresh_windows: Windows) -> None:
    fresh_windows.call(FUNCTIONS, "CONTROL_RATE", 1.0, 2.0, None)
    assert fresh_windows.ask("kills_at_exit") is False


def test_the_test_above_sees_a_killing(fresh_windows: Windows) -> None:
    assert fresh_windows.ask("kills_at_exit") is True


def test_calls_can_be_timed_beside_an_empty_function_of_xlwings(windows: Windows) -> None:
    assert windows.call("xlwings_com.empty", "empty", 1.0, 2.0, None) == 0.0
    assert windows.time(FUNCTIONS, "CONTROL_RATE", [1.0, 2.0, None], 10) > 0

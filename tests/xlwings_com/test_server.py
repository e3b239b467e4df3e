"""Our functions behind xlwings' own COM server."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.parametrize(("module", "function", "arguments"), [
    (FUNCTIONS, "CONTROL_RATE", [1.0, 2.0, None]), (COMMANDS, "run_check", WORKBOOK), (COMMANDS, "run_doctor", [""]),
])
def test_after_the_first_call_of_any_kind_xlwings_kills_no_excel(
    fresh_windows: Windows, module: str, function: str, arguments: list[object]
) -> None:
    fresh_windows.call(module, function, *arguments)
    assert fresh_windows.ask("ways_to_kill") == []


def test_the_test_above_sees_a_killing(fresh_windows: Windows) -> None:
    ways = ["exit", "Apps.cleanup", "apps.cleanup", "App.quit", "App.kill"]
    assert fresh_windows.ask("ways_to_kill") == ways


def test_nothing_else_of_xlwings_ends_other_processes() -> None:
    """A new release may find another way: then this list, and what is spared, must be looked at again."""
    sources = Path(importlib.util.find_spec("xlwings").origin).parent.rglob("*.py")  # type: ignore[union-attr,arg-type]
    ends = re.compile(r"taskkill|tasklist|TerminateProcess|os\.kill|psutil|\.cleanup\(\)|atexit\.register")
    found = {(path.name, line.strip()) for path in sources for line in path.read_text("utf-8").splitlines()
             if ends.search(line) and path.name != "_xlmac.py" and not line.strip().startswith(("#", "'", '"'))}
    assert found == {
        ("_xlwindows.py", "@atexit.register"), ("_xlwindows.py", "Apps.cleanup()"),
        ("_xlwindows.py", """split('tasklist /FI "IMAGENAME eq EXCEL.exe"'),"""),
        ("_xlwindows.py", 'split(f"taskkill /PID {pid} /F"),'),
        ("_xlwindows.py", "win32api.TerminateProcess(handle, -1)"),  # App.kill: the one App it is called on
        ("main.py", "self.impl.cleanup()"), ("utils.py", "atexit.register(shutil.rmtree, tempdir)"),
    }


def test_a_doctor_s_visit_through_the_server(windows: Windows) -> None:
    answer = windows.call(COMMANDS, "run_doctor", "https://example.org/a.xlsm")
    assert all(len(row) == 3 for row in answer)
    assert answer[-1][0] == "合计"


def test_calls_can_be_timed_beside_an_empty_function_of_xlwings(windows: Windows) -> None:
    assert windows.call("xlwings_com.empty", "empty", 1.0, 2.0, None) == 0.0
    assert windows.time(FUNCTIONS, "CONTROL_RATE", [1.0, 2.0, None], 10) > 0

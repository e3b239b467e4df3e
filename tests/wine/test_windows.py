"""On Windows as far as Wine is one: the installation through 安装.cmd, the engine through xlwings' DLL and COM.

pytest runs the tests of a file in their order; the removal comes last.
"""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from contract.row import Row, same
from contract.table import TABLE
from contract.test_through_xlwings import as_vba_gets_it, over_com
from support.workbooks import SAMPLE
from wine.conftest import LIBRARY, Excel
from wine.desk import OFFLINE, Desk, why_not
from xl_udfs.book import Area, cell_name
from xl_udfs.book.references import quoted
from xl_udfs.delivery.doctor import texts
from xl_udfs.delivery.install import texts as install_texts
from xl_udfs.engine import read_book
from xl_udfs.hosts.excel.commands import run_check
from xl_udfs.hosts.excel.serving import CLASS_ID
from xl_udfs.hosts.excel.wire import sent
from xl_udfs.ooxml import Archive, read_workbook_xml

FUNCTIONS, COMMANDS = "xl_udfs.hosts.excel.functions", "xl_udfs.hosts.excel.commands"
INSTALLATION = ("interpreter", "python", "version", "xlwings", "libraries", "pywin32", "length", "variables")

if _reason := why_not():
    pytest.skip(_reason, allow_module_level=True)

Ran = subprocess.CompletedProcess


def test_the_installation_is_whole_and_says_what_this_computer_lacks(installed: "Ran[str]") -> None:
    lines = installed.stdout.splitlines()
    assert (installed.returncode, lines[-1]) == (0, install_texts.DONE_WITH_PROBLEMS)
    assert "个函数计算正确" in installed.stdout
    for code in INSTALLATION:
        assert any(line.startswith(f"正常　{texts.TITLES[code]}　") for line in lines), code
    assert texts.NO_EXCEL.cause in installed.stdout


@pytest.mark.parametrize("given", [[], ["wheels"]], ids=["alone", "without a Python"])
def test_half_a_folder_is_refused_before_anything_happens(desk: Desk, tmp_path: Path, given: list[str]) -> None:
    for name in ("安装.cmd", *given):
        (shutil.copytree if name in given else shutil.copy)(OFFLINE / name, tmp_path / name)
    assert desk.run("cmd", "/c", "安装.cmd", "/quiet", folder=tmp_path).returncode == 2


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_a_cell_function_over_com(excel: Excel, row: Row) -> None:
    got = excel.call(FUNCTIONS, row.function, *map(over_com, row.args))
    assert same(got, as_vba_gets_it(row.expected)), f"{row.args} came to {got}, not {row.expected}"


def test_the_check_of_the_sample_over_com(excel: Excel) -> None:
    sheets, names = _arrays()
    here = run_check(sheets, names, "样例.xlsm")
    assert excel.call(COMMANDS, "run_check", sheets, names, "样例.xlsm") == _as_vba_gets_rows(here)


def test_the_doctor_over_com(excel: Excel) -> None:
    answer = {title: state for title, state, _ in excel.call(COMMANDS, "run_doctor", r"C:\none\某局.xlsm")}
    assert answer[texts.TITLES["pywin32"]] == answer[texts.TITLES["interpreter"]] == "正常"
    assert answer[texts.TITLES["writing"]] == "未检查"


def test_an_engine_that_was_started_by_hand_serves(desk: Desk, installed: "Ran[str]") -> None:
    command = rf"C:\users\{desk.name}\AppData\Local\jixiao\jixiao.cmd"
    engine = desk.start("cmd", "/c", command, "serve")
    assert engine.stdout
    assert "已启动" in engine.stdout.readline()
    time.sleep(5)  # until it is registered, which nothing tells
    client = Excel(desk, CLASS_ID)
    assert client.call(FUNCTIONS, "EXEC_RATE", 3.0, 4.0, None) == 0.75
    client.close()
    desk.close()
    engine.wait(60)


def test_a_second_run_repairs_what_was_taken_away(desk: Desk, installed: "Ran[str]") -> None:
    [library] = desk.local.glob(f"jixiao/venv/**/{LIBRARY}")
    library.unlink()
    assert desk.run("cmd", "/c", "安装.cmd", "/quiet", folder=OFFLINE).returncode == 0
    assert library.exists()


def test_the_removal_leaves_what_is_not_ours(desk: Desk, installed: "Ran[str]") -> None:
    (desk.local / "jixiao" / "我的.txt").touch()
    ran = desk.run("cmd", "/c", "卸载.cmd", "/quiet", folder=OFFLINE)
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, install_texts.REMOVED)
    assert [path.name for path in (desk.local / "jixiao").iterdir()] == ["我的.txt"]


def _arrays() -> tuple[list[tuple[str, float, float, list[list[object]], list[list[str]]]], list[tuple[str, str]]]:
    """The sample as VBA reads it: values and formulas of each used range, names."""
    book = read_book(SAMPLE)
    workbook = read_workbook_xml(Archive.opened(SAMPLE))
    sheets = []
    for name in book.sheets:
        sheet = book.sheets[name]
        rows, columns = range(1, 120), range(1, 20)
        values = [[sent(value) if (value := sheet.value(r, c)) is not None else None for c in columns] for r in rows]
        formulas = [
            ["=" + formula if (formula := sheet.formula(r, c)) else str(values[r - 1][c - 1] or "") for c in columns]
            for r in rows
        ]
        sheets.append((name, 1.0, 1.0, values, formulas))
    names = [(name, _refers_to(area)) for name, area in workbook.names.items()]
    return sheets, names


def _refers_to(area: Area) -> str:
    return f"={quoted(area.sheet)}!{cell_name(area.top, area.left)}:{cell_name(area.bottom, area.right)}"


def _as_vba_gets_rows(answer: object) -> object:
    return [_as_vba_gets_rows(one) for one in answer] if isinstance(answer, list | tuple) else answer

"""The self-test calls every function as Excel does, and would notice a wrong one."""

import subprocess
import sys

import pytest

from xl_udfs.cell_functions import CATALOG
from xl_udfs.delivery.install import selftested
from xl_udfs.hosts.excel.selftest import literals, wrong_functions


def test_every_function_is_called_and_right() -> None:
    assert wrong_functions(CATALOG.values()) == []


@pytest.mark.parametrize(("name", "result"), [("EXEC_RATE", "0.5"), ("GRADE", "良")])
def test_a_wrong_function_is_noticed(name: str, result: str) -> None:
    [sentence] = wrong_functions([CATALOG[name].replaced(result=result)])
    assert name in sentence and result in sentence


def test_examples_are_read_as_excel_hands_them_over() -> None:
    assert list(literals('"10分",60%,{105.25,68.59},{"甲","乙"}')) == ["10分", 0.6, ((105.25, 68.59),), (("甲", "乙"),)]


def test_it_runs_as_the_installer_runs_it() -> None:
    command = [sys.executable, "-I", "-X", "utf8", "-m", selftested.MODULE]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{len(CATALOG)} 个函数计算正确。\n环境检测：")

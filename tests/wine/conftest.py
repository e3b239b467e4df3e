"""One desk for all tests of this area, with our program installed on it."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from support.tools import REPOSITORY
from wine.desk import OFFLINE, Desk

VENV = r"C:\users\{user}\AppData\Local\jixiao\venv\Scripts"
LIBRARY = "xlwings64-0.37.8.dll"
CLIENT = REPOSITORY / "tests" / "wine" / "client.py"


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    """A fresh Windows."""
    made = Desk()
    yield made
    made.close()


@pytest.fixture(scope="session")
def installed(desk: Desk) -> "subprocess.CompletedProcess[str]":
    """What 安装.cmd said on that Windows."""
    return desk.run("cmd", "/c", "安装.cmd", "/quiet", folder=OFFLINE)


class Excel:
    """A process that reaches Python as Excel's VBA does."""

    def __init__(self, desk: Desk, command: str) -> None:
        scripts = VENV.format(user=desk.name)
        self._process = desk.start(
            rf"{scripts}\python.exe", "-X", "utf8", desk.windows_path(CLIENT), rf"{scripts}\{LIBRARY}", command
        )

    def call(self, module: str, function: str, *arguments: object) -> Any:
        """What VBA gets from ``XLPy.CallUDF``."""
        assert self._process.stdin and self._process.stdout
        print(json.dumps({"call": [module, function, arguments]}), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer.strip(), "the client ended"
        try:
            return json.loads(answer)
        except ValueError:
            raise AssertionError(answer + self._process.stdout.read()) from None

    def close(self) -> None:
        """End it; the engine that it started follows."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(60)


def starting_command(user: str) -> str:
    """What xlwings.bas (XLPyCommand) has the DLL run, with our settings."""
    inner = (
        'import sys, os;import xlwings.utils;xlwings.utils.prepare_sys_path(\\"False;C:\\\\a.xlsm;C:\\\\a.xlsm;;;;\\");'
        "import xlwings; xlwings.serve('$(CLSID)')"
    )
    return f'cmd.exe  /K ""{VENV.format(user=user)}\\python.exe" -B -c "{inner}""'


@pytest.fixture(scope="session")
def excel(desk: Desk, installed: "subprocess.CompletedProcess[str]") -> Iterator[Excel]:
    """Reaches an engine that it started itself."""
    assert installed.returncode == 0, installed.stdout
    made = Excel(desk, starting_command(desk.name))
    yield made
    made.close()

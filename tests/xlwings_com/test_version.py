"""xlwings.bas is bound to the DLL of exactly its version: pins, package, module and settings must agree."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from support.tools import REPOSITORY
from xl_udfs.build.vba import xlwings_module
from xl_udfs.build.xlwings_conf import INTERPRETER, ROWS
from xl_udfs.hosts.excel.serving import CLASS_ID

MODULE = xlwings_module().read_text(encoding="ascii")


def test_every_pin_is_the_installed_version() -> None:
    project = tomllib.loads(Path(REPOSITORY, "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = sum(project["optional-dependencies"].values(), project["dependencies"])
    pins = [one.partition(";")[0].strip() for one in required if one.startswith("xlwings")]
    assert pins and set(pins) == {f"xlwings=={version('xlwings')}"}


def test_the_module_names_the_libraries_of_that_version() -> None:
    assert set(re.findall(r"xlwings(?:32|64)-([\d.]+)\.dll", MODULE)) == {version("xlwings")}
    assert re.findall(r'XLWINGS_VERSION As String = "(.*)"', MODULE) == [version("xlwings")]


def test_every_setting_that_the_module_asks_for_is_set() -> None:
    asked = set(re.findall(r'GetConfig\("([^"]+)"', MODULE))
    assert {key for key, _ in ROWS} == asked
    assert len(ROWS) == len(asked)


def test_the_module_asks_for_the_engine_that_is_started_by_hand() -> None:
    assert f'XLPyCommand = "{CLASS_ID}"' in MODULE
    assert next(row for row, (key, _) in enumerate(ROWS, 1) if key == "DEBUG UDFS") == 10, "docs/部署与安全.md says B10"


def test_the_interpreter_is_a_windows_path_for_the_user_who_opens_the_workbook() -> None:
    settings = dict(ROWS)
    assert settings["INTERPRETER_WIN"] == settings["INTERPRETER"] == INTERPRETER
    assert INTERPRETER == r"%LOCALAPPDATA%\jixiao\venv\Scripts\python.exe"
    assert settings["ADD_WORKBOOK_TO_PYTHONPATH"] == "False"

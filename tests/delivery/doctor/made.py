"""Machines that exist in memory only: a Windows desk where everything is right, to be spoilt by each test."""

import ntpath
import posixpath
from types import ModuleType
from typing import Any

from support.workbooks import TEMPLATE
from xl_udfs.delivery.doctor.machine import CLASSES, COMPUTER, Machine

HOME = r"D:\用户\李"  # not where Windows keeps them: no path of a real machine
VENV = HOME + r"\Local\jixiao\venv"
PYTHON = VENV + r"\Scripts\python.exe"
LIBRARY_64, LIBRARY_32 = VENV + r"\xlwings64-0.37.8.dll", VENV + r"\xlwings32-0.37.8.dll"
WORKBOOK = HOME + r"\文档\某局 2023.xlsm"
EXCEL = r"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE"
CLASS_ID = "{00024500-0000-0000-C000-000000000046}"
MARK = b"[ZoneTransfer]\r\nZoneId=3\r\n"

Key = tuple[str, str, str]


class MemoryMachine:
    """A machine made of dictionaries: what is not in them is not there."""

    def __init__(self, windows: bool = True) -> None:
        self.windows = windows
        self.python_version = (3, 11, 9)
        self.python_bits = 64
        self.executable = PYTHON if windows else "/usr/bin/python3"
        self.paths: ModuleType = ntpath if windows else posixpath
        self.variables: dict[str, str] = {}
        self.distributions: dict[str, str] = {}
        self.broken_imports: dict[str, str] = {}
        self.keys: dict[Key, str | int] = {}
        self.keys_of_32: dict[Key, str | int] = {}
        self.files: dict[str, bytes] = {}
        self.read_only: set[str] = set()
        self.code_page = "gbk"

    def variable(self, name: str) -> str:
        return self.variables.get(name, "")

    def version_of(self, distribution: str) -> str:
        return self.distributions.get(distribution, "")

    def import_problem(self, module: str) -> str:
        return self.broken_imports.get(module, "")

    def registry(self, root: str, key: str, name: str = "", bits: int = 64) -> str | int | None:
        return (self.keys if bits == 64 else self.keys_of_32).get((root, key, name))

    def exists(self, path: str) -> bool:
        return path in self.files

    def content(self, path: str) -> bytes | None:
        return self.files.get(path)

    def can_write(self, path: str) -> bool:
        return path not in self.read_only

    def fits_code_page(self, text: str) -> bool:
        try:
            text.encode(self.code_page)
        except UnicodeEncodeError:
            return False
        return True


def desk(**changes: Any) -> MemoryMachine:
    """A desk with Excel 64-bit and our program well installed; ``changes`` replace its attributes."""
    made = MemoryMachine()
    made.variables = {"LOCALAPPDATA": HOME + r"\Local", "USERPROFILE": HOME, "OneDrive": HOME + r"\OneDrive"}
    made.distributions = {"xlwings": "0.37.8", "pywin32": "312"}
    made.files = {
        PYTHON: b"MZ", LIBRARY_64: b"MZ", LIBRARY_32: b"MZ", EXCEL: b"MZ", WORKBOOK: TEMPLATE.read_bytes(),
        str(TEMPLATE): TEMPLATE.read_bytes(),
    }
    made.keys = {
        (COMPUTER, r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe", ""): EXCEL,
        (COMPUTER, r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "VersionToReport"): "16.0.17328.20184",
        (COMPUTER, r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "Platform"): "x64",
        (CLASSES, r"Excel.Application\CLSID", ""): CLASS_ID,
        (CLASSES, rf"CLSID\{CLASS_ID}\LocalServer32", ""): f'"{EXCEL}" /automation',
    }
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def _is_a_machine(machine: MemoryMachine) -> Machine:
    """For the type checker: the tests' machine keeps to the interface."""
    return machine

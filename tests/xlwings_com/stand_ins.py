"""Stand-ins for pywin32, so that the Windows half of xlwings imports anywhere.

Only for a process of its own: the module table and, while xlwings is imported, ``sys.platform`` are changed.
"""

import ctypes
import datetime as dt
import importlib.abc
import importlib.machinery
import sys
import types
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

_ROOTS = frozenset({
    "pythoncom", "pywintypes", "win32com", "win32api", "win32con", "win32gui", "win32process", "win32event",
    "win32timezone", "winerror", "winreg", "win32clipboard",
})


class _AnyClass(type):
    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing


class Nothing(metaclass=_AnyClass):
    """Whatever is asked of it, it answers with nothing."""

    def __new__(cls, *args: object, **options: object) -> "Nothing":
        return object.__new__(cls)

    def __init__(self, *args: object, **options: object) -> None:
        pass

    def __call__(self, *args: object, **options: object) -> None:
        return None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()


class _Module(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (Nothing,), {})
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name.partition(".")[0] in _ROOTS:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        module.__path__ = []


class ComError(Exception):
    """pywintypes.com_error."""


def import_windows_xlwings() -> types.ModuleType:
    """Import xlwings as on Windows, with its COM server and its UDF code; returns the package."""
    # What looks at the platform while it is imported must be imported before it is changed.
    import asyncio  # noqa: F401
    import concurrent.futures  # noqa: F401
    import ctypes.util  # noqa: F401
    import multiprocessing  # noqa: F401
    import subprocess  # noqa: F401
    import tempfile  # noqa: F401

    sys.meta_path.insert(0, _Finder())
    _fill_in()
    platform, sys.platform = sys.platform, "win32"
    try:
        import xlwings
        import xlwings.com_server
    finally:
        sys.platform = platform
    return xlwings


def _fill_in() -> None:
    """The few things of pywin32 that xlwings needs to be more than nothing."""
    import pythoncom
    import pywintypes
    import win32com.client
    import win32com.server.util

    pythoncom.__file__ = "pythoncom"
    pythoncom.CoInitialize = lambda *args: None
    pythoncom.IID_IDispatch = None
    pythoncom.TypeIIDs = defaultdict(lambda: type("Dispatch", (Nothing,), {}))
    pywintypes.com_error = pythoncom.com_error = ComError
    pywintypes.TimeType = dt.datetime
    pywintypes.IID = str
    win32com.client.Dispatch = win32com.client.DispatchEx = lambda thing, *args, **options: thing
    win32com.server.util.unwrap = _unwrap
    ctypes.oledll = ctypes.windll = Nothing()  # type: ignore[attr-defined]
    ctypes.PyDLL = lambda *args, **options: Nothing()  # type: ignore[assignment,misc]


def _unwrap(thing: object) -> object:
    """Values are no wrapped Python objects: pywin32 raises, xlwings then takes them as they are."""
    raise ComError(thing)

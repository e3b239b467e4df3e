"""The computer as the checks see it: a small interface, so that tests can make up any machine."""

import os
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Protocol

USER, COMPUTER, CLASSES = "HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE", "HKEY_CLASSES_ROOT"


class Machine(Protocol):
    """What the checks ask.

    Attributes:
        windows: whether this is Windows.
        python_version: major, minor and micro version of the Python that is running.
        python_bits: 64 or 32.
        executable: the file of that Python.
        paths: the module that knows this system's paths, ``ntpath`` or ``posixpath``.
    """

    windows: bool
    python_version: tuple[int, int, int]
    python_bits: int
    executable: str
    paths: ModuleType

    def variable(self, name: str) -> str:
        """An environment variable, ``""`` if it is not set."""
        ...

    def version_of(self, distribution: str) -> str:
        """The version of an installed distribution, ``""`` if there is none."""
        ...

    def import_problem(self, module: str) -> str:
        """Why ``module`` cannot be imported, ``""`` if it can."""
        ...

    def registry(self, root: str, key: str, name: str = "", bits: int = 64) -> str | int | None:
        """A registry value in the 64- or 32-bit view; ``""`` names the key's default value; None if missing."""
        ...

    def exists(self, path: str) -> bool:
        """Whether there is a file or a folder at ``path``."""
        ...

    def content(self, path: str) -> bytes | None:
        """The content of a small file or of a file's named stream; None if it cannot be read."""
        ...

    def can_write(self, path: str) -> bool:
        """Whether the file or folder at ``path`` may be written to."""
        ...

    def fits_code_page(self, text: str) -> bool:
        """Whether programs that know only the system's old code page can spell ``text``."""
        ...


class ThisMachine:
    """The computer that we run on."""

    windows = sys.platform == "win32"
    python_version = sys.version_info[:3]
    python_bits = 64 if sys.maxsize > 2**32 else 32
    executable = sys.executable
    paths: ModuleType = os.path

    def variable(self, name: str) -> str:
        """An environment variable, ``""`` if it is not set."""
        return os.environ.get(name, "")

    def version_of(self, distribution: str) -> str:
        """The version of an installed distribution, ``""`` if there is none."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version(distribution)
        except PackageNotFoundError:
            return ""

    def import_problem(self, module: str) -> str:
        """Why ``module`` cannot be imported, ``""`` if it can."""
        from importlib import import_module

        try:
            import_module(module)
        except Exception as error:  # a DLL that security software took away raises whatever it likes
            return f"{type(error).__name__}: {error}"
        return ""

    def registry(self, root: str, key: str, name: str = "", bits: int = 64) -> str | int | None:
        """A registry value in the 64- or 32-bit view; ``""`` names the key's default value; None if missing."""
        if sys.platform != "win32":
            return None
        import winreg

        view = winreg.KEY_WOW64_64KEY if bits == 64 else winreg.KEY_WOW64_32KEY
        try:
            with winreg.OpenKey(getattr(winreg, root), key, 0, winreg.KEY_READ | view) as opened:
                value = winreg.QueryValueEx(opened, name)[0]
        except OSError:
            return None
        return value if isinstance(value, str | int) else None

    def exists(self, path: str) -> bool:
        """Whether there is a file or a folder at ``path``."""
        return Path(path).exists()

    def content(self, path: str) -> bytes | None:
        """The content of a small file or of a file's named stream; None if it cannot be read."""
        try:
            return Path(path).read_bytes()
        except (OSError, ValueError):
            return None

    def can_write(self, path: str) -> bool:
        """Whether the file or folder at ``path`` may be written to."""
        if not Path(path).is_dir():
            return os.access(path, os.W_OK)
        try:  # only trying tells on Windows; the file is gone when closed
            with tempfile.TemporaryFile(dir=path):
                return True
        except OSError:
            return False

    def fits_code_page(self, text: str) -> bool:
        """Whether programs that know only the system's old code page can spell ``text``."""
        if not self.windows:
            return True
        try:
            return text.encode("mbcs", "strict").decode("mbcs") == text
        except UnicodeError:
            return False

"""The Python that the workbook starts, made out of the one that runs the installer.

An installed Python makes a virtual environment. The official embeddable Python can make none (it has neither
``venv`` nor ``ensurepip``, and its ``._pth`` file keeps the folder to itself): it is copied to where a virtual
environment would have its Scripts, and its ``._pth`` is told to import ``site``. Then its ``sys.prefix`` is that
folder, ``Scripts\\Lib\\site-packages`` is on the path with the ``.pth`` files in it (pywin32 needs them), and pip
puts xlwings' DLLs beside ``python.exe``, which is the first place where the workbook looks.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from xl_udfs.delivery.install import texts
from xl_udfs.delivery.install.places import InstallError, Places

OLDEST = (3, 11)
_SITE = "import site"


def require_usable() -> None:
    """Raise InstallError if the running Python cannot serve."""
    if sys.version_info[:2] < OLDEST:
        raise InstallError(texts.PYTHON_OLD.format(version=".".join(map(str, sys.version_info[:3]))))
    if sys.maxsize <= 2**32:
        raise InstallError(texts.PYTHON_32)
    if any("windowsapps" in path.lower() for path in (sys.executable, sys.base_prefix)):
        raise InstallError(texts.PYTHON_STORE)  # what it writes to LOCALAPPDATA is redirected, unseen by Excel


def embedded_in(folder: Path) -> Path | None:
    """The ``._pth`` file of an embeddable Python, None if ``folder`` holds none."""
    return next(iter(sorted(folder.glob("python*._pth"))), None)


def make(places: Places, with_pip: bool) -> None:
    """Put Python at ``places.interpreter``; nothing may be at ``places.venv``.

    Args:
        places: where.
        with_pip: whether Python's own pip is needed, too.

    Raises:
        InstallError: it did not come about.
    """
    base = Path(sys.executable).parent
    if embedded_in(base):
        copy_embedded(base, places.scripts)
    else:
        # -I: neither variables nor modules of the user may interfere. The base: a venv's venv would depend on it.
        python = getattr(sys, "_base_executable", sys.executable)
        options = [] if with_pip else ["--without-pip"]
        run([python, "-I", "-m", "venv", *options, str(places.venv)], texts.PYTHON_FAILED)
    run([str(places.interpreter), "-I", "-c", "import site, zipfile"], texts.PYTHON_FAILED)


def copy_embedded(source: Path, target: Path) -> None:
    """Copy an embeddable Python and open it for packages."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    settings = embedded_in(target)
    assert settings
    settings.write_text(opened(settings.read_text(encoding="utf-8")), encoding="utf-8")


def opened(settings: str) -> str:
    """The text of a ``._pth`` file that imports ``site``, which the official one has as a comment."""
    lines = [line for line in settings.splitlines() if line.strip().lstrip("#").strip() != _SITE]
    return "\n".join([*lines, _SITE, ""])


def run(command: list[str], failure: str) -> str:
    """Run a program and give what it said, both streams.

    Raises:
        InstallError: ``failure``, with what it said as its cause, when it ends otherwise than with 0.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONUTF8"] = "1"
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip
    except OSError as error:  # security software refuses to start it, say
        raise InstallError(failure) from error
    if done.returncode:
        raise InstallError(failure) from RuntimeError(f"{command}: exit {done.returncode}\n{done.stdout}")
    return done.stdout

"""The course of an installation and of its removal."""

import contextlib
import logging
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from xl_udfs.delivery.install import interpreter, packages, selftested, texts
from xl_udfs.delivery.install.folder import clear_marks, listed, require_whole
from xl_udfs.delivery.install.places import COMMAND, InstallError, Places
from xl_udfs.version import __version__

_COMMAND = '@"%~dp0venv\\Scripts\\python.exe" -I -X utf8 -m xl_udfs.hosts.cli.main %*\r\n'
"""The command ``jixiao`` for people, the same for both kinds of Python."""

_log = logging.getLogger(__name__)


def install(folder: Path, places: Places) -> bool:
    """Install, upgrade or repair from ``folder``: each time all anew, the last installation kept until the end.

    Args:
        folder: where 安装.cmd lies.
        places: where to.

    Returns:
        Whether the computer is free of problems; the installation itself is good in any case.

    Raises:
        InstallError: it could not be done; what was installed before is back in its place.
    """
    _log.info(texts.STARTED.format(version=__version__, python=".".join(map(str, sys.version_info[:3]))))
    interpreter.require_usable()
    _require_folder(folder)
    pip = packages.pip_wheel(folder)
    if pip is None and interpreter.embedded_in(Path(sys.executable).parent):
        raise InstallError(texts.NO_PIP)
    with _kept_until_proven(places):
        _log.info(texts.MAKING_PYTHON)
        interpreter.make(places, with_pip=pip is None)
        packages.install(folder, places, _log)
        healthy = _tested(places)
        (places.home / COMMAND).write_text(_COMMAND, encoding="ascii", newline="")
    return healthy


def _require_folder(folder: Path) -> None:
    packages.our_package(folder)
    if not listed(folder):
        _log.info(texts.FOLDER_UNCHECKED)
        return
    _log.info(texts.FOLDER_CHECKED.format(count=require_whole(folder)))
    if cleared := clear_marks(folder):
        _log.info(texts.MARKS_CLEARED.format(count=cleared))


def _tested(places: Places) -> bool:
    """Whether all is right. Raises InstallError when the installation itself is not."""
    _log.info(texts.TESTING)
    command = [str(places.interpreter), "-I", "-X", "utf8", "-m", selftested.MODULE]
    try:
        _log.info(interpreter.run(command, texts.TEST_FAILED).rstrip())
        return True
    except InstallError as error:
        said = str(error.__cause__)
        if f"exit {selftested.PROBLEMS}\n" not in said:
            raise
        _log.info(said.partition("\n")[2].rstrip())
        return False


@contextlib.contextmanager
def _kept_until_proven(places: Places) -> Iterator[None]:
    """Put the last installation aside; bring it back if the new one fails, drop it otherwise."""
    places.home.mkdir(parents=True, exist_ok=True)
    if places.aside.exists() and not places.venv.exists():  # the last run was cut off
        places.aside.rename(places.venv)
    require_unused(places)
    had = places.venv.exists()
    if had:
        shutil.rmtree(places.aside, ignore_errors=True)
        with _in_use():
            places.venv.rename(places.aside)
    try:
        yield
    except BaseException:
        shutil.rmtree(places.venv, ignore_errors=True)
        if had:
            places.aside.rename(places.venv)
            _log.info(texts.RESTORED)
        raise
    shutil.rmtree(places.aside, ignore_errors=True)


def require_unused(places: Places) -> None:
    """Raise InstallError while Excel has our library loaded or our Python running: their files cannot be written."""
    with _in_use():
        for path in (*places.venv.glob("*.dll"), *places.scripts.glob("xlwings*.dll"), *places.scripts.glob("py*.exe")):
            if Path(sys.executable) != path:
                path.open("r+b").close()


@contextlib.contextmanager
def _in_use() -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise InstallError(texts.IN_USE) from error


def uninstall(places: Places) -> None:
    """Take away what was installed, and only that; the Python that runs this may have to stay for 卸载.cmd.

    Raises:
        InstallError: Excel is using it; nothing was removed.
    """
    if not places.home.exists():
        _log.info(texts.NOTHING_TO_REMOVE)
        return
    require_unused(places)
    ours = {path.name for path in places.ours()}
    others = sorted(path.name for path in places.home.iterdir() if path.name not in ours)
    for path in places.ours():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()
    if others:
        _log.info(texts.LEFT.format(names="、".join(others)))
    with contextlib.suppress(OSError):
        places.home.rmdir()
    _log.info(texts.REMOVED)

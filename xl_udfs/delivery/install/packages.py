"""Our package and what it needs, put into the new Python by pip."""

import logging
from pathlib import Path

from xl_udfs.delivery.install import texts
from xl_udfs.delivery.install.folder import WHEELS
from xl_udfs.delivery.install.interpreter import run
from xl_udfs.delivery.install.places import InstallError, Places

OURS = "jixiao_workbook-*.whl"
PIP = "pip-*.whl"
_log = logging.getLogger(__name__)


def our_package(folder: Path) -> Path:
    """What pip shall install: our wheel in the folder, or the source tree that the folder belongs to.

    Never a name that some index would look up: the name need not be ours there.

    Raises:
        InstallError: neither is there.
    """
    wheels = sorted((folder / WHEELS).glob(OURS))
    if wheels:
        return wheels[-1]
    if (folder.parent / "pyproject.toml").is_file() and (folder.parent / "xl_udfs").is_dir():
        return folder.parent
    raise InstallError(texts.NO_PACKAGE)


def pip_wheel(folder: Path) -> Path | None:
    """pip itself as a wheel, which runs without being installed."""
    return next(iter(sorted((folder / WHEELS).glob(PIP))), None)


def install(folder: Path, places: Places, say: "logging.Logger | None" = None) -> None:
    """Install from the folder's wheels alone; what they lack for this Python comes from the package index.

    Raises:
        InstallError: neither way works.
    """
    package, wheels = our_package(folder), folder / WHEELS
    out = say or _log
    offline = wheels.is_dir()
    if offline:
        out.info(texts.INSTALLING_OFFLINE)
        try:
            _pip(folder, places, "--no-index", "-f", str(wheels), str(package))
            return
        except InstallError as error:
            out.debug("%s", error.__cause__)
    out.info(texts.INSTALLING_ONLINE)
    _pip(folder, places, *(["-f", str(wheels)] if offline else []), str(package))


def _pip(folder: Path, places: Places, *arguments: str) -> None:
    wheel = pip_wheel(folder)
    pip = [str(wheel / "pip")] if wheel else ["-m", "pip"]
    quiet = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location"]
    failure = texts.PACKAGES_FAILED.format(version=python_version(places))
    said = run([str(places.interpreter), "-I", "-X", "utf8", *pip, "install", *quiet, *arguments], failure)
    _log.debug("%s", said)


def python_version(places: Places) -> str:
    """``3.11`` of the new Python."""
    return run(
        [str(places.interpreter), "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], texts.PYTHON_FAILED
    ).strip()

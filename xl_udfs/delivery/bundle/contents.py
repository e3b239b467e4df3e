"""What goes into the offline folder, and in which order it is made."""

import shutil
from collections.abc import Callable
from pathlib import Path

from xl_udfs.delivery.bundle import texts
from xl_udfs.delivery.bundle.embedded import read_embedded, unpack
from xl_udfs.delivery.bundle.errors import BundleError
from xl_udfs.delivery.bundle.pages import page
from xl_udfs.delivery.bundle.wheels import download, own_wheel
from xl_udfs.delivery.install.folder import LIST, PYTHON, WHEELS, digest
from xl_udfs.resources import SAMPLE, TEMPLATE, workbook_file

VERSIONS = ("3.11", "3.12", "3.13")
"""For which installed Pythons packages are put in when no Python is."""

PAGES = ("使用手册", "选项卡", "排障")
"""Documents that go along, as pages for a browser."""

Say = Callable[[str], object]

__all__ = ["BundleError", "make_bundle"]


def make_bundle(folder: Path, embedded: Path | None, say: Say) -> int:
    """Make the offline folder.

    Args:
        folder: where to; missing or empty.
        embedded: the official embeddable Python (zip) to put in, or None for computers that have a Python.
        say: takes sentences about the progress.

    Returns:
        How many files it has.

    Raises:
        BundleError: it cannot be made; what was made so far is taken away again.
    """
    root = _sources()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BundleError(texts.NOT_EMPTY.format(folder=folder))
    python = read_embedded(embedded) if embedded else None
    existed = folder.exists()
    try:
        return _fill(folder, root, python.version if python else None, embedded, say)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if existed:
            folder.mkdir(exist_ok=True)
        raise


def _fill(folder: Path, root: Path, version: str | None, embedded: Path | None, say: Say) -> int:
    wheels = folder / WHEELS
    wheels.mkdir(parents=True)
    say(texts.BUILDING)
    ours = own_wheel(root, wheels)
    download(ours, wheels, (version,) if version else VERSIONS, say)
    if embedded and version:
        say(texts.UNPACKING.format(version=version))
        unpack(embedded, folder / PYTHON)
    for name in (TEMPLATE, SAMPLE):
        workbook = workbook_file(name)
        if workbook is None:
            raise BundleError(texts.NO_SOURCES)
        shutil.copyfile(workbook, folder / name)
    for script in sorted((root / "install").glob("*.cmd")):
        shutil.copyfile(script, folder / script.name)
    for name in PAGES:
        (folder / f"{name}.html").write_text(page(root / "docs" / f"{name}.md", PAGES), encoding="utf-8", newline="")
    return write_list(folder)


def write_list(folder: Path) -> int:
    """Write the folder's list of SHA-256 digests, as ``sha256sum --binary`` does; returns how many files it has."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != LIST)
    lines = [f"{digest(path)} *{path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / LIST).write_text("".join(lines), encoding="utf-8", newline="\n")
    return len(files) + 1


def _sources() -> Path:
    """The repository. Raises BundleError where there is only an installed package."""
    root = Path(__file__).resolve().parents[3]
    if not (root / "pyproject.toml").is_file() or not (root / "install").is_dir():
        raise BundleError(texts.NO_SOURCES)
    return root

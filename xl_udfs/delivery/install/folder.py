"""The folder that the user was given: is it whole, and free of the mark of the web."""

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from xl_udfs.delivery.install import texts
from xl_udfs.delivery.install.places import InstallError

LIST = "SHA256SUMS.txt"
WHEELS, PYTHON = "wheels", "python"
_SHOWN = 3


def listed(folder: Path) -> dict[str, str]:
    """The digests of the folder's files by their names with ``/``, as its list says; empty without a list."""
    try:
        lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.partition(" *") for line in lines if line.strip())
    return {name: digest for digest, _, name in pairs}


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def differing(folder: Path) -> list[str]:
    """The listed files that are missing or have another content."""
    return [name for name, wanted in listed(folder).items() if not _is(folder / name, wanted)]


def require_whole(folder: Path) -> int:
    """How many files the folder's list vouches for.

    The workbook is let off: people may have filled it where it lies.

    Raises:
        InstallError: some are missing or changed.
    """
    wrong = [name for name in differing(folder) if not name.endswith(".xlsm")]
    if wrong:
        raise InstallError(texts.NOT_COMPLETE.format(names="、".join(wrong[:_SHOWN])))
    return len(listed(folder))


def clear_marks(folder: Path) -> int:
    """Take the mark of the web off the files that the folder's list vouches for; returns how many carried it.

    Nothing else is touched, neither a file of the user's nor one of ours that was changed.
    """
    return sum(_clear(folder / name) for name in _unchanged(folder))


def _unchanged(folder: Path) -> Iterator[str]:
    yield from (name for name, wanted in listed(folder).items() if _is(folder / name, wanted))


def _is(path: Path, wanted: str) -> bool:
    return path.is_file() and digest(path) == wanted


def _clear(path: Path) -> bool:
    with contextlib.suppress(OSError):
        Path(f"{path}:Zone.Identifier").unlink()
        return True
    return False

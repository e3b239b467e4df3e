"""Put a changed workbook in the place of the old one, wholly or not at all."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from xl_udfs.ooxml import errors
from xl_udfs.ooxml.errors import LockedWorkbookError

_LOCKS = ("~${}", ".~{}", ".~lock.{}#")
"""What Excel, WPS and LibreOffice put beside a workbook while it is open."""


def replace_file(path: "str | os.PathLike[str]", data: bytes, expected: bytes | None = None) -> None:
    """Write ``data`` to ``path`` atomically; permissions stay, a symbolic link stays one.

    Args:
        path: the file, existing or new.
        data: its new content.
        expected: what it must still contain; None for whatever.

    Raises:
        LockedWorkbookError: it is read-only, open elsewhere, changed meanwhile, or cannot be written; it is then
            untouched.
    """
    refuse_locked(path)
    _replace(Path(os.path.realpath(path)), data, expected)


def amend_file(path: "str | os.PathLike[str]", data: bytes, expected: bytes) -> None:
    """The same for the program that has the file open: its lock does not count, and the file's time stays.

    A program that finds its file newer than when it saved it warns people that somebody else has changed it.

    Raises:
        LockedWorkbookError: as ``replace_file``, but for the lock.
    """
    target = Path(os.path.realpath(path))
    with _reported():
        before = target.stat()
    _replace(target, data, expected, times=(before.st_atime_ns, before.st_mtime_ns))


def _replace(target: Path, data: bytes, expected: bytes | None, times: tuple[int, int] | None = None) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    with _reported():
        try:
            _write(temporary, data)
            if target.exists():
                temporary.chmod(stat.S_IMODE(target.stat().st_mode))
                if expected is not None and target.read_bytes() != expected:
                    raise LockedWorkbookError(errors.CHANGED_MEANWHILE)
            if times:
                os.utime(temporary, ns=times)
            temporary.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    _flush_folder(target.parent)


def refuse_locked(path: "str | os.PathLike[str]") -> None:
    """Raise LockedWorkbookError if the file at ``path`` is read-only or open in an office program."""
    target = Path(os.path.realpath(path))
    with _reported():
        if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
            raise LockedWorkbookError(errors.READ_ONLY)
        for pattern in _LOCKS:
            lock = target.with_name(pattern.format(target.name))
            if lock.exists():
                raise LockedWorkbookError(errors.OPEN_ELSEWHERE.format(lock=lock.name))


@contextlib.contextmanager
def _reported() -> Iterator[None]:
    """Report what the system refuses as a LockedWorkbookError."""
    try:
        yield
    except PermissionError as problem:  # on Windows also: open in a program that shares nothing
        raise LockedWorkbookError(errors.IN_USE) from problem
    except OSError as problem:
        raise LockedWorkbookError(errors.WRITE_FAILED.format(reason=problem.strerror or problem)) from problem


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be flushed."""
    if hasattr(os, "O_DIRECTORY"):
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

"""The official embeddable Python: is it one, which, and out of its zip."""

import re
import struct
import zipfile
from pathlib import Path

from xl_udfs.delivery.bundle import texts
from xl_udfs.delivery.bundle.errors import BundleError
from xl_udfs.record import Record

OLDEST = (3, 11)
_AMD64 = 0x8664
_LIBRARY = re.compile(r"python(3)(\d{2})\.dll")


class Embedded(Record):
    """An embeddable Python: its version, such as ``3.11``."""

    version: str


def read_embedded(path: Path) -> Embedded:
    """Look into the zip at ``path``.

    Raises:
        BundleError: it is no zip, damaged, not an embeddable Python, too old, or not for 64-bit Windows.
    """
    if not path.is_file() or not zipfile.is_zipfile(path):
        raise BundleError(texts.NO_ZIP.format(path=path))
    with zipfile.ZipFile(path) as archive:
        if _damaged(archive):
            raise BundleError(texts.DAMAGED.format(path=path))
        names = archive.namelist()
        found = next(filter(None, map(_LIBRARY.fullmatch, names)), None)
        needed = {"python.exe", "pythonw.exe"} | ({f"python3{found[2]}._pth"} if found else set())
        if not found or not needed <= set(names) or any(".." in name or name.startswith("/") for name in names):
            raise BundleError(texts.NOT_PYTHON.format(path=path))
        version = f"{found[1]}.{found[2]}"
        if (int(found[1]), int(found[2])) < OLDEST:
            raise BundleError(texts.TOO_OLD.format(path=path, version=version))
        if machine_of(archive.read("python.exe")) != _AMD64:
            raise BundleError(texts.NOT_64.format(path=path))
    return Embedded(version)


def machine_of(program: bytes) -> int:
    """The kind of processor that a Windows program is for, 0 if it is none."""
    if program[:2] != b"MZ" or len(program) < 0x40:
        return 0
    [header] = struct.unpack_from("<I", program, 0x3C)
    if program[header:header + 4] != b"PE\0\0":
        return 0
    [machine] = struct.unpack_from("<H", program, header + 4)
    return int(machine)


def unpack(path: Path, folder: Path) -> None:
    """Unpack the zip, which ``read_embedded`` has looked into."""
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)


def _damaged(archive: zipfile.ZipFile) -> bool:
    try:
        return archive.testzip() is not None
    except (zipfile.BadZipFile, EOFError, ValueError):
        return True

"""Is a file built from its sources alone? Build it again somewhere else and compare."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from support.tools import REPOSITORY

_ELSEWHERE = {
    "TZ": "LINT-14",  # as text, because a small machine has no table of zones; often another day than here
    "LANG": "tr_TR.UTF-8",
    "LC_CTYPE": "C.UTF-8",  # Python finds no package below a Chinese folder name where this is ASCII
    "PYTHONHASHSEED": "4242",
}
_ANOTHER_DAY = "2031-02-28T23:59:00"
_CALL = """
import importlib, os, sys
from datetime import datetime
from pathlib import Path
import time_machine

module, function, folder, moment = sys.argv[1:]
os.umask(0o077)
call = getattr(importlib.import_module(module), function)
with time_machine.travel(datetime.fromisoformat(moment)):
    call(Path(folder))
"""


def call_elsewhere(function: str, folder: Path, working_directory: Path) -> None:
    """Call ``function(folder)`` in a process that shares as little as possible with this one.

    Another working directory, time zone, language, hash seed, umask and date.

    Args:
        function: such as ``xl_udfs.build:build_workbooks``.
        folder: its only argument.
        working_directory: where the process stands.

    Raises:
        RuntimeError: with what the process said, when it failed.
    """
    module, _, name = function.partition(":")
    done = subprocess.run(
        [sys.executable, "-c", _CALL, module, name, str(folder.resolve()), _ANOTHER_DAY],
        cwd=working_directory, env=_environment(),
        capture_output=True, encoding="utf-8", timeout=300, check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{function}, exit {done.returncode}: {done.stdout}{done.stderr}")


def zip_differences(first: Path, second: Path) -> list[str]:
    """How two zip files differ, member by member; an empty list means that they are the same.

    Compared are order, names, uncompressed bytes and all the metadata that a writer chooses; not
    compared are compressed bytes, which depend on the zlib of the machine.
    """
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        names = one.namelist()
        if names != other.namelist():
            return [f"members: {names} != {other.namelist()}"]
        found = [] if one.comment == other.comment else [f"comment: {one.comment!r} != {other.comment!r}"]
        for here, there in zip(one.infolist(), other.infolist(), strict=True):
            found += _metadata_differences(here, there)
            if one.read(here) != other.read(there):
                found.append(f"{here.filename}: bytes differ{_first_difference(one.read(here), other.read(there))}")
        return found


_METADATA = (
    "date_time", "compress_type", "comment", "extra", "create_system", "create_version", "extract_version",
    "flag_bits", "internal_attr", "external_attr",
)  # fmt: skip


def _metadata_differences(here: zipfile.ZipInfo, there: zipfile.ZipInfo) -> list[str]:
    return [
        f"{here.filename}: {name} {getattr(here, name)!r} != {getattr(there, name)!r}"
        for name in _METADATA
        if getattr(here, name) != getattr(there, name)
    ]


def _first_difference(one: bytes, other: bytes) -> str:
    at = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        at = min(len(one), len(other))
    start = max(0, at - 30)
    return f" from byte {at}: {one[start : at + 30]!r} != {other[start : at + 30]!r}"


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    # This process's import paths made absolute: the other one stands elsewhere.
    paths = [str(REPOSITORY), *(str(Path(path).resolve()) for path in sys.path if path)]
    return {**kept, **_ELSEWHERE, "PYTHONPATH": os.pathsep.join(paths)}

"""The files of editions as data, to be changed and written elsewhere."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from support.tiny import SHELF
from xl_udfs.annexes import DEFAULT
from xl_udfs.annexes.files import path_of

TINY = str(SHELF / "tiny")
FOLDERS = (DEFAULT, TINY)


def files_of(folder: str) -> dict[str, Any]:
    """What every JSON file of an edition says, by the name of the file."""
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(Path(path_of(folder)).glob("*.json"))}


def write_files(files: Mapping[str, Any], folder: Path) -> str:
    """Write them into a folder; returns it as ``load_edition`` takes it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return str(folder)

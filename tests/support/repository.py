"""The files of the repository."""

import subprocess
from functools import cache
from pathlib import Path

from support.tools import REPOSITORY


@cache
def repository_files() -> list[Path]:
    """Everything that is checked in or about to be."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={REPOSITORY}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return [path for name in listed.stdout.split("\0") if name and (path := REPOSITORY / name).is_file()]


def python_files() -> list[Path]:
    """Our Python: the package, its tests and whatever else."""
    return [path for path in repository_files() if path.suffix == ".py"]

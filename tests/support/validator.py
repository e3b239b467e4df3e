"""The Open XML SDK validator: is a file what Office calls well formed?"""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from support.tools import VALIDATOR, validator_binary

VERSIONS = ("Office2016", "Microsoft365")
"""The oldest Excel that the workbook is for, and the newest."""

_NO_ICU = {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
"""The program is .NET, which otherwise refuses to start where ICU is not installed."""


class SchemaError(NamedTuple):
    """One complaint: by which Office version, about which part, where in it, and what."""

    version: str
    part: str
    xpath: str
    description: str


def schema_errors(path: Path, versions: Sequence[str] = VERSIONS) -> list[SchemaError]:
    """What the validator says against the file at ``path``; an empty list is a clean bill.

    Raises:
        RuntimeError: the validator is not installed, or did not answer.
    """
    return [error for version in versions for error in _ask(path, version)]


def _ask(path: Path, version: str) -> list[SchemaError]:
    binary = validator_binary()
    if binary is None:
        raise RuntimeError(VALIDATOR.reason())
    # The program ends with 0 whether or not it found errors: only its answer counts.
    done = subprocess.run(
        [binary, path, version], env={**os.environ, **_NO_ICU},
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )
    if not done.stdout.lstrip().startswith("{"):
        raise RuntimeError(f"validator, exit {done.returncode}: {done.stdout}{done.stderr}")
    answer = json.loads(done.stdout)
    if answer["ok"] != (not answer["errors"]):
        raise RuntimeError(f"validator contradicts itself: {done.stdout}")
    return [
        SchemaError(version, error["path"] or "", error["xPath"] or "", error["description"])
        for error in answer["errors"]
    ]

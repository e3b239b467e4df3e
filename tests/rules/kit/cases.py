"""The cases of every rule, found on disk: what ``jx3_between/jx34_detail.py`` holds has its cases there as well."""

from importlib import import_module

from rules.kit.case import Case
from support.tools import REPOSITORY

_FILES = sorted((REPOSITORY / "tests" / "rules").glob("jx*/*.py"))

CASES: dict[str, dict[str, list[Case]]] = {
    path.relative_to(REPOSITORY).as_posix(): import_module(f"rules.{path.parent.name}.{path.stem}").CASES
    for path in _FILES
}
"""For every rule what it must find, what it must let pass, and what lies on the border: by file, then by code."""

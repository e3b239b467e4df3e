"""How a run ends: exit codes, and in one sentence what the user can mend."""

import sys
from collections.abc import Callable, Iterable
from typing import ParamSpec

from xl_udfs.errors import JixiaoError
from xl_udfs.hosts.cli import texts

OK, FOUND, FAILED = 0, 1, 2
"""Exit codes: 可报送; not 可报送; could not be done."""

_Parts = ParamSpec("_Parts")


class UserError(JixiaoError):
    """Something the user can mend, said in one sentence."""


def attempt(work: Callable[_Parts, int], *args: _Parts.args, **named: _Parts.kwargs) -> int:
    """Do ``work`` and give its exit code; what the user can mend goes to standard error instead, with FAILED."""
    try:
        return work(*args, **named)
    except JixiaoError as error:
        print(texts.ERROR.format(text=error), file=sys.stderr)
        return FAILED


def attempt_each(work: Callable[[str], int], files: Iterable[str]) -> int:
    """Do ``work`` with every file and give the worst exit code; one that fails does not stop the others."""
    return max(attempt(work, file) for file in files)

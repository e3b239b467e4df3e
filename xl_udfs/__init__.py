"""绩效自评工作簿: cell functions, official layouts, checks and their hosts.

As a library: ``check``, ``check_many``, ``calculate``, ``new``, ``read_filing``, ``editions``, ``rules``, ``functions``
and what they give and raise, below; documented with examples in docs/编程接口.md. Everything else may change at any
time. Importing this package loads nothing until something is asked for.
"""

from typing import TYPE_CHECKING

from xl_udfs.version import __version__

if TYPE_CHECKING:
    from xl_udfs.annexes import Edition, EditionError
    from xl_udfs.checking import Finding, Report, State, Verdict
    from xl_udfs.engine import Calculation
    from xl_udfs.errors import JixiaoError
    from xl_udfs.filing import Filing, Item, NotAFilingError
    from xl_udfs.library import Failure, calculate, check, check_many, editions, functions, new, read_filing, rules
    from xl_udfs.ooxml import LockedWorkbookError, UnreadableWorkbookError, WorkbookError
    from xl_udfs.rulebook import Rule, Severity

_HOMES = {
    "annexes": ("Edition", "EditionError"),
    "checking": ("Finding", "Report", "State", "Verdict"),
    "engine": ("Calculation",),
    "errors": ("JixiaoError",),
    "filing": ("Filing", "Item", "NotAFilingError"),
    "library": (
        "Failure", "calculate", "check", "check_many", "editions", "functions", "new", "read_filing", "rules",
    ),
    "ooxml": ("LockedWorkbookError", "UnreadableWorkbookError", "WorkbookError"),
    "rulebook": ("Rule", "Severity"),
}
"""Where each of them is, for ``__getattr__``; no module of this package may be called like one of them."""

__all__ = [
    "Calculation", "Edition", "EditionError", "Failure", "Filing", "Finding", "Item", "JixiaoError",
    "LockedWorkbookError", "NotAFilingError", "Report", "Rule", "Severity", "State", "UnreadableWorkbookError",
    "Verdict", "WorkbookError", "__version__", "calculate", "check", "check_many", "editions", "functions", "new",
    "read_filing", "rules",
]


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(__import__(f"{__name__}.{module}", fromlist=names), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *(name for names in _HOMES.values() for name in names if name not in globals())]

"""绩效自评工作簿: cell functions, official layouts, checks and their hosts.

As a library: ``check``, ``check_many``, ``calculate``, ``new``, ``read_filing``, ``editions``, ``rules``, ``functions``
and what they give and raise, below; documented with examples in docs/编程接口.md. Everything else may change at any
time. Importing this package loads nothing until something is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.2.0"

if TYPE_CHECKING:
    from xl_udfs.annexes import Edition, EditionError
    from xl_udfs.check import Finding, Report, State, Verdict
    from xl_udfs.engine import Calculation
    from xl_udfs.errors import JixiaoError
    from xl_udfs.filing import Filing, Item, NotAFilingError
    from xl_udfs.library import Failure, calculate, check, check_many, editions, functions, new, read_filing, rules
    from xl_udfs.package import LockedWorkbookError, UnreadableWorkbookError, WorkbookError
    from xl_udfs.rules import Severity

__all__ = [
    "Calculation", "Edition", "EditionError", "Failure", "Filing", "Finding", "Item", "JixiaoError",
    "LockedWorkbookError", "NotAFilingError", "Report", "Severity", "State", "UnreadableWorkbookError", "Verdict",
    "WorkbookError", "__version__", "calculate", "check", "check_many", "editions", "functions", "new", "read_filing",
    "rules",
]

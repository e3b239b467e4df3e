"""Filing + rules → Report."""

from xl_udfs.check.outcome import Fault, Finding, Past, Report, State, Unchecked, Verdict
from xl_udfs.check.run import check_book, check_filing, check_text

__all__ = [
    "Fault", "Finding", "Past", "Report", "State", "Unchecked", "Verdict", "check_book", "check_filing", "check_text",
]

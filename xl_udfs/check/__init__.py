"""Filing + rules → Report."""

from xl_udfs.check.finding import Finding, Past, State
from xl_udfs.check.outcome import Fault, Report, Unchecked, Verdict
from xl_udfs.check.run import check_book, check_filing, check_text

__all__ = [
    "Fault", "Finding", "Past", "Report", "State", "Unchecked", "Verdict", "check_book", "check_filing", "check_text",
]

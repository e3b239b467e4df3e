"""Filing + rules → Report."""

from xl_udfs.checking.finding import Finding, Past, State
from xl_udfs.checking.outcome import Fault, Report, Unchecked, Verdict
from xl_udfs.checking.run import check_book, check_filing, check_text

__all__ = [
    "Fault", "Finding", "Past", "Report", "State", "Unchecked", "Verdict", "check_book", "check_filing", "check_text",
]

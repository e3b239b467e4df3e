"""``jixiao doctor``: what can be wrong on this computer, and what to do about it."""

from pathlib import Path

from xl_udfs.hosts.cli.attempts import FOUND, OK
from xl_udfs.hosts.doctor import State, examine
from xl_udfs.hosts.doctor.report import as_json, as_text, count


def doctor(file: str, format: str = "text") -> int:
    """Examine this computer and, unless ``file`` is empty, that workbook; exit code 1 for any problem."""
    if file and "://" not in file:
        file = str(Path(file).absolute())
    outcomes = examine(file)
    print(as_json(outcomes, file) if format == "json" else as_text(outcomes))
    return FOUND if count(outcomes, State.PROBLEM) else OK

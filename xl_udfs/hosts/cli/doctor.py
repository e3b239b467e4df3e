"""``jixiao doctor``: what can be wrong on this computer, and what to do about it."""

from pathlib import Path

from xl_udfs.delivery.doctor import State, examine
from xl_udfs.delivery.doctor.report import as_json, as_text, count
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import FOUND, OK, UserError


def doctor(file: str, format: str = "text") -> int:
    """Examine this computer and, unless ``file`` is empty, that workbook; exit code 1 for any problem.

    Raises:
        UserError: there is no such file.
    """
    if file and "://" not in file:
        if not Path(file).exists():
            raise UserError(texts.NO_FILE.format(file=file))
        file = str(Path(file).absolute())
    outcomes = examine(file)
    print(as_json(outcomes, file) if format == "json" else as_text(outcomes))
    return FOUND if count(outcomes, State.PROBLEM) else OK

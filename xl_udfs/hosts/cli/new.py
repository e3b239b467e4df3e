"""``jixiao new``: a fresh workbook with the unit and the year filled in."""

from xl_udfs import library
from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError


def new(file: str, unit: str, year: int, short: str, edition: str) -> int:
    """Write a blank workbook for a unit to ``file`` and say so.

    Raises:
        JixiaoError: no unit is named, or such a workbook cannot be made or written.
    """
    if not unit.strip():
        raise UserError(texts.NO_UNIT)
    library.new(file, unit, year, short, edition)
    print(texts.MADE.format(file=file))
    return OK

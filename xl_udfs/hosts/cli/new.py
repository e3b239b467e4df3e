"""``jixiao new``: a fresh workbook with the unit and the year filled in."""

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.making import NewWorkbookError, new_workbook


def new(file: str, unit: str, year: int, short: str) -> int:
    """Write a blank workbook for a unit to ``file`` and say so.

    Raises:
        UserError: no unit is named, or such a workbook cannot be made.
        WorkbookError: it cannot be written.
    """
    if not unit.strip():
        raise UserError(texts.NO_UNIT)
    try:
        new_workbook(file, unit, year, short)
    except NewWorkbookError as error:
        raise UserError(str(error)) from error
    print(texts.MADE.format(file=file))
    return OK

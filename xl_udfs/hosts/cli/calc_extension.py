"""``jixiao bundle --calc``: the extension for LibreOffice."""

from pathlib import Path

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.hosts.cli.by_name import function

_WRITE = "xl_udfs.hosts.calc.oxt:write_extension"


def bundle_calc(folder: str) -> int:
    """Write the extension into ``folder``.

    Raises:
        UserError: it cannot be written.
    """
    try:
        file = function(_WRITE)(Path(folder))
    except OSError as error:
        raise UserError(texts.CANNOT_WRITE.format(file=error.filename or folder)) from error
    print(texts.CALC_EXTENSION_MADE.format(file=file))
    return OK

"""``jixiao bundle``: the offline folder for Windows computers, or the extension for LibreOffice, for developers."""

import sys
from pathlib import Path

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.hosts.cli.by_name import function

_WRITE_EXTENSION = "xl_udfs.hosts.calc.oxt:write_extension"


def bundle(folder: str, python: str, calc: bool) -> int:
    """Make the offline folder at ``folder``, or with ``calc`` the extension for LibreOffice in it.

    Args:
        folder: where to.
        python: the zip of the embeddable Python to put in; ``""`` for none.
        calc: the extension alone.

    Raises:
        JixiaoError: it cannot be made.
    """
    return _bundle_calc(folder) if calc else _bundle_all(folder, python)


def _bundle_all(folder: str, python: str) -> int:
    from xl_udfs.delivery.bundle import make_bundle
    from xl_udfs.delivery.bundle.contents import VERSIONS
    from xl_udfs.delivery.bundle.texts import DONE, NEEDS_PYTHON

    target = Path(folder)
    count = make_bundle(target, Path(python) if python else None, lambda text: print(text, file=sys.stderr))
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file()) / 1e6
    print(DONE.format(folder=folder, count=count, size=size))
    if not python:
        print(NEEDS_PYTHON.format(versions="、".join(VERSIONS)))
    return OK


def _bundle_calc(folder: str) -> int:
    try:
        file = function(_WRITE_EXTENSION)(Path(folder))
    except OSError as error:
        raise UserError(texts.CANNOT_WRITE.format(file=error.filename or folder)) from error
    print(texts.CALC_EXTENSION_MADE.format(file=file))
    return OK

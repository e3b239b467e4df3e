"""``jixiao bundle``: the offline folder for Windows computers, for developers."""

import sys
from pathlib import Path

from xl_udfs.delivery.bundle import BundleError, make_bundle
from xl_udfs.delivery.bundle.contents import VERSIONS
from xl_udfs.delivery.bundle.texts import DONE, NEEDS_PYTHON
from xl_udfs.hosts.cli.attempts import OK, UserError


def bundle(folder: str, python: str) -> int:
    """Make the offline folder at ``folder``, with the embeddable Python of the zip ``python`` unless that is empty."""
    target = Path(folder)
    try:
        count = make_bundle(target, Path(python) if python else None, lambda text: print(text, file=sys.stderr))
    except BundleError as error:
        raise UserError(str(error)) from error
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file()) / 1e6
    print(DONE.format(folder=folder, count=count, size=size))
    if not python:
        print(NEEDS_PYTHON.format(versions="、".join(VERSIONS)))
    return OK

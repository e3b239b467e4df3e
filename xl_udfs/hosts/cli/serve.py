"""``jixiao serve``: the engine for Excel, started beforehand."""

import sys

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError
from xl_udfs.hosts.cli.by_name import function

_SERVE = "xl_udfs.hosts.excel.serving:serve"


def serve() -> int:
    """Serve until the window is closed. Raises UserError elsewhere than on Windows."""
    if sys.platform != "win32":
        raise UserError(texts.SERVE_WINDOWS_ONLY)
    print(texts.SERVING, flush=True)
    function(_SERVE)()
    return OK

"""``jixiao serve``: the engine for Excel, started beforehand."""

import sys

from xl_udfs.hosts.cli import texts
from xl_udfs.hosts.cli.attempts import OK, UserError


def serve() -> int:
    """Serve until the window is closed. Raises UserError elsewhere than on Windows."""
    if sys.platform != "win32":
        raise UserError(texts.SERVE_WINDOWS_ONLY)
    from xl_udfs.hosts.excel.serving import serve

    print(texts.SERVING, flush=True)
    serve()
    return OK

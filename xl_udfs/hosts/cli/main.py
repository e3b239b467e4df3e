"""The command ``jixiao``: one module per verb, each imported only when it is called."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from xl_udfs.hosts.cli.attempts import FAILED, OK


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``jixiao`` with ``arguments`` (the command line's if None); returns the exit code."""
    gc.disable()  # a run is short and makes no cycles worth collecting
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["check"] and given[1:] and not any(one.startswith("-") for one in given):
        from xl_udfs.hosts.cli.attempts import attempt
        from xl_udfs.hosts.cli.check import check_files

        return attempt(check_files, given[1:])  # the plainest call is also the most frequent: it needs no parser
    from xl_udfs.hosts.cli.parser import run_parsed

    return run_parsed(given)


def run() -> NoReturn:
    """The console script: ``main``, and out at once; taking the interpreter apart would cost a tenth of a check."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115 - started with standard output closed
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
    try:
        code = main()
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse, after --help or bad usage
        code = leaving.code if isinstance(leaving.code, int) else OK
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        code = FAILED
    except OSError as error:  # the report could not be written: a full disk, say
        print(error.strerror, file=sys.stderr)
        code = FAILED
    _quietly_flush()
    os._exit(code)


def _quietly_flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            continue


def _speak_utf8() -> None:
    """Windows consoles may be cp936; a character it lacks must not end the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    run()

"""A process in which xlwings believes in Windows.

Reads one JSON object a line from standard input, writes one a line to standard output:
``{"call": [module, function, arguments]}`` is handed to xlwings' own ``CallUDF``; lists in arguments become
tuples, as COM arrays do. ``{"time": [module, function, arguments, times]}`` answers how many seconds that many calls
take. ``{"ask": name}`` answers one of the questions below.
"""

import atexit
import contextlib
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from xlwings_com.stand_ins import import_windows_xlwings

EXCEL_LIBRARIES = ("numpy", "pandas", "openpyxl", "python_calamine", "formualizer")


def main() -> None:
    """Serve until standard input ends."""
    xlwings = import_windows_xlwings()
    server = xlwings.com_server.XLPython()
    for line in sys.stdin:
        request = json.loads(line)
        if "call" in request:
            module, function, arguments = request["call"]
            answer = server.CallUDF(module, function, _as_com(arguments))
        elif "time" in request:
            answer = _seconds(server, *request["time"])
        else:
            answer = QUESTIONS[request["ask"]](xlwings)
        print(json.dumps(answer), flush=True)


def _seconds(server: Any, module: str, function: str, arguments: list[Any], times: int) -> float:
    given = _as_com(arguments)
    start = time.perf_counter()
    for _ in range(times):
        server.CallUDF(module, function, given)
    return time.perf_counter() - start


def _as_com(value: Any) -> Any:
    return tuple(map(_as_com, value)) if isinstance(value, list) else value


def _our_description() -> dict[str, Any]:
    from xl_udfs.hosts.excel.wire import RAW  # not before the first call: its package takes the hook away

    return RAW


def _kills_at_exit(xlwings: Any) -> bool:
    """Whether xlwings' clean-up still reaches the killing, by its exit hook or by App.quit."""
    reached: list[str] = []
    xlwings._xlwindows.subprocess = _Recorder(reached)
    atexit._run_exitfuncs()
    with contextlib.suppress(_ReachedError):
        xlwings._xlwindows.Apps.cleanup()
    return bool(reached)


class _ReachedError(Exception):
    """Something would have been run."""


class _Recorder:
    """In the place of the module ``subprocess``, with which xlwings lists and kills processes."""

    def __init__(self, reached: list[str]) -> None:
        self.reached = reached

    def __getattr__(self, name: str) -> Any:
        self.reached.append(name)
        raise _ReachedError(name)


QUESTIONS = {
    "version": lambda xlwings: xlwings.__version__,
    "loaded": lambda xlwings: [name for name in EXCEL_LIBRARIES if name in sys.modules],
    "kills_at_exit": _kills_at_exit,
    "cell_function_keys": lambda xlwings: sorted(xlwings.func(lambda value: value).__xlfunc__),
    "our_keys": lambda xlwings: sorted(_our_description()),
}

if __name__ == "__main__":
    main()

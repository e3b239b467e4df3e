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

from xlwings_com.stand_ins import Nothing, import_windows_xlwings

ABSENT = ("numpy", "pandas")
"""What the tests need but no installation has; xlwings imports them where they are."""

EXCEL_LIBRARIES = (*ABSENT, "openpyxl", "python_calamine", "formualizer")


def main() -> None:
    """Serve until standard input ends."""
    sys.modules |= dict.fromkeys(ABSENT)
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


def _ways_to_kill(xlwings: Any) -> list[str]:
    """By which of its ways xlwings would list and kill the Excels that it cannot see."""
    windows = xlwings._xlwindows
    reached: list[str] = []
    windows.subprocess = _Recorder(reached)
    windows.App.pid = 1  # which a window would have to be asked for
    ways = {
        "exit": atexit._run_exitfuncs,
        "Apps.cleanup": windows.Apps.cleanup,
        "apps.cleanup": xlwings.main.Apps(impl=windows.Apps()).cleanup,
        "App.quit": windows.App(xl=Nothing()).quit,
        "App.kill": windows.App(xl=Nothing()).kill,
    }
    found = []
    for name, way in ways.items():
        reached.clear()
        with contextlib.suppress(_ReachedError):
            way()
        found += [name] if reached else []
    return found


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
    "loaded": lambda xlwings: [name for name in EXCEL_LIBRARIES if sys.modules.get(name)],
    "ways_to_kill": _ways_to_kill,
    "cell_function_keys": lambda xlwings: sorted(xlwings.func(lambda value: value).__xlfunc__),
    "our_keys": lambda xlwings: sorted(_our_description()),
}

if __name__ == "__main__":
    main()

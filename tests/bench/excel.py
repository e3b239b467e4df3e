"""Time calls through xlwings' own COM server, in the one process that believes in Windows."""

from functools import cache

from bench.harness import Timed
from xlwings_com.conftest import Windows


@cache
def _server() -> Windows:
    return Windows()  # ends with its standard input, when this process does


def server_calls(module: str, function: str, arguments: list[object], times: int) -> Timed:
    """Time ``XLPy.CallUDF`` called ``times`` times over there, where what comes back is thrown away."""
    return lambda: float(_server().time(module, function, arguments, times))

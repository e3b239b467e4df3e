"""Values as COM carries them between VBA and Python.

Excel's blanks arrive as None, numbers as float, error values as ints, ranges as tuples of tuples. Numbers, texts
and nested lists go back; an error value goes back as its text, which VBA turns into a real one.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from xl_udfs.book import CellValue
from xl_udfs.numbers import CellError, to_double

_ERROR_BASE = -2146828288       # 0x800A0000: VBA's CVErr number stands in the lower half
_ERRORS = {_ERROR_BASE + error.number: error for error in CellError}

# Tuples made once: ``str | float`` would be put together anew at every cell (make bench).
_PLAIN, _ARRAYS, _SENDABLE = (str, float, bool), (tuple, list), (str, float, int)

RAW: dict[str, Any] = {
    "sub": False,
    "args": [{"name": "value", "options": {"convert": "raw"}}],
    "ret": {"options": {"convert": "raw"}},
    "async_mode": None,
}
"""What xlwings' ``call_udf`` asks of a function, without importing xlwings: arguments and result pass unconverted.

The one entry of ``args`` holds for all arguments.
"""


def exposed(function: Callable[..., Any], name: str) -> Callable[..., Any]:
    """``function`` as xlwings calls it under ``name``."""
    function.__name__ = function.__qualname__ = name
    function.__xlfunc__ = RAW  # type: ignore[attr-defined]
    return function


def cell_value(raw: object) -> CellValue:
    """One cell's value.

    Raises:
        TypeError: for what no cell yields through Value2.
    """
    if raw is None or isinstance(raw, _PLAIN):
        return raw
    if isinstance(raw, int) and raw in _ERRORS:
        return _ERRORS[raw]
    raise TypeError(f"no cell holds {raw!r}")


def received(raw: object) -> object:
    """An argument: one value, a row, or rows of values."""
    return tuple(map(received, raw)) if isinstance(raw, _ARRAYS) else cell_value(raw)


def sent(value: object) -> str | float:
    """One value to be written into a cell; None becomes ``""``, which empties it."""
    if isinstance(value, Decimal):
        return to_double(value)
    if isinstance(value, CellError):
        return value.text
    if value is None:
        return ""
    if isinstance(value, _SENDABLE):
        return value
    raise TypeError(f"no cell holds {value!r}")

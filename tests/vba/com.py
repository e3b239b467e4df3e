"""Values as COM carries them: what pywin32 makes of VBA's values and what VBA receives for Python's."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pyopenvba.interpreter import _values as vba

XlError = vba.VBAErrorValue
"""An error value in VBA; equal to another one of the same ``number``."""

MISSING_ARGUMENT = -2147352572      # DISP_E_PARAMNOTFOUND
_ERROR_BASE = -2146828288


def to_python(value: object) -> Any:
    """What Python's COM server receives for one VBA value."""
    if value is vba.EMPTY or value is vba.NULL or value is vba.NOTHING:
        return None
    if value is vba.MISSING:
        return MISSING_ARGUMENT
    if isinstance(value, vba.VBAArray):
        return _nested(value, [])
    if isinstance(value, XlError):
        return _ERROR_BASE + value.number
    if isinstance(value, bool | str):
        return value
    if isinstance(value, vba.VBAInt):
        return int(value)
    if isinstance(value, int | float):
        return float(value)
    raise TypeError(f"an object or a date went over the wire: {value!r}")


def _nested(array: vba.VBAArray, at: list[int]) -> tuple[Any, ...]:
    low, high = array.bounds[len(at)]
    deeper = len(at) + 1 < array.dimensions
    return tuple(
        _nested(array, [*at, i]) if deeper else to_python(array.get([*at, i])) for i in range(low, high + 1)
    )


def to_vba(value: object) -> object:
    """What VBA receives for one Python value: sequences become arrays from 0, as deep as their sizes agree."""
    if value is None:
        return vba.NULL
    if isinstance(value, list | tuple):
        return array(value)
    if isinstance(value, Decimal):
        raise TypeError(f"pywin32 would make a Currency of {value!r}")
    if isinstance(value, int) and not isinstance(value, bool):
        return vba.VBAInt(value, "Long")
    return value


def array(items: Sequence[object], base: int = 0) -> vba.VBAArray:
    """A Variant array; two-dimensional for rows of equal length."""
    if items and all(isinstance(row, list | tuple) and len(row) == len(items[0]) for row in items):
        width = len(items[0])
        made = vba.VBAArray([(base, base + len(items) - 1), (base, base + width - 1)])
        for r, row in enumerate(items):
            for c, value in enumerate(row):
                made.set([base + r, base + c], to_vba(value))
        return made
    made = vba.VBAArray([(base, base + len(items) - 1)])
    for i, value in enumerate(items):
        made.set([base + i], to_vba(value))
    return made


def unwrapped(result: Any) -> Any:
    """xlwings' server gives one value for one cell and a flat row for one row."""
    if len(result) == 1 and len(result[0]) == 1:
        return result[0][0]
    return result[0] if len(result) == 1 and len(result[0]) > 1 else result


def plain(value: object) -> Any:
    """A VBA value for assertions: errors stay XlError, blanks become None, arrays become lists."""
    if isinstance(value, vba.VBAArray):
        if value.dimensions == 1:
            return [plain(one) for one in value.elements()]
        (top, bottom), (left, right) = value.bounds
        return [[plain(value.get([r, c])) for c in range(left, right + 1)] for r in range(top, bottom + 1)]
    if value is vba.EMPTY or value is vba.NULL or value is vba.MISSING or value is vba.NOTHING:
        return None
    return int(value) if isinstance(value, vba.VBAInt) else value

"""The cell functions under their own names, as ``CallUDF`` asks for them: one per entry of the catalog."""

import logging
from collections.abc import Callable

from xl_udfs.cell_functions import CATALOG, call
from xl_udfs.hosts.excel.wire import exposed, received, sent
from xl_udfs.numbers import CellError

_log = logging.getLogger(__name__)

Rows = list[list[str | float]]


def answer(name: str, args: tuple[object, ...]) -> Rows:
    """What the cell function ``name`` comes to, always as rows: xlwings unwraps one value.

    A fault of ours must not look like a lost engine, which would blank every other cell: it is logged and this
    cell alone shows #N/A.
    """
    try:
        result = call(name, [received(arg) for arg in args])
    except Exception:
        _log.exception("%s%r", name, args)
        result = CellError.NA
    return [[sent(value) for value in row] for row in result] if isinstance(result, list) else [[sent(result)]]


def _cell_function(name: str) -> Callable[..., Rows]:
    def cell_function(*args: object) -> Rows:
        return answer(name, args)

    return exposed(cell_function, name)


globals().update({name: _cell_function(name) for name in CATALOG})

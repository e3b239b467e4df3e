"""The cell functions under their own names, as ``CallUDF`` asks for them: one per entry of the catalog.

``answers`` asks for several at once.
"""

import logging
from collections.abc import Callable, Sequence

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


def answers(names: Sequence[str], arguments: Sequence[tuple[object, ...]]) -> Rows:
    """What several cell functions come to, in one row.

    Args:
        names: two or more, the same one as often as it is asked.
        arguments: of each, single values, so that each answer is one value.
    """
    return [[answer(name, args)[0][0] for name, args in zip(names, arguments, strict=True)]]


def _cell_function(name: str) -> Callable[..., Rows]:
    def cell_function(*args: object) -> Rows:
        return answer(name, args)

    return exposed(cell_function, name)


exposed(answers, "answers")
globals().update({name: _cell_function(name) for name in CATALOG})

"""Values between LibreOffice and the contract of the cell functions.

Numbers arrive as floats, or as their text where an argument is ``string`` (see ``parameters``); an empty cell as
``""`` there and in ranges, as 0.0 in ``any``; what is left out as None. Results go back as floats and text, error
values as the NaNs that LibreOffice takes for them.
"""

import re
import struct
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from xl_udfs.cell_functions import call
from xl_udfs.hosts.calc.parameters import PARAMETERS, Parameter, Passing
from xl_udfs.numbers import CellError

KEEPS_ZERO = frozenset({"digits"})
"""Optional arguments whose 0 means 0. A 0 for any other one is an empty cell: nobody gives an indicator no points."""

ERROR_CODES = {
    CellError.NULL: 521, CellError.DIV0: 532, CellError.VALUE: 519, CellError.REF: 524, CellError.NAME: 525,
    CellError.NUM: 503, CellError.NA: 32767,
}
"""LibreOffice's own numbers for the error values."""

_NAN = 0x7FF8000000000000
_ERRORS: dict[CellError, float] = {
    error: struct.unpack("<d", struct.pack("<Q", _NAN | code))[0] for error, code in ERROR_CODES.items()
}

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:E[-+][0-9]+)?").fullmatch
"""A number as LibreOffice writes it when text is asked for."""

_ONE_EMPTY_CELL = ((0.0,),)
"""How a range of one empty cell is handed to ``sequence< sequence<any> >``."""

_REMEMBERED = 32768
"""Answers, of about half a kilobyte each; a filled workbook has some thousand different ones."""

Sent = float | str | tuple[tuple[float | str, ...], ...]
"""What LibreOffice takes for a result: one value, or rows of equal length."""


def answer(name: str, args: tuple[object, ...]) -> Sent:
    """What the cell function ``name`` comes to for arguments as LibreOffice passes them.

    Answers to single values are remembered: LibreOffice asks again for every cell whenever it calculates all.
    """
    return _computed(name, args) if tuple in map(type, args) else _remembered(name, args)


def _computed(name: str, args: tuple[object, ...]) -> Sent:
    received = [receive(arg) for receive, arg in zip(_RECEIVERS[name], args, strict=False)]
    if name in _TAKING_MORE:
        received += _rest(args[-1])
    result = call(name, received)
    return tuple(tuple(map(_sent, row)) for row in result) if isinstance(result, list) else _sent(result)


_remembered = lru_cache(_REMEMBERED)(_computed)


def fault() -> float:
    """What a cell shows when we are at fault: #N/A, which blanks no other cell."""
    return _ERRORS[CellError.NA]


def _typed(raw: object) -> object:
    """Text as it stands, and the text of a number as that number again."""
    if isinstance(raw, str):
        return float(raw) if _NUMBER(raw) else raw
    return [[_typed(one) for one in row] for row in raw] if isinstance(raw, tuple) else raw


def _given(raw: object) -> object:
    """A value as it is; ``""`` is what an empty cell of a range is handed as."""
    return [[None if one == "" else one for one in row] for row in raw] if isinstance(raw, tuple) else raw


def _given_unless_zero(raw: object) -> object:
    return None if raw == 0 or raw == _ONE_EMPTY_CELL else _given(raw)


def _rest(raw: object) -> list[object]:
    return [_given_unless_zero(one) for one in raw] if isinstance(raw, tuple) else []


def _receiver(parameter: Parameter) -> Callable[[object], object]:
    """How a parameter's values are read."""
    if parameter.passing in (Passing.TEXT, Passing.TEXTS):
        return _typed
    if parameter.argument.name in KEEPS_ZERO:
        return _given
    return _given_unless_zero


_RECEIVERS = {
    name: [_receiver(one) for one in own if one.passing is not Passing.REST] for name, own in PARAMETERS.items()
}
_TAKING_MORE = frozenset(name for name, own in PARAMETERS.items() if own[-1].passing is Passing.REST)


def _sent(value: Decimal | str | CellError) -> float | str:
    if isinstance(value, str):
        return value
    return _ERRORS[value] if isinstance(value, CellError) else float(value)

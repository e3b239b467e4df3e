"""What one line of the contract says, and when a host's answer keeps it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from xl_udfs.numbers import CellError

Cell = float | str | bool | CellError | None
"""What any host can have in a cell."""

Array = list[Cell] | list[list[Cell]]
"""A flat list is a one-dimensional array (one row), a nested one a range's rows."""

Answer = float | str | CellError | list["Answer"]


class Row(NamedTuple):
    """One line: ``function`` called with ``args`` comes to ``expected``; ``why`` says what this line shows.

    Numbers are floats, as cells hold them. A row of the table is derived from the specification by hand,
    never copied from a result.
    """

    function: str
    args: tuple[Cell | Array, ...]
    expected: Answer
    why: str

    def __str__(self) -> str:
        return f"{self.function}: {self.why}"


def rows(function: str, *lines: tuple[Sequence[Any], Any, str]) -> list[Row]:
    """Lines ``(args, expected, why)`` of one function; whole numbers may be written as such."""
    return [Row(function, tuple(_floats(args)), _floats(expected), why) for args, expected, why in lines]


def _floats(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_floats(element) for element in value]
    return float(value) if type(value) is int else value


def same(got: object, expected: Answer) -> bool:
    """Whether a host's answer is the expected one: numbers to the last bit, text and errors by kind and value."""
    if isinstance(expected, list):
        return (
            isinstance(got, list | tuple)
            and len(got) == len(expected)
            and all(same(one, other) for one, other in zip(got, expected, strict=True))
        )
    if isinstance(expected, float):
        return isinstance(got, int | float | Decimal) and not isinstance(got, bool) and float(got) == expected
    return type(got) is type(expected) and got == expected

"""What several cell functions agree on: how many decimals they keep, and what dividing by nothing comes to."""

from decimal import Decimal

from xl_udfs.cell_functions.catalog import Result
from xl_udfs.numbers import EXACT, CellError

RATE_DIGITS = 4
"""Decimals of a rate as stored: two of the percentage."""

PRINTED_DIGITS = 2
"""Decimals of money, scores and percentages as printed; money and scores are stored as printed."""


def quotient(part: Decimal, whole: Decimal) -> Result:
    """part/whole, not rounded: ``""`` for 0/0, #DIV/0! for x/0, #NUM! for a negative whole."""
    if whole > 0:
        return EXACT.divide(part, whole)
    if whole < 0:
        return CellError.NUM
    return CellError.DIV0 if part else ""


def native_quotient(part: str, whole: str, needed: str, never: str, result: str) -> str:
    """The native equivalent of a function that divides ``part`` by ``whole``.

    Args:
        part, whole: expressions over the arguments.
        needed: the other argument that must not be blank, besides ``whole``.
        never: when the result is #NUM!.
        result: what it comes to otherwise.
    """
    return (
        f'IF(OR({needed}="",{whole}=""),"",IF({never},SQRT(-1),'
        f'IF({whole}=0,IF({part}=0,"",1/0),{result})))'
    )

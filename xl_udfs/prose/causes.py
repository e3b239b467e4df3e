"""What is probably behind an equation that does not hold."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from xl_udfs.prose.equations import Equation
from xl_udfs.prose.figures import Block, Figure

_IS_OTHER_FIGURE = "差额 {gap} 正好是文中“{name}”的数，可能多算或少算了它。"
_SHIFTED = "{printed} 的小数点可能错位，应为 {should}。"
_SWAPPED = "{printed} 的数字可能写颠倒，应为 {should}。"
_MISCOUNTED = "{printed} 可能多写或漏写一位，应为 {should}。"
_MISTYPED = "{printed} 可能写错一位，应为 {should}。"
_DIGITS = "0123456789"
_LEAST_DIGITS = 3
"""Any small number is one digit from any other: below this a near miss says nothing."""
_MOST_TERMS = 16
Ways = Callable[[Figure], Iterator[Decimal]]
"""Values that a figure may have been meant to have, in its own unit."""

_SHIFTS = (1, -1, 2, -2, 4, -4)


def likely_cause(equation: Equation, block: Block) -> str:
    """One sentence, or ``""``: a shifted point, swapped digits, another figure left out or counted twice, a digit."""
    if not block.effort.spend():
        return ""
    return (
        _mistake(equation, _shifts, _SHIFTED) or _mistake(equation, _swaps, _SWAPPED)
        or _other_figure(equation, block.figures) or _mistake(equation, _digits, _MISTYPED)
        or _mistake(equation, _left_out, _MISCOUNTED)
    )


def one_digit_off(equation: Equation, block: Block) -> bool:
    """Whether one slip of the pen in one figure explains why the equation does not hold."""
    all_ways = (_shifts, _swaps, _digits, _left_out)
    return block.effort.spend() and any(_mistake(equation, ways, _MISTYPED) for ways in all_ways)


def best(equations: Sequence[Equation]) -> Equation | None:
    """The equation that holds: one to the last printed place if there is one, else one within the tolerance."""
    exact = next((one for one in equations if one.is_exact()), None)
    return exact or next((one for one in equations if one.holds()), None)


def is_slip(equation: Equation) -> bool:
    """A rate that holds only because its amounts are printed roughly, and is a slip of the pen from the exact one.

    Rates calculated from figures more exact than the printed ones differ in any way; hardly ever in this one.
    """
    stated = equation.stated
    if not stated.is_rate or equation.is_exact() or _significant(stated) < _LEAST_DIGITS:
        return False
    low, high = equation.range_of(-1)
    last = [value for value in _digits(stated) if abs(value - stated.token.value) < 20 * stated.half]
    ways = (*_shifts(stated), *_swaps(stated), *_digits(stated))
    return any(low <= value <= high and value not in last for value in ways)


def _mistake(equation: Equation, ways: Ways, sentence: str) -> str:
    terms = list(enumerate(equation.terms))[:_MOST_TERMS]
    for place, figure in [(-1, equation.stated), *terms]:
        if _significant(figure) < _LEAST_DIGITS:
            continue
        low, high = (end.scaleb(-figure.token.exponent) for end in equation.range_of(place))
        for value in ways(figure):
            if low <= value <= high:
                return sentence.format(printed=figure.printed, should=f"{value:f}{figure.token.unit}")
    return ""


def _other_figure(equation: Equation, figures: Sequence[Figure]) -> str:
    if equation.stated.is_rate:
        return ""
    gap = abs(equation.difference.scaleb(equation.stated.token.exponent))
    used = {id(equation.stated), *(id(term) for term in equation.terms)}
    for figure in figures:
        same = figure.base == gap and figure.dimension == equation.stated.dimension
        if same and id(figure) not in used and figure.name and _significant(figure) >= _LEAST_DIGITS:
            return _IS_OTHER_FIGURE.format(gap=figure.printed, name=figure.name)
    for term in equation.terms:
        if abs(term.base) == gap and term.name and _significant(term) >= _LEAST_DIGITS:
            return _IS_OTHER_FIGURE.format(gap=term.printed, name=term.name)
    return ""


def _significant(figure: Figure) -> int:
    """How many digits say something: 100 has one."""
    return len(figure.number.replace(".", "").lstrip("-").strip("0"))


def _shifts(figure: Figure) -> Iterator[Decimal]:
    for places in _SHIFTS:
        yield figure.token.value.scaleb(places)


def _swaps(figure: Figure) -> Iterator[Decimal]:
    text = figure.number
    digits = [place for place, sign in enumerate(text) if sign.isdigit()]
    for one, other in pairwise(digits):
        if text[one] != text[other]:
            yield Decimal(text[:one] + text[other] + text[one + 1:other] + text[one] + text[other + 1:])


def _digits(figure: Figure) -> Iterator[Decimal]:
    text = figure.number
    for place, sign in enumerate(text):
        if sign.isdigit():
            for digit in _DIGITS:
                if digit != sign:
                    yield Decimal(text[:place] + digit + text[place + 1:])


def _left_out(figure: Figure) -> Iterator[Decimal]:
    """A digit more or less."""
    text = figure.number
    for place in range(len(text)):
        for digit in _DIGITS:
            yield Decimal(text[:place] + digit + text[place:])
        if text[place].isdigit() and len(text) > 2:
            yield Decimal(text[:place] + text[place + 1:])

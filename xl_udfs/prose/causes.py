"""What is probably behind an equation that does not hold."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.numbers import round_half_up
from xl_udfs.numbers.slips import LEAST_DIGITS, POINT_SHIFTS, Slip, significant, slip
from xl_udfs.prose.equations import Equation
from xl_udfs.prose.figures import Block, Figure

_IS_OTHER_FIGURE = "差额 {gap} 正好是文中“{name}”的数，可能多算或少算了它。"
_IS_SLIP = "{printed}可能是 {should}（{how}）。"
_MOST_TERMS = 16
_MOST_VALUES = 40
"""A figure that could be any of more values is not known well enough to say what it was meant to be."""
_SURE = (Slip.POINT, Slip.SWAPPED)
_ANY = (*_SURE, Slip.DIGIT, Slip.COUNT)


def likely_cause(equation: Equation, block: Block) -> str:
    """One sentence, or ``""``: point or digits out of place, another figure left out or added twice, a wrong digit."""
    if not block.effort.spend():
        return ""
    return _slipped(equation, _SURE) or _other_figure(equation, block.figures) or _slipped(equation, _ANY)


def is_one_slip(equation: Equation, block: Block) -> bool:
    """Whether one slip of the pen in one figure explains why the equation does not hold."""
    return block.effort.spend() and _slipped(equation, _ANY) != ""


def best(equations: Sequence[Equation]) -> Equation | None:
    """The equation that holds: one to the last printed place if there is one, else one within the tolerance."""
    exact = next((one for one in equations if one.is_exact()), None)
    return exact or next((one for one in equations if one.holds()), None)


def is_slip(equation: Equation) -> bool:
    """A rate that holds only because its amounts are printed roughly, and is a slip of the pen from the exact one.

    Rates calculated from figures more exact than the printed ones differ in any way; hardly ever in this one.
    """
    stated = equation.stated
    if not stated.is_rate or equation.is_exact() or _says_little(stated):
        return False
    return any(
        slip(stated.token.value, meant) in (*_SURE, Slip.DIGIT) and abs(meant - stated.token.value) >= 20 * stated.half
        for meant in _meant(equation, -1, stated)
    )


def _slipped(equation: Equation, kinds: Sequence[Slip]) -> str:
    for place, figure in [(-1, equation.stated), *enumerate(equation.terms[:_MOST_TERMS])]:
        if _says_little(figure):
            continue
        for meant in _meant(equation, place, figure):
            how = slip(figure.token.value, meant)
            if how is not None and how in kinds:
                should = f"{meant.normalize():f}{figure.token.unit}"
                return _IS_SLIP.format(printed=figure.printed, should=should, how=how.value)
    return ""


def _meant(equation: Equation, place: int, figure: Figure) -> Iterator[Decimal]:
    """The values, printed like the figure or with its point elsewhere, with which the equation would hold."""
    low, high = (end.scaleb(-figure.token.exponent) for end in equation.range_of(place))
    decimals = min(figure.token.decimals, 15)
    unit = Decimal(1).scaleb(-decimals)
    if low <= high <= low + _MOST_VALUES * unit:
        value = round_half_up(low, decimals)
        while value <= high:
            if value >= low:
                yield value
            value += unit
    for places in POINT_SHIFTS:
        shifted = figure.token.value.scaleb(places)
        if low <= shifted <= high and high - low < abs(shifted):
            yield shifted


def _other_figure(equation: Equation, figures: Sequence[Figure]) -> str:
    if equation.stated.is_rate:
        return ""
    gap = abs(equation.difference.scaleb(equation.stated.token.exponent))
    used = {id(equation.stated), *(id(term) for term in equation.terms)}
    for figure in figures:
        same = figure.base == gap and figure.dimension == equation.stated.dimension
        if same and id(figure) not in used and figure.name and not _says_little(figure):
            return _IS_OTHER_FIGURE.format(gap=figure.printed, name=figure.name)
    for term in equation.terms:
        if abs(term.base) == gap and term.name and not _says_little(term):
            return _IS_OTHER_FIGURE.format(gap=term.printed, name=term.name)
    return ""


def _says_little(figure: Figure) -> bool:
    return len(significant(figure.token.value)) < LEAST_DIGITS

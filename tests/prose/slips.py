"""Right sentences with their arithmetic, and wrong ones made from them by one slip of the pen.

What is wrong is decided here by interval arithmetic on the sentence's own equations, apart from the code under test.
"""

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

FIGURE = re.compile(r"\{([^}]*)\}")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class Case(NamedTuple):
    """A sentence, its figures marked by braces, and what they assert: ``c=100*b/a``, letters in order."""

    marked: str
    equations: str

    @property
    def text(self) -> str:
        """The sentence."""
        return self.marked.replace("{", "").replace("}", "")

    @property
    def figures(self) -> list[str]:
        """The marked figures as printed."""
        return FIGURE.findall(self.marked)

    def with_figure(self, place: int, figure: str) -> "Case":
        """The sentence with one figure replaced."""
        found = list(FIGURE.finditer(self.marked))[place]
        return self._replace(marked=f"{self.marked[:found.start(1)]}{figure}{self.marked[found.end(1):]}")

    def is_right(self) -> bool:
        """Every equation can hold for some values that are printed as the sentence prints them."""
        known = {chr(97 + place): Interval.printed(text) for place, text in enumerate(self.figures)}
        return all(_holds(equation, known) for equation in self.equations.split())


class Interval:
    """Every value between two bounds."""

    def __init__(self, low: Fraction, high: Fraction) -> None:
        self.low, self.high = low, high

    @classmethod
    def printed(cls, text: str) -> "Interval":
        """What rounds to a printed figure."""
        plain = text.translate(_HALF_WIDTH).replace(",", "")
        half = Fraction(1, 2 * 10 ** len(plain.partition(".")[2]))
        return cls(Fraction(plain) - half, Fraction(plain) + half)

    def _with(self, other: object, work: Callable[[Fraction, Fraction], Fraction]) -> "Interval":
        there = other if isinstance(other, Interval) else Interval(Fraction(str(other)), Fraction(str(other)))
        ends = [work(one, two) for one in (self.low, self.high) for two in (there.low, there.high)]
        return Interval(min(ends), max(ends))

    def __add__(self, other: object) -> "Interval":
        return self._with(other, lambda one, two: one + two)

    def __sub__(self, other: object) -> "Interval":
        return self._with(other, lambda one, two: one - two)

    def __mul__(self, other: object) -> "Interval":
        return self._with(other, lambda one, two: one * two)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> "Interval":
        return self._with(other, lambda one, two: one / two)


def _holds(equation: str, known: dict[str, Interval]) -> bool:
    sides = [eval(side, {"__builtins__": {}}, dict(known)) for side in equation.split("=")]
    left, right = (side if isinstance(side, Interval) else Interval(Fraction(side), Fraction(side)) for side in sides)
    return left.low <= right.high and right.low <= left.high


def slips(case: Case, seed: int) -> Iterator[tuple[str, Case]]:
    """One wrong sentence for every kind of slip that can make this one wrong."""
    for name, ways in WAYS.items():
        chance = random.Random(f"{seed} {name} {case.text}")
        changed = [
            case.with_figure(place, other)
            for place, figure in enumerate(case.figures) for other in ways(figure) if other != figure
        ]
        chance.shuffle(changed)
        wrong = next((one for one in changed if not one.is_right()), None)
        if wrong is not None:
            yield name, wrong


def _digits(figure: str) -> Iterator[str]:
    """One digit is another one; not the first to zero."""
    for place, sign in enumerate(figure):
        if sign in "0123456789":
            for digit in "0123456789":
                if digit != sign and not (place == 0 and digit == "0"):
                    yield figure[:place] + digit + figure[place + 1:]


def _swaps(figure: str) -> Iterator[str]:
    """Two neighbouring digits change places."""
    for place in range(len(figure) - 1):
        one, other = figure[place], figure[place + 1]
        if one.isdigit() and other.isdigit() and not (place == 0 and other in "0０"):
            yield figure[:place] + other + one + figure[place + 2:]


def _shifts(figure: str) -> Iterator[str]:
    """The point moves by one place."""
    if "." in figure and figure.isascii():
        whole, _, part = figure.partition(".")
        if len(part) > 1:
            yield f"{whole}{part[0]}.{part[1:]}".lstrip("0").replace(",", "")
        if len(whole) > 1:
            yield f"{whole[:-1]}.{whole[-1]}{part}".replace(",", "")


def _doubles(figure: str) -> Iterator[str]:
    """A digit is typed twice, or left out."""
    for place, sign in enumerate(figure):
        if sign in "0123456789" and "," not in figure:
            yield figure[:place] + sign + figure[place:]
            if 0 < place < len(figure) - 1 and figure[place - 1] != "." and figure[place + 1] != ".":
                yield figure[:place] + figure[place + 1:]


WAYS = {"改一位": _digits, "两位颠倒": _swaps, "小数点错位": _shifts, "多一位或少一位": _doubles}

"""Equations between figures, compared at the precision they are printed with."""

from collections.abc import Callable, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation

from xl_udfs.numbers import EXACT, figure, fixed
from xl_udfs.prose.cues import Role
from xl_udfs.prose.figures import Figure
from xl_udfs.prose.units import PERCENT, POINTS_WRITTEN
from xl_udfs.record import Record

Values = Sequence[Decimal]

_ZERO, _ONE = Decimal(0), Decimal(1)
_WENT = {(True, False): "增加", (True, True): "增长", (False, False): "减少", (False, True): "下降"}
"""What a change is called by whether it went up and whether it is a rate: in a result that goes the other way."""


class Operation(Record):
    """A way to calculate one figure from others.

    Attributes:
        value: the result of the terms' base values; a rate comes out in percent.
        solved: what the term at a place would have to be for the result to be another one.
        written: the calculation in words, the terms given as they are printed.
    """

    value: Callable[[Values], Decimal]
    solved: Callable[[Values, int, Decimal], Decimal]
    written: Callable[[Sequence[str]], str]


def _sum(values: Values) -> Decimal:
    return sum(values, _ZERO)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return EXACT.divide(part * 100, whole)


def _linear(added: int, written: Callable[[Sequence[str]], str]) -> Operation:
    """The first ``added`` terms less the others (0: all of them added)."""

    def value(terms: Values) -> Decimal:
        return _sum(terms[:added]) - _sum(terms[added:]) if added else _sum(terms)

    def solved(terms: Values, place: int, result: Decimal) -> Decimal:
        missing = result - value(terms)
        return terms[place] - missing if added and place >= added else terms[place] + missing

    return Operation(value, solved, written)


SUM = _linear(0, " + ".join)
DIFFERENCE = _linear(1, " − ".join)
BALANCE = _linear(2, lambda texts: " − ".join([" + ".join(texts[:2]), *texts[2:]]))
QUOTIENT = Operation(
    lambda terms: _percent(terms[0], terms[1]),
    lambda terms, place, rate: EXACT.divide(terms[0] * 100, rate) if place else terms[1] * rate / 100,
    " ÷ ".join,
)
QUOTIENT_OF_SUM = Operation(
    lambda terms: _percent(terms[0], terms[1] + terms[2]),
    lambda terms, place, rate: (
        EXACT.divide(terms[0] * 100, rate) - terms[3 - place] if place else (terms[1] + terms[2]) * rate / 100
    ),
    lambda texts: "{} ÷ ({} + {})".format(*texts),
)
EXCESS = Operation(
    lambda terms: _percent(terms[0] - terms[1], terms[1]),
    lambda terms, place, rate: EXACT.divide(terms[0] * 100, 100 + rate) if place else terms[1] * (100 + rate) / 100,
    lambda texts: "({0} − {1}) ÷ {1}".format(*texts),
)
GROWN = Operation(
    lambda terms: _percent(terms[1], terms[0] - terms[1]),
    lambda terms, place, rate: EXACT.divide(
        *((terms[0] * rate, 100 + rate) if place else (terms[1] * (100 + rate), rate))
    ),
    lambda texts: "{1} ÷ ({0} − {1})".format(*texts),
)
SHRUNK = Operation(
    lambda terms: _percent(-terms[1], terms[0] + terms[1]),
    lambda terms, place, rate: EXACT.divide(
        *((-terms[0] * rate, 100 + rate) if place else (-terms[1] * (100 + rate), rate))
    ),
    lambda texts: "−{1} ÷ ({0} + {1})".format(*texts),
)
"""EXCESS: of the new over the old; GROWN and SHRUNK: the same from the new figure and the change alone."""


class Equation(Record):
    """``stated`` should be what ``operation`` makes of ``terms``; ``sign`` turns a stated decrease negative."""

    stated: Figure
    operation: Operation
    terms: Sequence[Figure]
    sign: int = 1

    @property
    def said(self) -> Decimal:
        """The stated figure: a rate in percent, anything else in base units."""
        return self.stated.base * self.sign

    @property
    def expected(self) -> Decimal | None:
        """What the terms come to, None if that is nothing (a division by zero)."""
        return _result(self.operation, [term.base for term in self.terms])

    @property
    def tolerance(self) -> Decimal:
        """Half a unit of the last printed place of every figure, carried through the calculation."""
        values = [term.base for term in self.terms]
        middle = _result(self.operation, values)
        if middle is None:
            return self.stated.half
        slack = self.stated.half
        for place, term in enumerate(self.terms):
            moved = _result(self.operation, [*values[:place], values[place] + term.half, *values[place + 1:]])
            slack += abs(moved - middle) if moved is not None else 0
        return slack

    def holds(self) -> bool:
        """Both sides are the same as far as the printed places show."""
        expected = self.expected
        if expected is None:
            return False
        return abs(self.said - expected) <= self.tolerance

    def is_exact(self) -> bool:
        """The result, printed like the stated figure, is the stated figure."""
        expected = self.expected
        return expected is not None and abs(self.said - expected) <= self.stated.half

    def range_of(self, place: int) -> tuple[Decimal, Decimal]:
        """Between which base values the term at ``place`` (-1: the stated figure) would make both sides agree.

        An empty range, the first value above the second, if none would.
        """
        expected, half = self.expected, self.stated.half
        if place < 0:
            middle = None if expected is None else expected * self.sign
            return (_ONE, _ZERO) if middle is None else (middle - half, middle + half)
        values = [term.base for term in self.terms]
        try:
            ends = [self.operation.solved(values, place, self.said + slack) for slack in (-half, half)]
        except (DivisionByZero, InvalidOperation):
            return _ONE, _ZERO
        return _ordered(*ends)

    @property
    def difference(self) -> Decimal:
        """Stated less expected, in the stated figure's unit."""
        expected = self.expected or Decimal(0)
        return (self.said - expected).scaleb(-self.stated.token.exponent)

    @property
    def arithmetic(self) -> str:
        """The calculation and its result: ``0.09 ÷ 1.14 = 7.89%``."""
        units = {term.token.unit for term in self.terms} | (set() if self.stated.is_rate else {self.stated.token.unit})
        texts = [term.number if len(units) == 1 else term.printed for term in self.terms]
        expected = self.expected
        if expected is None:
            return self.operation.written(texts)
        return f"{self.operation.written(texts)} = {self._result_text(expected)}"

    @property
    def result(self) -> str:
        """What should stand there, printed like the stated figure."""
        expected = self.expected
        if expected is None:
            return ""
        if self.stated.role is Role.CHANGE and expected * self.sign < 0:
            return f"{_WENT[expected > 0, self.stated.is_rate]}{self._result_text(abs(expected))}"
        return self._result_text(abs(expected) if self.sign < 0 else expected)

    def _result_text(self, expected: Decimal) -> str:
        if self.stated.is_rate:
            unit = POINTS_WRITTEN if self.operation is DIFFERENCE else PERCENT
            return f"{fixed(expected, min(self.stated.token.decimals, 15))}{unit}"
        return f"{figure(expected.scaleb(-self.stated.token.exponent))}{self.stated.token.unit}"


def _result(operation: Operation, values: Values) -> Decimal | None:
    try:
        return operation.value(values)
    except (DivisionByZero, InvalidOperation):
        return None


def _ordered(one: Decimal, other: Decimal) -> tuple[Decimal, Decimal]:
    return (one, other) if one <= other else (other, one)

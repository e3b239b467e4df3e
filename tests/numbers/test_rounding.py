"""四舍五入 on exact decimals, and doubles in and out."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xl_udfs.numbers import from_double, round_half_up, to_double


def _scaled(number: int, places: int) -> Decimal:
    return Decimal(number).scaleb(-places)


@given(number=st.integers(-10**25, 10**25), places=st.integers(0, 12), digits=st.integers(-5, 12))
@example(number=5, places=1, digits=0)
@example(number=-5, places=1, digits=0)
@example(number=15, places=1, digits=0)
@example(number=25, places=1, digits=0)
def test_rounding_is_what_integers_say(number: int, places: int, digits: int) -> None:
    step = 10 ** max(places - digits, 0)
    steps = (2 * abs(number) + step) // (2 * step)
    expected = _scaled(steps if number >= 0 else -steps, min(places, digits))
    assert round_half_up(_scaled(number, places), digits) == expected


@pytest.mark.parametrize(
    ("value", "digits", "rounded"),
    [
        ("0.125", 2, "0.13"), ("2.675", 2, "2.68"), ("1.005", 2, "1.01"),
        ("-0.125", 2, "-0.13"), ("-2.675", 2, "-2.68"), ("-1.005", 2, "-1.01"),
        ("0.5", 0, "1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.4999999999999999", 0, "0"),
        ("50", -2, "1E+2"), ("49", -2, "0E+2"), ("1", 4, "1.0000"),
    ],
)
def test_half_goes_away_from_zero(value: str, digits: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(value), digits)) == rounded


@pytest.mark.parametrize("value", ["-0.4", "-0.004", "-0", "0"])
def test_there_is_no_minus_zero(value: str) -> None:
    assert str(round_half_up(Decimal(value), 0)) == "0"


def test_the_largest_double_is_rounded_like_any_other() -> None:
    assert round_half_up(Decimal("1.7E+308"), 9) == Decimal("1.7E+308")


@pytest.mark.parametrize(("double", "typed"), [(0.125, "0.13"), (2.675, "2.68"), (1.005, "1.01"), (-1.005, "-1.01")])
def test_a_double_is_rounded_as_it_was_typed(double: float, typed: str) -> None:
    assert str(round_half_up(from_double(double), 2)) == typed


@given(number=st.integers(-(10**15) + 1, 10**15 - 1), exponent=st.integers(-40, 40))
def test_fifteen_digits_survive_a_double(number: int, exponent: int) -> None:
    typed = Decimal(number).scaleb(exponent)
    assert from_double(to_double(typed)) == typed


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_reading_a_double_twice_changes_nothing(double: float) -> None:
    once = from_double(double)
    assert len(once.as_tuple().digits) <= 15
    if abs(once) < Decimal("1.7976931348623157E+308"):
        assert from_double(to_double(once)) == once


@pytest.mark.parametrize(
    ("noisy", "typed"),
    [(0.1 + 0.2, "0.3"), (1.1 * 3, "3.3"), (4.35 * 100, "435"), (0.57 * 100, "57"), (1.0 - 0.9, "0.1")],
)
def test_the_noise_of_arithmetic_goes(noisy: float, typed: str) -> None:
    assert from_double(noisy) == Decimal(typed)


@pytest.mark.parametrize("double", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_figure_is_refused(double: float) -> None:
    with pytest.raises(ValueError, match="not a figure"):
        from_double(double)


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 9))
def test_every_double_can_be_rounded(double: float, digits: int) -> None:
    value = from_double(double)
    assert abs(round_half_up(value, digits) - value) <= Decimal(5).scaleb(-digits - 1)

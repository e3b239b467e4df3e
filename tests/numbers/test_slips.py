"""How one figure came to be typed for another."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xl_udfs.numbers.slips import Slip, is_yuan, shifted_by, significant, slip


@pytest.mark.parametrize(
    "typed, meant, kind",
    [
        ("451.78", "451.78", None),
        ("4517.8", "451.78", Slip.POINT),
        ("4517800", "451.78", Slip.POINT),
        ("0.45178", "451.78", Slip.POINT),
        ("-451.78", "451.78", Slip.SIGN),
        ("451.87", "451.78", Slip.SWAPPED),
        ("751.48", "451.78", Slip.SWAPPED),
        ("451.18", "451.78", Slip.DIGIT),
        ("110", "100", Slip.DIGIT),
        ("4511.78", "451.78", Slip.COUNT),
        ("51.78", "451.78", Slip.COUNT),
        ("19072.64", "19108.19", None),
        ("-451.18", "451.78", None),
        ("0", "451.78", None),
        ("1e300", "1", None),
    ],
)
def test_kind_of_slip(typed: str, meant: str, kind: Slip | None) -> None:
    assert slip(Decimal(typed), Decimal(meant)) is kind


@pytest.mark.parametrize("typed, places", [("4517800", 4), ("0.045178", -4), ("45178", 2), ("451.79", 0), ("0", 0)])
def test_places_of_the_point(typed: str, places: int) -> None:
    assert shifted_by(Decimal(typed), Decimal("451.78")) == places


def test_a_figure_too_large_is_in_yuan_and_the_one_too_small_beside_it_is_not() -> None:
    assert is_yuan(Decimal(4517800), Decimal("451.78"))
    assert not is_yuan(Decimal("451.78"), Decimal(4517800))


@pytest.mark.parametrize("value, digits", [("12.30", "123"), ("-1230", "123"), ("100", "1"), ("0.05", "5"), ("0", "")])
def test_digits_that_say_something(value: str, digits: str) -> None:
    assert significant(Decimal(value)) == digits


ANY = st.decimals(allow_nan=False, allow_infinity=False)


@given(ANY, ANY)
def test_slips_are_the_same_both_ways(one: Decimal, other: Decimal) -> None:
    assert slip(one, other) is slip(other, one)

"""Figures are printed as official forms print them."""

from decimal import Decimal

import pytest

from xl_udfs.numbers import figure, fixed, percent


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("451.78", "451.78"), ("110", "110"), ("110.00", "110"), ("60299.90", "60299.9"), ("0.02", "0.02"), ("0", "0"),
        ("0.00", "0"), ("-0.00", "0"), ("-3.50", "-3.5"), ("1E+5", "100000"), ("1E-7", "0.0000001"), ("100", "100"),
        ("0E+3", "0"),
    ],
)
def test_a_figure_without_needless_zeros(value: str, printed: str) -> None:
    assert figure(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        ("110", 2, "110.00"), ("60299.9", 2, "60299.90"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"), ("96", 0, "96"),
        ("1E+3", 1, "1000.0"), ("-0.001", 2, "0.00"), ("0", 2, "0.00"),
    ],
)
def test_a_figure_at_fixed_decimals(value: str, digits: int, printed: str) -> None:
    assert fixed(Decimal(value), digits) == printed


@pytest.mark.parametrize(
    ("rate", "digits", "printed"),
    [
        ("0.0236", 2, "2.36%"), ("1.0390", 2, "103.90%"), ("0.8788", 0, "88%"), ("1", 0, "100%"), ("1", 2, "100.00%"),
        ("-0.0732", 2, "-7.32%"), ("0.00005", 2, "0.01%"), ("-0.00001", 2, "0.00%"), ("0.0789", 1, "7.9%"),
    ],
)
def test_a_rate_as_a_percentage(rate: str, digits: int, printed: str) -> None:
    assert percent(Decimal(rate), digits) == printed


def test_a_percentage_has_two_decimals_unless_told() -> None:
    assert percent(Decimal("0.0236432")) == "2.36%"

"""Quantities in one unit and another."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xl_udfs.numbers import Kind, Quantity, in_unit, parse, standard_value


def _typed(text: str) -> Quantity:
    entry = parse(text, Kind.TARGET)
    assert isinstance(entry, Quantity)
    return entry


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("451.78万元", "元", "4517800"),
        ("4517800元", "万元", "451.78"),
        ("0.5亿元", "万元", "5000"),
        ("500千元", "万元", "50"),
        ("3百万元", "万元", "300"),
        ("2千万元", "亿元", "0.2"),
        ("8百元", "元", "800"),
        ("7.17万人", "人", "71700"),
        ("71700人", "万人", "7.17"),
        ("71700", "人", "71700"),
        ("5.5KM", "公里", "5.5"),
        ("1.2万㎡", "平方米", "12000"),
        ("7.17万人", "万人", "7.17"),
        ("3次", "次", "3"),
        ("5千克", "千克", "5"),
    ],
)
def test_into_a_unit_of_the_same_thing(typed: str, unit: str, value: str) -> None:
    converted = in_unit(_typed(typed), unit)
    assert converted is not None
    assert (converted.value, converted.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("7.17万人", "万元"), ("3次", "人"), ("88%", "人"), ("14.5百分点", "分"), ("5千克", "克")],
)
def test_into_a_unit_of_something_else(typed: str, unit: str) -> None:
    assert in_unit(_typed(typed), unit) is None


def test_the_comparison_survives() -> None:
    converted = in_unit(_typed("≤4万元"), "元")
    assert converted is not None
    assert converted.sign == "≤"


def test_printed_decimals_survive_only_in_the_unit_they_were_printed_in() -> None:
    same, other = in_unit(_typed("7.17万人"), "万人"), in_unit(_typed("7.17万人"), "人")
    assert same is not None
    assert other is not None
    assert (same.decimals, other.decimals) == (2, None)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("451.78", "451.78"), ("451.78万元", "451.78"), ("4517800元", "451.78"), ("0.045178亿元", "451.78"),
        ("500千元", "50"), ("7.17万人", "71700"), ("3百万次", "3000000"), ("10分", "10"), ("88%", "0.88"),
        ("5千克", "5"), ("14.5百分点", "14.5"), ("1.5亿", "150000000"),
    ],
)
def test_in_the_forms_own_units(typed: str, value: str) -> None:
    assert standard_value(_typed(typed)) == Decimal(value)


@given(
    st.integers(-10**30, 10**30),
    st.sampled_from([("元", "亿元"), ("千元", "百万元"), ("人", "万人"), ("亿次", "次")]),
)
def test_there_and_back_is_the_same(cents: int, units: tuple[str, str]) -> None:
    one, other = units
    quantity = Quantity(Decimal(cents).scaleb(-2), one)
    there = in_unit(quantity, other)
    assert there is not None
    back = in_unit(there, one)
    assert back is not None
    assert (back.value, back.unit) == (quantity.value, one)
    assert standard_value(there) == standard_value(quantity)

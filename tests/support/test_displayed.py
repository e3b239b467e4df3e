"""Cells show what Excel shows for them."""

import pytest

from support.displayed import displayed


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (None, "0.00", ""),
        (33.0, "General", "33"),
        (19108.19, "General", "19108.19"),
        (0.1 + 0.2, "General", "0.3"),
        (1200000.0, "General", "1200000"),
        (-5, "General", "-5"),
        (True, "General", "TRUE"),
        (0.6111, "0%", "61%"),
        (0.615, "0%", "62%"),
        (0.8875, "0.00%", "88.75%"),
        (2.675, "0.00", "2.68"),
        (-2.675, "0.00", "-2.68"),
        (19108.19, "#,##0.00", "19,108.19"),
        (0, "0.00;-0.00;;@", ""),
        (-1, "0.00;-0.00;;@", "-1.00"),
        (2022, '0"年"', "2022年"),
        (3, '"第"0"项"', "第3项"),
        ("——", "0.00", "——"),
        ("　33", "@", "　33"),
        ("#DIV/0!", "0.00%", "#DIV/0!"),
    ],
)
def test_a_value_under_its_format(value: object, number_format: str, shown: str) -> None:
    assert displayed(value, number_format) == shown


def test_a_format_that_nobody_taught_is_an_error_rather_than_a_guess() -> None:
    with pytest.raises(ValueError, match="yyyy"):
        displayed(44927, "yyyy-mm-dd")

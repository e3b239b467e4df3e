"""What is typed in official forms → Decimal, and back."""

from xl_udfs.numbers.entries import BLANK, Blank, Entry, Kind, NotApplicable, Quantity, Words
from xl_udfs.numbers.errors import CellError
from xl_udfs.numbers.parsing import (
    NOT_APPLICABLE_MARKS,
    as_rate,
    figures_in,
    in_unit,
    parse,
    plain,
    same_unit,
    standard_value,
)
from xl_udfs.numbers.printing import figure, fixed, percent
from xl_udfs.numbers.rounding import EXACT, from_double, round_half_up, same_printed, to_double

__all__ = [
    "BLANK", "EXACT", "NOT_APPLICABLE_MARKS", "Blank", "CellError", "Entry", "Kind", "NotApplicable", "Quantity",
    "Words", "as_rate", "figure", "figures_in", "fixed", "from_double", "in_unit", "parse", "percent", "plain",
    "round_half_up", "same_printed", "same_unit", "standard_value", "to_double",
]

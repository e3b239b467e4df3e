"""Figures that nothing in a filing of values determines, by the part of the form and the role, and why.

A check may still notice that such a figure is out of proportion; the list is of what nothing determines.
"""

from xl_udfs.annexes.roles import Funds, Money, Part, Spending, Year, name_of

_LAST_YEAR = "the figure of last year's accounts stands nowhere else in the filing"
_BUDGET = "the forms say neither which budget this column is nor give a second figure for it"
_OPEN = "the form does not say whether 其中 rows are scored, and they enter no total"

_ROWS = Spending.BASIC, Spending.RUNNING, Spending.OFFICE, Spending.TRAVEL, Spending.MEETINGS

UNCONSTRAINED: dict[str, str] = {
    **{f"{Part.BASE}/{name_of((row, Year.LAST))}": _LAST_YEAR for row in _ROWS},
    **{f"{Part.BASE}/{name_of((row, Year.PLANNED))}": _BUDGET for row in _ROWS},
    **{
        f"{Part.PROJECT}/{name_of((Funds.GRANT, column))}": _OPEN
        for column in (Money.WEIGHT, Money.RATE, Money.SCORE)
    },
}

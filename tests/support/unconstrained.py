"""Figures of the corrected sample that nothing in a filing of values determines, and why: no check sees a slip there.

A check may still notice that such a figure is out of proportion; the list is of what nothing determines.
"""

_LAST_YEAR = "the figure of last year's accounts stands nowhere else in the filing"
_BUDGET = "the forms say neither which budget column 2 of 附件1 is nor give a second figure for it"
_OPEN = "the form does not say whether 其中 rows are scored, and they enter no total"

UNCONSTRAINED: dict[tuple[str, str], str] = {
    **{("附件1", f"B{row}"): _LAST_YEAR for row in range(6, 11)},
    **{("附件1", f"D{row}"): _BUDGET for row in range(6, 11)},
    **{("附件4", f"{column}7"): _OPEN for column in "GHI"},
}

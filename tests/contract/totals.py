"""SCORE_TOTAL and SUM_DIFF."""

from contract.row import rows
from xl_udfs.numbers import CellError

DIV0, NA, NUM, VALUE = CellError.DIV0, CellError.NA, CellError.NUM, CellError.VALUE

_SCORE_TOTAL = rows(
    "SCORE_TOTAL",
    # The sample.
    ([10, 10, 20, 20, 6, 5, 5, 10, 10], 96, "the sample's scores"),
    ([[[10], [10], [20], [20], [10], [5], [5], [10], [10]]], 100, "the sample's weights, a column"),
    ([9696.65, 8959.76], 18656.41, "the sample's two projects"),
    ([451.78, 18656.41], 19108.19, "the sample's basic and project spending"),
    ([[50297.09, 1093.55, 8909.26]], 60299.9, "the sample's fund spending, a one-dimensional array"),
    ([[[105.25, 68.59, 8.34], [48.57, 83.75, 19.91], [3.24, None, None]]], 337.65, "the sample's staff costs, a block"),
    # Exact sums.
    ([0.1, 0.2], 0.3, "no noise of doubles"),
    ([[[0.1] * 10]], 1, "ten tenths"),
    ([1e15, 0.01, -1e15], 0.01, "nothing is lost beside a huge figure"),
    ([3.333, 3.333, 3.333], 10, "the sum 9.999 is rounded, not its parts"),
    ([1.005], 1.01, "1.005 is rounded half up"),
    ([2.675], 2.68, "2.675 is rounded half up"),
    ([-1.005], -1.01, "-1.005 goes away from zero"),
    ([10, -0.5], 9.5, "a deduction"),
    ([5, -5], 0, "what cancels out is zero, not empty"),
    ([0], 0, "a zero is filled in"),
    ([0, None], 0, "one zero is enough"),
    # What is skipped.
    ([10, None, 5], 15, "empty cells are skipped"),
    ([10, "", "　", 5], 15, "empty text is skipped"),
    ([10, "——", "—", "/", "无", "……", 5], 15, "not applicable is skipped"),
    ([None], "", "nothing is filled in"),
    ([[[None, "——"], ["", "无"]]], "", "nothing but marks"),
    # What counts.
    (["10分", 5], 15, "10分 counts"),
    (["１０", "5.5"], 15.5, "figures typed as text count, full-width too"),
    (["1,000", 1], 1001, "separators"),
    (["451.78万元", "1000元"], 451.88, "money counts in 万元"),
    (["60%", 1], 1.6, "a percentage counts as a ratio"),
    # What does not.
    ([10, "待定"], VALUE, "words are not skipped"),
    ([[[10], ["待定"], [None]]], VALUE, "words in a range neither"),
    ([10, "≥5"], VALUE, "a target is no score"),
    ([10, True], VALUE, "TRUE is no score"),
    ([10, DIV0], DIV0, "#DIV/0! passes through"),
    ([[[10, None], [NA, 5]]], NA, "an error in a range passes through"),
    (["待定", NA], NA, "an error comes before unreadable text"),
    ([[["待定"]], [[DIV0], [NA]]], DIV0, "of two errors the first passes, whatever stands before"),
    ([1e300], NUM, "a figure that no form could print"),
    ([9e15, 1e15], NUM, "seventeen figures"),
    ([9e15, 9.99e14], 9999000000000000, "sixteen figures"),
    # Shapes.
    ([[10, 20], 5], 35, "a one-dimensional array and a figure"),
    ([[[10, 20], [30, None]], [[5]], 1], 66, "a block, a cell and a figure"),
)

_SUM_DIFF = rows(
    "SUM_DIFF",
    ([451.78, 337.65, 114.13], 0, "the sample's basic spending agrees"),
    ([19108.19, [[451.78], [18656.41]]], 0, "the sample's whole spending agrees"),
    ([60299.9, [50297.09, 1093.55, 8909.26]], 0, "the sample's fund spending agrees"),
    ([0.3, 0.1, 0.2], 0, "no noise of doubles"),
    ([10, 3.333], 6.667, "a difference is not rounded"),
    ([10, 11], -1, "parts that are too many"),
    ([10, [[1, 2], [3, None]], "——", "4分"], 0, "ranges, what is skipped and what counts"),
    ([-1, -1], 0, "negative figures"),
    ([None, 1, 2], "", "no total yet"),
    (["——", 1], "", "a total not applicable"),
    ([10, None], "", "no part yet"),
    (["待定", 1], VALUE, "an unreadable total"),
    ([10, [[1], ["待定"]]], VALUE, "an unreadable part"),
    ([10, True], VALUE, "TRUE is no part"),
    ([DIV0, 1], DIV0, "an error passes through"),
    (["待定", 1, [[NA]]], NA, "an error in a later range comes before unreadable text"),
    ([[[10], [20], [None]], [1, 2], 3], [[4], [14], [""]], "a column of totals, each against all parts"),
)

ROWS = (*_SCORE_TOTAL, *_SUM_DIFF)

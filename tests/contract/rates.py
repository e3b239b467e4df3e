"""CONTROL_RATE, EXEC_RATE, SHARE, YOY and ADJUST_RATE."""

from contract.row import Row, rows
from xl_udfs.numbers import CellError

DIV0, NA, NAME, NULL, NUM, REF, VALUE = (
    CellError.DIV0, CellError.NA, CellError.NAME, CellError.NULL, CellError.NUM, CellError.REF, CellError.VALUE,
)

_EVERY_RATE = (
    # A form nobody has filled in prints clean.
    ([None, 33], "", "the first figure is an empty cell"),
    ([29, None], "", "the second figure is an empty cell"),
    ([None, None], "", "both are empty cells"),
    (["", 33], "", "a formula that came to nothing counts as empty"),
    (["　 ", 33], "", "white space counts as empty, full-width too"),
    (["——", 33], "", "—— is not applicable"),
    ([29, "—"], "", "— is not applicable"),
    ([29, "/"], "", "/ is not applicable"),
    (["无", "无"], "", "无 is not applicable"),
    ([29, "……"], "", "…… is not applicable"),
    ([None, 0], "", "an empty figure comes before division by zero"),
    ([None, -1], "", "an empty figure comes before the domain"),
    # Zeros.
    ([0, 0], "", "nothing out of nothing is nothing"),
    (["0", "0.00"], "", "zeros typed as text are zeros"),
    ([29, 0], DIV0, "something out of nothing"),
    ([29, "0"], DIV0, "something out of a zero typed as text"),
    # Text.
    (["三十三", 33], VALUE, "words are no figure"),
    ([29, "待定"], VALUE, "words are no whole either"),
    (["1,2", 33], VALUE, "a bad thousands separator"),
    (["1.2.3", 33], VALUE, "two decimal points"),
    (["2 9", 33], VALUE, "digits apart"),
    (["≥95%", 1], VALUE, "a target is no figure"),
    (["29", "待定"], VALUE, "one readable text does not help the other"),
    (["待定", None], VALUE, "unreadable text comes before empty cells"),
    ([True, 33], VALUE, "TRUE is no figure"),
    ([29, False], VALUE, "FALSE is no zero"),
    # Errors of other cells.
    ([DIV0, 33], DIV0, "#DIV/0! passes through"),
    ([29, NA], NA, "#N/A passes through"),
    ([NAME, None], NAME, "#NAME? passes beside an empty cell"),
    ([29, REF, 2], REF, "#REF! passes through"),
    ([NULL, NUM], NULL, "of two errors the first passes"),
    (["待定", NUM], NUM, "an error comes before unreadable text"),
    ([29, 33, VALUE], VALUE, "an error for digits passes through"),
    # Digits.
    ([0, 7, -1], NUM, "fewer than no digits"),
    ([0, 7, 10], NUM, "more than nine digits"),
    ([0, 7, 2.5], NUM, "half a digit"),
    ([0, 7, 1e300], NUM, "astronomically many digits"),
    ([0, 7, "两位"], VALUE, "words for digits"),
    ([0, 7, True], VALUE, "TRUE for digits"),
    # Out of domain.
    ([29, -33], NUM, "a negative whole"),
    ([0, -33], NUM, "nothing out of a negative whole"),
    ([1e300, 1], NUM, "a rate that no form could print"),
    # A range where one value is meant.
    ([[[None], [0]], 0], [[""], [""]], "a column of nothings"),
    ([[5, 7], 0], [[DIV0, DIV0]], "a one-dimensional array against zero"),
    ([[["待定", NA]], 33], [[VALUE, NA]], "each element fails for itself"),
)


def _every_rate(function: str, of_zero: int) -> list[Row]:
    """The lines that do not depend on the formula, but for ``of_zero``, the rate of 0 out of 7."""
    return rows(
        function,
        *_EVERY_RATE,
        ([0, 7], of_zero, "nothing out of something"),
        ([[[0], [0], [0]], [[7], [None]]], [[of_zero], [""], [NA]], "more rows than the other range"),
    )


_CONTROL_RATE = rows(
    "CONTROL_RATE",
    ([29, 33], 0.8788, "the sample: 29 of 33 posts, printed 88%"),
    (["29　", "　33"], 0.8788, "the sample as typed, with full-width spaces"),
    ([29, 33, 2], 0.88, "two digits"),
    ([29, 33, 0], 1, "no digits"),
    ([29, 33, None], 0.8788, "empty digits are four"),
    ([29, 33, "——"], 0.8788, "digits not applicable are four"),
    ([29, 33, "2"], 0.88, "digits typed as text"),
    ([29, 33, 9], 0.878787879, "nine digits"),
    ([35, 33], 1.0606, "over the limit"),
    ([0, 33], 0, "no posts filled"),
    ([1, 32], 0.0313, "0.03125 is rounded half up"),
    (["1,200平方米", "1200㎡"], 1, "areas, each in its own spelling"),
    (["7.17万人", 71700], 1, "万人 against persons"),
    ([-1, 33], NUM, "posts are never negative"),
    ([-1, 0], NUM, "a negative count comes before division by zero"),
    ([[[29], [33]], 33], [[0.8788], [1]], "a column of counts"),
    ([[[-1, 0]], 33], [[NUM, 0]], "each element has its own domain"),
)

_EXEC_RATE = rows(
    "EXEC_RATE",
    ([19108.19, 19108.19], 1, "the sample: executed in full"),
    (["19,108.19", "１９１０８．１９"], 1, "separators and full-width digits"),
    (["451.78万元", 451.78], 1, "万元 is the forms' own unit"),
    (["4517800元", "451.78万元"], 1, "元 against 万元"),
    (["0.5亿元", 10000], 0.5, "亿元 against 万元"),
    (["500千元", 100], 0.5, "千元 against 万元"),
    ([18656.41, 19072.64], 0.9782, "18656.41 / 19072.64 = 0.97817…"),
    ([123.45, 1000], 0.1235, "0.12345 is rounded half up, not to even"),
    ([-123.45, 1000], -0.1235, "below zero half goes away from zero"),
    ([-5, 100], -0.05, "refunds may exceed payments"),
    ([0, 100], 0, "nothing executed yet"),
    ([0.1 + 0.2, 0.3, 9], 1, "the noise of doubles is gone"),
    ([434.99999999999994, 1000, 9], 0.435, "4.35 times 100 as a double"),
    ([1e300, 1e300], 1, "huge figures, ordinary rate"),
    ([1e-300, 1e300], 0, "a rate too small to print"),
    ([2, 3, 0], 1, "no digits rounds up"),
    ([1, 3, 0], 0, "no digits rounds down"),
    ([1, 3, 9], 0.333333333, "nine digits"),
    ([[[100], [50], [None], ["——"]], 100], [[1], [0.5], [""], [""]], "a column of entries, some empty"),
    ([[[100]], [[200]]], 0.5, "a range of one cell is that cell"),
)

_SHARE = rows(
    "SHARE",
    ([451.78, 19108.19], 0.0236, "the sample: 2.36%"),
    ([9696.65, 19108.19], 0.5075, "the sample: 50.75%"),
    ([8959.76, 19108.19], 0.4689, "the sample: 46.89%"),
    ([9696.65, 18656.41], 0.5197, "the sample: 51.97% of the projects"),
    ([8959.76, 18656.41], 0.4803, "the sample: 48.03% of the projects"),
    ([337.65, 451.78], 0.7474, "the sample: 74.74% staff"),
    ([114.13, 451.78], 0.2526, "the sample: 25.26% running costs"),
    ([8456.64, 8139], 1.039, "the sample: 103.90%, a share above one"),
    ([1126, 1100], 1.0236, "the sample: 102.36%"),
    (["１１２６人", "1,100人"], 1.0236, "counts as typed"),
    (["88%", 1], 0.88, "a percentage is a ratio"),
    (["41.08％", 1], 0.4108, "with a full-width sign"),
    (["10分", "100分"], 0.1, "scores as typed"),
    ([1, 8, 2], 0.13, "0.125 is rounded half up"),
    ([-1, 8, 2], -0.13, "-0.125 goes away from zero"),
    ([2.675, 1, 2], 2.68, "2.675 as typed, not the double below it"),
    ([1.005, 1, 2], 1.01, "1.005 as typed, not the double below it"),
    ([-1.005, 1, 2], -1.01, "-1.005 likewise"),
    ([-25, 100], -0.25, "a negative part"),
    ([9e15, 1, 0], 9e15, "sixteen figures still print"),
    ([1e16, 1, 0], NUM, "seventeen do not"),
    ([[25, 50], 100], [[0.25, 0.5]], "a one-dimensional array is a row"),
    ([[25], 100], 0.25, "an array of one value is that value"),
    ([[[25, 50]], 100], [[0.25, 0.5]], "a row"),
    ([[[25], [50]], 100], [[0.25], [0.5]], "a column"),
    ([25, [[100], [50]]], [[0.25], [0.5]], "a column for the whole"),
    ([[[1, 2], [3, 4]], 10], [[0.1, 0.2], [0.3, 0.4]], "a block"),
    ([[[1], [2]], [[10], [20]]], [[0.1], [0.1]], "two columns, row by row"),
    ([[[1], [2]], [[10, 20]]], [[0.1, 0.05], [0.2, 0.1]], "a column against a row"),
    ([[[1, 2], [3, 4]], [[10], [20]]], [[0.1, 0.2], [0.15, 0.2]], "a block against a column"),
    ([[[1, 2], [3, 4]], [10, 20]], [[0.1, 0.1], [0.3, 0.2]], "a block against a row"),
    ([1, 3, [[2], [4]]], [[0.33], [0.3333]], "a column of digits"),
    ([1, 3, [[2, None, -1]]], [[0.33, 0.3333, NUM]], "a row of digits, one empty, one out of domain"),
    ([[1, 2, 3], [10, 20]], [[0.1, 0.1, NA]], "more columns than the other array"),
    ([[[1, 2], [3, 4]], [[10], [20], [40]]], [[0.1, 0.2], [0.15, 0.2], [NA, NA]], "a block one row short"),
    (
        [[[25], [None], ["——"], ["待定"], [REF], [0], ["50万元"], [True]], 100],
        [[0.25], [""], [""], [VALUE], [REF], [0], [0.5], [VALUE]],
        "a column of everything",
    ),
)

_YOY = rows(
    "YOY",
    ([1.23, 1.14], 0.0789, "the sample: 7.89% more"),
    ([1.14, 1.23], -0.0732, "less than the year before"),
    ([1.14, 1.14], 0, "no change"),
    ([0, 1.14], -1, "nothing any more"),
    ([-1.14, 1.14], -2, "a negative current year"),
    (["1.23万元", "11400元"], 0.0789, "each in its own unit"),
    ([1.12345, 1], 0.1235, "0.12345 is rounded half up, not to even"),
    ([0.87655, 1], -0.1235, "-0.12345 goes away from zero"),
    ([0.3, 0.1 + 0.2, 9], 0, "no change but the noise of doubles"),
    ([0.99999, 1], 0, "a change too small to print"),
    ([-29, 0], DIV0, "from nothing to less than nothing"),
    ([3, 1, 0], 2, "no digits"),
    ([2, 3, 2], -0.33, "two digits"),
    ([[[1.23, 0]], [[1.14, 0]]], [[0.0789, ""]], "two rows"),
)

_ADJUST_RATE = rows(
    "ADJUST_RATE",
    ([19108.19, 19072.64], 0.0019, "the sample: 35.55 more than the initial budget"),
    ([90, 100], -0.1, "less than the initial budget"),
    ([100, 100], 0, "not adjusted"),
    ([112.345, 100], 0.1235, "0.12345 is rounded half up, not to even"),
    ([110, 100, 1], 0.1, "one digit"),
    (["110万元", "1000000元"], 0.1, "each in its own unit"),
    ([[[110], [90]], 100], [[0.1], [-0.1]], "a column"),
)

ROWS = (
    *_CONTROL_RATE, *_every_rate("CONTROL_RATE", of_zero=0),
    *_EXEC_RATE, *_every_rate("EXEC_RATE", of_zero=0),
    *_SHARE, *_every_rate("SHARE", of_zero=0),
    *_YOY, *_every_rate("YOY", of_zero=-1),
    *_ADJUST_RATE, *_every_rate("ADJUST_RATE", of_zero=-1),
)

"""How a cell's arguments reach a function, beyond what every host can express."""

from decimal import Decimal

import pytest

from xl_udfs.cell_functions import CATALOG, call, calling
from xl_udfs.cell_functions.reading import figure, figures
from xl_udfs.numbers import EXACT, CellError


def test_the_result_is_an_exact_decimal_at_the_digits_kept() -> None:
    assert str(call("SHARE", [451.78, 19108.19])) == "0.0236"
    assert str(call("EXEC_RATE", [1, 1])) == "1.0000"
    assert str(call("SCORE_TOTAL", [96])) == "96.00"


@pytest.mark.parametrize("raw", [29, 29.0, Decimal(29), "29"], ids=repr)
def test_every_python_number_counts(raw: object) -> None:
    assert call("CONTROL_RATE", [raw, 33]) == Decimal("0.8788")


@pytest.mark.parametrize(
    "raw", [float("nan"), float("inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")], ids=repr
)
@pytest.mark.parametrize("place", range(3))
def test_what_is_no_number_is_num(raw: object, place: int) -> None:
    args: list[object] = [1, 1, 1]
    args[place] = raw
    assert call("SHARE", args) is CellError.NUM


def test_arguments_left_out_are_blank() -> None:
    assert call("SHARE", []) == ""
    assert call("SHARE", [1]) == ""
    assert call("SHARE", [1, 3]) == Decimal("0.3333")
    assert call("SCORE_TOTAL", []) == ""


def test_too_many_arguments_are_value() -> None:
    assert call("SHARE", [1, 2, 3, 4]) is CellError.VALUE


def test_a_name_not_in_the_catalog_is_the_caller_s_mistake() -> None:
    with pytest.raises(KeyError):
        call("NO_SUCH_FUNCTION", [])


@pytest.mark.parametrize("empty", [[], (), [[]], [[], []]], ids=repr)
def test_an_empty_array_is_blank(empty: object) -> None:
    assert call("SHARE", [1, 3, empty]) in (Decimal("0.3333"), [[Decimal("0.3333")], [Decimal("0.3333")]])
    assert call("SHARE", [empty, empty]) in ("", [[""], [""]])
    assert call("SCORE_TOTAL", [empty]) == ""


def test_tuples_are_arrays_like_lists() -> None:
    assert call("SHARE", [((1,), (2,)), 4]) == call("SHARE", [[[1], [2]], 4]) == [[Decimal("0.25")], [Decimal("0.5")]]


def test_a_ragged_array_is_na_where_it_lacks_an_element() -> None:
    assert call("SHARE", [[[1, 2], [3, 4, 5]], 10]) == [
        [Decimal("0.1"), Decimal("0.2"), CellError.NA], [Decimal("0.3"), Decimal("0.4"), Decimal("0.5")],
    ]


def test_an_array_in_an_array_is_unreadable() -> None:
    assert call("SHARE", [[1, [2, 3]], 4]) == [[Decimal("0.25"), CellError.VALUE]]


def test_arguments_are_left_as_they_were() -> None:
    args = [[[1], [None]], [2, "——"], "4"]
    call("SHARE", args)
    assert args == [[[1], [None]], [2, "——"], "4"]


class TestErrorsAsContent:
    """A function of one figure and of contents that may be errors."""

    @pytest.fixture(autouse=True)
    def _paired(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def paired(one: Decimal, values: list[str]) -> str:
            return f"{one} {values}"

        contents = CATALOG["CONTENT_MARK"].arguments[0].replaced(read=str)
        function = CATALOG["CONTENT_MARK"].replaced(
            name="PAIRED", arguments=(figure("one", "数。"), contents), body=paired
        )
        monkeypatch.setattr(calling, "CATALOG", {"PAIRED": function})

    def test_errors_reach_the_body_each_argument_whole(self) -> None:
        assert call("PAIRED", [1, CellError.NA, [[CellError.REF], [None]]]) == (
            f"1 {['#N/A', str([[CellError.REF], [None]])]}"
        )

    def test_an_error_elsewhere_passes_through_and_is_the_one_that_does(self) -> None:
        assert call("PAIRED", [CellError.DIV0, CellError.NA, [[CellError.REF]]]) is CellError.DIV0


@pytest.mark.parametrize("one", [1, 1.0, Decimal(1), Decimal("1.00"), 1 + 1e-16], ids=repr)
def test_numbers_that_cells_show_alike_are_the_same_content(one: object) -> None:
    assert call("CONTENT_MARK", [one]) == call("CONTENT_MARK", [[[1.0]]])


@pytest.mark.parametrize(
    ("raw", "error"),
    [(float("nan"), CellError.NUM), (Decimal("1e400"), CellError.NUM), (10**400, CellError.NUM),
     (b"x", CellError.VALUE), ([[1, [2]]], CellError.VALUE)],
    ids=["nan", "huge decimal", "huge integer", "bytes", "array in an array"],
)
def test_what_no_cell_holds_is_no_content(raw: object, error: CellError) -> None:
    assert call("CONTENT_MARK", [1, raw]) is error


class TestOneFigureBesideRanges:
    """A function of one figure and any number of ranges, as SUM_DIFF is."""

    @pytest.fixture(autouse=True)
    def _difference(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def difference(total: Decimal, parts: list[Decimal]) -> Decimal:
            return EXACT.subtract(total, sum(parts, Decimal(0)))

        arguments = (figure("total", "合计。"), figures("parts", "分项。"))
        function = CATALOG["SUM_DIFF"].replaced(name="DIFFERENCE", arguments=arguments, body=difference)
        monkeypatch.setattr(calling, "CATALOG", {"DIFFERENCE": function})

    def test_ranges_are_taken_whole(self) -> None:
        assert call("DIFFERENCE", [10, [[1, 2], [3, None]], 4]) == 0

    def test_ranges_are_taken_whole_for_each_element_of_the_figure(self) -> None:
        assert call("DIFFERENCE", [[[10], [20]], [1, 2], [[3, 4]]]) == [[0], [10]]

    def test_a_blank_figure_is_blank_whatever_the_ranges_hold(self) -> None:
        assert call("DIFFERENCE", [None, [1, 2]]) == ""

    def test_an_error_in_the_last_range_comes_before_an_unreadable_figure(self) -> None:
        assert call("DIFFERENCE", ["待定", 1, [[2], [CellError.REF]]]) is CellError.REF

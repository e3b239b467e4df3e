"""What holds of the cell functions for any figures, and for anything at all."""

from datetime import datetime
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from xl_udfs.cell_functions import CATALOG, call
from xl_udfs.numbers import CellError, to_double

CENTS = st.integers(-10**12, 10**12)
"""Amounts of two decimals as whole cents, so that integers can check them."""


def _amount(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


@given(st.lists(CENTS, min_size=1, max_size=40))
def test_a_total_of_printed_figures_is_exact(cents: list[int]) -> None:
    assert call("SCORE_TOTAL", [_amount(c) for c in cents]) == _amount(sum(cents))


@given(st.lists(CENTS, min_size=1, max_size=40))
def test_a_total_of_doubles_is_as_exact(cents: list[int]) -> None:
    doubles = [to_double(_amount(c)) for c in cents]
    assert call("SCORE_TOTAL", [[[double] for double in doubles]]) == _amount(sum(cents))


@given(
    st.lists(st.one_of(CENTS.map(_amount), st.sampled_from([None, "——", "", "10分", "0.5"])), max_size=20)
    .flatmap(lambda values: st.tuples(st.just(values), st.permutations(values)))
)
def test_a_total_does_not_depend_on_the_order(orders: tuple[list[object], list[object]]) -> None:
    values, shuffled = orders
    assert call("SCORE_TOTAL", values) == call("SCORE_TOTAL", [shuffled])


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=20).filter(any))
def test_shares_of_all_parts_make_one_but_for_rounding(cents: list[int]) -> None:
    whole = _amount(sum(cents))
    shares = [call("SHARE", [_amount(c), whole]) for c in cents]
    total = sum((share for share in shares if isinstance(share, Decimal)), Decimal(0))
    assert len(shares) == sum(isinstance(share, Decimal) for share in shares)
    assert abs(total - 1) <= len(shares) * Decimal("0.00005")


@given(part=CENTS, whole=st.integers(1, 10**12), digits=st.integers(0, 9))
@example(part=1, whole=8, digits=2)
@example(part=-1, whole=8, digits=2)
def test_a_share_is_the_quotient_rounded_half_up(part: int, whole: int, digits: int) -> None:
    magnitude = (2 * abs(part) * 10**digits + whole) // (2 * whole)
    expected = Decimal(-magnitude if part < 0 else magnitude).scaleb(-digits)
    assert call("SHARE", [_amount(part), _amount(whole), digits]) == expected
    assert call("EXEC_RATE", [_amount(part), _amount(whole), digits]) == expected


@given(current=CENTS, previous=st.integers(1, 10**12))
def test_a_change_is_the_share_of_the_difference(current: int, previous: int) -> None:
    assert call("YOY", [_amount(current), _amount(previous)]) == call(
        "SHARE", [_amount(current - previous), _amount(previous)]
    )


@given(st.lists(CENTS, min_size=1, max_size=40))
def test_a_total_less_its_parts_is_exactly_nothing(cents: list[int]) -> None:
    parts = [to_double(_amount(c)) for c in cents]
    assert call("SUM_DIFF", [_amount(sum(cents)), parts]) == 0


POSITIVE = st.integers(1, 10**9).map(lambda cents: float(_amount(cents)))


@given(executed=POSITIVE, budget=POSITIVE, weight=st.integers(0, 100))
def test_an_execution_score_stays_within_its_weight(executed: float, budget: float, weight: int) -> None:
    score = call("EXEC_SCORE", [executed, budget, weight])
    assert isinstance(score, Decimal)
    assert 0 <= score <= weight


@given(
    actual=st.integers(0, 10**6), target=st.integers(0, 10**6), direction=st.sampled_from(["正向", "反向", "等于"]),
    way=st.sampled_from([None, "线性", "比值"]),
)
def test_a_target_that_is_met_has_the_full_score_and_nothing_less_has(
    actual: int, target: int, direction: str, way: str | None
) -> None:
    rate = call("COMPLETION_RATE", [actual, target, direction, way])
    score = call("INDICATOR_SCORE", [target, actual, 10**9, direction, way])
    assert isinstance(rate, Decimal)
    met = actual <= target if direction == "反向" or (not target and direction == "等于") else actual >= target
    assert (score == 10**9) == met
    assert rate >= 1 if met else rate <= 1


@given(st.integers(0, 10000))
def test_grades_change_at_60_80_and_90_and_nowhere_else(hundredths: int) -> None:
    grade = "优" if hundredths >= 9000 else "良" if hundredths >= 8000 else "中" if hundredths >= 6000 else "差"
    assert call("GRADE", [_amount(hundredths)]) == grade


CONTENTS = st.one_of(
    st.none(), st.sampled_from(list(CellError)), st.text(st.sampled_from("甲1,;.:tne"), min_size=1, max_size=4),
    st.integers(-99, 99), st.integers(-99, 99).map(lambda cents: cents / 100),
)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CONTENTS, min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(one=st.lists(BLOCKS, max_size=3), other=st.lists(BLOCKS, max_size=3))
def test_marks_are_the_same_for_the_same_contents_and_no_others(
    one: list[list[list[object]]], other: list[list[list[object]]]
) -> None:
    assert (call("CONTENT_MARK", one) == call("CONTENT_MARK", other)) == (one == other)


@given(block=BLOCKS, change=CONTENTS, data=st.data())
def test_a_change_of_one_cell_changes_the_mark(block: list[list[object]], change: object, data: st.DataObject) -> None:
    before, row = call("CONTENT_MARK", [block]), data.draw(st.sampled_from(block))
    place = data.draw(st.integers(0, len(row) - 1))
    changed, row[place] = row[place] != change, change
    assert (call("CONTENT_MARK", [block]) != before) == changed


@given(BLOCKS)
def test_a_mark_is_text_that_no_cell_takes_for_a_number(block: list[list[object]]) -> None:
    mark = call("CONTENT_MARK", [block])
    assert isinstance(mark, str)
    assert len(mark) == 8
    assert set(mark) <= set("abcdefghijklmnop")


CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(allow_nan=True, allow_infinity=True),
    st.sampled_from(list(CellError)), st.sampled_from(["——", "10分", "88%", "≥95%", "", "1e9", "７．１７万人"]),
    st.text(max_size=80), st.binary(max_size=5), st.datetimes(), st.just(datetime),
)
ARGUMENTS = st.lists(
    st.recursive(CELLS, lambda values: st.lists(values, max_size=4) | st.lists(values, max_size=4).map(tuple)),
    max_size=5,
)


def _is_answer(value: object) -> bool:
    return isinstance(value, str | CellError) or (isinstance(value, Decimal) and value.is_finite())


@given(name=st.sampled_from(sorted(CATALOG)), args=ARGUMENTS)
def test_a_call_always_answers(name: str, args: list[object]) -> None:
    answer = call(name, args)
    if isinstance(answer, list):
        assert len({len(row) for row in answer}) == 1
        assert all(_is_answer(element) for row in answer for element in row)
    else:
        assert _is_answer(answer)


@given(name=st.sampled_from(sorted(CATALOG)), args=ARGUMENTS)
def test_a_call_answers_the_same_every_time(name: str, args: list[object]) -> None:
    assert call(name, args) == call(name, args)

"""Every cell function keeps its contract when called directly."""

import pytest

from contract.row import Row, same
from contract.table import TABLE
from xl_udfs.cell_functions import CATALOG, call
from xl_udfs.numbers import CellError

TAKES_ERRORS = {name for name, function in CATALOG.items() if any(one.errors for one in function.arguments)}


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_row(row: Row) -> None:
    got = call(row.function, row.args)
    assert same(got, row.expected), f"{row.args} came to {got}, not {row.expected}"


def test_every_function_has_rows_and_every_row_a_function() -> None:
    assert {row.function for row in TABLE} == set(CATALOG)


def test_no_two_rows_show_the_same() -> None:
    assert len({str(row) for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize("name", CATALOG)
def test_rows_show_each_way_a_function_can_end(name: str) -> None:
    own = [row for row in TABLE if row.function == name]
    assert any(isinstance(row.expected, float) or (row.expected and isinstance(row.expected, str)) for row in own)
    assert any("——" in str(row.args) for row in own), "no row with ——"
    assert any(isinstance(arg, list) for row in own for arg in row.args), "no row with a range"
    if name in TAKES_ERRORS:
        assert {arg for row in own for arg in row.args if isinstance(arg, CellError)} == set(CellError)
        assert any(None in row.args for row in own), "no row with an empty cell"
        assert not any(isinstance(row.expected, CellError) for row in own), "an error passes through"
        return
    assert any(row.expected == "" and None in row.args for row in own), "no row with an empty cell"
    assert any(row.expected is CellError.VALUE for row in own), "no row with unreadable text"
    assert any(row.expected in row.args for row in own if isinstance(row.expected, CellError)), "no passing error"


def test_errors_pass_through_everywhere_but_where_they_are_content() -> None:
    assert sorted(TAKES_ERRORS) == ["CONTENT_MARK"]


def test_rows_hold_only_what_every_host_can_have_in_a_cell() -> None:
    def kinds(value: object) -> set[type]:
        return {kind for element in value for kind in kinds(element)} if isinstance(value, list) else {type(value)}

    for row in TABLE:
        assert kinds(list(row.args)) <= {float, str, bool, CellError, type(None)}, str(row)
        assert kinds(row.expected) <= {float, str, CellError}, str(row)


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (0.1 + 0.2, 0.3), ("1", 1.0), (1.0, "1"), (True, 1.0), (0.0, ""), ("", 0.0), (None, ""), (None, 0.0),
        ("#N/A", CellError.NA), (-2146826246, CellError.NA), (CellError.NUM, CellError.NA),
        ([[1.0]], 1.0), (1.0, [[1.0]]), ([1.0], [[1.0]]), ([[1.0, 2.0]], [[1.0]]), ([[1.0], [2.0]], [[1.0, 2.0]]),
    ],
    ids=str,
)
def test_a_host_that_answers_otherwise_is_caught(got: object, expected: object) -> None:
    assert not same(got, expected)  # type: ignore[arg-type]

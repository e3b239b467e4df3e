"""Every cell function keeps its contract in a cell of a file that the headless engine recalculates."""

import pytest

from contract.row import Answer, Row, same
from contract.table import TABLE
from support.cells import FormulaCall, in_cells


def formula_call(row: Row) -> FormulaCall:
    places = ",".join(f"{{{i}}}" for i in range(len(row.args)))
    return f"{row.function}({places})", row.args, shape(row.expected)


def shape(answer: Answer) -> tuple[int, int]:
    if not isinstance(answer, list):
        return 1, 1
    rows = answer if isinstance(answer[0], list) else [answer]
    return len(rows), max(len(row) if isinstance(row, list) else 1 for row in rows)


@pytest.fixture(scope="module")
def results() -> dict[str, object]:
    return {f"{i}": result for i, result in enumerate(in_cells([formula_call(row) for row in TABLE]))}


@pytest.mark.parametrize("i, row", list(enumerate(TABLE)), ids=str)
def test_row(results: dict[str, object], i: int, row: Row) -> None:
    got = results[str(i)]
    assert same(got, row.expected), f"{row.args} came to {got}, not {row.expected}"

"""Every cell function keeps its contract when called through xlwings' own COM server."""

from collections.abc import Iterator

import pytest

from contract.row import Answer, Row, same
from contract.table import TABLE
from xl_udfs.numbers import CellError
from xlwings_com.conftest import Windows

FUNCTIONS = "xl_udfs.hosts.excel.functions"
SCODE = -2146828288


@pytest.fixture(scope="module")
def server() -> Iterator[Windows]:
    worker = Windows()
    yield worker
    worker.close()


def over_com(value: object) -> object:
    """Error values go to Python as COM's numbers for them."""
    if isinstance(value, list):
        return [over_com(one) for one in value]
    return SCODE + value.number if isinstance(value, CellError) else value


def as_vba_gets_it(answer: Answer) -> Answer:
    """Error values come back as their text, one row comes back flat."""
    if isinstance(answer, list):
        elements = [as_vba_gets_it(one) for one in answer]
        return elements[0] if len(elements) == 1 and isinstance(elements[0], list) else elements
    return answer.text if isinstance(answer, CellError) else answer


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_row(server: Windows, row: Row) -> None:
    got = server.call(FUNCTIONS, row.function, *map(over_com, row.args))
    assert same(got, as_vba_gets_it(row.expected)), f"{row.args} came to {got}, not {row.expected}"


def test_all_rows_of_single_values_in_one_call(server: Windows) -> None:
    rows = [row for row in TABLE if not any(isinstance(value, list) for value in row.args)]
    arguments = [list(map(over_com, row.args)) for row in rows]
    got = server.call(FUNCTIONS, "answers", [row.function for row in rows], arguments)
    wrong = [row for row, answer in zip(rows, got, strict=True) if not same(answer, as_vba_gets_it(row.expected))]
    assert len(rows) > 100
    assert wrong == []

"""Every cell function keeps its contract in LibreOffice's cells, but for the differences that are listed."""

import pytest

from calc.expectation import difference
from contract.row import Row, same
from contract.table import TABLE
from contract.test_through_engine import formula_call
from support.cells import CALLS, results_at, write_calls
from support.office import Office
from support.suites import requires_office
from xl_udfs.hosts.calc.differences import Key

KEPT = [(i, row) for i, row in enumerate(TABLE) if difference(row) is None]
NOT_IN_THE_TABLE = (Key.TEXT_BESIDE_PERCENT, Key.LEFT_OUT)


@pytest.fixture(scope="module")
def results(office: Office, tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What every line of the table comes to in a file that LibreOffice opens."""
    path = tmp_path_factory.mktemp("contract") / "calls.xlsx"
    places = write_calls(path, [formula_call(row) for row in TABLE])
    with office.open(path) as document:
        return results_at(places, document.sheet(CALLS).value)


@requires_office
@pytest.mark.parametrize("i, row", KEPT, ids=str)
def test_row(results: list[object], i: int, row: Row) -> None:
    assert same(results[i], row.expected), f"{row.args} came to {results[i]}, not {row.expected}"


@requires_office
@pytest.mark.parametrize("key", [key for key in Key if key not in NOT_IN_THE_TABLE], ids=lambda key: key.name)
def test_a_difference_is_not_claimed_without_need(results: list[object], key: Key) -> None:
    claimed = [(row, results[i]) for i, row in enumerate(TABLE) if difference(row) is key]

    assert any(not same(got, row.expected) for row, got in claimed)


def test_differences_are_few() -> None:
    assert len(KEPT) > 0.9 * len(TABLE)

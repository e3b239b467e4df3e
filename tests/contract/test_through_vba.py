"""Every cell function keeps its contract when called through the workbook's own VBA."""

import pytest

from contract.row import Answer, Row, same
from contract.table import TABLE
from vba.com import XlError, array
from vba.lab import VbaLab
from vba.small_book import build_small_book
from xl_udfs.numbers import CellError


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> VbaLab:
    return VbaLab(build_small_book(tmp_path_factory.mktemp("contract")))


def _in_vba(value: object) -> object:
    """Error values are VBA's own, arrays start at 1 as Excel's do."""
    if isinstance(value, list):
        return array(_elements(value), base=1)
    return XlError(value.number) if isinstance(value, CellError) else value


def _elements(values: list[object]) -> list[object]:
    return [_elements(value) if isinstance(value, list) else _in_vba(value) for value in values]


def _from_vba(got: object) -> object:
    if isinstance(got, list):
        return [_from_vba(one) for one in got]
    return next(error for error in CellError if error.number == got.number) if isinstance(got, XlError) else got


def _one_row_is_flat(answer: Answer) -> Answer:
    return answer[0] if isinstance(answer, list) and len(answer) == 1 else answer


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_row(workbook: VbaLab, row: Row) -> None:
    got = _from_vba(workbook.run(row.function, *map(_in_vba, row.args)))
    assert same(got, _one_row_is_flat(row.expected)), f"{row.args} came to {got}, not {row.expected}"

"""Fixtures for every test."""

from collections.abc import Iterator

import pytest

from support.office import Office
from support.tools import OFFICE


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The one headless LibreOffice of this run; a test that asks for it is skipped where it cannot run."""
    if OFFICE.missing():
        pytest.skip(OFFICE.reason())
    with Office(tmp_path_factory.mktemp("office")) as running:
        yield running

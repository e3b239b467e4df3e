"""The two workbooks, built once for all tests of what is in them."""

from pathlib import Path

import pytest

from xl_udfs.build.workbook import SAMPLE, TEMPLATE, build_workbooks


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a freshly built template and sample."""
    folder = tmp_path_factory.mktemp("workbook")
    build_workbooks(folder)
    return folder


@pytest.fixture(scope="session")
def template(built: Path) -> Path:
    return built / TEMPLATE


@pytest.fixture(scope="session")
def sample(built: Path) -> Path:
    return built / SAMPLE

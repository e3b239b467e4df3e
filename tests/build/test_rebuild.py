"""The checked-in workbooks are what the sources build, wherever and whenever they are built."""

from pathlib import Path

import pytest

from support.rebuild import call_elsewhere, zip_differences
from support.workbooks import BOTH


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both workbooks built again in another place, time zone, language and year."""
    folder = tmp_path_factory.mktemp("rebuilt")
    call_elsewhere("xl_udfs.build.workbook:build_workbooks", folder, tmp_path_factory.mktemp("elsewhere"))
    return folder


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_rebuilt_workbook_equals_the_checked_in_one(rebuilt: Path, path: Path) -> None:
    assert zip_differences(path, rebuilt / path.name) == [], "run: make build"

"""Fixtures and settings for every test."""

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from support.office import Office
from support.tools import OFFICE

# No test may fail for being slow. In continuous integration (Hypothesis' own "ci" profile) a change is judged
# by the same examples every time; elsewhere each run searches anew.
settings.register_profile("searching", deadline=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "searching")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The one headless LibreOffice of this run; a test that asks for it is skipped where it cannot run."""
    if OFFICE.missing():
        pytest.skip(OFFICE.reason())
    with Office(tmp_path_factory.mktemp("office")) as running:
        yield running


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the recognition of sentences was measured to be in this run."""
    measuring = sys.modules.get("prose.measuring")
    for name, measured in (measuring.MEASURED if measuring else {}).items():
        terminalreporter.write_line(f"表文审核 {name}：{measured}")

"""Fixtures and settings for every test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from support.many_projects import many_projects_values
from support.office import Office
from support.tiny import SHELF, tiny
from support.tools import OFFICE
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.shelf import MORE
from xl_udfs.build.workbook import build_workbook, build_workbooks
from xl_udfs.hosts.calc.oxt import write_extension

# No test may fail for being slow. In continuous integration (Hypothesis' own "ci" profile) a change is judged
# by the same examples every time; elsewhere each run searches anew.
settings.register_profile("searching", deadline=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "searching")

os.environ[MORE] = str(SHELF)  # so that workbooks of the tiny edition are known, in other processes as well


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The one headless LibreOffice of this process, our extension in it; tests that ask for it are skipped without."""
    if OFFICE.missing():
        pytest.skip(OFFICE.reason())
    extension = write_extension(tmp_path_factory.mktemp("extension"))
    with Office(tmp_path_factory.mktemp("office"), extension) as running:
        yield running


@pytest.fixture(scope="session")
def many_projects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of a unit with twenty project sets, and sixty indicators in the first of them."""
    path = tmp_path_factory.mktemp("many") / "多项目.xlsm"
    build_workbook(path, load_edition(), many_projects_values())
    return path


@pytest.fixture(scope="session")
def tiny_workbooks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The tiny edition's blank template and its filled sample."""
    return build_workbooks(tmp_path_factory.mktemp("tiny"), tiny())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have measured in this run (``record_property``)."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport) and report.when == "call":
                for name, measured in report.user_properties:
                    terminalreporter.write_line(f"{name}：{measured}")

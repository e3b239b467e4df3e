"""A small workbook, built once, and a fresh laboratory for every test."""

from pathlib import Path

import pytest

from vba.lab import VbaLab
from vba.small_book import build_small_book


@pytest.fixture(scope="session")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished .xlsm with all our modules and a few cells."""
    return build_small_book(tmp_path_factory.mktemp("small"))


@pytest.fixture
def lab(small_book: Path) -> VbaLab:
    """The small workbook, open; nothing a test does to it is saved."""
    return VbaLab(small_book)

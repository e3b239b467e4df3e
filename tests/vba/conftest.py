"""A small workbook, built once, and a fresh laboratory for every test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vba import structure  # noqa: F401  (teaches the interpreter what rows and sheets do)
from vba.lab import VbaLab
from vba.rows_book import build_rows_book
from vba.small_book import build_small_book


@pytest.fixture(scope="session")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished .xlsm with all our modules and a few cells."""
    return build_small_book(tmp_path_factory.mktemp("small"))


@pytest.fixture
def lab(small_book: Path) -> VbaLab:
    """The small workbook, open; nothing a test does to it is saved."""
    return VbaLab(small_book)


@pytest.fixture(scope="session")
def rows_opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], VbaLab]:
    """Opens a workbook with blocks of rows and sets of forms, fresh each time."""
    book = build_rows_book(tmp_path_factory.mktemp("rows"))
    return lambda: VbaLab(book)


@pytest.fixture
def rows_lab(rows_opened: Callable[[], VbaLab]) -> VbaLab:
    """That workbook, open."""
    return rows_opened()

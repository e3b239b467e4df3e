"""A tiny edition: two forms, a few rows, columns, order and weights of its own; it proves that editions are data."""

from pathlib import Path

from xl_udfs.annexes import Edition, load_edition

SHELF = Path(__file__).resolve().parents[1] / "editions"
"""The folder that holds it, for the environment variable that names further folders of editions."""

NAME = "小样2031"


def tiny() -> Edition:
    """The edition."""
    return load_edition(str(SHELF / "tiny"))

"""Marks for tests that need a program which a machine may lack; the skip says which, and what to do."""

import pytest

from support.tools import OFFICE, VALIDATOR

requires_office = pytest.mark.skipif(bool(OFFICE.missing()), reason=OFFICE.reason() or "-")
"""LibreOffice, its Python bridge, Chinese fonts and poppler."""

requires_validator = pytest.mark.skipif(bool(VALIDATOR.missing()), reason=VALIDATOR.reason() or "-")
"""The Open XML SDK validator."""

"""Fixtures for tests of whole checks."""

import pytest

from support.asked_rules import ask_only
from xl_udfs.rulebook import all_rules

_FEW = ("JX101", "JX201", "JX202", "JX701")


@pytest.fixture
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks ask four rules only; others have something to say about the sample, too."""
    ask_only(monkeypatch, [rule for rule in all_rules() if rule.code in _FEW])

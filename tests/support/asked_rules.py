"""Checks that ask other rules than all."""

from collections.abc import Sequence

import pytest

from xl_udfs.checking import run
from xl_udfs.rulebook import Rule


def ask_only(monkeypatch: pytest.MonkeyPatch, rules: Sequence[Rule]) -> None:
    """Let checks ask these rules instead of all that there are."""
    monkeypatch.setattr(run, "all_rules", lambda: rules)
    monkeypatch.setattr(run, "rules_of", lambda edition: [rule.titled(edition) for rule in rules])

"""Right sentences that a reader of the reports saw blamed: they pass, and the wrong ones made from them are found."""

from collections.abc import Callable

from prose.measuring import measured
from prose.reviewed_sentences import RIGHT

SEED = 2022


def test_they_are_right() -> None:
    assert [case.text for case in RIGHT if not case.is_right()] == []


def test_recall_and_false_alarms(record_property: Callable[[str, object], None]) -> None:
    outcome = measured(RIGHT, SEED)
    record_property("表文审核 复核过的句子", str(outcome))
    assert outcome.blamed == []
    assert outcome.recall >= 0.80, outcome.missed

"""Sentences that a reader of the reports saw blamed are right; that they pass, proof measures."""

from prose.reviewed_sentences import RIGHT


def test_they_are_right() -> None:
    assert [case.text for case in RIGHT if not case.is_right()] == []

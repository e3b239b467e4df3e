"""Sentences that the grammar has not seen are right; how many wrong ones made from them are found, proof measures."""

from prose.fresh_sentences import RIGHT


def test_they_are_right() -> None:
    assert len(RIGHT) >= 60
    assert [case.text for case in RIGHT if not case.is_right()] == []

"""Words in the sentences about edition files: lists of them, and the one that was probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from xl_udfs.annexes import texts


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """A question about the known word that is most like ``word``, or ``otherwise``."""
    found = get_close_matches(word, sorted(known), 5)
    if not found:
        return otherwise
    best = max(found, key=lambda one: (SequenceMatcher(None, word, one).ratio(), _same(word, one)))
    return texts.NEAR.format(near=best)


def _same(word: str, other: str) -> int:
    """How many letters stand at the same place: 总分植 is 总分值 rather than 总得分."""
    return sum(a == b for a, b in zip(word, other, strict=False))


def listed(words: Iterable[str]) -> str:
    """Words in a sentence."""
    return texts.AND.join(words)

"""Judge what a text says about its figures."""

from collections.abc import Iterable, Iterator

from xl_udfs.prose.figures import Block, Figure, read
from xl_udfs.prose.judgement import Holds, Judgement
from xl_udfs.prose.lists import listings
from xl_udfs.prose.relations.change import changes
from xl_udfs.prose.relations.completion import completions
from xl_udfs.prose.relations.counts import counts
from xl_udfs.prose.relations.remainder import remainders
from xl_udfs.prose.relations.share import shares
from xl_udfs.prose.relations.total import totals
from xl_udfs.prose.relations.twice import twice

_MOST_NAMED = 20_000
"""Figures that are compared across the whole text."""

MOST_WRONG = 1000
"""A text with so many wrong claims is no report: nothing more is judged after them."""


def judge(text: str) -> Iterator[Judgement]:
    """What the sentences of ``text`` assert about their own figures, and whether that is so.

    Args:
        text: a report; each line is a paragraph.

    Returns:
        Judgements part by part of the text; last come values that contradict earlier ones. Work and memory grow
        with the text's length and no faster; after ``MOST_WRONG`` wrong claims nothing more is judged.
    """
    return judge_blocks(read(text))


def judge_blocks(blocks: Iterable[Block]) -> Iterator[Judgement]:
    """The same for a text that was read already: ``blocks`` as ``read`` gives them."""
    wrong = 0
    for one in _judgements(blocks):
        yield one
        wrong += one.holds is not Holds.OK
        if wrong == MOST_WRONG:
            return


def _judgements(blocks: Iterable[Block]) -> Iterator[Judgement]:
    named: list[tuple[Block, Figure]] = []
    for block in blocks:
        found = list(listings(block))
        yield from totals(block, found)
        yield from shares(block, found)
        yield from changes(block)
        yield from completions(block)
        yield from remainders(block)
        yield from counts(block)
        if len(named) < _MOST_NAMED:
            named += [(block, figure) for figure in block.figures]
    yield from twice(named)

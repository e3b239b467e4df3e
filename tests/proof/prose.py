"""Sentences of reports: how many wrong ones are found, and how many right ones are blamed."""

from collections.abc import Iterator, Sequence
from functools import partial

from proof.run import Row, Run, share
from prose import fresh_sentences, reviewed_sentences, sentences
from prose.measuring import measured
from prose.slips import Case


def _measure(cases: Sequence[Case], least: float, most: float, times: int, seed: int) -> Iterator[Row]:
    """``times`` wrong sentences of every kind made from each right one.

    Args:
        cases: the right sentences.
        least: the part of the wrong ones that must be found.
        most: the part of the right ones that may be blamed.
    """
    several = [measured(cases, seed + time) for time in range(times)]
    wrong, missed = sum(one.wrong for one in several), [text for one in several for text in one.missed]
    found, blamed = wrong - len(missed), several[0].blamed
    yield Row(
        "正确的句子", len(cases), f"误报 {len(blamed)}（{share(len(blamed), len(cases))}）", f"≤{most:.0%}",
        len(blamed) <= most * len(cases), blamed,
    )
    yield Row(
        "改错一处的句子", wrong, f"查出 {found}（{share(found, wrong)}）", f"≥{least:.0%}",
        found >= least * wrong, missed,
    )


RUNS = tuple(
    Run(name, f"句子里的数：{title}", 2022, 1, 10, partial(_measure, cases, least, most))
    for name, title, cases, least, most in (  # none of the reviewed ones, each was blamed once, is blamed again
        ("prose", "各类单位", sentences.RIGHT, 0.95, 0.02),
        ("prose-reviewed", "复核过的", reviewed_sentences.RIGHT, 0.80, 0.0),
        ("prose-fresh", "没见过的", fresh_sentences.RIGHT, 0.80, 0.03),
    )
)

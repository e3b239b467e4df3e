"""What texts claim the grade to be: 自评等级为优."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from xl_udfs.cell_functions.scores import GRADE_NAMES

_CUES = ("自评等级", "评价等级", "绩效等级", "评定等级", "自评结果", "自评结论")
_BETWEEN = "为是定评级：:“”\"'（( \u3000"
_QUOTES = str.maketrans("", "", "“”\"'（( \u3000")
_CLAIM = (
    f"(?:{'|'.join(_CUES)})[{_BETWEEN}]{{0,7}}(?P<grade>[{''.join(GRADE_NAMES)}])"
    "(?=[秀好]?(?:等级|等次|等)?(?:[”\"'。，,；;、）) \u3000\n]|$))"
)
"""A grade right behind one of the cues, and nothing behind it that makes it another word: 自评结果良性运用."""


class GradeClaim(NamedTuple):
    """A grade that a text claims: where it says so, in what words (without quotes), which grade."""

    start: int
    end: int
    said: str
    grade: str


def grade_claims(text: str) -> Iterator[GradeClaim]:
    """Every grade that a text claims, in the order of the text."""
    if not any(cue in text for cue in _CUES):  # most texts have none, and reading the pattern costs a cold start 1 %
        return
    for found in re.finditer(_CLAIM, text):
        yield GradeClaim(found.start(), found.end(), found[0].translate(_QUOTES), found["grade"])

"""Which figures a sentence can be talking about."""

from collections.abc import Sequence

from xl_udfs.prose.cues import Role
from xl_udfs.prose.figures import Block, Figure

_OTHER_BASES = ("口径", "可比", "剔除", "扣除", "不变价", "年均")
_CARRIED = ("上年结转", "上年结余", "年初结转", "年初结余", "上年末")
_MOST = 8
"""How many figures back a sentence may reach."""


def before(block: Block, place: int, dimension: str | None = None, reach: int = 0) -> list[Figure]:
    """Figures of the same sentence (and of ``reach`` sentences before it in the paragraph) before ``place``.

    The nearest comes first; rates and changes only if ``dimension`` asks for them.
    """
    here = block.figures[place]
    found: list[Figure] = []
    for figure in reversed(block.figures[max(0, place - 3 * _MOST):place]):
        if here.sentence - figure.sentence > reach or figure.paragraph != here.paragraph or len(found) == _MOST:
            break
        if figure.dimension == dimension if dimension else not figure.is_rate:
            found.append(figure)
    return found


def is_earlier(block: Block, figure: Figure, others: Sequence[Figure]) -> bool:
    """The figure is said to be what others are compared with, or stands for an earlier year."""
    if figure.role is Role.BEFORE:
        return True
    years = [one.year for one in others if one.year] + ([block.year] if block.year else [])
    return figure.year is not None and bool(years) and figure.year < max(years)


def is_carried(figure: Figure) -> bool:
    """上年结余: it comes on top of what the year brought."""
    return any(word in figure.name for word in _CARRIED)


def is_other_basis(figure: Figure) -> bool:
    """It is said on another basis than the amounts around it: 同口径增长13.6%."""
    return any(word in figure.lead for word in _OTHER_BASES)


def run(block: Block, place: int) -> tuple[int, int]:
    """The list (、和) of figures in which the one at ``place`` stands: its first place and the one after its last."""
    first, last = place, place + 1
    while first > 0 and block.figures[first].joined:
        first -= 1
    while last < len(block.figures) and block.figures[last].joined:
        last += 1
    return first, last

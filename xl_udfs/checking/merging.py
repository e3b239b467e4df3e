"""One fact, one finding: findings that see the same gap from several sides become one."""

from collections.abc import Iterable, Mapping, Sequence

from xl_udfs.checking.corrections import Change, Correction, corrections
from xl_udfs.checking.finding import Finding
from xl_udfs.checking.slipped import slipped_figures, without_thresholds
from xl_udfs.filing import Item
from xl_udfs.filing.precedents import Precedents
from xl_udfs.rulebook import Scope

_NEAREST = list(Scope)


def merged(findings: Sequence[Finding], items: Iterable[Item] = ()) -> list[Finding]:
    """The findings, those that one corrected figure would settle together as one; the order stays.

    ``Hit.difference`` is what ``item`` has more than the sum of ``others``: too much in ``item``, or too little in
    one of the others (too much in those, where they stand ``together`` with it). What a live formula adds up may be
    wrong instead of its sum. Findings with a correction in common see one fact; a gap that no single figure explains
    on both sides is two facts, whatever its size. The weightiest finding stands for the others, then the one that
    looks least far, then the one that points at the figure itself. Thresholds passed by a figure that is taken for
    a slip are part of that fact.

    Args:
        findings: in their order.
        items: those of the filing that they are about, whose formulas are followed.
    """
    if len(findings) < 2:
        return list(findings)
    precedents = Precedents(items)
    gaps = {number: list(corrections(finding, precedents)) for number, finding in enumerate(findings)}
    kept = _by_correction(findings, gaps)
    _join_explained(kept)
    return without_thresholds(kept, slipped_figures(findings, gaps, kept), precedents)


def _by_correction(findings: Sequence[Finding], gaps: Mapping[int, Sequence[Correction]]) -> dict[int, Finding]:
    """What is left by number, each with the findings that see the same."""
    open_ = {number: [gap.change for gap in found] for number, found in gaps.items()}
    kept = dict(enumerate(findings))
    while True:
        figure, sides = _largest(open_)
        if len(sides) < 2:
            return kept
        best, *others = sorted(sides, key=lambda number: (*_rank(findings[number], figure), number))
        kept[best] = findings[best].replaced(also=tuple(findings[number] for number in sorted(others)))
        for number in others:
            del kept[number]
        for number in sides:
            del open_[number]


def _largest(open_: Mapping[int, Sequence[Change]]) -> tuple[tuple[str, str], list[int]]:
    """The figure whose correction settles most findings, the first such one, and these findings."""
    sides: dict[Change, list[int]] = {}
    for number, changes in open_.items():
        for change in dict.fromkeys(changes):
            sides.setdefault(change, []).append(number)
    (form, key, _), found = max(sides.items(), key=lambda side: len(side[1]), default=(("", "", 0), []))
    return (form, key), found


def _rank(finding: Finding, figure: tuple[str, str]) -> tuple[int, int, bool]:
    item = finding.hit.item
    return finding.severity.rank, _NEAREST.index(finding.scope), (item.form, item.key) != figure


def _join_explained(kept: dict[int, Finding]) -> None:
    """Let a finding stand for those at its place that its rule explains: the error value for the formula behind it."""
    explained = {(code, *_place(one)): number for number, one in kept.items() for code in one.rule.explains}
    for number, one in list(kept.items()):
        by = explained.get((one.code, *_place(one)))
        if by is not None:
            kept[by] = kept[by].replaced(also=(*kept[by].also, kept.pop(number)))


def _place(finding: Finding) -> tuple[str, str]:
    return finding.hit.item.form, finding.hit.item.key

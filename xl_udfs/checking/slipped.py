"""Figures that are known to be slips: thresholds they pass say nothing new of them."""

from collections.abc import Mapping, Sequence

from xl_udfs.checking.corrections import Correction
from xl_udfs.checking.finding import Finding
from xl_udfs.filing import Item
from xl_udfs.filing.precedents import Precedents

_MOST_COMPARED = 2
"""A threshold is about a figure and so many others; a hint about many figures is none about one of them."""


def slipped_figures(
    findings: Sequence[Finding], gaps: Mapping[int, Sequence[Correction]], kept: Mapping[int, Finding]
) -> dict[int, Item]:
    """Figures that were typed in 元 as far as an equation shows, or look like it, by the finding that says so."""
    found = {}
    for number in kept:
        in_yuan = (gap.item for gap in gaps[number] if gap.is_of_yuan)
        slipped = next(in_yuan, findings[number].hit.item if findings[number].rule.about_slips else None)
        if isinstance(slipped, Item):
            found[number] = slipped
    return dict(sorted(found.items(), key=lambda one: _certainty(findings[one[0]])))


def _certainty(finding: Finding) -> int:
    """Equations show a slip for certain; of thresholds, the one that is about slips comes first."""
    return 1 if finding.rule.about_slips else 2 if finding.rule.about_size else 0


def without_thresholds(kept: dict[int, Finding], slipped: Mapping[int, Item], precedents: Precedents) -> list[Finding]:
    """The findings, those about thresholds that a slipped figure passes as part of what is said of it."""
    for number, figure in slipped.items():
        if number not in kept:
            continue
        passed = [
            other for other in kept if other != number and _is_about(kept[other], figure, precedents)
            and kept[other].severity.rank >= kept[number].severity.rank
        ]
        hosted = [kept.pop(other) for other in passed]
        sides = [side for one in hosted for side in (one.replaced(also=()), *one.also)]
        kept[number] = kept[number].replaced(also=(*kept[number].also, *sides))
    return [kept[number] for number in sorted(kept)]


def _is_about(finding: Finding, figure: Item, precedents: Precedents) -> bool:
    """Whether a threshold's finding is about the figure, or about a sum of it; or a sentence is written from it."""
    hit = finding.hit
    sides = [one for one in (hit.item, *hit.others) if isinstance(one, Item)]
    if finding.rule.reads_texts:  # where a formula writes the sentence
        sides = [*precedents.of(hit.item)] if isinstance(hit.item, Item) else []
    elif not finding.rule.about_size or len(hit.others) > _MOST_COMPARED:
        return False
    found = (one for side in sides for one in precedents.with_addends(side))
    return any((one.form, one.key) == (figure.form, figure.key) for one in found)

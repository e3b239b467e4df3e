"""One fact, one finding: findings that see the same gap from several sides become one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.check.outcome import Finding
from xl_udfs.filing import Item
from xl_udfs.numbers import Kind
from xl_udfs.rules import Scope, Severity

Correction = tuple[str, str, Decimal]
"""Form and key of an item, and what would have to be added to it to make a relation hold."""

_HEAVIEST = list(Severity)
_NEAREST = list(Scope)
_WORDS = (Kind.TEXT, Kind.TARGET)


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those that one corrected figure would settle together as one; the order stays.

    ``Hit.difference`` is what ``item`` has more than the sum of ``others``: too much in ``item``, or too little in
    one of the others (too much in those, where they stand ``together`` with it). Findings with a correction in
    common see one fact; a gap that no single figure explains on both sides is two facts, whatever its size. The
    weightiest finding stands for the others, then the one that looks least far, then the one that points at the
    figure itself.
    """
    if len(findings) < 2:
        return list(findings)
    open_ = {number: list(_corrections(finding)) for number, finding in enumerate(findings)}
    kept = dict(enumerate(findings))
    while True:
        figure, sides = _largest(open_)
        if len(sides) < 2:
            return [kept[number] for number in sorted(kept)]
        best, *others = sorted(sides, key=lambda number: (*_rank(findings[number], figure), number))
        kept[best] = findings[best].replaced(also=tuple(findings[number] for number in sorted(others)))
        for number in others:
            del kept[number]
        for number in sides:
            del open_[number]


def _corrections(finding: Finding) -> Iterator[Correction]:
    """Every single figure that may be wrong and by how much; figures of another kind stand in no sum with it.

    What is within no tolerance but merely large (growth, overspending) is no equation. A sentence is no single
    figure: two sentences of a paragraph that are wrong by the same amount are two facts.
    """
    hit, item = finding.hit, finding.hit.item
    if hit.slip:
        yield hit.slip[:3]
    if not hit.difference or hit.tolerance is None:
        return
    kind = item.field.kind if isinstance(item, Item) and item.field.kind not in _WORDS else None
    if kind:
        yield item.form, item.key, -hit.difference
    for other in hit.others:
        alike = other.field.kind is kind if kind else other.field.kind not in _WORDS
        if alike and (other.form, other.key) != (item.form, item.key):
            yield other.form, other.key, -hit.difference if hit.together else hit.difference


def _largest(open_: dict[int, list[Correction]]) -> tuple[tuple[str, str], list[int]]:
    """The figure whose correction settles most findings, the first such one, and these findings."""
    sides: dict[Correction, list[int]] = {}
    for number, corrections in open_.items():
        for correction in dict.fromkeys(corrections):
            sides.setdefault(correction, []).append(number)
    (form, key, _), found = max(sides.items(), key=lambda side: len(side[1]), default=(("", "", 0), []))
    return (form, key), found


def _rank(finding: Finding, figure: tuple[str, str]) -> tuple[int, int, bool]:
    item = finding.hit.item
    return _HEAVIEST.index(finding.severity), _NEAREST.index(finding.scope), (item.form, item.key) != figure

"""One fact, one finding: findings that see the same gap from several sides become one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xl_udfs.check.outcome import Finding
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Kind
from xl_udfs.numbers.record import Record
from xl_udfs.numbers.slips import is_yuan
from xl_udfs.rules import Place, Scope, Severity
from xl_udfs.rules.precedents import Precedents
from xl_udfs.rules.relations import amount

Correction = tuple[str, str, Decimal]
"""Form and key of an item, and what would have to be added to it to make a relation hold."""

_HEAVIEST = list(Severity)
_NEAREST = list(Scope)
_WORDS = (Kind.TEXT, Kind.TARGET)

_THRESHOLDS = ("JX5", "JX205", "JX313")
"""Rules that find a figure too large or too small; they say nothing new of one that is known to be a slip."""

_PROSE = "JX6"
"""So do those about sentences, where a formula writes the sentence."""

_SLIPPED = "JX533"
"""The rule that finds figures with a misplaced point, or in 元, where no equation does."""

_ERROR, _POINTS_OUTSIDE = "JX902", "JX912"

_MOST_COMPARED = 2
"""A threshold is about a figure and so many others; a hint about many figures is none about one of them."""


def merged(findings: Sequence[Finding], filing: Filing | None = None) -> list[Finding]:
    """The findings, those that one corrected figure would settle together as one; the order stays.

    ``Hit.difference`` is what ``item`` has more than the sum of ``others``: too much in ``item``, or too little in
    one of the others (too much in those, where they stand ``together`` with it). What a live formula adds up may be
    wrong instead of its sum. Findings with a correction in common see one fact; a gap that no single figure explains
    on both sides is two facts, whatever its size. The weightiest finding stands for the others, then the one that
    looks least far, then the one that points at the figure itself. Thresholds passed by a figure that is taken for
    a slip are part of that fact.

    Args:
        findings: in their order.
        filing: what they are about; without it no formula is followed.
    """
    if len(findings) < 2:
        return list(findings)
    precedents = Precedents(filing) if filing else None
    gaps = {number: list(_corrections(finding, precedents)) for number, finding in enumerate(findings)}
    kept = _by_correction(findings, gaps)
    _join_errors(kept)
    return _without_thresholds(kept, _slips(findings, gaps, kept), precedents)


class _Gap(Record):
    """A figure that may be wrong, and what would have to be added to it."""

    item: Place
    by: Decimal

    @property
    def correction(self) -> Correction:
        return self.item.form, self.item.key, self.by

    @property
    def is_typed_in_yuan(self) -> bool:
        """The figure would be right in 元."""
        if not isinstance(self.item, Item) or not self.item.is_quantity:
            return False
        stated = amount(self.item)
        return is_yuan(stated, stated + self.by)


def _by_correction(findings: Sequence[Finding], gaps: dict[int, list[_Gap]]) -> dict[int, Finding]:
    """What is left by number, each with the findings that see the same."""
    open_ = {number: [gap.correction for gap in found] for number, found in gaps.items()}
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


def _corrections(finding: Finding, precedents: Precedents | None) -> Iterator[_Gap]:
    """Every single figure that may be wrong and by how much; figures of another kind stand in no sum with it.

    What is within no tolerance but merely large (growth, overspending) is no equation. A sentence is no single
    figure: two sentences of a paragraph that are wrong by the same amount are two facts. One that a formula writes
    is wrong because a figure is that it takes.
    """
    hit, item = finding.hit, finding.hit.item
    if hit.slip:
        yield _Gap(hit.slip.place, hit.slip.meant)
    if not hit.difference or hit.tolerance is None:
        return
    kind = item.field.kind if isinstance(item, Item) and item.field.kind not in _WORDS else None
    if kind:
        yield from _with_addends(item, -hit.difference, precedents)
    elif isinstance(item, Item) and precedents:
        for one in precedents.of(item):
            if one.field.kind not in _WORDS:
                yield from (_Gap(one, by) for by in (hit.difference, -hit.difference))
    for other in hit.others:
        alike = other.field.kind is kind if kind else other.field.kind not in _WORDS
        if alike and (other.form, other.key) != (item.form, item.key):
            yield from _with_addends(other, -hit.difference if hit.together else hit.difference, precedents)


def _with_addends(item: Place, by: Decimal, precedents: Precedents | None) -> Iterator[_Gap]:
    """The figure, and those that a live formula adds up to it: what the sum lacks, one of them lacks."""
    open_, seen = [item], {(item.form, item.key)}
    while open_:
        one = open_.pop()
        yield _Gap(one, by)
        for addend in precedents.addends(one) if precedents and isinstance(one, Item) else ():
            if (addend.form, addend.key) not in seen:
                seen.add((addend.form, addend.key))
                open_.append(addend)


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


def _slips(findings: Sequence[Finding], gaps: dict[int, list[_Gap]], kept: dict[int, Finding]) -> dict[int, Item]:
    """Figures that were typed in 元 as far as an equation shows, or look like it, by the finding that says so."""
    found = {}
    for number in kept:
        shifted = (gap.item for gap in gaps[number] if gap.is_typed_in_yuan)
        slipped = next(shifted, findings[number].hit.item if findings[number].code == _SLIPPED else None)
        if isinstance(slipped, Item):
            found[number] = slipped
    return dict(sorted(found.items(), key=lambda one: _certainty(findings[one[0]].code)))


def _certainty(code: str) -> int:
    """Equations show a slip for certain; of thresholds, the one that is about slips comes first."""
    return 1 if code == _SLIPPED else 2 if code.startswith(_THRESHOLDS) else 0


def _join_errors(kept: dict[int, Finding]) -> None:
    """Let an error value stand for the formula that points into another workbook and gives it."""
    errors = {_place(one): number for number, one in kept.items() if one.code == _ERROR}
    for number, one in list(kept.items()):
        error = errors.get(_place(one)) if one.code == _POINTS_OUTSIDE else None
        if error is not None:
            kept[error] = kept[error].replaced(also=(*kept[error].also, kept.pop(number)))


def _place(finding: Finding) -> tuple[str, str]:
    return finding.hit.item.form, finding.hit.item.key


def _without_thresholds(
    kept: dict[int, Finding], slips: dict[int, Item], precedents: Precedents | None
) -> list[Finding]:
    """The findings, those about thresholds that a slipped figure passes as part of what is said of it."""
    for number, slipped in slips.items():
        if number not in kept:
            continue
        passed = [
            other for other in kept if other != number and _is_about(kept[other], slipped, precedents)
            and _HEAVIEST.index(kept[other].severity) >= _HEAVIEST.index(kept[number].severity)
        ]
        hosted = [kept.pop(other) for other in passed]
        sides = [side for one in hosted for side in (one.replaced(also=()), *one.also)]
        kept[number] = kept[number].replaced(also=(*kept[number].also, *sides))
    return [kept[number] for number in sorted(kept)]


def _is_about(finding: Finding, figure: Item, precedents: Precedents | None) -> bool:
    """Whether a threshold's finding is about the figure, or about a sum of it; or a sentence is written from it."""
    hit = finding.hit
    sides = [one for one in (hit.item, *hit.others) if isinstance(one, Item)]
    if finding.code.startswith(_PROSE):
        sides = [*precedents.of(hit.item)] if precedents and isinstance(hit.item, Item) else []
    elif not finding.code.startswith(_THRESHOLDS) or len(hit.others) > _MOST_COMPARED:
        return False
    return any(
        (gap.item.form, gap.item.key) == (figure.form, figure.key)
        for side in sides for gap in _with_addends(side, Decimal(0), precedents)
    )

"""Which single figures would settle a finding, and how."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.checking.finding import Finding
from xl_udfs.filing import Item
from xl_udfs.filing.precedents import Precedents
from xl_udfs.numbers import Kind
from xl_udfs.numbers.slips import is_yuan
from xl_udfs.record import Record
from xl_udfs.rulebook import Place
from xl_udfs.rulebook.kit.relations import amount

Change = tuple[str, str, Decimal]
"""Form and key of a figure, and by what it is corrected: findings with one in common see one fact."""

_WORDS = (Kind.TEXT, Kind.TARGET)


class Correction(Record):
    """A figure that may be wrong.

    Attributes:
        item: where it stands.
        by: what would have to be added to it; for a figure of a text, which has a place of its own, what it should be.
    """

    item: Place
    by: Decimal

    @property
    def change(self) -> Change:
        """What tells it from other corrections."""
        return self.item.form, self.item.key, self.by

    @property
    def is_of_yuan(self) -> bool:
        """The figure would be right in 元."""
        if not isinstance(self.item, Item) or not self.item.is_quantity:
            return False
        stated = amount(self.item)
        return is_yuan(stated, stated + self.by)


def corrections(finding: Finding, precedents: Precedents) -> Iterator[Correction]:
    """Every single figure that may be wrong and by how much; figures of another kind stand in no sum with it.

    What is within no tolerance but merely large (growth, overspending) is no equation. A sentence is no single
    figure: two sentences of a paragraph that are wrong by the same amount are two facts. One that a formula writes
    is wrong because a figure is that it takes. What a sum lacks, one of its addends lacks.
    """
    hit, item = finding.hit, finding.hit.item
    if hit.slip:
        yield Correction(hit.slip.place, hit.slip.meant)
    if not hit.difference or hit.tolerance is None:
        return
    kind = item.field.kind if isinstance(item, Item) and item.field.kind not in _WORDS else None
    if isinstance(item, Item) and kind:
        yield from (Correction(one, -hit.difference) for one in precedents.with_addends(item))
    elif isinstance(item, Item):
        for one in precedents.of(item):
            if one.field.kind not in _WORDS:
                yield from (Correction(one, by) for by in (hit.difference, -hit.difference))
    for other in hit.others:
        alike = other.field.kind is kind if kind else other.field.kind not in _WORDS
        if alike and (other.form, other.key) != (item.form, item.key):
            by = -hit.difference if hit.together else hit.difference
            yield from (Correction(one, by) for one in precedents.with_addends(other))

"""The texts of a filing."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple
from weakref import ref

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import Kind, figure, from_double

_WORDED = (Kind.TEXT, Kind.TARGET)


class Text(NamedTuple):
    """What stands in one cell for words, and the cell."""

    text: str
    item: Item


def texts(filing: Filing) -> list[Text]:
    """Every text that people typed into cells for words; names of rows and paragraphs too, what formulas say not.

    A number typed where words are asked for (a telephone) is a text as well. Collected once for all rules that ask
    about the same filing one after the other.
    """
    if _latest and _latest[0][0]() is filing:
        return _latest[0][1]
    found = list(_collected(filing))
    _latest[:] = [(ref(filing), found)]
    return found


_latest: list[tuple["ref[Filing]", list[Text]]] = []
"""The filing that was asked about last, and its texts."""


def _collected(filing: Filing) -> Iterator[Text]:
    for form in filing.forms.values():
        for item in form.all_items():
            if item.field.kind in _WORDED and item.formula is None:
                text = _text(item)
                if text:
                    yield Text(text, item)


def _text(item: Item) -> str:
    raw = item.raw
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        return ""
    return figure(from_double(raw) if isinstance(raw, float) else Decimal(raw))

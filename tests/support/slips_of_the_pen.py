"""Slips of the pen in one entry: what stands there afterwards, by the kind of slip."""

import re
from collections.abc import Iterator

from xl_udfs.book import CellValue
from xl_udfs.filing import Item
from xl_udfs.numbers import Kind, Quantity

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SIGN = re.compile(r"^[≥≤><＞＜]")


def slips_of(item: Item, neighbour: CellValue, last_year: CellValue) -> Iterator[tuple[str, CellValue]]:
    """Each kind of slip and what it leaves in the entry; none that leaves what was there, none twice.

    Args:
        item: the entry, a figure.
        neighbour: the figure of a cell beside it, None if there is none.
        last_year: the figure of the year before in its row, None if there is none.
    """
    text = item.raw if isinstance(item.raw, str) else f"{item.raw or 0:.15g}"
    seen: set[object] = {text}
    for kind, slipped in _texts(text, item):
        if slipped not in seen:
            seen.add(slipped)
            yield kind, slipped if isinstance(item.raw, str) else float(slipped)
    for kind, figure in (("邻格的数", neighbour), ("上年的数", last_year)):
        if figure is not None and str(figure) not in seen:
            seen.add(str(figure))
            yield kind, figure
    if item.field.required:
        yield "空着", None


def _texts(text: str, item: Item) -> Iterator[tuple[str, str]]:
    found = _NUMBER.search(text)
    assert found, text
    before, number, after = text[:found.start()], found[0], text[found.end():]
    for kind, slipped in _numbers(number):
        yield kind, before + slipped + after
    if float(number) and item.field.kind is Kind.MONEY and not after:
        yield "按元填", f"{before}{float(number) * 10_000:.15g}"
        yield "正负号", text[1:] if text.startswith("-") else f"-{text}"
    if _SIGN.match(text):
        yield "漏写符号", text[1:]
    if isinstance(item.entry, Quantity) and after.strip():
        yield "漏写单位", before + number


def _numbers(number: str) -> Iterator[tuple[str, str]]:
    yield "错一位", _other_digit(number)
    yield "颠倒两位", _swapped(number)
    if float(number):
        yield "小数点右移", _moved_right(number)
        yield "小数点左移", _moved_left(number)


def _other_digit(number: str) -> str:
    """The middle digit one higher."""
    places = [i for i, char in enumerate(number) if char.isdigit()]
    i = places[len(places) // 2]
    return f"{number[:i]}{(int(number[i]) + 1) % 10}{number[i + 1:]}"


def _swapped(number: str) -> str:
    """The first two neighbouring digits that differ, exchanged; none after which the figure would begin with 0."""
    for i in range(len(number) - 1):
        a, b = number[i], number[i + 1]
        if a.isdigit() and b.isdigit() and a != b and (i or b != "0"):
            return f"{number[:i]}{b}{a}{number[i + 2:]}"
    return number


def _moved_right(number: str) -> str:
    """The decimal point one place to the right."""
    whole, _, part = number.partition(".")
    return f"{whole}{part[0]}.{part[1:]}".rstrip(".") if part else f"{whole}0"


def _moved_left(number: str) -> str:
    """The decimal point one place to the left."""
    whole, _, part = number.partition(".")
    return f"{whole[:-1] or 0}.{whole[-1]}{part}"

"""Numbers with units in a text; dates, ordinals, ranges and numbers of documents are none."""

import re
from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.prose.units import Unit, unit_at
from xl_udfs.record import Record

_PLAIN: dict[int, int] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20, 0xA0: 0x20, 0x9: 0x20, 0xD: 0x20, 0x200B: 0x20, 0xFEFF: 0x20, 0x2212: 0x2D, 0xFE6A: 0x25,
}
"""Full-width signs and odd spaces; one character each, so that places in the text stay what they are."""

_NUMBER = re.compile(r"((?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?)( {0,2})")
_REST = re.compile(r"(\.?) {0,4}\n {0,4}(\.?[0-9]{1,12}(?:\.[0-9]{1,6})?) {0,2}")

_RANGE_SIGNS = ("-", "~", "—", "至", "到")
_ABOUT_BEFORE = ("约", "近", "超", "超过", "逾", "不足", "至少", "最多", "突破", "低于", "高于", "≥", "≤", ">", "<")
_NO_ABOUT = ("签约", "合约", "预约", "履约", "节约", "公约", "附近")
_ABOUT_AFTER = ("余", "左右", "以上", "以下", "以内", "上下")

_MAX_DIGITS = 18
"""Longer runs of digits are numbers of accounts and documents."""

_LEAST_LINE = 10
"""A number may be broken where a line is full, not after a title such as 附件1."""


class Token(Record):
    """A number with its unit, at a place of the text.

    Attributes:
        start, end: its place, unit included.
        value: as printed, in ``unit``; decimals: how many are printed.
        unit: as printed (``万元``); dimension: what it measures (``元``); exponent: the unit's power of ten.
        vague: 约, 左右, 余 and the like, or the end of a range.
    """

    start: int
    end: int
    value: Decimal
    decimals: int
    unit: str
    dimension: str
    exponent: int
    vague: bool


def plain(text: str) -> str:
    """``text`` in half-width signs, character by character."""
    return text.translate(_PLAIN)


def tokens(text: str) -> Iterator[Token]:
    """The numbers with units in a plain text, in one pass."""
    end = 0
    for found in _NUMBER.finditer(text):
        if found.start() < end:  # the second line of the number before
            continue
        number, unit = found[1], unit_at(text, found.end())
        if unit is None and text[found.end():found.end() + 1] in ".\n":
            number, unit = _continued(text, found)
        if unit is not None and (token := _token(text, found.start(), number, unit)):
            end = token.end
            yield token


def _continued(text: str, found: re.Match[str]) -> tuple[str, Unit | None]:
    """A number that goes on in the next line, with the unit there."""
    rest = _REST.match(text, found.end())
    if rest is None or len(found[1]) > _MAX_DIGITS:
        return "", None
    number = found[1] + rest[1] + rest[2]
    line = text.rfind("\n", max(0, found.start() - 200), found.start()) + 1
    if number.count(".") > 1 or not (rest[1] or rest[2].startswith(".") or found.start() - line >= _LEAST_LINE):
        return "", None
    return number, unit_at(text, rest.end())


def _token(text: str, start: int, number: str, unit: Unit) -> Token | None:
    before = text[max(0, start - 4):start]
    if len(number) > 2 * _MAX_DIGITS or _is_no_figure(before[-1:]):
        return None
    number = number.replace(",", "")
    if len(number) > _MAX_DIGITS:
        return None
    value = Decimal(number)
    vague = unit.some or _is_vague(text, before, unit.end)
    if before.endswith("-") and not _is_amount(before[-2:-1]):
        value, start = -value, start - 1
    return Token(
        start, unit.end, value, len(number.partition(".")[2]), unit.text, unit.dimension, unit.exponent, vague
    )


def _is_no_figure(sign: str) -> bool:
    """第3, B2, 2.1.3, 〔3: what stands right before a number that counts nothing."""
    return sign != "" and (sign in "第._/〔[" or (sign.isascii() and sign.isalnum()))


def _is_amount(sign: str) -> bool:
    return sign != "" and (sign in "%万元人户亿)" or (sign.isascii() and sign.isalnum()))


def _is_vague(text: str, before: str, end: int) -> bool:
    said = before.rstrip("为了达")
    if said.endswith(_ABOUT_BEFORE) and not said.endswith(_NO_ABOUT):
        return True
    if before.endswith(_RANGE_SIGNS) and _is_amount(before.rstrip("-~—至到")[-1:]):
        return True
    after = text[end:end + 3].lstrip()
    return after.startswith(_ABOUT_AFTER) or (after[:1] in ("-", "~", "—", "至") and after[1:2].isdigit())

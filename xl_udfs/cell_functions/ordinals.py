"""The ordinals that forms have before the names of projects and items: 1. 2、 （三） ④."""

import re

_DIGITS, _NUMERALS = "0-9０-９", "一二三四五六七八九"
_SMALL, _CHINESE = f"[{_DIGITS}]{{1,3}}", f"(?:[{_NUMERALS}]?十[{_NUMERALS}]?|[{_NUMERALS}])"

# A point or a comma between two numerals of one kind belongs to the name (1.5级, 3.15活动, 7、8月份, 三、四级公路),
# unless the second is a year; spaces do not change that, hence ``\s`` among what may not follow: none is given back.
# Left to re to compile at the first use: that takes 3 ms, which a cold ``jixiao check`` mostly has no need of.
_ORDINAL = (
    rf"{_SMALL}[.．、]\s*(?:(?![\s{_DIGITS}])|(?=[{_DIGITS}]{{4}}年))"
    rf"|{_CHINESE}[.．、]\s*(?![\s{_NUMERALS}十〇零])"
    rf"|[（(]?(?:{_SMALL}|{_CHINESE})[）)]\s*"
    r"|[①-⒛㈠-㈩]\s*"
)
_FIRST = frozenset([
    *"0123456789０１２３４５６７８９（(", *_NUMERALS, "十",
    *map(chr, range(ord("①"), ord("⒛") + 1)), *map(chr, range(ord("㈠"), ord("㈩") + 1)),
])
"""What an ordinal can begin with."""


def without_ordinal(name: str) -> str:
    """``name`` without one ordinal at its start; names that begin with a number (2022年…, 3个…) keep it."""
    found = re.match(_ORDINAL, name) if name[:1] in _FIRST else None
    return name[found.end():] if found else name

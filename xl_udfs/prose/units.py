"""Units that figures in reports carry: what they measure, and how many base units they are."""

from typing import NamedTuple

MONEY, PEOPLE, PERCENT, POINTS = "元", "人", "%", "百分点"
"""Dimensions that other modules ask for; other units are dimensions of their own."""

SCORE = "分"
POINTS_WRITTEN = "个百分点"

_SCALES = {"": 0, "万亿": 12, "千万": 7, "百万": 6, "十万": 5, "亿": 8, "万": 4, "千": 3, "百": 2}
"""What may stand before a unit, as powers of ten; the longer ones first, but 百分点 is no hundred."""

_THINGS = "人次 户次 户 人 家 个 项 次 件 份 台 辆 套 所 处 座 条 头 只 棵 株 场 期 批 起 例 册 张 篇 宗 笔 间 对"
_MEASURES = "元 百分点 % 平方公里 ㎡ 立方米 公里 公顷 亩 公斤 吨 米 分"
_SYNONYMS = {"名": PEOPLE, "位": PEOPLE, "个百分点": POINTS, "平方米": "㎡", "千米": "公里", "千克": "公斤"}
_DIMENSIONS = {word: word for word in f"{_THINGS} {_MEASURES}".split()} | _SYNONYMS

MEASURES = frozenset({"平方公里", "㎡", "立方米", "公里", "公顷", "亩", "公斤", "吨", "米"})
"""Dimensions of what can be divided by kinds (人工造林、封山育林) that hardly overlap."""

COUNTED = frozenset(_THINGS.split())
"""Dimensions that come in whole numbers: 33人 is no rounded figure."""

_NOT_BEFORE = {
    "个": "月季学小工", "分": "别类为之管析配布成局钟工级", "期": "间末初", "场": "所地", "次": "年日月",
    "条": "件例款", "面": "积对", "对": "于比应口象", "位": "于", "名": "称列单", "人": "均", "份": "额",
    "只": "有", "处": "理室于", "所": "有属以", "张": "贴", "项": "目经", "米": "²³",
}
"""What makes a unit part of another word: 5个月, 3分之1."""

_NO_UNIT = {of: frozenset(signs) for of, signs in _NOT_BEFORE.items()}

_LONGEST = max(map(len, _DIMENSIONS))
_SOME = "余多来"
_FIRST = frozenset("".join(_DIMENSIONS) + "".join(_SCALES) + _SOME)


class Unit(NamedTuple):
    """A unit in a text.

    Attributes:
        text: as printed, ``万元``; end: where it ends.
        dimension: what it measures: 名 and 人 both count people.
        exponent: the power of ten that 万 and the like stand for.
        some: 余 or 多 says that there are some more.
    """

    text: str
    end: int
    dimension: str
    exponent: int
    some: bool


def unit_at(text: str, place: int) -> Unit | None:
    """The unit at a place of a text, None if there is none."""
    if text[place:place + 1] not in _FIRST:
        return None
    before = text[place] in _SOME
    place += before
    for scale, exponent in _SCALES.items():
        if text.startswith(scale, place):
            start = place + len(scale)
            some = scale != "" and start < len(text) and text[start] in _SOME
            of = _of(text, start + some)
            if of:
                return Unit(scale + of, start + some + len(of), _DIMENSIONS[of], exponent, some or before)
    return None


def _of(text: str, place: int) -> str:
    for length in range(_LONGEST, 0, -1):
        of = text[place:place + length]
        if of in _DIMENSIONS and len(of) == length:
            return "" if text[place + length:place + length + 1] in _NO_UNIT.get(of, ()) else of
    return ""

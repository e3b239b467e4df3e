"""Words that say what a sign would: 1000人以上 is ≥1000人, 不超过3次 is ≤3次."""

import re

_BEFORE = {
    "小于或等于": "≤", "小于等于": "≤", "不超过": "≤", "不高于": "≤", "不多于": "≤", "不大于": "≤", "至多": "≤",
    "最多": "≤",
    "大于或等于": "≥", "大于等于": "≥", "不少于": "≥", "不低于": "≥", "不小于": "≥", "至少": "≥", "最少": "≥",
    "超过": ">", "大于": ">", "高于": ">", "小于": "<", "低于": "<", "少于": "<",
}
_AFTER = {
    "及以上": "≥", "以上": "≥", "及以下": "≤", "以下": "≤", "以内": "≤", "之内": "≤", "左右": "≈", "上下": "≈",
}
_BEGINNINGS = frozenset(word[0] for word in _BEFORE)
_ENDS = frozenset(word[-1] for word in _AFTER)
_WITHIN = re.compile(r"(.*[0-9].*(?:天|日|周|月|年|时|分钟))内")
_AND_MORE = re.compile(r"([0-9])[余多](?=[^0-9\s])")


def bounded(text: str) -> tuple[str, str]:
    """``text`` without such words, and the sign they stand for: ≥, ≤, >, <, or ≈ for 左右 and 余; ``""`` for none.

    Words on both sides that say different things (不超过100人以上) stand for none and stay.
    """
    text = text.removesuffix("(含)")
    rest, before = _without_beginning(text)
    rest, after = _without_end(rest)
    if before and after and before != after:
        return text, ""
    return rest, before or after


def _without_beginning(text: str) -> tuple[str, str]:
    if text[:1] in _BEGINNINGS:
        for word, sign in _BEFORE.items():
            if text.startswith(word):
                return text.removeprefix(word).lstrip(), sign
    return text, ""


def _without_end(text: str) -> tuple[str, str]:
    if text[-1:] in _ENDS:
        for word, sign in _AFTER.items():
            if text.endswith(word):
                return text.removesuffix(word).rstrip(), sign
        within = _WITHIN.fullmatch(text)
        if within:
            return within[1], "≤"
    if "余" in text or "多" in text:
        rest, found = _AND_MORE.subn(r"\1", text, count=1)
        return rest, "≈" if found else ""
    return text, ""

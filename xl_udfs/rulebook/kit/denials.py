"""Where a text says that there is none of something: 我单位无公务用车."""

from collections.abc import Sequence

from xl_udfs.filing import Item
from xl_udfs.numbers import NotApplicable
from xl_udfs.rulebook.kit.named_rows import section
from xl_udfs.rulebook.kit.passages import Passage

_NONE = ("无", "没有", "未发生", "未安排", "未涉及", "不涉及")
_THIS = ("此项", "该项", "此类", "此", "相关")
_AFTER_NAMES = (
    "（境）", "(境)", "预算", "支出", "情况", "费用", "经费", "费", "拨款", "收入", "发生", "运行维护", "运行", "资金",
)
_REACH = 40
_ENDS = "，。；,;\n"
_LONGEST_OWNER, _LONGEST_DENIAL = 16, 60


def denied(text: str, names: Sequence[str]) -> tuple[int, int, str] | None:
    """Where a clause says that there is none of what ``names`` name: 无公务用车及因公出国(境)费用."""
    for none in _NONE:
        start = text.find(none)
        while start >= 0:
            after = text[start + len(none):start + len(none) + _REACH]
            clause = _up_to_end(after)
            for part in clause.replace("以及", "、").replace("及", "、").replace("和", "、").split("、"):
                if any(part.startswith(name) and _is_all(part.removeprefix(name)) for name in names):
                    return start, start + len(none) + len(clause), none + clause
            start = text.find(none, start + 1)
    return None


def denied_by_section(passage: Passage, role: str, names: Sequence[str]) -> tuple[int, int, str] | None:
    """Where the section that means ``role`` says only 无 or 本部门无此项支出."""
    end = -1
    for line in passage.text.split("\n") if role else ():
        start, end = end + 1, end + 1 + len(line)
        if len(line) > _LONGEST_DENIAL:
            continue
        place = passage.place(start, start)
        alone = isinstance(place, Item) and isinstance(place.entry, NotApplicable)
        said = place.printed if isinstance(place, Item) and alone else line.strip().rstrip("。")
        owner, none, rest = next((said.partition(word) for word in _NONE if word in said), ("", "", ""))
        for word in (*names, *_THIS):
            rest = rest.replace(word, "")
        if none and len(owner) <= _LONGEST_OWNER and _is_all(rest) and section(passage, start) == role:
            return start, end, said
    return None


def _is_all(rest: str) -> bool:
    """Nothing follows the name that would make it something else: 没有项目支出超预算."""
    for word in _AFTER_NAMES:
        rest = rest.replace(word, "")
    return not rest.strip()


def _up_to_end(text: str) -> str:
    for place, sign in enumerate(text):
        if sign in _ENDS:
            return text[:place]
    return text

"""Counts of things that are listed: 内设股室9个…分别是1、…9、…; 办公室、财务室、人事室3个股室."""

import re
from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Holds, Judgement, Kind, quoted_text

_COUNTED = frozenset(["个", "家", "项", "处", "所", "件", "条", "套", "次", "辆", "场"])
_SAYS = r"(?:分别为|分别是|即|具体为|具体是|包括|依次为|依次是|为|是|有)[: ]*"
_LIST_FOLLOWS = re.compile(_SAYS)
_AT_ONCE = re.compile(rf"[^,:;。、()0-9]{{0,12}}(?:[:(] ?|[,。]? ?(?:{_SAYS}))")
_MARKED = re.compile(r"(?:(?<=[^0-9.])|^) ?(?P<mark>[0-9]{1,2}) ?[、.](?![0-9])")
_ITEM = re.compile(r"[^、,;。:()0-9“”]{2,20}(?:\([^()0-9]{1,20}\))?")
_END = re.compile(r"[。;\n)]|$")
_JOINS = re.compile(r"和|与|及|以及|或")
_NEAR = 60
_LONGEST = 400
_SET_UP = ("内设", "下设", "设有", "设立", "下辖", "设")
_OWN = ("内设", "二级", "下属", "直属")
_OFFICES = ("机构", "股室", "科室", "处室", "单位", "部门", "站所")
_LEFT_OPEN = re.compile(r"等|……|…")
_BEFORE, _AFTER = "前面", "后面"
_LISTED = "{where}列出 {low} 个：{items}"


def counts(block: Block) -> Iterator[Judgement]:
    """Every count that is followed by the list of what was counted."""
    for figure in block.figures:
        if figure.dimension in _COUNTED and not figure.token.decimals and not figure.token.vague:
            yield from _followed(block, figure)
            if "、" in figure.lead:
                yield from _preceded(block, figure)


def _followed(block: Block, figure: Figure) -> Iterator[Judgement]:
    text = block.text
    lead = _list_start(text, figure)
    if lead is None:
        return
    end = _end(text, lead)
    listed = text[lead:end]
    marks = [int(found["mark"]) for found in _MARKED.finditer(listed)]
    if marks and marks[0] == 1:
        yield from _of_marks(block, figure, lead, end, marks)
    elif not marks:
        yield from _of_names(block, figure, lead, end, listed)


def _preceded(block: Block, figure: Figure) -> Iterator[Judgement]:
    """内设办公室、财务股、业务股3个股室: offices that are named right before their number."""
    after = block.text[figure.end:figure.end + 6]
    if not any(word in after for word in _OFFICES):
        return
    first = start = figure.start - len(figure.lead) + max(figure.lead.rfind(sign) for sign in ",:;()") + 1
    for word in _SET_UP:
        found = block.text.rfind(word, start, figure.start)
        start = found + len(word) if found >= 0 else start
    if start == first and not any(word in after for word in _OWN):
        return  # 会同教育、公安2个部门: whoever counts so may count itself
    yield from _of_names(block, figure, start, figure.start, block.text[start:figure.start])


def _list_start(text: str, figure: Figure) -> int | None:
    """Where the list begins that says what was counted: at once, or where its name comes again."""
    last = figure.end + _NEAR
    found = _AT_ONCE.match(text, figure.end, last)
    again = figure.end if found is None and len(figure.name) > 1 else -1
    while again >= 0 and found is None:
        again = text.find(figure.name[-2:], again, last)
        if again >= 0:
            again += 2
            found = _LIST_FOLLOWS.match(text, again, last)
    return found.end() if found else None


def _end(text: str, start: int) -> int:
    found = _END.search(text, start, min(len(text), start + _LONGEST))
    return found.start() if found else min(len(text), start + _LONGEST)


def _of_marks(block: Block, figure: Figure, start: int, end: int, marks: list[int]) -> Iterator[Judgement]:
    """1、… 2、… 3、…: the marks count themselves."""
    if marks == list(range(1, len(marks) + 1)) and not _LEFT_OPEN.search(block.text, start, end):
        yield _counted(block, figure, start, end, len(marks), len(marks), Holds.WRONG)


def _of_names(block: Block, figure: Figure, start: int, end: int, listed: str) -> Iterator[Judgement]:
    """甲、乙和丙: 和 may stand inside a name, so there are at least and at most so many."""
    items = listed.split("、")
    if len(items) < 2 or not all(_ITEM.fullmatch(item.strip()) for item in items) or _LEFT_OPEN.search(listed):
        return
    most = len(items) + sum(len(_JOINS.findall(item)) for item in items)
    yield _counted(block, figure, start, end, len(items), most, Holds.UNCERTAIN)


def _counted(block: Block, figure: Figure, start: int, end: int, low: int, high: int, otherwise: Holds) -> Judgement:
    said = int(figure.token.value)
    nearest = min(max(said, low), high)
    text, first, last = block.original, min(start, figure.start), max(end, figure.end)
    where = _BEFORE if start < figure.start else _AFTER
    return Judgement(
        Kind.COUNT, Holds.OK if low <= said <= high else otherwise, quoted_text(text[figure.begin:last]),
        block.start + first, block.start + last, block.start + figure.start, f"{figure.name} {figure.printed}",
        _LISTED.format(where=where, low=low, items=quoted_text(text[start:end])), f"{nearest}{figure.token.unit}",
        Decimal(said - nearest), Decimal(0), figure.token.unit,
    )

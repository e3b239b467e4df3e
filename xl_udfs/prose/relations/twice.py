"""One thing given two values in one text: very careful, only what a unit has one of in a year."""

from collections.abc import Iterable, Iterator

from xl_udfs.prose.context import is_earlier
from xl_udfs.prose.cues import Role
from xl_udfs.prose.figures import Block, Figure
from xl_udfs.prose.judgement import Ends, Holds, Judgement, Kind, quoted, span

_NAMES = frozenset({
    "基本支出", "项目支出", "人员经费", "公用经费", "三公经费", "“三公”经费", "公务接待", "公务接待费", "办公费",
    "政府采购", "公务用车运行维护费", "因公出国费", "因公出国(境)费", "在职", "在职人员", "编制", "退休人员",
    "离退休人员", "一般公共预算支出",
})
_OWNERS = ("我局", "我单位", "本单位", "单位", "部门")
_ENDINGS = ("决算", "总额", "总数", "人数", "数")
_OTHERWISE = (
    "预算安排", "预算为",
    "预算数", "年初", "计划", "上年", "去年", "同期", "调整", "增加", "减少", "月", "季度", "其中", "比", "较", "每",
    "人均", "累计", "标准", "以前",
)
_ONE, _TWO = "{name} {one}", "{name} {other}（“{sentence}”）"


def twice(blocks: Iterable[tuple[Block, Figure]]) -> Iterator[Judgement]:
    """Every second value of what already had another one."""
    first: dict[tuple[str, int | None, str], tuple[Block, Figure]] = {}
    for block, figure in blocks:
        name = _bare(figure.name)
        if name not in _NAMES or not _is_a_statement(block, figure):
            continue
        key = (name.removesuffix("费").removesuffix("人员"), figure.about or block.year, figure.dimension)
        if key not in first:
            first[key] = block, figure
        elif not _same(first[key][1], figure):
            yield _judgement(first[key], block, figure, name)


def _is_a_statement(block: Block, figure: Figure) -> bool:
    """It is what the thing was in the year itself."""
    if figure.token.vague or figure.role not in (Role.PLAIN, Role.ACTUAL, Role.TARGET) or figure.depth:
        return False
    said = block.text[max(figure.begin, figure.start - 200):figure.start]
    return not any(word in said for word in _OTHERWISE) and not is_earlier(block, figure, ())


def _bare(name: str) -> str:
    """The name without whose it is and without 决算 and the like at its end."""
    for owner in _OWNERS:
        name = name.removeprefix(owner)
    for ending in _ENDINGS if name not in _NAMES else ():
        name = name.removesuffix(ending)
    return name


def _same(one: Figure, other: Figure) -> bool:
    return abs(one.base - other.base) <= max(one.half, other.half)


def _judgement(first: tuple[Block, Figure], block: Block, figure: Figure, name: str) -> Judgement:
    earlier = first[1]
    difference = (figure.base - earlier.base).scaleb(-figure.token.exponent)
    return Judgement(
        Kind.TWICE, Holds.UNCERTAIN, quoted(block, [figure]), *span(block, [figure]), block.start + figure.start,
        _ONE.format(name=name, one=figure.printed),
        _TWO.format(name=name, other=earlier.printed, sentence=quoted(first[0], [earlier])),
        earlier.printed, difference, max(figure.half, earlier.half).scaleb(-figure.token.exponent),
        figure.token.unit, "", (_like(block, figure, earlier), _like(first[0], earlier, figure)),
    )


def _like(block: Block, figure: Figure, other: Figure) -> Ends:
    """What the one would have to be to say the same as the other."""
    return Ends(block.start + figure.start, other.base - figure.half, other.base + figure.half)

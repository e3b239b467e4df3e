"""Rows of the tables that sentences call by name, and which of their figures a sentence can mean."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import NotApplicable, Quantity
from xl_udfs.numbers.slips import UNIT_SHIFT
from xl_udfs.record import Record
from xl_udfs.rules.passages import Passage, Texts
from xl_udfs.rules.projects import AMOUNTS, FUNDS, FUNDS_TOTAL
from xl_udfs.rules.relations import amount

if TYPE_CHECKING:
    from xl_udfs.prose import Block, Figure

REPORT, TABLE, DETAIL = "附件5", "附件1", "支出明细"
_LAST, _PLANNED, _SPENT = AMOUNTS

_ROWS: Mapping[str, Sequence[str]] = {
    "基本支出": ("基本支出", "部门基本支出"),
    "公用经费": ("公用经费",),
    "办公费": ("办公费",),
    "三公经费": ("三公经费", "“三公”经费", "“三公经费”"),
    "公务接待": ("公务接待", "公务接待费"),
    "公务用车": ("公务用车购置及运行维护费", "公务用车购置和维护经费", "公务用车购置及运行费"),
    "公务车购置": ("公务用车购置费", "公务用车购置", "公务车购置"),
    "公务车运行维护": ("公务用车运行维护费", "公务用车运行维护", "公务用车运行费", "公务车运行维护"),
    "出国经费": ("出国经费", "因公出国费", "因公出国(境)费", "因公出国(境)费用"),
    "项目支出小计": ("项目支出", "部门项目支出"),
}
"""Names by row of 附件1, as sentences write them in half-width signs."""

_BY_NAME = {name: row for row, names in _ROWS.items() for name in names}
_TOTALS = frozenset({"支出", "总支出", "部门整体支出", "整体支出", "支出总额", "部门支出", "部门总支出"})
_TOTAL_BLOCK = "支出规模"
_PROJECT_SECTIONS = ("支出规模", "项目支出")
_DETAIL_BLOCKS = ("人员经费", "公用经费")
_OWNERS = ("我局", "我单位", "本单位", "我中心", "本部门", "单位", "中心", "部门")
_ENDINGS = ("支出", "决算数", "预算数", "决算", "预算", "实际支出", "总额", "数")
_BARE = frozenset({"", "实际", "实际支出", "决算", "决算数", "预算", "预算数", "去年同期", "上年", "上年同期"})
"""What a figure is called that goes on about what its sentence began with."""

_PLANS = ("预算安排", "预算为", "年预算", "计划")
_DONE = ("决算", "实际", "执行")
_OTHERWISE = (
    "下年", "明年", "次年", "下一年", "月", "季度", "累计", "人均", "标准", "每", "比", "较", "历年", "三年", "全县",
    "全市", "其中本级",
)
_HALF = Decimal("0.005")
"""Half a unit of the last place that the forms print, in 万元."""


class Mention(Record):
    """A figure of the report, and the figures of the tables that it may repeat, the likeliest first."""

    passage: Passage
    block: "Block"
    figure: "Figure"
    name: str
    items: Sequence[Item]

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the passage."""
        return self.block.start + self.figure.start, self.block.start + self.figure.end

    def repeats(self, item: Item) -> bool:
        """The figure, as far as it is printed, is the table's; 不适用 is 0."""
        return isinstance(item.entry, Quantity | NotApplicable) and abs(self.value - amount(item)) <= self.tolerance

    @property
    def contradicted(self) -> Item | None:
        """The likeliest figure of the row, if it is one and no figure of the row is the mentioned one."""
        meant = self.items[0]
        if not isinstance(meant.entry, Quantity) or any(map(self.repeats, self.items)):
            return None
        return meant

    @property
    def value(self) -> Decimal:
        """The figure in 万元."""
        return self.figure.base.scaleb(-UNIT_SHIFT)

    @property
    def tolerance(self) -> Decimal:
        """Half a unit of the last place printed in the report and in the table, in 万元."""
        return self.figure.half.scaleb(-UNIT_SHIFT) + _HALF


def report(texts: Texts) -> Iterator[tuple[Passage, "Block", "Figure", str]]:
    """Every figure of 附件5, with the name of the section it stands in."""
    for passage in texts.passages:
        if passage.form == REPORT:
            yield from _figures(passage)


def _figures(passage: Passage) -> Iterator[tuple[Passage, "Block", "Figure", str]]:
    for block in passage.blocks:
        for figure in block.figures:
            yield passage, block, figure, section(passage, block.start + figure.start)


def section(passage: Passage, start: int) -> str:
    """The section of the report in which a character stands."""
    return passage.place(start, start).key.partition("/")[0]


def mentions(texts: Texts) -> Iterator[Mention]:
    """Every amount of 附件5 that a row of the tables is called by, with what stands in that row."""
    for passage in texts.passages:
        if texts.filing is not None and passage.form == REPORT:
            yield from mentions_in(passage, texts.filing)


def mentions_in(passage: Passage, filing: Filing) -> Sequence[Mention]:
    """The same for the paragraphs of one passage of 附件5, which several rules ask for."""
    if passage.mentions is None:
        passage.mentions = list(_mentions(passage, filing))
    return passage.mentions


def _mentions(passage: Passage, filing: Filing) -> Iterator[Mention]:
    subject, sentence, planned = "", (-1, -1), False
    for _, block, figure, part in _figures(passage):
        if (block.start, figure.sentence) != sentence:
            subject, sentence, planned = "", (block.start, figure.sentence), False
        name = _bare(figure.name)
        subject = subject if name in _BARE and subject else name
        planned = _is_planned(figure, planned)
        if figure.dimension == "元" and not figure.token.vague and not _is_otherwise(block, figure, filing.year):
            items = list(_items(filing, subject, part, figure, planned))
            if items:
                yield Mention(passage, block, figure, subject, items)


@lru_cache(maxsize=1024)
def _bare(name: str) -> str:
    """A name without whose it is, its year, and 支出 and the like at its end if a row is called without them."""
    for owner in _OWNERS:
        name = name.removeprefix(owner)
    if name in _TOTALS:
        return name
    for _ in range(2):
        for ending in _ENDINGS:
            shorter = name.removesuffix(ending)
            if shorter != name and (shorter in _BY_NAME or shorter in _BARE or shorter[:-5] in _BY_NAME):
                name = shorter
    return name[:-5] if len(name) > 5 and name[-5:-1].isdigit() and name[-1] == "年" else name


def _is_otherwise(block: "Block", figure: "Figure", year: int) -> bool:
    """It is a change, a share, or something said about another time (next year's plan too) or place."""
    if figure.role.name in ("CHANGE", "REMAINDER", "TOTAL") or (figure.about is not None and figure.about > year):
        return True
    said = block.text[max(figure.begin, figure.start - 40):figure.start]
    return any(word in said for word in _OTHERWISE)


def _is_planned(figure: "Figure", before: bool) -> bool:
    """Whether the words around it, or else those before it in its sentence, say that it is a budget."""
    if "预算" in figure.name or any(word in figure.lead for word in _PLANS):
        return True
    return before and figure.name != "支出" and not any(word in figure.lead for word in _DONE)


def _items(filing: Filing, name: str, part: str, figure: "Figure", planned: bool) -> Iterator[Item]:
    """The likeliest figure of the row first, then its others: what equals one of them is right."""
    table = filing.of(TABLE)[0]
    row = _BY_NAME.get(name)
    if row is not None:
        columns = [_SPENT, _PLANNED, _LAST]
        first = _LAST if _is_last_year(filing, figure) else _PLANNED if planned else _SPENT
        columns.sort(key=lambda column: column != first)
        yield from (table[f"{row}.{column}"] for column in columns)
    elif name in _TOTALS and part == _TOTAL_BLOCK:
        money = filing.of("附件2")[0]
        yield from (money[f"{FUNDS_TOTAL}.{column}"] for column in reversed(FUNDS))
    elif part == "基本支出":
        yield from _detail(filing, name, _DETAIL_BLOCKS)
    elif part in _PROJECT_SECTIONS:
        yield from _detail(filing, name, ("项目支出",))


def _is_last_year(filing: Filing, figure: "Figure") -> bool:
    return figure.role.name == "BEFORE" or (figure.about is not None and figure.about < filing.year)


def _detail(filing: Filing, name: str, blocks: Sequence[str]) -> Iterator[Item]:
    """Rows of 支出明细 that are called exactly so, but for 支出 or 收入 at the end."""
    names = (name, name.removesuffix("支出").removesuffix("收入"))
    for form in filing.of(DETAIL):
        for block in blocks:
            yield from (row["金额"] for row in form.rows(block) if _plain(row.name.printed) in names)


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return "".join(text.split()).replace("（", "(").replace("）", ")")

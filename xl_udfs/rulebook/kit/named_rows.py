"""Rows of the tables that sentences call by name, and which of their figures a sentence can mean."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from xl_udfs.annexes import Words
from xl_udfs.annexes.roles import BUDGETS, SPENDING, Block, Detail, Funds, Money, Part, Section, Year
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import NotApplicable, Quantity
from xl_udfs.numbers.slips import UNIT_SHIFT
from xl_udfs.record import Record
from xl_udfs.rulebook.kit.passages import Passage, Texts
from xl_udfs.rulebook.kit.relations import amount

if TYPE_CHECKING:
    from xl_udfs.prose import Block as Sentences
    from xl_udfs.prose import Figure

_DETAIL_BLOCKS = (Block.STAFF, Block.RUNNING)
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
    block: "Sentences"
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


def report(texts: Texts) -> Iterator[tuple[Passage, "Sentences", "Figure", str]]:
    """Every figure of the report, with the role of the section it stands in."""
    for passage in texts.passages:
        if passage.part == Part.REPORT:
            yield from _figures(passage)


def _figures(passage: Passage) -> Iterator[tuple[Passage, "Sentences", "Figure", str]]:
    for block in passage.blocks:
        for figure in block.figures:
            yield passage, block, figure, section(passage, block.start + figure.start)


def section(passage: Passage, start: int) -> str:
    """The role of the report's section in which a character stands."""
    place = passage.place(start, start)
    return place.field.role if isinstance(place, Item) else ""


def mentions(texts: Texts) -> Iterator[Mention]:
    """Every amount of the report that a row of the tables is called by, with what stands in that row."""
    for passage in texts.passages:
        yield from mentions_in(passage, texts)


def mentions_in(passage: Passage, texts: Texts) -> Sequence[Mention]:
    """The same for one passage, which several rules ask for; only the report has any."""
    return passage.once(_mentions_of, texts)


def _mentions_of(passage: Passage, texts: Texts) -> Sequence[Mention]:
    return list(_mentions(passage, texts.filing)) if texts.filing and passage.part == Part.REPORT else ()


def _mentions(passage: Passage, filing: Filing) -> Iterator[Mention]:
    names = _Names(filing.edition.words)
    subject, sentence, planned = "", (-1, -1), False
    for _, block, figure, part in _figures(passage):
        if (block.start, figure.sentence) != sentence:
            subject, sentence, planned = "", (block.start, figure.sentence), False
        name = names.bare(figure.name)
        subject = subject if name in _BARE and subject else name
        planned = _is_planned(figure, planned)
        if figure.dimension == "元" and not figure.token.vague and not _is_otherwise(block, figure, filing.year):
            items = list(_items(filing, subject, part, figure, planned))
            if items:
                yield Mention(passage, block, figure, subject, items)


class _Names:
    """The names by which sentences call rows and the total."""

    def __init__(self, words: Words) -> None:
        self._rows = {name for name, role in words.meant.items() if role in SPENDING}
        self._totals = frozenset(words.called.get(Funds.TOTAL, ()))
        self._known: dict[str, str] = {}

    def bare(self, name: str) -> str:
        """A name without whose it is, its year, and 支出 and the like at its end if a row is called without them."""
        if name not in self._known:
            self._known[name] = self._bare(name)
        return self._known[name]

    def _bare(self, name: str) -> str:
        for owner in _OWNERS:
            name = name.removeprefix(owner)
        if name in self._totals:
            return name
        for _ in range(2):
            for ending in _ENDINGS:
                shorter = name.removesuffix(ending)
                if shorter != name and (self._is_row(shorter) or shorter in _BARE):
                    name = shorter
        return name[:-5] if len(name) > 5 and name[-5:-1].isdigit() and name[-1] == "年" else name

    def _is_row(self, name: str) -> bool:
        return name in self._rows or name[:-5] in self._rows


def _is_otherwise(block: "Sentences", figure: "Figure", year: int) -> bool:
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
    role = filing.edition.words.meant.get(name, "")
    if role in SPENDING:
        first = Year.LAST if _is_last_year(filing, figure) else Year.PLANNED if planned else Year.SPENT
        columns = sorted((Year.SPENT, Year.PLANNED, Year.LAST), key=lambda column: column != first)
        yield from (filing[role, column] for column in columns)
    elif role == Funds.TOTAL and part == Section.SCALE:
        yield from (filing[role, column] for column in (Money.EXECUTED, *reversed(BUDGETS)))
    elif part == Section.BASIC:
        yield from _detail(filing, name, _DETAIL_BLOCKS)
    elif part in (Section.SCALE, Section.PROJECTS):
        yield from _detail(filing, name, (Block.PROJECT_COSTS,))


def _is_last_year(filing: Filing, figure: "Figure") -> bool:
    return figure.role.name == "BEFORE" or (figure.about is not None and figure.about < filing.year)


def _detail(filing: Filing, name: str, blocks: Sequence[str]) -> Iterator[Item]:
    """Detail rows that are called exactly so, but for 支出 or 收入 at the end."""
    names = (name, name.removesuffix("支出").removesuffix("收入"))
    for block in blocks:
        yield from (row[Detail.AMOUNT] for row in filing.rows(block) if _plain(row.name.printed) in names)


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return "".join(text.split()).replace("（", "(").replace("）", ")")

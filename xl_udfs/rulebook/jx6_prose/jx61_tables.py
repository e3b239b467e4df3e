"""JX6 表文: figures and words of the report, and what it says there is none of, against the tables."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xl_udfs.annexes.roles import Part, Section, Source, Spending, Staff, Total, Year, name_of
from xl_udfs.cell_functions import call
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import EXACT, Quantity, figure
from xl_udfs.numbers.slips import UNIT_SHIFT
from xl_udfs.rulebook.kit.contradictions import called, unequal
from xl_udfs.rulebook.kit.denials import denied, denied_by_section
from xl_udfs.rulebook.kit.gaps import absence_of_all, absent_among, lacking, lacking_blocks, lacking_part
from xl_udfs.rulebook.kit.grades import grade_claims
from xl_udfs.rulebook.kit.named_rows import Mention, mentions, report
from xl_udfs.rulebook.kit.one_slip import slip_of_mention
from xl_udfs.rulebook.kit.passages import Passage, Place, Texts
from xl_udfs.rulebook.kit.relations import amount
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Severity, text_rule

_PEOPLE = (Staff.POSTS, Staff.PRESENT)
_OF_PROJECTS, _JUST_BEFORE = "项目", 20


@text_rule("JX611", "报告里的金额与附件不一致", Severity.WARNING, "附件5·各节支出；附件1、附件2、支出明细")
def amounts(texts: Texts) -> Iterator[Outcome]:
    """报告里点名的支出，金额与附件1、附件2、支出明细里同名的行一致。

    检查内容：
        附件5 写到基本支出、项目支出、公用经费、办公费、三公经费、公务接待费、公务用车、出国经费、支出总额，
        以及基本支出一节里支出明细各项的金额，换算单位后与表上的数比较；写“预算”“上年”的与相应的列比较。
    为什么：
        报告和表一起公开，同一个数两个样。
    示例：
        错：附件1 公用经费决算数 114.13，报告写公用经费114.31万元。
        对：报告写公用经费114.13万元。
    如何改：
        核对后统一；报告里由公式取数的句子，恢复公式即可。
    误报说明：
        按打印的位数比较；等于同一行任何一列的不报告；写“比”“较”“约”“人均”“某月”“累计”“全县”的不比较。
    """
    yield from _without_report(texts)
    for mention in mentions(texts):
        meant, gap = mention.contradicted, absent_among([mention.items[0]])
        if meant is not None:
            yield _different(texts, mention, meant)
        elif any(map(mention.repeats, mention.items)):
            yield PASSED
        elif gap:
            yield gap
        else:
            yield NotChecked(Reason.UNREADABLE if mention.items[0].is_unreadable else Reason.MISSING)


def _without_report(texts: Texts) -> Iterator[NotChecked]:
    """Why a filing has no report; nothing if it has one, or if the text is no filing."""
    gap = lacking_part(texts.filing, Part.REPORT) if texts.filing is not None else None
    if gap:
        yield gap


def _different(texts: Texts, mention: Mention, meant: Item) -> Hit:
    difference = mention.value - amount(meant)
    return Hit(
        item=mention.passage.place(*mention.place),
        message=f"报告写{mention.name}{mention.figure.printed}，{called(meant)}是 {figure(amount(meant))}，"
                f"相差 {figure(EXACT.normalize(abs(difference)))} 万元。",
        advice="请核对后统一；由公式取数的句子，恢复公式即可。",
        left=f"{mention.name} {mention.figure.printed}",
        right=f"{called(meant)} {figure(amount(meant))}",
        difference=EXACT.normalize(difference),
        tolerance=mention.tolerance,
        others=[meant],
        detail=f"{mention.name} {mention.figure.printed}",
        slip=slip_of_mention(texts, mention),
    )


@text_rule("JX612", "报告里的人数与{基础数据表}不一致", Severity.WARNING, "附件5·人员构成；附件1·财政供养人员情况")
def people(texts: Texts) -> Iterator[Outcome]:
    """报告里的编制数、在职人数与附件1 一致。

    检查内容：
        附件5“人员构成”一节写的编制、在职人数，与附件1 的编制数、实际在职人数比较。
    为什么：
        人数决定控制率，报告和表不一致，复核时会退回。
    示例：
        错：附件1 在职人数 29，报告写在职人员28名。
        对：报告写在职人员29名。
    如何改：
        按编制文件和年末在册人数统一。
    误报说明：
        分行政编制、事业编制写的，有一个数或相加等于附件1 就算一致；写了几个数而都不等的不报告。
    """
    if texts.filing is None:
        return
    gap = lacking_blocks(texts.filing.own, Section.PEOPLE) or absence_of_all(texts.filing[role] for role in _PEOPLE)
    if gap:
        yield gap
        return
    for role, found in _people(texts, texts.filing).items():
        item = texts.filing[role]
        values = [one.value for one in found]
        if not isinstance(item.entry, Quantity):
            yield lacking([item]) or NotChecked(Reason.MISSING)
        elif amount(item) in (*values, sum(values, Decimal(0))):
            yield PASSED
        elif len(found) == 1:
            yield unequal(found[0].place, found[0].said, found[0].value, item)


class _Number(NamedTuple):
    """A number of people that the report states: where, in what words, how many."""

    place: Place
    said: str
    value: Decimal


def _people(texts: Texts, filing: Filing) -> dict[str, list[_Number]]:
    """The numbers of people that the report states, by what they are numbers of."""
    called = {name: role for name, role in filing.edition.words.meant.items() if role in _PEOPLE}
    stated: dict[str, list[_Number]] = {}
    for passage, block, found, part in report(texts):
        name = next((name for name in called if name in found.name), "")
        if part == Section.PEOPLE and found.dimension == "人" and name and not found.token.vague:
            place = passage.place(block.start + found.start, block.start + found.end)
            stated.setdefault(called[name], []).append(_Number(place, f"{name}{found.printed}", found.base))
    return stated


@text_rule("JX613", "报告里的得分、等级与{部门自评表}不一致", Severity.WARNING,
           "附件5；附件2·总分；10 号文等级（待核对）")
def scores(texts: Texts) -> Iterator[Outcome]:
    """报告里写的自评得分、等级与附件2 的总得分一致。

    检查内容：
        附件5 写“自评得分96分”“自评等级为优”“评价等级：优”的，得分与附件2 总得分比较，等级与总得分所在的等级比较。
    为什么：
        得分改了，报告里的话常常没有跟着改。
    示例：
        错：附件2 总得分 96，报告写自评得分98分，等级为良。
        对：报告写自评得分96分，等级为优。
    如何改：
        按附件2 的总得分改报告。
    误报说明：
        只看写明“自评得分”“总得分”“自评等级”的；写别的评价得分的不比较；
        前面写明是项目的，与任何一套附件4 的等级相同也算一致。
    """
    if texts.filing is None:
        return
    yield from _without_report(texts)
    total = texts.filing[Total.SCORE]
    gap = absent_among([total])
    if gap:
        yield gap
        return
    names = tuple(texts.filing.edition.words.called.get(Total.SCORE, ()))
    for passage, block, found, _ in report(texts):
        if found.dimension == "分" and found.name.endswith(names) and not found.token.vague:
            if not isinstance(total.entry, Quantity):
                yield lacking([total]) or NotChecked(Reason.MISSING)
            elif found.base == amount(total):
                yield PASSED
            else:
                place = passage.place(block.start + found.start, block.start + found.end)
                yield unequal(place, f"{found.name}{found.printed}", found.base, total)
    yield from _grades(texts, texts.filing, total)


def _grades(texts: Texts, filing: Filing, total: Item) -> Iterator[Outcome]:
    """自评等级为优: as the unit's total; of a project as the total of any set will do."""
    if not isinstance(total.entry, Quantity):
        return
    scores = (one[Total.SCORE] for one in filing.sets)
    grade, *others = (call("GRADE", [amount(item)]) for item in (total, *scores) if isinstance(item.entry, Quantity))
    for passage in texts.passages:
        for claim in grade_claims(passage.text) if passage.part == Part.REPORT else ():
            of_projects = _OF_PROJECTS in passage.text[max(0, claim.start - _JUST_BEFORE):claim.start]
            if claim.grade == grade or (of_projects and claim.grade in others):
                yield PASSED
                continue
            yield Hit(
                item=passage.place(claim.start, claim.end),
                message=f"报告写{claim.said}，{total.form} {Total.SCORE} {total.printed} 的等级是{grade}。",
                advice=f"请按{total.form} 的{Total.SCORE}改报告里的等级。",
                left=claim.said,
                right=f"{Total.SCORE} {total.printed}：{grade}",
                others=[total],
                detail=claim.said,
            )


@text_rule("JX614", "报告写“无”而表上有数", Severity.WARNING, "附件5·政府性基金、支出规模；附件1、附件2")
def nothing(texts: Texts) -> Iterator[Outcome]:
    """报告写没有的，表上应是 0；报告写有的，表上不应是 0。

    检查内容：
        附件5 写“无政府性基金预算支出”“无公务用车”“无因公出国”“无公务接待”“无项目支出”的，附件1、附件2 相应的数应为 0；
        政府性基金、项目支出一节只写“无”“无此项支出”“不涉及”的也一样；
        政府性基金一节写了支出金额的，附件2 的政府性基金拨款不应是 0。
    为什么：
        照抄上年的“无”，是最常见的错。
    示例：
        错：附件2 政府性基金拨款 320，报告写“我单位无政府性基金预算支出情况”。
        对：报告写明政府性基金支出的情况。
    如何改：
        核对后改报告或改表。
    误报说明：
        “无新增公务用车”之类不算；表上没有填的不比较。
    """
    if texts.filing is None:
        return
    yield from _without_report(texts)
    words = texts.filing.edition.words.denied
    gap = absence_of_all(texts.filing[role] for role in (*words, Source.FUND))
    if gap:
        yield gap
    for passage in texts.passages:
        if passage.part == Part.REPORT:
            for role, names in words.items():
                yield from _of_nothing(passage, role, names, texts.filing[role])
    yield from _fund_spent(texts, texts.filing)


_SECTIONS = {Source.FUND: Section.FUND, name_of((Spending.PROJECTS, Year.SPENT)): Section.PROJECTS}
"""Sections that say nothing but 无 if this figure is 0."""


def _of_nothing(passage: Passage, role: str, names: Sequence[str], item: Item) -> Iterator[Outcome]:
    found = denied(passage.text, names) or denied_by_section(passage, _SECTIONS.get(role, ""), names)
    if found is None:
        return
    start, end, said = found
    gap = absent_among([item])
    if gap:
        yield gap
    elif isinstance(item.entry, Quantity):
        yield unequal(passage.place(start, end), f"“{said}”", Decimal(0), item) if amount(item) else PASSED


def _fund_spent(texts: Texts, filing: Filing) -> Iterator[Outcome]:
    """政府性基金支出320万元 while the unit's table has none."""
    item = filing[Source.FUND]
    names = filing.edition.words.denied.get(Source.FUND, ())
    for passage, block, found, part in report(texts):
        named = part == Section.FUND and found.dimension == "元" and any(name in found.name for name in names)
        if named and found.base and isinstance(item.entry, Quantity):
            if amount(item):
                yield PASSED
            else:
                place = passage.place(block.start + found.start, block.start + found.end)
                yield unequal(place, f"{found.name}{found.printed}", found.base.scaleb(-UNIT_SHIFT), item)

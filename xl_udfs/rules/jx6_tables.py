"""JX6 表文: figures and words of the report against the tables."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.filing import Item
from xl_udfs.functions import call
from xl_udfs.numbers import EXACT, Quantity, figure
from xl_udfs.rules.contradictions import called, unequal
from xl_udfs.rules.grades import grade_claims
from xl_udfs.rules.named_rows import REPORT, TABLE, Mention, mentions, report
from xl_udfs.rules.one_slip import slip_of_mention
from xl_udfs.rules.passages import Passage, Texts
from xl_udfs.rules.relations import amount
from xl_udfs.rules.rule import PASSED, Hit, NotChecked, Outcome, Reason, Severity, text_rule

_PEOPLE = {"编制": "编制数", "在职": "在职人数"}
_STAFF_SECTION = "人员构成"
_SCORE_NAMES = ("自评得分", "自评总分", "总得分", "自评总得分", "综合得分", "绩效自评得分")
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
    for mention in mentions(texts):
        meant = mention.contradicted
        if meant is not None:
            yield _different(texts, mention, meant)
        elif any(map(mention.repeats, mention.items)):
            yield PASSED
        else:
            yield NotChecked(Reason.UNREADABLE if mention.items[0].is_unreadable else Reason.MISSING)


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


@text_rule("JX612", "报告里的人数与附件1不一致", Severity.WARNING, "附件5·人员构成；附件1·财政供养人员情况")
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
    said: dict[str, list[tuple[Passage, int, int, Decimal, str]]] = {}
    for passage, block, found, part in report(texts):
        word = next((word for word in _PEOPLE if word in found.name), "")
        if part == _STAFF_SECTION and found.dimension == "人" and word and not found.token.vague:
            place = (block.start + found.start, block.start + found.end)
            said.setdefault(word, []).append((passage, *place, found.base, found.printed))
    for word, found_all in said.items():
        item = texts.filing.of(TABLE)[0][_PEOPLE[word]]
        if not isinstance(item.entry, Quantity):
            yield NotChecked(Reason.MISSING)
            continue
        values = [one[3] for one in found_all]
        if amount(item) in (*values, sum(values, Decimal(0))):
            yield PASSED
        elif len(found_all) == 1:
            passage, start, end, value, printed = found_all[0]
            yield unequal(passage.place(start, end), f"{word}{printed}", value, item)


@text_rule("JX613", "报告里的得分、等级与附件2不一致", Severity.WARNING, "附件5；附件2·总分；10 号文等级（待核对）")
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
    total = texts.filing.of("附件2")[0]["总得分"]
    for passage, block, found, _ in report(texts):
        if found.dimension == "分" and found.name.endswith(_SCORE_NAMES) and not found.token.vague:
            if not isinstance(total.entry, Quantity):
                yield NotChecked(Reason.MISSING)
            elif found.base == amount(total):
                yield PASSED
            else:
                place = passage.place(block.start + found.start, block.start + found.end)
                yield unequal(place, f"{found.name}{found.printed}", found.base, total)
    yield from _grades(texts, total)


def _grades(texts: Texts, total: Item) -> Iterator[Outcome]:
    """自评等级为优: as 附件2's total; of a project as the total of any set will do."""
    if texts.filing is None or not isinstance(total.entry, Quantity):
        return
    scores = [form.items["总得分"] for form in texts.filing.forms.values() if "总得分" in form.items]
    grade, *others = (call("GRADE", [amount(item)]) for item in (total, *scores) if isinstance(item.entry, Quantity))
    for passage in texts.passages:
        for claim in grade_claims(passage.text) if passage.form == REPORT else ():
            of_projects = _OF_PROJECTS in passage.text[max(0, claim.start - _JUST_BEFORE):claim.start]
            if claim.grade == grade or (of_projects and claim.grade in others):
                yield PASSED
                continue
            yield Hit(
                item=passage.place(claim.start, claim.end),
                message=f"报告写{claim.said}，附件2 总得分 {total.printed} 的等级是{grade}。",
                advice="请按附件2 的总得分改报告里的等级。",
                left=claim.said,
                right=f"总得分 {total.printed}：{grade}",
                others=[total],
                detail=claim.said,
            )

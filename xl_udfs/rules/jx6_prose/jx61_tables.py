"""JX6 表文: figures and words of the report, and what it says there is none of, against the tables."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.filing import Filing, Item
from xl_udfs.functions import call
from xl_udfs.numbers import EXACT, NotApplicable, Quantity, figure
from xl_udfs.numbers.slips import UNIT_SHIFT
from xl_udfs.rules.kit.contradictions import called, unequal
from xl_udfs.rules.kit.grades import grade_claims
from xl_udfs.rules.kit.named_rows import REPORT, TABLE, Mention, mentions, report, section
from xl_udfs.rules.kit.one_slip import slip_of_mention
from xl_udfs.rules.kit.passages import Passage, Texts
from xl_udfs.rules.kit.relations import amount
from xl_udfs.rules.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Severity, text_rule

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


_NONE = ("无", "没有", "未发生", "未安排", "未涉及", "不涉及")
_THIS = ("此项", "该项", "此类", "此", "相关")
_AFTER_NAMES = (
    "（境）", "(境)", "预算", "支出", "情况", "费用", "经费", "费", "拨款", "收入", "发生", "运行维护", "运行", "资金",
)
_REACH = 40
_ENDS = "，。；,;\n"
_LONGEST_OWNER, _LONGEST_DENIAL = 16, 60


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
    filing = texts.filing
    if filing is None:
        return
    for passage in texts.passages:
        if passage.form == REPORT:
            for words, items in _claims_of_nothing(filing).items():
                yield from _of_nothing(passage, words.split("|"), items)
    yield from _fund_spent(texts, filing)


def _claims_of_nothing(filing: Filing) -> dict[str, list[Item]]:
    table, money = filing.of(TABLE)[0], filing.of("附件2")[0]
    return {
        "政府性基金": [money["政府性基金"]],
        "公务用车购置|公务车购置": [table["公务车购置.本年决算数"]],
        "公务用车": [table["公务用车.本年决算数"]],
        "因公出国|出国": [table["出国经费.本年决算数"]],
        "公务接待": [table["公务接待.本年决算数"]],
        "项目支出": [table["项目支出小计.本年决算数"]],
    }


def _of_nothing(passage: Passage, words: list[str], items: list[Item]) -> Iterator[Outcome]:
    found = _denied(passage.text, words) or _denied_by_section(passage, words[0])
    if found is None:
        return
    start, end, said = found
    for item in items:
        if not isinstance(item.entry, Quantity):
            continue
        if not amount(item):
            yield PASSED
            continue
        yield unequal(passage.place(start, end), f"“{said}”", Decimal(0), item)


def _denied(text: str, words: list[str]) -> tuple[int, int, str] | None:
    """Where a clause says that there is none of what ``words`` name: 无公务用车及因公出国(境)费用."""
    for none in _NONE:
        start = text.find(none)
        while start >= 0:
            after = text[start + len(none):start + len(none) + _REACH]
            clause = _up_to_end(after)
            for part in clause.replace("以及", "、").replace("及", "、").replace("和", "、").split("、"):
                if any(part.startswith(word) and _is_all(part.removeprefix(word)) for word in words):
                    return start, start + len(none) + len(clause), none + clause
            start = text.find(none, start + 1)
    return None


def _denied_by_section(passage: Passage, name: str) -> tuple[int, int, str] | None:
    """Where the section of this name says only 无 or 本部门无此项支出."""
    end = -1
    for line in passage.text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if len(line) > _LONGEST_DENIAL:
            continue
        place = passage.place(start, start)
        alone = isinstance(place, Item) and isinstance(place.entry, NotApplicable)
        said = place.printed if isinstance(place, Item) and alone else line.strip().rstrip("。")
        owner, none, rest = next((said.partition(word) for word in _NONE if word in said), ("", "", ""))
        for word in (name, *_THIS):
            rest = rest.replace(word, "")
        if none and len(owner) <= _LONGEST_OWNER and _is_all(rest) and section(passage, start) == name:
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


def _fund_spent(texts: Texts, filing: Filing) -> Iterator[Outcome]:
    """政府性基金支出320万元 while 附件2 has none."""
    item = filing.of("附件2")[0]["政府性基金"]
    for passage, block, found, part in report(texts):
        named = part == "政府性基金" and found.dimension == "元" and "政府性基金" in found.name
        if named and found.base and isinstance(item.entry, Quantity):
            if amount(item):
                yield PASSED
            else:
                place = passage.place(block.start + found.start, block.start + found.end)
                yield unequal(place, f"{found.name}{found.printed}", found.base.scaleb(-UNIT_SHIFT), item)

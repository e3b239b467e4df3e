"""JX6 表文: what the report says there is none of, against the tables."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import NotApplicable, Quantity
from xl_udfs.numbers.slips import UNIT_SHIFT
from xl_udfs.rules.contradictions import unequal
from xl_udfs.rules.named_rows import REPORT, TABLE, report, section
from xl_udfs.rules.passages import Passage, Texts
from xl_udfs.rules.relations import amount
from xl_udfs.rules.rule import PASSED, Outcome, Severity, text_rule

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

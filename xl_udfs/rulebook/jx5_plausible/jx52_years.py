"""JX5 合理性: this year against the last."""

from collections.abc import Iterator
from decimal import Decimal

from xl_udfs.annexes.roles import Measures, Part, Spending, Year
from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import EXACT, Words, figure, percent
from xl_udfs.rulebook.kit.gaps import absent_among, lacking
from xl_udfs.rulebook.kit.projects import projects
from xl_udfs.rulebook.kit.relations import MONEY_TOLERANCE, amount
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, NotChecked, Outcome, Reason, Scope, Severity, rule

_SAVING = ("节约", "压缩", "压减", "缩减", "精简", "削减", "降低", "减少", "严控", "严格控制")

_GROWN_BECAUSE = ("因", "由于", "增长", "增加", "上升", "新增")
"""Words of measures that own up to the growth; 因公 and 因私 count as well, for a hint."""


def _years(filing: Filing, row: str) -> tuple[Item, Item]:
    """A row's final accounts of the last year and of this one."""
    return filing[row, Year.LAST], filing[row, Year.SPENT]


def _change(before: Item, now: Item) -> Decimal | NotChecked:
    """By which share of the last year's figure it changed."""
    gap = lacking([before, now])
    if gap:
        return gap
    if amount(before) <= 0 or not now.is_quantity:
        return NotChecked(Reason.NOT_APPLICABLE)
    return EXACT.divide(amount(now) - amount(before), amount(before))


@rule(
    "JX521", "与上年相比变动较大", Severity.HINT, Scope.WITHIN, "附件1·上年决算数、本年决算数",
    about_size=True, 同比幅度="0.3", 项目同比幅度="0.5", 变动金额="10",
)
def jumps(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """主要支出与上年相比变动很大的，提示说明原因。

    检查内容：
        附件1 基本支出、公用经费、三公经费的本年决算数与上年相比，变动超过“同比幅度”（默认 30%）；
        各项目行变动超过“项目同比幅度”（默认 50%）；并且变动额超过“变动金额”（默认 10 万元）。
    为什么：
        变动大的要在附件5 写明原因；也可能是小数点错位或填错了列。
    示例：
        错：基本支出上年 329.09、本年 451.78，附件5 没有说明原因。
        对：在附件5 写明增人增资的情况。
    如何改：
        核对两个数；无误的，在附件5 写明原因。
    误报说明：
        只作提示；上年是 0 的不检查。
    """
    rows = (Spending.BASIC, Spending.RUNNING, Spending.THREE_PUBLIC)
    pairs = [(*_years(filing, row), limits["同比幅度"]) for row in rows]
    pairs += [(row[Year.LAST], row[Year.SPENT], limits["项目同比幅度"]) for row in projects(filing)]
    advice = _advice(filing, "增减")
    for before, now, most in pairs:
        change = _change(before, now)
        if isinstance(change, NotChecked):
            yield change
        elif abs(change) <= most or abs(amount(now) - amount(before)) <= limits["变动金额"]:
            yield PASSED
        else:
            yield _changed(before, now, change, advice)


def _advice(filing: Filing, what: str) -> str:
    report = filing.edition.playing(Part.REPORT)
    where = f"在{report.name} " if report and report not in filing.left_out else ""
    return f"核对两个数；无误的，{where}写明{what}的原因。"


def _changed(before: Item, now: Item, change: Decimal, advice: str) -> Hit:
    worded = f"{'增长' if change > 0 else '下降'}{percent(abs(change))}"
    return Hit(
        item=now,
        message=f"{now.row_label}：上年 {figure(amount(before))}，本年 {figure(amount(now))}，同比{worded}。",
        advice=advice,
        left=f"{now.column_label} {figure(amount(now))}",
        right=f"{before.column_label} {figure(amount(before))}",
        difference=amount(now) - amount(before),
        others=[before],
    )


@rule(
    "JX522", "三公经费比上年增加", Severity.HINT, Scope.WITHIN, "附件1·三公经费；“只减不增”的要求（待核对）",
    about_size=True,
)
def three_public_rising(filing: Filing) -> Iterator[Outcome]:
    """三公经费的本年决算数比上年决算数多的，提示说明原因。

    检查内容：
        附件1 三公经费：本年决算数大于上年决算数就提示。口径是决算比决算。
    为什么：
        三公经费要求只减不增，增加了要有原因。
    示例：
        错：三公经费上年 1.14、本年 1.23，没有说明原因。
        对：附件5 写明增长的原因。
    如何改：
        核对两个数；无误的，在附件5 写明原因。
    误报说明：
        只作提示。评分表的三公经费变动率是预算比预算，附件1 没有上年预算数，算不出来，不能用这个数代替。
    """
    before, now = _years(filing, Spending.THREE_PUBLIC)
    change = _change(before, now)
    if isinstance(change, NotChecked):
        yield change
    elif amount(now) - amount(before) <= MONEY_TOLERANCE:
        yield PASSED
    else:
        hit = _changed(before, now, change, _advice(filing, "增长"))
        yield hit.replaced(message=f"{hit.message.rstrip('。')}（决算比决算）。")


@rule(
    "JX523", "节约措施与支出增长不一致", Severity.HINT, Scope.WITHIN, "附件1·厉行节约保障措施、公用经费",
    about_size=True, 增长幅度="0.1",
)
def saving_words(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """写了压缩开支的，公用经费不应当增长很多。

    检查内容：
        附件1 厉行节约保障措施里写了节约、压缩、压减这类词，而公用经费的本年决算数比上年增长超过
        “增长幅度”（默认 10%），就提示。
    为什么：
        措施与数字相反，看表的人会问。
    示例：
        错：写“压缩各项经费开支”，公用经费从 71.71 增加到 114.13。
        对：写明公用经费增长的原因，以及压缩了哪几项。
    如何改：
        核对公用经费；无误的，把措施写具体，并写明增长的原因。
    误报说明：
        只作提示；公用经费没有增长的、措施里已经写了增长原因的（“因”“由于”“增加”等）不提示。
    """
    text, (before, now) = filing[Measures.SAVINGS], _years(filing, Spending.RUNNING)
    change = _change(before, now)
    words = text.entry.text if isinstance(text.entry, Words) else ""
    found = next((word for word in _SAVING if word in words), "")
    if any(word in words for word in _GROWN_BECAUSE):
        yield PASSED
    elif not found or isinstance(change, NotChecked):
        gap = change if isinstance(change, NotChecked) else None
        yield gap or absent_among([text]) or NotChecked(Reason.NOT_APPLICABLE)
    elif change <= limits["增长幅度"]:
        yield PASSED
    else:
        running = filing.edition.words.name(Spending.RUNNING)
        yield Hit(
            item=text,
            message=f"{text.row_label}写了“{found}”，{running}却比上年增长 {percent(change)}。",
            advice=f"核对{running}；无误的，把措施写具体，并写明增长的原因。",
            left=f"{now.row_label} {now.printed}",
            right=f"{before.column_label} {before.printed}",
            difference=amount(now) - amount(before),
            others=[now, before],
        )

"""JX6 表文: what the sentences of a text assert about their own figures."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from xl_udfs.filing import Item
from xl_udfs.numbers import EXACT, Kind, figure, in_unit, round_half_up
from xl_udfs.numbers.slips import LEAST_DIGITS, significant
from xl_udfs.rulebook.kit.one_slip import slip_of_claim
from xl_udfs.rulebook.kit.passages import Passage, Texts
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Severity, text_rule

if TYPE_CHECKING:
    from xl_udfs.prose import Judgement

_DECIMALS = 4
_MONEY = "万元"
_TOTAL = "TOTAL"
_CERTAIN = "{stated}，按文中的数计算是 {expected}，相差 {difference}。原文：“{sentence}”。"
_UNCERTAIN = "{stated}，按文中的数计算可能是 {expected}，相差 {difference}。原文：“{sentence}”。"
_POINTS = "{cause}原文：“{sentence}”。"
_TWICE = "{stated}，前面写的是 {expected}。原文：“{sentence}”。"
_SAME_GAP = "差额 {gap}{unit} 正好是{form}“{label}”的数。"
_COUNT = "{stated}，{listed}。原文：“{sentence}”。"


def _outcomes(texts: Texts, kind: str, advice: str, message: str = "") -> Iterator[Outcome]:
    """An outcome for every claim of a kind."""
    for passage in texts.passages:
        for one in passage.judgements:
            if one.kind.name != kind:
                continue
            if one.holds.name == "OK":
                yield PASSED
            elif not (kind == _TOTAL and _is_calculated(passage, one)):
                yield _hit(texts, passage, one, advice, message)
        if passage.is_cut:
            yield NotChecked(Reason.TOO_MANY)


def _is_calculated(passage: Passage, found: "Judgement") -> bool:
    """A formula repeats the tables' figures; relations between tables say whether those add up."""
    place = passage.place(found.start, found.end, found.at)
    return isinstance(place, Item) and place.formula is not None


def _only_wrong(texts: Texts, kind: str, advice: str, message: str) -> Iterator[Outcome]:
    """The same for claims that nobody makes rightly: where figures were read and none was found, they pass."""
    found = list(_outcomes(texts, kind, advice, message))
    yield from found
    if not found and any(passage.judgements for passage in texts.passages):
        yield PASSED


def _hit(texts: Texts, passage: Passage, found: "Judgement", advice: str, message: str) -> Hit:
    slip = slip_of_claim(texts, passage, found)
    by_another = slip is not None and slip.claimed_at not in (None, found.at)
    certain = found.holds.name == "WRONG" and not by_another
    difference = _shown(abs(found.difference))
    return Hit(
        item=passage.place(found.start, found.end, found.at),
        message=(message or (_CERTAIN if certain else _UNCERTAIN)).format(
            stated=found.stated, expected=found.expected, difference=difference, sentence=found.sentence,
            cause=found.cause, listed=found.arithmetic,
        ),
        advice=advice,
        left=found.stated,
        right=found.arithmetic,
        difference=_rounded(found.difference),
        tolerance=_rounded(found.tolerance),
        evidence="" if message == _POINTS else found.cause or _elsewhere(texts, found),
        certain=certain,
        detail=found.stated,
        slip=slip,
    )


def _elsewhere(texts: Texts, found: "Judgement") -> str:
    """The gap is a figure of some form: what was probably left out or counted twice."""
    gap = abs(found.difference)
    digits = significant(gap)
    for item, entry in texts.figures.get(digits, ()) if len(digits) >= LEAST_DIGITS else ():
        if entry.unit or item.field.kind is Kind.MONEY:
            same = in_unit(entry if entry.unit else entry.replaced(unit=_MONEY), found.unit)
            if same is not None and same.value == gap:
                return _SAME_GAP.format(gap=_shown(gap), unit=found.unit, form=item.form, label=item.row_label)
    return ""


def _rounded(value: Decimal) -> Decimal:
    return EXACT.normalize(round_half_up(value, _DECIMALS))


def _shown(value: Decimal) -> str:
    return figure(_rounded(value))


@text_rule("JX601", "文内合计与分项不符", Severity.WARNING, "附件5·各节；本工具·表文审核（待核对）")
def totals(texts: Texts) -> Iterator[Outcome]:
    """文字里写了合计，又写了分项的，分项相加应等于合计。

    检查内容：
        “其中”“包括”“分别为”“合计”和括号、冒号引出的金额、人数等，按单位换算后相加，与前面（后面）的合计比较。
    为什么：
        报告要公开，合计与分项对不上，读的人一加就知道。
    示例：
        错：基本支出451.78万元，其中：人员经费337.65万元，公用经费114.31万元。
        对：基本支出451.78万元，其中：人员经费337.65万元，公用经费114.13万元。
    如何改：
        对照决算报表改正写错的数；没有列全的，写“主要包括”，或在末尾加“等”。
    误报说明：
        按各数打印的位数比较，只差四舍五入的不报告；带“主要”“等”“约”的不报告少于合计；
        有一种读法加得上就算相符；说不准是否列全的只提示；仍由公式取数的句子由表间审核核对，这里不报告。
    """
    yield from _outcomes(texts, _TOTAL, "请核对合计和各分项；没有列全的，写“主要包括”或在末尾加“等”。")


@text_rule("JX602", "文内占比与金额不符", Severity.WARNING, "附件5·支出规模、基本支出、项目支出")
def shares(texts: Texts) -> Iterator[Outcome]:
    """文字里的占比按文中的数重新计算。

    检查内容：
        “占总支出的2.36%”“占74.74%”“分别占……”：占比 = 部分 ÷ 总数。
    为什么：
        金额改了，占比常常忘了改。
    示例：
        错：基本支出100万元，其中：人员经费60万元，占65%。
        对：人员经费60万元，占60%。
    如何改：
        按算式改占比；如果金额写错了，先改金额。
    误报说明：
        按打印的位数比较，只差四舍五入的不报告；文中找不到总数的不检查。
    """
    yield from _outcomes(texts, "SHARE", "请按算式改占比；如果金额写错了，先改金额。")


@text_rule("JX603", "文内增减变动与数字不符", Severity.WARNING, "附件5·支出规模、绩效情况")
def changes(texts: Texts) -> Iterator[Outcome]:
    """文字里的增减额和增减幅度按文中的数重新计算。

    检查内容：
        “去年同期为…，增加…，同比增长…%”“由…提高到…，提高…个百分点”：
        增减额 = 本年数 − 上年数；增减幅度 = 增减额 ÷ 上年数。方向（增、减）也比较。
    为什么：
        增减幅度是考核和公开的重点，口算容易错。
    示例：
        错：公务接待费1.23万元，去年同期为1.14万元，增加0.19万元。
        对：增加0.09万元，同比增长7.89%。
    如何改：
        按算式改增减额或幅度；如果本年数、上年数写错了，先改正它们。
    误报说明：
        按各数打印的位数比较，数很小时允许的误差较大；文中没有上年数又没有增减额的不检查。
    """
    yield from _outcomes(texts, "CHANGE", "请按算式改增减额或幅度；如果本年数、上年数写错了，先改正它们。")


@text_rule("JX604", "文内完成率与数字不符", Severity.WARNING, "附件5·绩效情况")
def completions(texts: Texts) -> Iterator[Outcome]:
    """文字里的完成率、执行率按文中的任务数和完成数重新计算。

    检查内容：
        “任务数8139万元，收缴8456.64万元，完成103.90%”：完成率 = 完成数 ÷ 任务数（目标、计划、预算）。
    为什么：
        完成率是绩效的结论，算错了结论就错。
    示例：
        错：任务1100人，完成1126人，完成103.26%。
        对：完成102.36%。
    如何改：
        按算式改完成率；如果任务数、完成数写错了，先改正它们。
    误报说明：
        按打印的位数比较；同一句里说不清哪个是任务数的不检查。
    """
    yield from _outcomes(texts, "COMPLETION", "请按算式改完成率；如果任务数、完成数写错了，先改正它们。")


@text_rule("JX605", "百分点与百分比混用", Severity.HINT, "本工具·表文审核（待核对）")
def points(texts: Texts) -> Iterator[Outcome]:
    """两个百分数相减用“百分点”，变动幅度用“%”。

    检查内容：
        金额、人数的变动幅度写成“百分点”的；两个百分数之差写成“%”的。都要数字本身能说明问题才提示。
    为什么：
        完成率由 90% 提高到 95%，是提高 5 个百分点，不是提高 5%。
    示例：
        错：收缴8456.64万元，比2021年增加1069.64万元，提高14.5个百分点。
        对：提高14.5%。
    如何改：
        按提示改单位。
    误报说明：
        数字两种读法都不合的不提示。
    """
    yield from _only_wrong(texts, "POINTS", "请改单位：变动幅度写“%”，两个百分数之差写“个百分点”。", _POINTS)


@text_rule("JX606", "同一事项前后两个数", Severity.HINT, "本工具·表文审核（待核对）")
def twice(texts: Texts) -> Iterator[Outcome]:
    """同一份报告里，同一年的同一个数前后应一致。

    检查内容：
        基本支出、项目支出、人员经费、公用经费、三公经费、公务接待费、编制、在职和退休人数等，一份报告里写了两次而数不同。
    为什么：
        改了一处，忘了另一处。
    示例：
        错：前面“在职人员29名”，后面“在职人员28名”。
        对：两处都写 29 名。
    如何改：
        核对后统一；口径不同的，写明口径。
    误报说明：
        写了预算、上年、某月、比较的不算；位数不同而四舍五入后相同的不报告。
    """
    yield from _only_wrong(texts, "TWICE", "请核对后统一；口径不同的，写明口径。", _TWICE)


@text_rule("JX607", "列举的个数不符", Severity.WARNING, "附件5·机构编制")
def counts(texts: Texts) -> Iterator[Outcome]:
    """写了几个，又一一列出的，列出的应是几个。

    检查内容：
        “内设股室9个，分别是1、……9、……”“下设3个机构：甲、乙、丙”：数一数列出的。
    为什么：
        机构有增减，个数和名单常常只改一处。
    示例：
        错：内设股室4个，分别是办公室、财务室、业务室。
        对：内设股室3个，分别是办公室、财务室、业务室。
    如何改：
        核对编制文件，改个数或名单。
    误报说明：
        带“等”的不检查；名称里有“和”“与”的，拆与不拆有一种相符就算相符；没有序号的只提示。
    """
    yield from _outcomes(texts, "COUNT", "请核对个数和名单；没有列全的，在末尾加“等”。", _COUNT)


@text_rule("JX608", "文内结余与收支不符", Severity.WARNING, "附件5·支出规模、项目支出")
def remainders(texts: Texts) -> Iterator[Outcome]:
    """结余、差额等于收入减去支出。

    检查内容：
        同一句里写了收入（到位、预算、拨入）、支出（使用、执行）和结余的，结余 = 收入 − 支出；有上年结转的加上结转。
    为什么：
        结余与决算报表、下年结转要对得上。
    示例：
        错：到位资金100万元，支出90万元，结余15万元。
        对：结余10万元。
    如何改：
        核对收入、支出和结余。
    误报说明：
        一句里的数多于三个而说不清哪两个相减的不检查。
    """
    yield from _outcomes(texts, "REMAINDER", "请核对收入、支出和结余。")

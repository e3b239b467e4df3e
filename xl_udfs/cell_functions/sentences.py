"""Figures as the reports word them: for the live sentences of 附件5."""

from collections.abc import Sequence
from decimal import Decimal

from xl_udfs.cell_functions.catalog import Result, Section, cell_function
from xl_udfs.cell_functions.conventions import PRINTED_DIGITS, RATE_DIGITS
from xl_udfs.cell_functions.rates import ratio
from xl_udfs.cell_functions.reading import amounts, digits, names, quantity, rate, words
from xl_udfs.numbers import EXACT, CellError, Quantity, figure, in_unit, percent, round_half_up

_UNIT = "万元"
_UNIT_HELP = "单位，省略时为 万元。"


def _worded(value: Quantity, unit: str | None) -> str | None:
    """``451.78万元``; None if the quantity cannot be put in the unit."""
    fitting = in_unit(value, unit or _UNIT)
    return None if fitting is None else _printed(fitting)


def _printed(amount: Quantity) -> str:
    return figure(round_half_up(amount.value, PRINTED_DIGITS)) + amount.unit


@cell_function(
    section=Section.SENTENCES,
    title="金额文字",
    description="把金额写成报告里的文字：四舍五入到两位小数，去掉末尾的 0，加上单位。",
    arguments=(quantity("value", "金额或数量；自带单位的先换算。"), words("unit", _UNIT_HELP)),
    case="报告里要写基本支出 451.78 万元。",
    formula="AMOUNT_TEXT(451.78)",
    result="451.78万元",
    source="附件5 各处金额的写法",
    native='IF({value}="","",ROUND({value},2)&"万元")',
)
def AMOUNT_TEXT(value: Quantity, unit: str | None) -> Result:
    """An amount with its unit; #VALUE! for a target (≥…) and for units that do not convert."""
    if value.sign:
        return CellError.VALUE
    return _worded(value, unit) or CellError.VALUE


@cell_function(
    section=Section.SENTENCES,
    title="百分比文字",
    description="把比率写成百分比文字，如 2.36%。",
    arguments=(rate("rate", "比率，如 0.0236 或 2.36%。"), digits(f"保留几位小数，省略时为 {PRINTED_DIGITS}。")),
    case="报告里要写占总支出的百分比，比率是 0.0236。",
    formula="RATE_TEXT(0.0236)",
    result="2.36%",
    source="附件5 各处百分比的写法",
    native='IF({rate}="","",TEXT(ROUND({rate},4),"0.00%"))',
)
def RATE_TEXT(rate: Decimal, digits: int | None) -> Result:
    """A rate as a percentage at fixed decimals."""
    return percent(rate, PRINTED_DIGITS if digits is None else digits)


@cell_function(
    section=Section.SENTENCES,
    title="同比文字",
    description="写出与上年相比的增减额和同比幅度，如“增加0.09万元，同比增长7.89%”；相等时写“与上年持平”。",
    arguments=(
        quantity("current", "本年数；自带单位的先换算。"),
        quantity("previous", "上年数（去年同期）；自带单位的先换算。"),
        words("unit", _UNIT_HELP),
    ),
    case="公务接待费本年 1.23 万元，上年 1.14 万元，报告里怎么写？",
    formula="YOY_TEXT(1.23,1.14)",
    result="增加0.09万元，同比增长7.89%",
    source="附件5 公务接待费同比",
    native=(
        'IF(OR({current}="",{previous}=""),"",IF(AND({current}=0,{previous}=0),"",'
        'IF(ROUND({current}-{previous},2)=0,"与上年持平",IF({previous}<0,SQRT(-1),'
        'IF({previous}=0,1/0,IF({current}>{previous},"增加","减少")&ROUND(ABS({current}-{previous}),2)&"万元，同比"&'
        'IF({current}>{previous},"增长","下降")&TEXT(ROUND(ABS({current}-{previous})/{previous},4),"0.00%"))))))'
    ),
)
def YOY_TEXT(current: Quantity, previous: Quantity, unit: str | None) -> Result:
    """Change in words: ``""`` for 0 after 0, #DIV/0! for a previous year of 0, #NUM! for a negative one."""
    now, before = in_unit(current, unit or _UNIT), in_unit(previous, unit or _UNIT)
    if current.sign or previous.sign or now is None or before is None:
        return CellError.VALUE
    change = EXACT.subtract(now.value, before.value)
    share = ratio(abs(change), before.value, RATE_DIGITS)
    if not change and not before.value:
        return ""
    if not round_half_up(change, PRINTED_DIGITS):
        return "与上年持平"
    more, rising = ("增加", "增长") if change > 0 else ("减少", "下降")
    amount = _worded(now.replaced(value=abs(change)), unit)
    return f"{more}{amount}，同比{rising}{percent(share)}" if isinstance(share, Decimal) else share


@cell_function(
    section=Section.SENTENCES,
    title="明细文字",
    description=(
        "把一列项目和一列金额连成一句，如“基本工资105.25万元、奖金68.59万元”；给出总数的，写明各占多少，用分号隔开。"
        "空着的和金额为 0 的项目不写，名称前的序号（如 1. 2、（三））也不写。"
    ),
    arguments=(
        names("names", "项目名称所在的区域。"),
        amounts("amounts", "金额所在的区域，与名称一一对应。"),
        words("unit", _UNIT_HELP),
        quantity("total", "总数，用来写各项所占的比例；省略时不写比例。", optional=True),
        words("of", "总数的名称，如 项目支出，写成“占项目支出的51.97%”；省略时只写“占51.97%”。"),
    ),
    case="人员经费有基本工资 105.25 万元、奖金 68.59 万元，报告里怎么写？",
    formula='LIST_TEXT({"基本工资","奖金"},{105.25,68.59})',
    result="基本工资105.25万元、奖金68.59万元",
    source="附件5 人员经费、公用经费明细和项目支出占比的写法",
)
def LIST_TEXT(
    names: Sequence[str], amounts: Sequence[Quantity | None], unit: str | None, total: Quantity | None, of: str | None
) -> Result:
    """Names and amounts joined by 、, or with their shares of ``total`` by ；.

    #VALUE! for ranges of unequal length, an amount without a name and units that do not convert. Something to
    list out of a total of 0 is #DIV/0!, out of a negative one #NUM!; nothing to list is ``""`` whatever the total.
    """
    pieces = _pieces(names, amounts, unit) if len(names) == len(amounts) else None
    whole = None if total is None or total.sign else in_unit(total, unit or _UNIT)
    if pieces is None or (total and not whole):
        return CellError.VALUE
    if whole is None:
        return "、".join(name + _printed(amount) for name, amount in pieces)
    sentences: list[str] = []
    for name, amount in pieces:
        share = ratio(amount.value, whole.value, RATE_DIGITS)
        if not isinstance(share, Decimal):
            return share
        sentences.append(f"{name}{_printed(amount)}，占{f'{of}的' if of else ''}{percent(share)}")
    return "；".join(sentences)


def _pieces(
    names: Sequence[str], amounts: Sequence[Quantity | None], unit: str | None
) -> list[tuple[str, Quantity]] | None:
    """What there is to list, amounts in the unit; None if something cannot be listed."""
    pieces: list[tuple[str, Quantity]] = []
    for name, amount in zip(names, amounts, strict=True):
        if amount is None:
            continue
        fitting = None if amount.sign else in_unit(amount, unit or _UNIT)
        if fitting is None or (not name and amount.value):
            return None
        if round_half_up(fitting.value, PRINTED_DIGITS):
            pieces.append((name, fitting))
    return pieces

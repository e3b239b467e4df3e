"""Rates: control, execution, shares, year over year."""

from decimal import Decimal

from xl_udfs.cell_functions.catalog import Result, Section, cell_function
from xl_udfs.cell_functions.conventions import RATE_DIGITS, native_quotient, quotient
from xl_udfs.cell_functions.reading import digits, figure
from xl_udfs.numbers import EXACT, CellError, round_half_up


def native_ratio(part: str, whole: str, needed: str, never: str = "") -> str:
    """The native equivalent of a rate: ``part`` over ``whole``; see ``native_quotient``.

    Args:
        never: when the result is #NUM!; ``whole`` under 0 if not given.
    """
    return native_quotient(part, whole, needed, never or f"{whole}<0", f"ROUND(({part})/{whole},4)")


def ratio(part: Decimal, whole: Decimal, digits: int | None) -> Result:
    """``quotient`` at ``digits`` decimals, as many as rates are stored with if None."""
    share = quotient(part, whole)
    return round_half_up(share, RATE_DIGITS if digits is None else digits) if isinstance(share, Decimal) else share


@cell_function(
    section=Section.RATES,
    title="控制率",
    description="控制率 = 实际数 ÷ 核定数。用于在职人员控制率、规模控制率、投资概算控制率。",
    arguments=(figure("actual", "实际数，如年末实际在职人数。"), figure("approved", "核定数，如编制数、批复规模。"),
               digits()),
    case="编制 33 人，年末在职 29 人，在职人员控制率是多少？",
    formula="CONTROL_RATE(29,33)",
    result="0.8788",
    meaning="即 88%（表上按整数百分比显示）",
    source="附件1 控制率；湖南评分表“在职人员控制率”（在职人员数÷编制数）",
    native=native_ratio("{actual}", "{approved}", "{actual}", never="MIN({actual},{approved})<0"),
)
def CONTROL_RATE(actual: Decimal, approved: Decimal, digits: int | None) -> Result:
    """Actual over approved; both are counts, areas or amounts and never negative (#NUM!)."""
    return CellError.NUM if actual < 0 else ratio(actual, approved, digits)


@cell_function(
    section=Section.RATES,
    title="预算执行率",
    description="预算执行率 = 全年执行数 ÷ 全年预算数。分母是全年预算数，不是年初预算数。",
    arguments=(figure("executed", "全年执行数（万元）。"), figure("budget", "全年预算数（万元）。"), digits()),
    case="全年预算 19108.19 万元，全年执行 19108.19 万元，执行率是多少？",
    formula="EXEC_RATE(19108.19,19108.19)",
    result="1",
    meaning="即 100%",
    source="附件2、附件4 年度资金总额行；财预〔2020〕10号（待核对）",
    native=native_ratio("{executed}", "{budget}", "{executed}"),
)
def EXEC_RATE(executed: Decimal, budget: Decimal, digits: int | None) -> Result:
    """Executed over the full-year budget; executed may be negative after refunds."""
    return ratio(executed, budget, digits)


@cell_function(
    section=Section.RATES,
    title="占比",
    description="占比 = 部分 ÷ 总体，如基本支出占总支出的比例。",
    arguments=(figure("part", "部分的金额或数量。"), figure("whole", "总体的金额或数量。"), digits()),
    case="总支出 19108.19 万元，其中基本支出 451.78 万元，占多少？",
    formula="SHARE(451.78,19108.19)",
    result="0.0236",
    meaning="即 2.36%",
    source="附件5 各项支出占比",
    native=native_ratio("{part}", "{whole}", "{part}"),
)
def SHARE(part: Decimal, whole: Decimal, digits: int | None) -> Result:
    """Part over whole; nothing forbids a share above 1, the check reports it."""
    return ratio(part, whole, digits)


@cell_function(
    section=Section.RATES,
    title="同比变动率",
    description="同比变动率 =（本年数 − 上年数）÷ 上年数。增长为正，下降为负。",
    arguments=(figure("current", "本年数。"), figure("previous", "上年数（去年同期）。"), digits()),
    case="公务接待费本年 1.23 万元，上年 1.14 万元，同比变动多少？",
    formula="YOY(1.23,1.14)",
    result="0.0789",
    meaning="即同比增长 7.89%",
    source="附件5 公务接待费同比",
    native=native_ratio("{current}-{previous}", "{previous}", "{current}"),
)
def YOY(current: Decimal, previous: Decimal, digits: int | None) -> Result:
    """Change against the year before; a negative previous year has no rate (#NUM!)."""
    return ratio(EXACT.subtract(current, previous), previous, digits)


@cell_function(
    section=Section.RATES,
    title="预算调整率",
    description="预算调整率 =（调整后预算数 − 年初预算数）÷ 年初预算数。调增为正，调减为负。",
    arguments=(figure("final", "调整后（全年）预算数（万元）。"), figure("initial", "年初预算数（万元）。"), digits()),
    case="年初预算 19072.64 万元，全年预算 19108.19 万元，预算调整率是多少？",
    formula="ADJUST_RATE(19108.19,19072.64)",
    result="0.0019",
    meaning="即 0.19%",
    source="整体支出评价指标“预算调整率”（待核对）；附件2 年初预算数、全年预算数",
    native=native_ratio("{final}-{initial}", "{initial}", "{final}"),
)
def ADJUST_RATE(final: Decimal, initial: Decimal, digits: int | None) -> Result:
    """Change of the budget within the year; a negative initial budget has no rate (#NUM!)."""
    return ratio(EXACT.subtract(final, initial), initial, digits)

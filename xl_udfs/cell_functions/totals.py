"""Totals of scores, weights and amounts."""

from collections.abc import Sequence
from decimal import Decimal

from xl_udfs.cell_functions.catalog import Result, Section, cell_function
from xl_udfs.cell_functions.conventions import PRINTED_DIGITS
from xl_udfs.cell_functions.reading import figure, figures
from xl_udfs.numbers import EXACT, round_half_up


@cell_function(
    section=Section.TOTALS,
    title="合计",
    description="各项得分、分值或金额的合计，按两位小数精确相加；空格和“——”“无”等不计，“10分”按 10 计。",
    arguments=(figures("values", "要相加的单元格或区域，可以有多个。"),),
    case="四个指标得 10、20、20、6 分，合计多少？",
    formula="SCORE_TOTAL(10,20,20,6)",
    result="56",
    source="附件2、附件4 总分行；附件1 小计行",
    native='IF(COUNT({values})=0,"",ROUND(SUM({values}),2))',
)
def SCORE_TOTAL(values: Sequence[Decimal]) -> Result:
    """Exact sum, kept at two decimals as forms print it; ``""`` when nothing at all is filled in."""
    return round_half_up(_sum(values), PRINTED_DIGITS) if values else ""


@cell_function(
    section=Section.TOTALS,
    title="合计差额",
    description="合计数减去各分项之和，精确相减；相符时正好是 0。用来检查合计与分项是否一致。",
    arguments=(figure("total", "合计数。"), figures("parts", "各分项的单元格或区域，可以有多个。")),
    case="基本支出 451.78 万元，人员经费 337.65 万元，公用经费 114.13 万元，差多少？",
    formula="SUM_DIFF(451.78,337.65,114.13)",
    result="0",
    source="附件1 各合计行；附件5 其中、包括各项",
    native='IF(OR({total}="",COUNT({parts})=0),"",ROUND({total}-SUM({parts}),8))',
)
def SUM_DIFF(total: Decimal, parts: Sequence[Decimal]) -> Result:
    """Total less the exact sum of its parts; ``""`` when no part is filled in."""
    return EXACT.subtract(total, _sum(parts)) if parts else ""


def _sum(values: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, value)
    return total

"""Totals of scores, weights and amounts."""

from collections.abc import Sequence
from decimal import Decimal

from xl_udfs.functions.catalog import Result, cell_function
from xl_udfs.functions.reading import figures
from xl_udfs.numbers import EXACT, round_half_up

_STORED_DIGITS = 2


@cell_function(
    title="合计",
    description="各项得分、分值或金额的合计，按两位小数精确相加；空格和“——”“无”等不计，“10分”按 10 计。",
    arguments=(figures("values", "要相加的单元格或区域，可以有多个。"),),
    example="=SCORE_TOTAL(10,20,20,6) 得 56",
    source="附件2、附件4 总分行；附件1 小计行",
)
def SCORE_TOTAL(values: Sequence[Decimal]) -> Result:
    """Exact sum, kept at two decimals as forms print it; ``""`` when nothing at all is filled in."""
    if not values:
        return ""
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, value)
    return round_half_up(total, _STORED_DIGITS)

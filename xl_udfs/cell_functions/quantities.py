"""The number in what people type."""

from decimal import Decimal

from xl_udfs.cell_functions.catalog import Result, Section, cell_function
from xl_udfs.cell_functions.reading import quantity
from xl_udfs.numbers import Quantity, standard_value


@cell_function(
    section=Section.QUANTITIES,
    title="取数",
    description="取出文字里的数：“≥95%”得 0.95，“7.17万人”得 71700，金额换算成万元。不是数的文字显示 #VALUE!。",
    arguments=(quantity("text", "官方表式里的数，可以带符号、单位和千位分隔逗号。"),),
    case="金额写成了“19,108.19万元”，要取出其中的数。",
    formula='QUANTITY("19,108.19万元")',
    result="19108.19",
    source="附件2、附件4 年度指标值和实际完成值的写法",
)
def QUANTITY(text: Quantity) -> Result:
    """The figure in the forms' own units: money in 万元, everything else in ones, a percentage as a ratio."""
    value: Decimal = standard_value(text)
    return value

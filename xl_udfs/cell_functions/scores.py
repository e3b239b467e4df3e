"""Scores: what the forms call 得分, 完成率 and 等级."""

from decimal import Decimal
from itertools import pairwise

from xl_udfs.cell_functions.catalog import Result, Section, cell_function
from xl_udfs.cell_functions.conventions import PRINTED_DIGITS, RATE_DIGITS, native_quotient, quotient
from xl_udfs.cell_functions.reading import choice, figure, quantity, rate
from xl_udfs.numbers import EXACT, CellError, Quantity, as_rate, percent, round_half_up, same_unit

_ZERO, _ONE, _TWO = Decimal(0), Decimal(1), Decimal(2)
_LARGEST_RATIO = Decimal(2)
"""Beside a percentage, a bare figure above this is a percentage itself: nobody completes an indicator by 9600%."""

_EXECUTION_WEIGHT = Decimal(10)
FULL_SCORE = Decimal(100)
"""What the weights of a form add up to, and grades are given out of."""

FORWARD, REVERSE, EQUAL = "正向", "反向", "等于"
LINEAR, QUOTIENT = "线性", "比值"

DIRECTION_OF_SIGN = {"≥": FORWARD, ">": FORWARD, "≤": REVERSE, "<": REVERSE, "=": EQUAL, "≈": EQUAL, "": FORWARD}
DIRECTIONS = {
    FORWARD: FORWARD, REVERSE: REVERSE, EQUAL: EQUAL, "正向指标": FORWARD, "反向指标": REVERSE,
    "≥": FORWARD, ">": FORWARD, ">=": FORWARD, "≤": REVERSE, "<": REVERSE, "<=": REVERSE, "=": EQUAL,
}
_REVERSE_WAYS = {LINEAR: LINEAR, QUOTIENT: QUOTIENT}

_TARGET = quantity("target", "年度指标值，可以带符号和单位，如 ≥95%、7.17万人、≤3次。")
_ACTUAL = quantity("actual", "实际完成值，可以带单位；负数按 0 计。")
_DIRECTION = choice(
    "direction",
    "正向（越大越好）、反向（越小越好）或等于；省略时看指标值前的 ≥ ≤ ＝，没有符号的按正向（0 按等于）。",
    DIRECTIONS,
)
_REVERSE_BY = choice(
    "reverse_by",
    "反向指标没有达到时的算法：线性（省略时）是 1−（完成值−指标值）÷指标值，到两倍为 0；比值是 指标值÷完成值。",
    _REVERSE_WAYS,
)


def _scored(share: Decimal, weight: Decimal) -> Decimal:
    """``share`` of ``weight`` at two decimals, never below 0 or above the weight."""
    earned = round_half_up(EXACT.multiply(min(max(share, _ZERO), _ONE), weight), PRINTED_DIGITS)
    return min(earned, weight)


@cell_function(
    section=Section.SCORES,
    title="预算执行率得分",
    description="预算执行率得分 = 分值 × 全年执行数 ÷ 全年预算数，最高不超过分值，保留两位小数。",
    arguments=(figure("executed", "全年执行数（万元）。"), figure("budget", "全年预算数（万元）。"),
               figure("weight", "执行率的分值，省略时为 10。", optional=True)),
    case="预算 100 万元，执行 90 万元，执行率分值 10 分，得几分？",
    formula="EXEC_SCORE(90,100,10)",
    result="9",
    source="附件2、附件4 年度资金总额行；财预〔2020〕10号（待核对）",
    native=native_quotient(
        "{executed}", "{budget}", "{executed}", never="{budget}<0",
        result=f"ROUND(MIN(MAX({{executed}}/{{budget}},0),1)*{_EXECUTION_WEIGHT},2)",
    ),
)
def EXEC_SCORE(executed: Decimal, budget: Decimal, weight: Decimal | None) -> Result:
    """min(执行率, 1) × 分值; a negative execution scores 0, a negative budget or weight is #NUM!."""
    weight = _EXECUTION_WEIGHT if weight is None else weight
    if weight < 0:
        return CellError.NUM
    share = quotient(executed, budget)
    return _scored(share, weight) if isinstance(share, Decimal) else share


def _attained(actual: Quantity, target: Quantity, direction: str | None, reverse_by: str | None) -> Decimal | CellError:
    """The share of the target attained: at least 1 exactly if it is met.

    A target of 0 (0 起事故) is met or missed, nothing in between. 线性 and 比值 are what provinces' systems and
    handbooks do with a reverse target that is missed; both come to 1 where it is just met. A result with a sign is
    no figure, but for one that only repeats the target.
    """
    if actual.sign and actual != target:
        return CellError.VALUE
    if "%" in (actual.unit, target.unit):
        actual, target = as_rate(actual, _LARGEST_RATIO), as_rate(target, _LARGEST_RATIO)
    figures = same_unit(actual, target)
    if figures is None:
        return CellError.VALUE
    done, wanted = max(figures[0], _ZERO), figures[1]
    direction = direction or (EQUAL if not wanted and not target.sign else DIRECTION_OF_SIGN[target.sign])
    if wanted < 0:
        return CellError.NUM
    if not wanted:
        return _ONE if direction == FORWARD or not done else _ZERO
    if direction != REVERSE:
        return EXACT.divide(done, wanted)
    if reverse_by == QUOTIENT and done > wanted:
        return EXACT.divide(wanted, done)
    return max(EXACT.subtract(_TWO, EXACT.divide(done, wanted)), _ZERO)


@cell_function(
    section=Section.SCORES,
    title="指标完成率",
    description="指标完成率：正向指标 = 完成值 ÷ 指标值；反向指标按超出指标值的比例扣减。达到指标值的不低于 100%。",
    arguments=(_ACTUAL, _TARGET, _DIRECTION, _REVERSE_BY),
    case="任务 1100 人，实际完成 1126 人，完成率是多少？",
    formula='COMPLETION_RATE("1126人","1100人")',
    result="1.0236",
    meaning="即 102.36%",
    source="附件2、附件4 指标完成情况；反向算法各地不同，可选线性或比值（待核对）",
)
def COMPLETION_RATE(actual: Quantity, target: Quantity, direction: str | None, reverse_by: str | None) -> Result:
    """Completion of a quantitative indicator, four decimals; a target of 0 is met (1) or missed (0)."""
    share = _attained(actual, target, direction, reverse_by)
    return share if isinstance(share, CellError) else round_half_up(share, RATE_DIGITS)


@cell_function(
    section=Section.SCORES,
    title="定量指标建议得分",
    description=(
        "定量指标建议得分：完成指标值得满分，未完成的按完成值与指标值之比计分，保留两位小数。"
        "只是建议，得分由填报人确定。"
    ),
    arguments=(_TARGET, _ACTUAL, figure("weight", "指标的分值。"), _DIRECTION, _REVERSE_BY),
    case="指标值 ≥95%，实际完成 90.25%，分值 10 分，建议得几分？",
    formula='INDICATOR_SCORE("≥95%","90.25%",10)',
    result="9.5",
    source="财预〔2020〕10号（待核对）；一体化系统的计分办法；反向算法可选（待核对）",
)
def INDICATOR_SCORE(
    target: Quantity, actual: Quantity, weight: Decimal, direction: str | None, reverse_by: str | None
) -> Result:
    """Suggested score: full when the target is met, else in proportion; a negative weight is #NUM!."""
    if weight < 0:
        return CellError.NUM
    share = _attained(actual, target, direction, reverse_by)
    return share if isinstance(share, CellError) else _scored(share, weight)


_LEVELS = {
    "达成": "达成", "达成年度指标": "达成", "达成预期指标": "达成",
    "部分达成": "部分达成", "部分达成年度指标并具有一定效果": "部分达成", "部分达成预期指标并具有一定效果": "部分达成",
    "未达成": "未达成", "未达成年度指标且效果较差": "未达成", "未达成预期指标且效果较差": "未达成",
}
_BANDS = {  # lowest share, highest share, whether the highest belongs to the band, share when none is given
    "达成": (Decimal("0.8"), _ONE, True, _ONE),
    "部分达成": (Decimal("0.6"), Decimal("0.8"), False, Decimal("0.7")),
    "未达成": (_ZERO, Decimal("0.6"), False, Decimal("0.3")),
}


def _levels_in_words() -> str:
    """``达成 80%（含）–100%，…，未达成 0–60%``."""
    ends = {level: (f"{percent(lowest, 0)}（含）" if lowest else "0", percent(highest, 0))
            for level, (lowest, highest, _, _) in _BANDS.items()}
    return "，".join(f"{level} {lowest}–{highest}" for level, (lowest, highest) in ends.items())


LEVELS_IN_WORDS = _levels_in_words()


@cell_function(
    section=Section.SCORES,
    title="定性指标建议得分",
    description=f"定性指标按三档计分：{LEVELS_IN_WORDS}。系数超出本档的显示 #NUM!。",
    arguments=(choice("level", "达成、部分达成或未达成。", _LEVELS, optional=False), figure("weight", "指标的分值。"),
               rate("share", "得分系数，如 85%；省略时达成取 100%，部分达成取 70%，未达成取 30%。", optional=True)),
    case="定性指标部分达成，分值 10 分，按 60% 计，得几分？",
    formula='QUALITATIVE_SCORE("部分达成",10,60%)',
    result="6",
    source="财预〔2020〕10号 定性指标三档（待核对）",
)
def QUALITATIVE_SCORE(level: str, weight: Decimal, share: Decimal | None) -> Result:
    """Weight times a share inside the level's band; outside it, and for a negative weight, #NUM!."""
    lowest, highest, closed, usual = _BANDS[level]
    share = usual if share is None else share
    inside = lowest <= share <= highest and (closed or share < highest)
    if not inside or weight < 0:
        return CellError.NUM
    score = _scored(share, weight)
    rounded_out = not closed and weight > 0 and score >= EXACT.multiply(highest, weight)
    return CellError.NUM if rounded_out else score


_GRADES = ((90, "优"), (80, "良"), (60, "中"))
"""The least score in a hundred for each grade, from the best down."""

_LOWEST_GRADE = "差"

GRADE_NAMES = (*(grade for _, grade in _GRADES), _LOWEST_GRADE)
"""From the best down."""


def _grades_in_words() -> str:
    """``90（含）以上为优，80（含）–90 为良，…，60 以下为差``."""
    (best, top_grade), (least_of_all, _) = _GRADES[0], _GRADES[-1]
    between = [f"{least}（含）–{above} 为{grade}" for (above, _), (least, grade) in pairwise(_GRADES)]
    return "，".join([f"{best}（含）以上为{top_grade}", *between, f"{least_of_all} 以下为{_LOWEST_GRADE}"])


def _native_grade() -> str:
    """The grade of a score that has one, in nested IFs."""
    formula = f'"{_LOWEST_GRADE}"'
    for least, grade in reversed(_GRADES):
        formula = f'IF({{score}}>={least},"{grade}",{formula})'
    return formula


@cell_function(
    section=Section.SCORES,
    title="等级",
    description=f"按总分定等级：{_grades_in_words()}。满分不是 {FULL_SCORE} 的先折算。",
    arguments=(figure("score", "总得分。"), figure("full", f"满分，省略时为 {FULL_SCORE}。", optional=True)),
    case="自评总分 96 分，是什么等级？",
    formula="GRADE(96)",
    result="优",
    source="财预〔2020〕10号（待核对）",
    native=f'IF({{score}}="","",IF(OR({{score}}<0,{{score}}>{FULL_SCORE}),SQRT(-1),{_native_grade()}))',
)
def GRADE(score: Decimal, full: Decimal | None) -> Result:
    """优/良/中/差 by the share of the full score; a score outside 0 to full is #NUM!."""
    full = FULL_SCORE if full is None else full
    if full <= 0 or not 0 <= score <= full:
        return CellError.NUM
    hundredths = EXACT.multiply(score, FULL_SCORE)
    reached = (grade for least, grade in _GRADES if hundredths >= EXACT.multiply(Decimal(least), full))
    return next(reached, _LOWEST_GRADE)

"""JX5 合理性: figures that can hardly be: negative ones, control rates above 100 %."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import Building, Role, Spending, Staff
from xl_udfs.filing import Filing, Relation
from xl_udfs.numbers import EXACT, Kind, Quantity, figure, percent
from xl_udfs.rulebook.kit.gaps import lacking
from xl_udfs.rulebook.kit.relations import amount, labelled, named, own_relations
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Limits, NotChecked, Outcome, Reason, Scope, Severity, rule

_MAY_FALL = Spending.ADJUSTMENT
_KINDS = (Kind.MONEY, Kind.COUNT)


@rule("JX501", "金额、人数是负数", Severity.WARNING, Scope.WITHIN, "各附件·填报项", about_size=True)
def negative_figures(filing: Filing) -> Iterator[Outcome]:
    """金额、人数、面积不是负数。

    检查内容：
        各附件和支出明细由人填写的金额、人数、面积小于 0 就报告。
    为什么：
        多半是多打了一个减号，合计也会跟着错。
    示例：
        错：公务接待 -1.23。
        对：公务接待 1.23。
    如何改：
        去掉减号；确有冲销的，写明出错说明。
    误报说明：
        部门基本支出预算调整可以是负数；由公式算出的不报告；得分由 JX4 各条检查。
    """
    for form in filing.forms.values():
        negative = [
            item for item in form.all_items()
            if isinstance(item.entry, Quantity) and item.entry.value < 0 and item.field.kind in _KINDS
            and item.formula is None and item.field.row_role != _MAY_FALL
        ]
        for item in negative:
            yield Hit(
                item=item,
                message=f"{named(item)}是 {item.printed}，是负数。",
                advice="去掉减号；确有冲销的，写明出错说明。",
                evidence=f"可能是 {figure(abs(amount(item)))}，多打了减号。",
            )
        if not negative:
            yield PASSED


@rule(
    "JX505", "在职人数超过编制数", Severity.WARNING, Scope.WITHIN, "附件1·财政供养人员；湖南评分表",
    about_size=True, 控制率上限="1",
)
def staff_above_quota(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """实际在职人数不超过编制数。

    检查内容：
        附件1 在职人数 ÷ 编制数不超过“控制率上限”（默认 100%）。
    为什么：
        在职人员控制率超过 100% 要扣分，也可能是两个数填反了。
    示例：
        错：编制 29、在职 33。
        对：编制 33、在职 29。
    如何改：
        核对两个数；确实超编的，写明出错说明。
    误报说明：
        等于编制数的不报告；编制数是“无”或 0 的不检查。
    """
    advice = "核对编制数和在职人数，看是不是填反了；确实超编的，写明出错说明。"
    yield from _control_rates(filing, (Staff.RATE,), limits, advice)


@rule(
    "JX506", "楼堂馆所超过批复", Severity.WARNING, Scope.WITHIN, "附件1·楼堂馆所控制情况；湖南评分表",
    about_size=True, 控制率上限="1",
)
def buildings_above_approval(filing: Filing, limits: Limits) -> Iterator[Outcome]:
    """楼堂馆所的实际规模不超过批复规模，实际投资不超过预算投资。

    检查内容：
        实际规模 ÷ 批复规模、实际投资 ÷ 预算投资不超过“控制率上限”（默认 100%）。
    为什么：
        超过 100% 要扣分，超规模、超概算也是审计重点。
    示例：
        错：批复 100 ㎡，实际 120 ㎡。
        对：实际 95 ㎡。
    如何改：
        核对两个数，看是不是填反了；确实超过的，写明原因和批准文件。
    误报说明：
        没有楼堂馆所项目的不检查。
    """
    advice = "核对两个数，看是不是填反了；确实超过的，写明原因和批准文件。"
    yield from _control_rates(filing, (Building.SIZE_RATE, Building.COST_RATE), limits, advice)


def _control_rates(filing: Filing, rates: Sequence[Role], limits: Limits, advice: str) -> Iterator[Outcome]:
    for one in own_relations(filing, "CONTROL_RATE", *rates):
        yield one if isinstance(one, NotChecked) else _above(one, limits, advice)


def _above(relation: Relation, limits: Limits, advice: str) -> Outcome:
    actual, approved = relation.operands
    gap = lacking(relation.operands)
    if gap:
        return gap
    if not (actual.is_quantity and approved.is_quantity) or amount(approved) <= 0:
        return NotChecked(Reason.NOT_APPLICABLE)
    rate = EXACT.divide(amount(actual), amount(approved))
    if rate <= limits["控制率上限"]:
        return PASSED
    return Hit(
        item=actual,
        message=f"{actual.label}是 {actual.printed}，超过{approved.label} {approved.printed}，控制率 {percent(rate)}。",
        advice=advice,
        left=labelled(actual),
        right=labelled(approved),
        difference=amount(actual) - amount(approved),
        others=[approved],
    )

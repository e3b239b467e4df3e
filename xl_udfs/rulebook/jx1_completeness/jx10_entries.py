"""JX1 完整性: what must be filled in is filled in; what the cover says."""

import re
from collections.abc import Iterator, Sequence

from xl_udfs.annexes import Block, Edition
from xl_udfs.annexes.roles import Block as Blocks
from xl_udfs.annexes.roles import Choice, Cover, Part
from xl_udfs.book import cell_position
from xl_udfs.filing import Filing, Form, Item, Relation
from xl_udfs.numbers import Kind, Quantity, plain
from xl_udfs.rulebook.kit.gaps import absent_among, lacking
from xl_udfs.rulebook.kit.judging import each_relation
from xl_udfs.rulebook.kit.projects import set_forms
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX101", "应填的数没有填", Severity.ERROR, Scope.FORMAT, "附件1·各行；空格应填 0 或“无”（待核对）")
def required_figures(filing: Filing) -> Iterator[Outcome]:
    """每个必填项都要填；要数字的填数字，或者“——”“无”这类不适用的标记。

    检查内容：
        首页的单位全称、年度，至少报送一个附件；附件1 的编制数、在职人数、经费各行三个年度列，以及各项目行的金额。
        附件2、每套附件3、附件4 的必填项，各表至少一行的项目、指标，附件5 由人填写的各节。
        空着，或该填数字的写了别的，就报告；同一行的几格合成一条，整张没有填的一套附件3 或附件4 合成一条。
    为什么：
        空格分不清是“没有”还是“忘了填”，后面的合计和比率也都算不出来。
    示例：
        错：一、部门基本支出 的“2022年决算数”空着。
        对：填 451.78；确实没有的填 0 或“无”。
    如何改：
        补填；没有发生的填 0；不适用的填“——”或“无”。
    误报说明：
        政府采购、预算调整、楼堂馆所各格可以空着，本规则不查。
    """
    yield from _nothing_reported(filing)
    asked = [form for form in filing.forms.values() if filing.asks_for(form)]
    empty = [form for form in asked if form.annex.per_project and not form.is_used and _required(form)]
    yield from map(_empty, empty)
    forms = [form for form in asked if all(form is not one for one in empty)]
    for items in _by_row(forms):
        missing = [item for item in items if item.is_blank or (item.is_unreadable and not item.is_error)]
        yield _missing(missing) if missing else PASSED
    for rows in (rows for form in forms for rows in form.blocks.values()):
        if rows.block.required and not rows.filled and not rows.top.name.is_absent:
            yield Hit(
                item=rows.top.name,
                message=f"{rows.block.label}一行也没有填。",
                advice=_how_to_fill(rows.block, filing.edition),
            )


def _nothing_reported(filing: Filing) -> Iterator[Hit]:
    """A unit that leaves out every form has said nothing that could be right."""
    left = [form for form in filing.edition.annexes.values() if form.part != Part.DETAIL]
    if filing.left_out and all(form in filing.left_out for form in left):
        first, *others = [filing[Choice.of(form.part)] for form in filing.left_out]
        yield Hit(
            item=first,
            message=f"{'、'.join(form.name for form in filing.left_out)}都写明不报送，没有可以校验的内容。",
            advice="要报送的选“是”。",
            others=others,
        )


def _empty(form: Form) -> Hit:
    """A whole form of a set is one finding, not one per box."""
    required = _required(form)
    return Hit(
        item=required[0],
        message=f"第 {form.set_number} 套{form.annex.name}（{form.sheet}）还没有填。",
        advice="逐格填写；多余的一套用“删除项目”删掉。",
        others=required[1:],
    )


def _required(form: Form) -> list[Item]:
    return [item for item in form.items.values() if item.field.required]


def _how_to_fill(block: Block, edition: Edition) -> str:
    if block.is_prose:
        return "请填写；没有的写“无”。"
    is_money = list(block.columns.values())[1].field.kind is Kind.MONEY
    if not is_money:
        return "请逐行填写。"
    sets = set_forms(edition) if block.role == Blocks.PROJECTS else ""
    deleted = f"，空着的{sets} 可以用“删除项目”删掉" if sets else ""
    return f"逐行填写；没有{block.label}的，在第一行填 0{deleted}。"


def _by_row(forms: Sequence[Form]) -> Iterator[list[Item]]:
    """Required items, those of one row of a sheet together: one row, one finding."""
    rows: dict[tuple[str, int], list[Item]] = {}
    for form in forms:
        for item in _required(form):
            rows.setdefault((item.sheet, cell_position(item.cell)[0]), []).append(item)
    yield from rows.values()
    for form in forms:
        for block in form.blocks.values():
            for row in block.filled:
                yield [item for item in row.items.values() if item.field.required]


def _missing(missing: list[Item]) -> Hit:
    first = missing[0]
    columns = "、".join(item.column_label for item in missing if item.column_label)
    what = "没有填" if all(item.is_blank for item in missing) else "填的不是数字"
    is_figure = first.field.kind not in (Kind.TEXT, Kind.TARGET)
    return Hit(
        item=first,
        message=f"{first.row_label}：{columns}{what}。" if columns else f"{first.row_label}{what}。",
        others=missing[1:],
        advice="请补填；没有发生的填 0，不适用的填“——”或“无”。" if is_figure and columns else "请补填。",
    )


@rule("JX102", "成对的数只填了一个", Severity.ERROR, Scope.FORMAT, "附件1·楼堂馆所控制情况")
def half_filled_pairs(filing: Filing) -> Iterator[Outcome]:
    """可以不填的一对数，要么都填，要么都不填。

    检查内容：
        批复规模与实际规模，预算投资与实际投资：一个填了数，另一个空着，就报告。
    为什么：
        缺一个数，控制率算不出来。
    示例：
        错：批复规模 100，实际规模空着。
        对：批复规模 100，实际规模 95。
    如何改：
        补填空着的一个；没有项目的两个都填“无”。
    误报说明：
        两个都空着、都是“无”的不报告。
    """
    yield from each_relation(filing, "CONTROL_RATE", _both_or_none)


def _both_or_none(relation: Relation) -> Outcome:
    blank = [item for item in relation.operands if item.is_blank and not item.field.required]
    figures = [item for item in relation.operands if item.is_quantity]
    if not (blank and figures):
        return absent_among(relation.operands) or PASSED
    return Hit(
        item=blank[0],
        message=f"填了{figures[0].label}，没有填{blank[0].label}，{relation.result.label}算不出来。",
        advice=f"补填{blank[0].label}；没有项目的，两个都填“无”。",
    )


@rule("JX103", "年度不是四位年份", Severity.ERROR, Scope.FORMAT, "首页·年度")
def year_of_filing(filing: Filing) -> Iterator[Outcome]:
    """首页的年度是四位年份。

    检查内容：
        首页的年度是 1900 到 2199 之间的整数。
    为什么：
        各附件的标题和表头都用它，填错了处处都错。
    示例：
        错：22。
        对：2022。
    如何改：
        填四位数字。
    误报说明：
        没有填或填了文字的，由 JX101 报告。
    """
    item = filing[Cover.YEAR]
    if not isinstance(item.entry, Quantity):
        yield lacking([item]) or NotChecked(Reason.NOT_APPLICABLE)
    elif item.entry.value != filing.year:
        message = f"{item.row_label}填的是 {item.printed}，不是四位年份。"
        yield Hit(item=item, message=message, advice="填四位数字，如 2022。")
    else:
        yield PASSED


_DATE = r"([0-9]{4})\s*[年./-]\s*([0-9]{1,2})\s*(?:[月./-]\s*(?:([0-9]{1,2})\s*日?)?)?"
_SERIALS = range(36526, 73051)
"""Date cells hold days since 1899-12-30; these are 2000 to 2099."""


@rule("JX104", "封面和表尾的信息没有填", Severity.WARNING, Scope.FORMAT, "各附件·表尾；附件5·封面")
def cover(filing: Filing) -> Iterator[Outcome]:
    """首页的单位简称、主管部门、填表人、填报日期、联系电话都要填。

    检查内容：
        首页这五格空着就报告；合成一条。
    为什么：
        附件5 封面、各表的表尾和附件3、附件4 的主管部门都从首页取。
    示例：
        错：填报日期空着，附件5 封面没有日期。
        对：填“2023年7月5日”。
    如何改：
        在首页补填；公开时不写姓名和电话的，写“（略）”。
    误报说明：
        写了“（略）”“无”的不报告；单位全称和年度由 JX101 检查。
    """
    home = filing.edition.home
    asked = [entry.field.key for entry in filing.edition.wanted(home) if not entry.field.required]
    items = [filing.forms[home.name].items[key] for key in asked]
    missing = [item for item in items if item.is_blank]
    if not missing:
        yield absent_among(items) or (PASSED if items else NotChecked(Reason.NO_SUCH_ITEM))
        return
    yield Hit(
        item=missing[0],
        message=f"{home.name}的{'、'.join(item.row_label for item in missing)}没有填。",
        advice=f"在{home.name}补填；公开时不写姓名和电话的，写“（略）”。",
        others=missing[1:],
    )


@rule("JX105", "填报日期不对", Severity.WARNING, Scope.FORMAT, "各附件·填报日期")
def date_of_filing(filing: Filing) -> Iterator[Outcome]:
    """填报日期是一个日期，不早于自评年度。

    检查内容：
        首页的填报日期写成“2023年7月5日”“2023-07-05”“2023年7月”这样，月份、日子存在，年份不早于自评年度。
    为什么：
        填报日期印在每张表的表尾和封面上；年份早于自评年度，多半是沿用了去年的表。
    示例：
        错：自评 2022 年度，填报日期“2021年7月5日”；“2023年13月5日”。
        对：2023年7月5日。
    如何改：
        改成实际填报的日期。
    误报说明：
        写“（略）”或汉字日期（二〇二三年七月五日）的不检查；没有填的由 JX104 报告。
    """
    item = filing[Cover.DATE]
    gap = absent_among([item])
    if gap:
        yield gap
        return
    if isinstance(item.entry, Quantity) and item.entry.value in _SERIALS:
        yield PASSED
        return
    text = plain(item.printed)
    found = re.fullmatch(_DATE, text)
    if not found and not re.search("[0-9]", text):
        yield NotChecked(Reason.NOT_APPLICABLE)
    elif not found or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3] or 1) <= 31:
        message = f"{item.row_label}写的是“{item.printed}”，不是日期。"
        yield Hit(item=item, message=message, advice="按“2023年7月5日”的样式填写。")
    elif int(found[1]) < filing.year:
        yield Hit(
            item=item,
            message=f"{item.row_label}是 {item.printed}，早于自评年度 {filing.year}。",
            advice=f"改成实际填报的日期；年度填错的，改{filing.edition.home.name}的{filing[Cover.YEAR].row_label}。",
            others=[filing[Cover.YEAR]],
        )
    else:
        yield PASSED

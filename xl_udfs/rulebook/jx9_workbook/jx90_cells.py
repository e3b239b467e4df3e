"""JX9 工作簿完整性: cells that lost their name, show an error value, or hold no formula any more."""

from collections.abc import Iterator, Mapping, Sequence

from xl_udfs.annexes.roles import Choice
from xl_udfs.filing import Filing, Item
from xl_udfs.filing.precedents import Precedents
from xl_udfs.numbers import CellError, Quantity
from xl_udfs.rulebook.kit.formulas import computed_items, is_off, lacks_a_form, points_outside
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX901", "单元格的名称丢失", Severity.ERROR, Scope.FORMAT, "本工具·工作簿结构")
def lost_names(filing: Filing) -> Iterator[Outcome]:
    """每个填报项都能按名称找到它的单元格。

    检查内容：
        各附件的每个填报项、计算项和项目块，在工作簿里都有名称，名称指向存在的工作表。
    为什么：
        程序按名称取数。名称丢了，那一格的数就没有被检查，也没有参与比较。
    示例：
        错：删除了附件1 的“办公费”一行，名称随之丢失。
        对：不需要的行填 0，不删除表式里的行。
    如何改：
        撤销删除，或者重新从模板建立工作簿，把数据复制过去。
    误报说明：
        只看名称在不在，不看填了什么。以前的模板没有“报送附件1”等格，不算丢失，按“是”处理。
    """
    for form in filing.forms.values():
        if form.is_gone:
            continue
        lost = [item for item in form.items.values() if item.is_lost and not Choice.is_one(item.field.role)]
        lost += [item for rows in form.blocks.values() for item in rows.top.items.values() if item.is_lost]
        if not lost:
            yield PASSED
            continue
        names = "、".join(dict.fromkeys(item.row_label for item in lost))
        yield Hit(
            item=lost[0],
            message=f"{form.sheet}有 {len(lost)} 个单元格的名称丢失：{names}。",
            advice="撤销删除，或重新从模板建立工作簿，把数据复制过去。",
        )


_SHOWN = 3


@rule("JX902", "单元格是错误值", Severity.ERROR, Scope.FORMAT, "各附件·填报项和计算项", explains=("JX912",))
def error_values(filing: Filing) -> Iterator[Outcome]:
    """填报项和计算项里没有 #DIV/0!、#VALUE! 这样的错误值。

    检查内容：
        各附件的每个填报项、计算项和项目行，显示的是错误值就报告；由它计算、跟着显示错误值的格子写在同一条里。
    为什么：
        错误值不能报送，引用它的格子也会跟着出错。
    示例：
        错：编制数填 0、在职人数填 29，控制率显示 #DIV/0!。
        对：补填编制数。
    如何改：
        先改正公式引用的数：#DIV/0! 是除数为 0，#VALUE! 是应填数字的格子里有文字，#NUM! 是数超出范围，
        #NAME? 是没有安装本工具。源头改好了，跟着出错的格子会自动恢复。
    误报说明：
        没有填的格子显示为空，不是错误值；因为必填的格子里写了文字而出错的，由 JX101 报告那个格子。
    """
    wrong = [item for item in filing.all_items() if item.is_error]
    if not wrong:
        yield PASSED
        return
    for item, followers in _sources(filing, wrong).items():
        if followers is not None:
            yield _hit(item, followers)


def _sources(filing: Filing, wrong: Sequence[Item]) -> Mapping[Item, Sequence[Item] | None]:
    """Cells that are wrong of themselves, and those that only pass it on; None for a text that JX101 reports."""
    precedents = Precedents(filing.all_items())
    causes = {item: [one for one in precedents.of(item) if one.is_error or _is_text(one)] for item in wrong}
    following: dict[Item, list[Item]] = {}
    for item, found in causes.items():
        for cause in found:
            following.setdefault(cause, []).append(item)
    texts = [one for one in following if not one.is_error]
    first = [item for item, found in causes.items() if not found]
    sources: dict[Item, Sequence[Item] | None] = {}
    seen: set[Item] = set()
    # Last come those that are wrong in a circle: the first of them stands for the others.
    for item in (*texts, *first, *wrong):
        if item in seen:
            continue
        seen.add(item)
        followers = list(_followers(item, following, seen))
        sources[item] = followers if item.is_error else None
    return sources


def _is_text(item: Item) -> bool:
    return item.is_unreadable and item.field.required


def _followers(item: Item, following: Mapping[Item, Sequence[Item]], seen: set[Item]) -> Iterator[Item]:
    open_ = [*reversed(following.get(item, ()))]
    while open_:
        one = open_.pop()
        if one not in seen:
            seen.add(one)
            yield one
            open_ += reversed(following.get(one, ()))


def _hit(item: Item, followers: Sequence[Item]) -> Hit:
    cells = "、".join(f"{one.sheet} {one.cell}" for one in followers[:_SHOWN])
    more = " 等" if len(followers) > _SHOWN else ""
    passed_on = f"；另有 {len(followers)} 格由它计算，也显示错误（{cells}{more}）" if followers else ""
    return Hit(
        item=item,
        message=f"{item.full_label}显示错误值 {item.entry}{passed_on}。",
        advice=_remedy(item),
        others=followers,
    )


def _remedy(item: Item) -> str:
    if item.formula and points_outside(item.formula):
        return "公式引用了别的工作簿，取不到数；把公式换成数。"
    if item.entry is CellError.REF and str(CellError.REF) in (item.formula or ""):
        return "公式引用的单元格被删除，请恢复公式。"
    return _REMEDIES.get(item.entry, "恢复公式，或改填数字。")


_REMEDIES: Mapping[object, str] = {
    CellError.DIV0: "除数是 0 或没有填，请先填好公式引用的数。",
    CellError.VALUE: "公式引用的格子里有不是数的文字，请改填数字。",
    CellError.NUM: "公式引用的数超出范围（如负数），请核对。",
    CellError.NAME: "没有安装本工具，或公式写错，请恢复公式。",
}


@rule("JX903", "公式被改成了固定的内容", Severity.HINT, Scope.FORMAT, "本工具·计算项和自动引用项")
def overwritten_formulas(filing: Filing) -> Iterator[Outcome]:
    """由公式计算、引用的格子，还是公式。

    检查内容：
        控制率、合计、执行率、得分、总分等计算项，和自动引用别处的格子，直接填了内容，而内容与公式算的一样；
        一张表合成一条，整个工作簿一个公式也没有的只报一条。内容与公式算的不一样的，由比较数字的规则报告。
    为什么：
        现在没有错，但以后改了别处的数，这些格子不会跟着变。
    示例：
        错：总分格里直接填 96。
        对：总分格里是公式，显示 96。
    如何改：
        恢复公式；另存为数值的副本不用改。
    误报说明：
        附件5 的段落、指标行右边的辅助列可以直接改写，不提示；没有写百分号的比率由 JX701 提示。
    """
    typed: dict[str, list[Item]] = {}
    live = 0
    for form, item, formula in computed_items(filing):
        if item.formula is not None:
            live += 1
        elif item.is_blank or item.is_error or _lacks_percent(item):
            continue
        elif lacks_a_form(filing, form, formula):
            yield NotChecked(Reason.NOT_REPORTED)
        elif not is_off(filing, form, item, formula):
            typed.setdefault(item.form, []).append(item)
    if not typed:
        yield PASSED
    elif not live:
        yield _overwritten(next(iter(typed.values())), "这个工作簿里没有公式，像是另存为数值的副本。")
    else:
        for items in typed.values():
            names = "、".join(dict.fromkeys(item.full_label for item in items))
            yield _overwritten(items, f"{len(items)} 个由公式得出的格子填成了固定的内容：{names}。")


def _lacks_percent(item: Item) -> bool:
    return isinstance(item.entry, Quantity) and item.entry.assumed_percent


def _overwritten(items: Sequence[Item], message: str) -> Hit:
    return Hit(item=items[0], message=message, advice="恢复公式，以后改数时会自动跟着变。", others=items[1:])

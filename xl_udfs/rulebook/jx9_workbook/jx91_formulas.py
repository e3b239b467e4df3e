"""JX9 工作簿完整性: formulas are those of the template, and what they refer to is there."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from xl_udfs.annexes import Formula
from xl_udfs.book import cell_position
from xl_udfs.filing import Filing, Form, Item, Row
from xl_udfs.rulebook.kit.formulas import computed_items, is_off, normalised, points_outside, stated_by_edition
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Scope, Severity, rule

_LOST = "#REF!"


@rule("JX910", "公式不是模板里的公式", Severity.WARNING, Scope.FORMAT, "本工具·计算项")
def changed_formulas(filing: Filing) -> Iterator[Outcome]:
    """计算项的公式与模板一样。

    检查内容：
        控制率、合计、执行率、得分、总分，和指标行右边的完成率、建议得分：公式与模板的不同，
        如填充、粘贴时引用错了行。按名称现在所在的位置比较，插入、删除过行的照样认得。
    为什么：
        现在的结果也许碰巧是对的，改了数就会出错。
    示例：
        错：附件4 第二套的执行率引用了第一套的预算数。
        对：引用本表的全年执行数和全年预算数。
    如何改：
        恢复模板里的公式。
    误报说明：
        大小写、$、空格、工作表名的引号不同不算；可以改写的自动引用格不检查；结果已经不对的，由比较数字的规则报告。
    """
    for form, item, formula, row in _guarded(filing):
        text = item.formula
        if not text or item.is_error or _LOST in text or points_outside(text):
            continue
        stated = stated_by_edition(filing, form, formula, row)
        if isinstance(stated, NotChecked):
            yield stated
            continue
        is_same = text == stated or normalised(text) == normalised(stated)
        if is_same or (row is None and is_off(filing, form, item, formula)):
            yield PASSED
        else:
            yield Hit(
                item=item,
                message=f"{item.full_label}的公式是 ={text}，与模板的不同。",
                advice=f"改为 ={stated}",
                left=f"={text}",
                right=f"={stated}",
            )


def _guarded(filing: Filing) -> Iterator[tuple[Form, Item, Formula, Row | None]]:
    """Items whose cells are locked: outside and inside of blocks; over links people may type."""
    for form, item, formula in computed_items(filing):
        if not item.field.link:
            yield form, item, formula, None
    for form in filing.forms.values():
        for rows in form.blocks.values():
            keys = [
                (key, column.field.formula) for key, column in rows.block.columns.items()
                if column.field.formula and not column.field.link
            ]
            for row in rows.filled if keys else ():
                for key, formula in keys:
                    if formula is not None:
                        yield form, row[key], formula, row


@rule("JX911", "公式引用的单元格被删除", Severity.ERROR, Scope.FORMAT, "本工具·公式")
def lost_references(filing: Filing) -> Iterator[Outcome]:
    """公式里没有 #REF!。

    检查内容：
        各附件的格子，公式里有 #REF!，而显示的不是错误值（显示错误值的由 JX902 报告）。
    为什么：
        引用的单元格已经删除，公式算出来的不再是原来的意思。
    示例：
        错：=SCORE_TOTAL(B12,#REF!,B16)。
        对：=SCORE_TOTAL(B12,B15,B16)。
    如何改：
        撤销删除，或者恢复公式。
    误报说明：
        公式里写成文字的“#REF!”少见，见到时可以不理。
    """
    shown = (item for item in filing.all_items() if not item.is_error)
    yield from _each_formula(
        shown, lambda text: _LOST in text, "公式里有 #REF!，引用的单元格被删除了。", "撤销删除，或者恢复公式。"
    )


@rule("JX912", "公式引用了别的工作簿", Severity.WARNING, Scope.FORMAT, "本工具·公式")
def external_references(filing: Filing) -> Iterator[Outcome]:
    """公式只引用本工作簿的格子。

    检查内容：
        各附件的格子，公式引用了别的文件，如 ='[决算.xlsx]Sheet1'!B4。
    为什么：
        别人打开时没有那个文件，数会变成错误值或者旧数。
    示例：
        错：='[决算.xlsx]Sheet1'!B4。
        对：直接填数，或引用本工作簿。
    如何改：
        把公式换成数：复制后“选择性粘贴—数值”。
    误报说明：
        通过加载项调用本工具的函数（[1]!EXEC_RATE）不算；已经显示错误值的，与 JX902 合成一条。
    """
    yield from _each_formula(
        filing.all_items(), points_outside, "公式引用了别的工作簿，别人打开时取不到数。",
        "把公式换成数：复制后选择性粘贴为数值。",
    )


def _each_formula(
    items: Iterable[Item], is_wrong: Callable[[str], bool], message: str, advice: str
) -> Iterator[Outcome]:
    for item in items:
        if item.formula:
            wrong = is_wrong(item.formula)
            yield Hit(item=item, message=f"{item.full_label}的{message}", advice=advice) if wrong else PASSED


@rule("JX913", "存的结果不是最新的", Severity.HINT, Scope.FORMAT, "本工具·公式的存储结果")
def stale_results(filing: Filing) -> Iterator[Outcome]:
    """文件里存的公式结果，与重新计算的一样。

    检查内容：
        各附件的公式格，文件里存的结果与重新计算的不同；一张表合成一条。校验用的是重新计算的结果。
    为什么：
        没有重新计算就打印、转发，别人看到的是旧数或 #NAME?。
    示例：
        错：用没有装本工具的程序改了数，合计还是原来的。
        对：打开后重新计算、保存。
    如何改：
        用 jixiao calc 重算，或在 Excel 里重新计算后保存。
    误报说明：
        只比较各附件里的填报项和计算项；在 Excel 里校验时没有这一项。
    """
    for form in filing.forms.values():
        cells = filing.condition.stale.get(form.sheet, ())
        items = form.all_items() if cells else ()
        stale = [item for item in items if item.formula and cell_position(item.cell) in cells]
        if stale:
            yield Hit(
                item=stale[0],
                message=f"{form.sheet}有 {len(stale)} 个公式存的结果不是最新的：{_few(stale)}。",
                advice="用 jixiao calc 重算，或在 Excel 里重新计算后保存。",
                others=stale[1:],
            )
        else:
            yield PASSED


_SHOWN = 3


def _few(items: Sequence[Item]) -> str:
    cells = "、".join(item.cell for item in items[:_SHOWN])
    return f"{cells} 等" if len(items) > _SHOWN else cells

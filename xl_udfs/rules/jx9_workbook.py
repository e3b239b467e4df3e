"""JX9 工作簿完整性: the workbook is still the one that the template made."""

from collections.abc import Iterator

from xl_udfs.filing import Filing, Form
from xl_udfs.rules.rule import PASSED, Hit, Outcome, Scope, Severity, rule


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
        只看名称在不在，不看填了什么。
    """
    for form in filing.forms.values():
        if _is_gone(form):
            continue
        lost = [item for item in form.items.values() if item.is_absent]
        lost += [row for rows in form.blocks.values() for row in rows.top.items.values() if row.is_absent]
        if not lost:
            yield PASSED
            continue
        names = "、".join(dict.fromkeys(item.row_label for item in lost))
        yield Hit(
            item=lost[0],
            message=f"{form.sheet}有 {len(lost)} 个单元格的名称丢失：{names}。",
            advice="撤销删除，或重新从模板建立工作簿，把数据复制过去。",
        )


def _is_gone(form: Form) -> bool:
    tops = [next(iter(rows.top.items.values())) for rows in form.blocks.values()]
    return all(item.is_absent for item in (*form.items.values(), *tops))


@rule("JX930", "缺少整张表", Severity.ERROR, Scope.FORMAT, "附件3、附件4·备注：每个项目分别填报自评报告和自评表")
def missing_sheets(filing: Filing) -> Iterator[Outcome]:
    """每张附件都在，附件3 和附件4 成对。

    检查内容：
        附件1、附件2、附件5 的工作表在不在；每一套项目的附件3、附件4 是不是都在。
    为什么：
        少一张表，报送就不完整，别的表也没有数可比。
    示例：
        错：有第 2 套附件4，没有第 2 套附件3。
        对：每套都有附件3 和附件4。
    如何改：
        用功能区的“新增项目”重新加一套，或者撤销删除。
    误报说明：
        按工作表里的标识认表，不看标签的名字；改了标签名不影响。
    """
    for form in filing.forms.values():
        if _is_gone(form):
            first = next(iter(form.items.values()), None) or next(iter(form.blocks.values())).top.name
            yield Hit(
                item=first,
                message=f"没有找到{form.sheet}。",
                advice="撤销删除；项目的附件3、附件4 用“新增项目”重新加。",
            )
        else:
            yield PASSED


@rule("JX931", "两张表是同一套", Severity.ERROR, Scope.FORMAT, "本工具·项目表的套号标识")
def doubled_sheets(filing: Filing) -> Iterator[Outcome]:
    """每一套项目的附件3、附件4 各只有一张。

    检查内容：
        有没有两张工作表的标识相同，例如用 Excel 的“移动或复制”复制出来的附件4。
    为什么：
        程序只认其中一张，另一张里的数没有被检查。
    示例：
        错：复制“附件4”得到“附件4 (2)”，在里面填第二个项目。
        对：用功能区的“新增项目”加第二套。
    如何改：
        用“新增项目”加一套，把内容复制过去，再删去复制出来的表。
    误报说明：
        没有用模板标识的普通工作表不检查。
    """
    doubles = filing.condition.doubles
    for tab, name in doubles.items():
        form = filing.forms[name]
        yield Hit(
            item=next(iter(form.items.values())),
            message=f"工作表“{tab}”和“{form.sheet}”是同一套，“{tab}”没有检查。",
            advice="用“新增项目”加一套，把内容复制过去，再删去复制出来的表。",
        )
    if not doubles:
        yield PASSED


@rule("JX920", "表式版本没有写明", Severity.HINT, Scope.FORMAT, "首页·表式版本")
def edition_of_the_forms(filing: Filing) -> Iterator[Outcome]:
    """首页写明用的是哪个版本的表式。

    检查内容：
        首页的“表式版本”还在；丢了就按默认的版本检查，并提示。
    为什么：
        各年、各地的表式和规则不同，认错了版本，检查就不对。
    示例：
        错：首页的“表式版本”被删空。
        对：湖南2022。
    如何改：
        撤销删除，或重新从模板建立工作簿，把数据复制过去。
    误报说明：
        写着本程序没有的版本时，整个工作簿不检查，另有说明。
    """
    if filing.condition.states_edition:
        yield PASSED
        return
    home = filing.forms[filing.edition.home.name]
    yield Hit(
        item=home[filing.edition.year_key],
        message=f"首页没有写明表式版本，按“{filing.edition.name}”检查。",
        advice="撤销删除，或重新从模板建立工作簿，把数据复制过去。",
    )

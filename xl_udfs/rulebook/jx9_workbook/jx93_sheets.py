"""JX9 工作簿完整性: every sheet is there, once."""

from collections.abc import Iterator

from xl_udfs.filing import Filing, Form, Item
from xl_udfs.rulebook.kit.projects import set_forms
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule


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
    sets = set_forms(filing.edition)
    again = f"；项目的{sets} 用“新增项目”重新加" if sets else ""
    for form in filing.forms.values():
        if form.is_gone:
            yield Hit(item=_first(form), message=f"没有找到{form.sheet}。", advice=f"撤销删除{again}。")
        else:
            yield PASSED


def _first(form: Form) -> Item:
    return next(iter(form.items.values()), None) or next(iter(form.blocks.values())).top.name


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
            item=_first(form),
            message=f"工作表“{tab}”和“{form.sheet}”是同一套，“{tab}”没有检查。",
            advice="用“新增项目”加一套，把内容复制过去，再删去复制出来的表。",
        )
    if not doubles:
        yield PASSED

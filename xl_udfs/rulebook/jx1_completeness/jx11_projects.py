"""JX1 完整性: every project has a name and its set of 附件3 and 附件4."""

from collections.abc import Iterator

from xl_udfs.annexes import Edition
from xl_udfs.annexes.roles import DETAILS, Block, Part, Project
from xl_udfs.filing import Filing, Row
from xl_udfs.numbers import Kind, Quantity
from xl_udfs.rulebook.kit.gaps import no_rows
from xl_udfs.rulebook.kit.projects import (
    assigned,
    bare,
    lacking_in_sets,
    lacking_project_rows,
    lacking_sets,
    projects,
    set_forms,
    used_sets,
)
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule("JX111", "项目有金额没有名称", Severity.ERROR, Scope.FORMAT, "附件1·二、项目支出；支出明细")
def nameless_amounts(filing: Filing) -> Iterator[Outcome]:
    """有金额的行都要写明名称。

    检查内容：
        附件1 的项目行、支出明细各行：金额不是 0，名称空着、只有序号、或者还是表上印好的提示，就报告。
    为什么：
        看表的人不知道是什么支出，也无法与附件3、附件4 对应。
    示例：
        错：“4.（一个专项一行）……”这一行的决算数填了 120。
        对：把提示改成项目名称。
    如何改：
        写上项目或科目的名称；多填的金额删掉。
    误报说明：
        提示行的金额是 0 或空着的不报告。
    """
    rows = [*projects(filing), *(row for block in DETAILS for row in filing.rows(block))]
    for row in rows:
        figures = [item for item in row.items.values() if item.field.kind is Kind.MONEY and _is_something(item.entry)]
        if figures and _is_nameless(row):
            yield Hit(
                item=row.name,
                message=f"{figures[0].column_label}填了 {figures[0].printed}，没有写名称。",
                advice="写上名称；多填的金额删掉。",
                others=figures,
            )
        else:
            yield PASSED
    if not rows:
        yield no_rows(filing.own, Block.PROJECTS, *DETAILS)


def _is_something(entry: object) -> bool:
    return isinstance(entry, Quantity) and entry.value != 0


def _is_nameless(row: Row) -> bool:
    """What is printed for projects are prompts; what is printed for details are names of subjects."""
    is_prompt = row.block.role == Block.PROJECTS and row.name.printed in row.block.printed
    return is_prompt or not bare(row.name)


@rule(
    "JX112", "项目没有对应的{项目自评报告}、{项目自评表}", Severity.ERROR, Scope.BETWEEN,
    "附件3、附件4·备注：每个项目分别填报",
)
def missing_sets(filing: Filing) -> Iterator[Outcome]:
    """附件1 每个项目写的套号，都有一套附件3、附件4。

    检查内容：
        附件1 有金额的项目行写了套号的，工作簿里要有这一套附件3、附件4。
    为什么：
        每个项目支出都要填报自评报告和自评表，缺一套就不能报送。
    示例：
        错：套号写 3，工作簿里只有两套。
        对：用“新增项目”加一套，或者把套号改成 1 或 2。
    如何改：
        用“新增项目”增加附件3、附件4，或者改正套号。
    误报说明：
        几个项目可以写同一个套号；没有写套号的由 JX113 检查。
    """
    gap = lacking_project_rows(filing, Project.SET) or lacking_sets(filing)
    if gap:
        yield gap
        return
    sets = set_forms(filing.edition)
    assignment = assigned(filing)
    for row in assignment.lost:
        number = row[Project.SET]
        yield Hit(
            item=number,
            message=f"“{row.name.printed}”的{number.column_label}是 {number.printed}，工作簿里没有这一套{sets}。",
            advice=f"用“新增项目”增加一套{sets}，或者改正{number.column_label}。",
            others=[row.name],
        )
    if not assignment.lost:
        yield PASSED if any(assignment.by_set.values()) else NotChecked(Reason.NOT_APPLICABLE)


@rule("JX113", "项目没有写套号", Severity.WARNING, Scope.BETWEEN, "附件3、附件4·备注：每个项目分别填报")
def unassigned_projects(filing: Filing) -> Iterator[Outcome]:
    """有几套附件3、附件4 时，附件1 的每个项目都能找到自己的一套。

    检查内容：
        附件3、附件4 不止一套，附件1 有金额的项目行没有写套号，也没有与它同名的附件4，就报告。
    为什么：
        不知道项目填在哪一套里，金额就无法核对。
    示例：
        错：有两套附件4，附件1 的“培训补助”没有写套号，两套都不叫“培训补助”。
        对：套号写 2。
    如何改：
        在附件1 右边的套号列写上套号。
    误报说明：
        只有一套的不用写套号；与附件4 同名的也不用写。
    """
    gap = lacking_project_rows(filing, Project.SET) or lacking_in_sets(filing, Project.NAME)
    if gap or len(filing.sets) < 2:
        yield gap or NotChecked(Reason.NOT_APPLICABLE)
        return
    loose = assigned(filing).loose
    for row in loose:
        yield _unassigned(row, filing.edition)
    if not loose:
        yield PASSED


def _unassigned(row: Row, edition: Edition) -> Hit:
    number, base, own = row[Project.SET], edition.called(Part.BASE), edition.called(Part.PROJECT)
    return Hit(
        item=number,
        message=f"“{row.name.printed}”没有写{number.column_label}，也没有同名的{own}，金额无法核对。",
        advice=f"在{base} 右边的{number.column_label}列写上它填在第几套{set_forms(edition)} 里。",
        others=[row.name],
    )


@rule(
    "JX114", "{项目自评表}在{基础数据表}没有对应项目", Severity.WARNING, Scope.BETWEEN,
    "附件1·二、项目支出；附件4·项目支出名称",
)
def sets_without_project(filing: Filing) -> Iterator[Outcome]:
    """每套填了的附件4，在附件1 都有它的项目行。

    检查内容：
        附件1 的项目都能找到套时，填了内容的一套附件4 没有任何项目行，就报告。
    为什么：
        附件1 漏列了项目，项目支出小计就少了；或者这一套是复制后忘了删的。
    示例：
        错：有两套附件4，附件1 三个项目的套号都写 1。
        对：属于第二套的项目，套号写 2。
    如何改：
        在附件1 补列项目或改正套号；多余的一套用“删除项目”删掉。
    误报说明：
        没有填过的一套不报告；有项目找不到套的，先按 JX113 补套号。
    """
    gap = lacking_project_rows(filing, Project.NAME) or lacking_in_sets(filing, Project.NAME)
    assignment = assigned(filing)
    used = used_sets(filing, Project.NAME)
    if gap or assignment.loose or assignment.lost or not used:
        yield gap or NotChecked(Reason.NOT_APPLICABLE)
        return
    base = filing.edition.called(Part.BASE)
    for one in used:
        if assignment.by_set[one.number]:
            yield PASSED
            continue
        name = one[Project.NAME]
        yield Hit(
            item=name,
            message=f"{name.sheet}“{name.printed}”在{base} 没有对应的项目行。",
            advice=f"在{base} 补列项目或改正套号；多余的一套用“删除项目”删掉。",
        )

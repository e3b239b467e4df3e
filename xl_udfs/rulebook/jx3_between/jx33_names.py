"""JX3 表间: the names of the unit and of its department, as the cover has them and as the other forms do."""

from collections.abc import Iterator, Sequence

from xl_udfs.annexes.roles import Cover, Project, Unit
from xl_udfs.filing import Filing, Item
from xl_udfs.rulebook.kit.gaps import absent_among
from xl_udfs.rulebook.kit.projects import bare, each_set, same_name
from xl_udfs.rulebook.kit.rule import PASSED, Hit, NotChecked, Outcome, Reason, Scope, Severity, rule


@rule(
    "JX331", "{部门自评表}单位名称与{封面信息}不符", Severity.WARNING, Scope.BETWEEN,
    "首页·单位全称；附件2·市级预算部门名称",
)
def unit_on_its_table(filing: Filing) -> Iterator[Outcome]:
    """附件2 的预算部门名称与首页的单位名称一致。

    检查内容：
        附件2 市级预算部门名称是首页的单位全称或它的简写，或者与单位简称、主管部门相同。
    为什么：
        从别的单位复制来的表，最容易忘了改名称。
    示例：
        错：首页是“新田县社会保险服务中心”，附件2 写“新田县医疗保障局”。
        对：附件2 写“新田县社会保险服务中心”。
    如何改：
        恢复附件2 的公式，或者改成单位全称。
    误报说明：
        空格和全角半角不同的不报告；没有填的不检查。简写的字要依次出自全称，头尾相同，
        如“新田县社保中心”。
    """
    yield _among(filing[Unit.NAME], [filing[role] for role in (Cover.UNIT, Cover.SHORT, Cover.DEPARTMENT)])


@rule(
    "JX332", "{项目自评报告}与{项目自评表}主管部门不同", Severity.WARNING, Scope.BETWEEN,
    "附件3·项目主管部门；附件4·主管部门",
)
def departments_of_a_set(filing: Filing) -> Iterator[Outcome]:
    """同一套的附件3 项目主管部门与附件4 主管部门一致。

    检查内容：
        每套附件3 的项目主管部门与附件4 的主管部门相同，或者一处是另一处的简写。
    为什么：
        一个项目只有一个主管部门。
    示例：
        错：附件4 写“县人力资源和社会保障局”，附件3 写“县财政局”。
        对：两处都写“县人力资源和社会保障局”。
    如何改：
        恢复附件3 的公式，或者改成一样的名称。
    误报说明：
        空格和全角半角不同的不报告；没有填的不检查。
    """
    yield from each_set(
        filing, (Project.DEPARTMENT_TOLD, Project.DEPARTMENT),
        lambda one: _among(one[Project.DEPARTMENT_TOLD], [one[Project.DEPARTMENT]]),
    )


@rule("JX333", "{项目自评表}的单位与{封面信息}不同", Severity.HINT, Scope.BETWEEN, "首页；附件4·主管部门、实施单位")
def units_of_a_set(filing: Filing) -> Iterator[Outcome]:
    """附件4 的主管部门、实施单位与首页不同的，提示核对。

    检查内容：
        每套附件4 的主管部门与首页的主管部门、单位全称，实施单位与首页的单位全称、单位简称，都不相同就提示。
    为什么：
        从别的单位复制来的表，最容易忘了改名称。
    示例：
        错：首页单位是“新田县社会保险服务中心”，实施单位写“宁远县社会保险服务中心”。
        对：实施单位写“新田县社会保险服务中心”。
    如何改：
        核对名称；项目确由下属单位实施或另有主管部门的，不用改。
    误报说明：
        一处是另一处简写的不提示；没有填的不检查。
    """
    unit, short, department = (filing[role] for role in (Cover.UNIT, Cover.SHORT, Cover.DEPARTMENT))
    yield from each_set(filing, (Project.DEPARTMENT,), lambda one: _among(one[Project.DEPARTMENT], [department, unit]))
    yield from each_set(filing, (Project.UNIT,), lambda one: _among(one[Project.UNIT], [unit, short]))


def _among(item: Item, allowed: Sequence[Item]) -> Outcome:
    """The name is the first of those allowed, shortened or not, or exactly one of the others."""
    known = [one for one in allowed if bare(one)]
    if not bare(item) or not known:
        return absent_among([item]) or (None if known else absent_among(allowed)) or NotChecked(Reason.NOT_APPLICABLE)
    if same_name(item, known[0]) or any(bare(item) == bare(one) for one in known):
        return PASSED
    return Hit(
        item=item,
        message=f"{item.row_label}写的是“{item.printed}”，"
                f"{_of(known[0].sheet)}{known[0].row_label}是“{known[0].printed}”。",
        advice=f"核对名称；应当一致的，恢复公式或改成“{known[0].printed}”。",
        left=f"{item.sheet} {item.printed}",
        right=f"{known[0].sheet} {known[0].printed}",
        others=[known[0]],
    )


def _of(sheet: str) -> str:
    """``首页的``, ``附件4 的``."""
    return f"{sheet} 的" if sheet[-1].isascii() else f"{sheet}的"

"""JX9 工作簿完整性: the edition of the forms."""

from collections.abc import Iterator

from xl_udfs.annexes.roles import Cover
from xl_udfs.filing import Filing
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule


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
    yield Hit(
        item=filing[Cover.YEAR],
        message=f"{filing.edition.home.name}没有写明表式版本，按“{filing.edition.name}”检查。",
        advice="撤销删除，或重新从模板建立工作簿，把数据复制过去。",
    )

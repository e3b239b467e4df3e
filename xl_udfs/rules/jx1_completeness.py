"""JX1 完整性: what must be filled in is filled in."""

from collections.abc import Iterator

from xl_udfs.book import cell_position
from xl_udfs.filing import Filing, Item
from xl_udfs.rules.rule import PASSED, Hit, Outcome, Scope, Severity, rule


@rule("JX101", "应填的数没有填", Severity.ERROR, Scope.FORMAT, "附件1·各行；空格应填 0 或“无”（待核对）")
def required_figures(filing: Filing) -> Iterator[Outcome]:
    """每个必填项都要填；要数字的填数字，或者“——”“无”这类不适用的标记。

    检查内容：
        首页的单位全称、年度；附件1 的编制数、在职人数、经费各行三个年度列，以及各项目行的金额。
        空着，或该填数字的写了别的，就报告；同一行的几格合成一条。
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
    for items in _by_row(filing):
        missing = [item for item in items if item.is_blank or item.is_unreadable]
        yield _missing(missing) if missing else PASSED
    for rows in filing.rows():
        if rows.block.required and not rows.filled and not rows.first[rows.block.name_key].is_absent:
            yield Hit(
                item=rows.first[rows.block.name_key],
                message=f"{rows.block.label}一行也没有填。",
                advice=f"逐行填写名称和金额；没有{rows.block.label}的，在第一行填 0。",
            )


def _by_row(filing: Filing) -> Iterator[list[Item]]:
    """Required items, those of one row of a sheet together: one row, one finding."""
    rows: dict[tuple[str, int], list[Item]] = {}
    for item in filing.items():
        if item.field.required:
            rows.setdefault((item.sheet, cell_position(item.cell)[0]), []).append(item)
    yield from rows.values()
    for block in filing.rows():
        for row in block.filled:
            yield [item for item in row.values() if item.field.required]


def _missing(missing: list[Item]) -> Hit:
    first = missing[0]
    columns = "、".join(item.column_label for item in missing if item.column_label)
    what = "没有填" if all(item.is_blank for item in missing) else "填的不是数字"
    return Hit(
        item=first,
        message=f"{first.row_label}：{columns}{what}。" if columns else f"{first.row_label}{what}。",
        advice="请补填；没有发生的填 0，不适用的填“——”或“无”。",
    )

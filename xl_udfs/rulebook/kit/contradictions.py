"""Findings of one figure in the report and another in the tables."""

from decimal import Decimal

from xl_udfs.filing import Item
from xl_udfs.rulebook.kit.passages import Place
from xl_udfs.rulebook.kit.relations import amount
from xl_udfs.rulebook.kit.rule import Hit


def called(item: Item) -> str:
    """What a finding calls it: 附件1“3.公务接待”的2022年预算数."""
    row = f"“{item.row_label}”" if item.row_label else ""
    return f"{item.form}{row}{'的' if row and item.column_label else ''}{item.column_label}"


def unequal(place: Place, said: str, value: Decimal, item: Item) -> Hit:
    """The report says one figure or word, the table another figure."""
    return Hit(
        item=place,
        message=f"报告写{said}，{called(item)}是 {item.printed}。",
        advice="请核对后统一。",
        left=said,
        right=f"{called(item)} {item.printed}",
        difference=value - amount(item),
        tolerance=Decimal(0),
        others=[item],
        detail=said,
    )

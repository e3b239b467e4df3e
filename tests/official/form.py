"""What the fixtures of the forms are made of."""

from collections.abc import Iterable, Mapping

Box = tuple[str, int, int]
"""Text, row span, column span."""

Row = tuple[int, list[Box]]
"""Number of the table row, and the boxes that begin in it from left to right."""

Place = tuple[int, int]
"""A box: its table row, and its place (from 0) among the boxes that begin in that row."""

INDICATOR_BOXES = 6
"""Of an indicator row: 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因分析及改进措施."""


def single(*texts: str) -> list[Box]:
    """Boxes of one row and one column each."""
    return [(text, 1, 1) for text in texts]


def indicator(name: str, target: str = "", actual: str = "", weight: str = "", score: str = "") -> list[Box]:
    """The six boxes of an indicator row as published: no reason was ever given."""
    return single(name, target, actual, weight, score, "")


def fund(label: str, *values: str) -> list[Box]:
    """A row of the budget part: a label over two columns, then a column per value."""
    return [(label, 1, 2), *single(*values)]


def places(entries: Mapping[int, Iterable[int]]) -> set[Place]:
    """Boxes, from the table row and the places in it."""
    return {(row, place) for row, in_row in entries.items() for place in in_row}


def indicator_places(table: Iterable[Row], rows: Iterable[int]) -> set[Place]:
    """The last six boxes of each of these rows."""
    return places({row: range(len(boxes))[-INDICATOR_BOXES:] for row, boxes in table if row in set(rows)})


def blank(table: Iterable[Row], entries: set[Place], printed: Mapping[Place, str]) -> list[Row]:
    """The same table without the unit's entries, showing ``printed`` in their places."""
    return [
        (row, [
            (printed.get((row, place), "") if (row, place) in entries else text, down, across)
            for place, (text, down, across) in enumerate(boxes)
        ])
        for row, boxes in table
    ]  # fmt: skip

"""What cells ask of people: input messages, warnings about what is no figure, drop-downs."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from xlsxwriter.worksheet import Worksheet

from xl_udfs.annexes import Field
from xl_udfs.book import cell_name
from xl_udfs.build.prompts import prompt_for
from xl_udfs.numbers import NOT_APPLICABLE_MARKS, Kind

_MARKS = "|" + "|".join(sorted(NOT_APPLICABLE_MARKS)) + "|"
"""Marks for 不适用 that people may type into a figure's cell without being asked about it."""

_NOT_A_FIGURE = {
    "error_type": "warning", "error_title": "这里要填数字",
    "error_message": "请填数字；没有发生的填 0，不适用的填“——”或“无”。仍要保留所填内容，请按“是”。",
}
_NOT_A_CHOICE = {
    "error_type": "warning", "error_title": "请从列表里选",
    "error_message": "这里一般从下拉列表里选一项。仍要保留所填内容，请按“是”。",
}


class Asking:
    """Collects what the cells of a sheet ask for; cells below each other that ask alike share one validation."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._asked: dict[tuple[int, bool, Sequence[str], str], list[int]] = {}

    def ask(self, row: int, column: int, field: Field) -> None:
        """Note that the cell asks for ``field``."""
        is_figure = field.kind not in (Kind.TEXT, Kind.TARGET)
        self._asked.setdefault((column, is_figure, field.choices, prompt_for(field)), []).append(row)

    def write(self) -> None:
        """Write the validations."""
        for (column, is_figure, choices, prompt), rows in self._asked.items():
            for first, last in runs(rows):
                rule: dict[str, Any] = {"validate": "any"}
                if choices:
                    rule = {"validate": "list", "source": list(choices), **_NOT_A_CHOICE}
                elif is_figure:
                    cell = cell_name(first, column)
                    value = f'=OR(ISNUMBER({cell}),ISNUMBER(FIND("|"&{cell}&"|","{_MARKS}")))'
                    rule = {"validate": "custom", "value": value, **_NOT_A_FIGURE}
                rule |= {"input_title": "填报说明", "input_message": prompt}
                self._sheet.data_validation(first - 1, column - 1, last - 1, column - 1, rule)


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Consecutive rows as (first, last), from the top."""
    for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]

"""Workbooks in memory, laid out by the edition: the sample's figures with a few of them changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from support.live import LiveCells
from xl_udfs.annexes import Edition, load_edition
from xl_udfs.annexes.contents import Place, contents
from xl_udfs.annexes.sets import mark, marker_name
from xl_udfs.annexes.sheets import FormSheet, References, form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Area, Book

Values = Mapping[str, Any]
"""Per form the entries, as ``annexes.sheets.form_sheets`` takes them."""


def _scored(rows: list[list[Any]], name: str, score: int) -> list[list[Any]]:
    """Indicator rows with another score of one of them."""
    return [[*row[:4], score, *row[5:]] if row[0] == name else row for row in rows]


CORRECTIONS: Values = {
    # The budget rises by 35.55 from 年初 to 全年 (19072.64 → 19108.19), that of the project by nothing: the rest is
    # an adjustment of basic expenditure, which the unit left blank.
    "附件1": {"基本支出预算调整.本年预算数": 35.55},
    # The same target and result score 10 of 10 in 附件4, and no reason is given for the 6 of 10 here.
    "附件2": {"指标": _scored(load_sample()["附件2"]["指标"], "提高基金风险承担能力，保障参保职工权益", 10)},
    "附件4": {"年度资金总额.执行率": None, "当年财政拨款": [18656.41, 18656.41, 18656.41, 10, "100%", 10]},
}
"""What the sample unit published and the check finds fault with, as it should have been."""


def sample_book(changes: Values | None = None) -> Book:
    """The corrected sample with some values replaced: ``{"附件1": {"编制数": 30, "项目": [[name, 1, 2, 3]]}}``.

    Computed fields are computed unless ``changes`` overtypes them. A list replaces a form per project whole.
    """
    return book_of(sample_values(changes))


def sample_values(changes: Values | None = None) -> dict[str, Any]:
    """The values of ``sample_book``."""
    values = dict(load_sample())
    for each in (CORRECTIONS, changes or {}):
        for form, changed in each.items():
            values[form] = {**values[form], **changed} if isinstance(changed, Mapping) else changed
    return values


def book_of(values: Values, edition: Edition | None = None) -> Book:
    """A workbook holding ``values`` where the layout puts them, its formulas calculated."""
    live, names = live_book(values, edition)
    return Book(live.sheets(), names)


def live_book(values: Values, edition: Edition | None = None) -> tuple[LiveCells, dict[str, Area]]:
    """The same, still to be typed into: its cells and its names."""
    sheets = form_sheets(edition or load_edition(), values)
    names: dict[str, Area] = {}
    for form in sheets:
        names |= dict(form.names())
        names[_own(form, marker_name(form.annex))] = Area(form.tab, *_marker(form), *_marker(form))
    return LiveCells({form.tab: dict(_cells(form, sheets)) for form in sheets}), names


def _own(form: FormSheet, name: str) -> str:
    return f"{form.tab}!{name}" if form.annex.per_project else name


def _marker(form: FormSheet) -> Place:
    return 1, form.annex.helper_column


def _cells(form: FormSheet, sheets: list[FormSheet]) -> Iterator[tuple[Place, object]]:
    for printed in form.annex.printed:
        yield (printed.box.row, printed.box.column), printed.text or None
    yield _marker(form), mark(form.annex.name, form.set_number)
    yield from contents(form, References(sheets, form)).items()

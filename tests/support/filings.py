"""Workbooks in memory, laid out by the edition: the sample's figures with a few of them changed."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from support.live import LiveCells
from xl_udfs.annexes import EDITION_NAME, Edition, load_edition
from xl_udfs.annexes.contents import Place, contents
from xl_udfs.annexes.sets import MARKER, mark
from xl_udfs.annexes.sheets import FormSheet, References, form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Area, Book

Values = Mapping[str, Any]
"""Per form the entries, as ``annexes.sheets.form_sheets`` takes them."""


class Correction(NamedTuple):
    """One value that the sample unit published and the check finds fault with, as it should have been.

    ``place`` is a field's key or, in a block, ``指标/1/实际完成值``: block, row from 1, column. ``None`` leaves the
    cell to its formula.
    """

    form: str
    place: str
    old: Any
    new: Any
    why: str


_RESULTS = [text for [text] in load_sample(load_edition())["附件5"]["绩效情况"]]
"""What the report says about the year's results."""

CORRECTIONS = (
    Correction(
        "附件1", "基本支出预算调整.本年预算数", None, 35.55,
        "JX304: the budget rises by 35.55 (19072.64 → 19108.19), that of the project by nothing; the rest is this",
    ),
    Correction("附件2", "指标/1/实际完成值", "完成", "41.08%", "JX423: the target is a figure, so the result is one"),
    Correction("附件2", "指标/4/年度指标值", "定性指标", "基金当期收支不出现缺口", "JX424: a type is no target"),
    Correction("附件2", "指标/4/得分", 6, 10, "JX322: 附件4 gives the same result 10 of 10; JX413: no reason is given"),
    Correction("附件2", "指标/7/实际完成值", "完成", "100%", "JX423: the target is a figure, so the result is one"),
    Correction("附件4", "年度资金总额.执行率", "100", None, "JX701: a rate without %, over the formula (JX903)"),
    Correction("附件4", "当年财政拨款.执行率", "100", "100%", "JX701: a rate without %"),
    Correction("附件4", "指标/1/年度指标值", "9696.65", "9696.65万元", "JX425: a figure without its unit"),
    Correction("附件4", "指标/2/年度指标值", "8959.76", "8959.76万元", "JX425: a figure without its unit"),
    Correction("附件4", "指标/7/实际完成值", "完成", "41.08%", "JX423: the target is a figure, so the result is one"),
    Correction("附件4", "指标/13/年度指标值", "定性指标", "基金当期收支不出现缺口", "JX424: a type is no target"),
    Correction(
        "附件5", "绩效情况/3/正文", _RESULTS[2],
        _RESULTS[2].replace("25.6万人", "32.77万人").replace("发放养老金50297.09", "发放养老金49836.45"),
        "JX601: 2.31 + 29.2 + 1.26 = 32.77; 19590.7 + 8959.76 + 21285.99 = 49836.45",
    ),
    Correction(
        "附件5", "绩效情况/5/正文", _RESULTS[4], _RESULTS[4].replace("14.5个百分点", "14.5%"),
        "JX605: 1069.64 ÷ 7387.00 = 14.48%, a rate of change",
    ),
)


def corrected(values: Values) -> dict[str, Any]:
    """Values of the sample with every correction made.

    Raises:
        ValueError: a correction of what is not there.
    """
    made = {form: copy.deepcopy(dict(given)) for form, given in values.items()}
    for one in CORRECTIONS:
        holder, key = _holder(made[one.form], one)
        old = holder.get(key) if isinstance(holder, dict) else holder[key]
        if old != one.old:
            raise ValueError(f"{one.form} {one.place} is {old!r}")
        holder[key] = one.new
    return made


def _holder(form: dict[str, Any], one: Correction) -> tuple[Any, Any]:
    """The list or dict that holds the value, and its index or key there."""
    annex = load_edition().form(one.form)
    if "/" in one.place:
        block, row, column = one.place.split("/")
        return form[block][int(row) - 1], list(annex.blocks[block].columns).index(column)
    item = one.place.partition(".")[0]
    if one.place in form or item not in form:
        return form, one.place
    return form[item], [key for key in annex.entries if key.startswith(f"{item}.")].index(one.place)


def sample_book(changes: Values | None = None) -> Book:
    """The corrected sample with some values replaced: ``{"附件1": {"编制数": 30, "项目": [[name, 1, 2, 3]]}}``.

    Computed fields are computed unless ``changes`` overtypes them. A list replaces a form per project whole.
    """
    return book_of(sample_values(changes))


def sample_values(changes: Values | None = None) -> dict[str, Any]:
    """The values of ``sample_book``."""
    values = corrected(load_sample(load_edition()))
    for form, changed in (changes or {}).items():
        values[form] = {**values[form], **changed} if isinstance(changed, Mapping) else changed
    return values


def book_of(values: Values, edition: Edition | None = None) -> Book:
    """A workbook holding ``values`` where the layout puts them, its formulas calculated."""
    live, names = live_book(values, edition)
    return Book(live.sheets(), names)


def live_book(values: Values, edition: Edition | None = None) -> tuple[LiveCells, dict[str, Area]]:
    """The same, still to be typed into: its cells and its names."""
    edition = edition or load_edition()
    sheets = form_sheets(edition, values)
    names: dict[str, Area] = {}
    for form in sheets:
        names |= dict(form.names())
        names[form.full_name(MARKER)] = Area(form.tab, *_marker(form), *_marker(form))
    names[EDITION_NAME] = Area(edition.home.name, *_EDITION, *_EDITION)
    live = {form.tab: dict(_cells(form, sheets)) for form in sheets}
    live[edition.home.name][_EDITION] = edition.name
    return LiveCells(live), names


_EDITION = 4, 3
"""Where 首页 says its edition."""


def _marker(form: FormSheet) -> Place:
    return 1, form.annex.helper_column


def _cells(form: FormSheet, sheets: list[FormSheet]) -> Iterator[tuple[Place, object]]:
    for printed in form.annex.printed:
        yield (printed.box.row, printed.box.column), printed.text or None
    yield _marker(form), mark(form.annex.name, form.set_number)
    yield from contents(form, References(sheets, form)).items()

"""What a case is, and short ways to write one."""

from typing import Any, NamedTuple

from support.changed_books import with_copy, with_formulas, without_names, without_sheet
from support.filings import corrected, sample_book
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Book, cell_position

WORKBOOK = "工作簿"
"""Among the changed forms, what is done to the workbook itself."""

Case = tuple[dict[str, Any], str | None]
"""What is changed in the corrected sample, and the cell where the rule must find something, or None.

A place on another sheet than the first one changed may be written with its tab: ``附件2!F5``.
"""


class edge(NamedTuple):  # noqa: N801 - read as a word: edge(one(...), "B4")
    """A borderline case, as the rule's 误报说明 draws the line: one step further and the answer would be the other."""

    changes: dict[str, Any]
    place: str | None


def one(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件1; ``_`` stands for the dot of a key."""
    return {"附件1": _keys(values)}


def two(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件2."""
    return {"附件2": _keys(values)}


def four(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件4 of the only project set."""
    return {"附件4": _keys(values)}


def _keys(values: dict[str, Any]) -> dict[str, Any]:
    return {key.replace("_", "."): value for key, value in values.items()}


def indicator(form: str, row: int, **cells: Any) -> dict[str, dict[str, Any]]:
    """Changes of one indicator row of ``form``, counted from 1: ``indicator("附件2", 1, 得分=9)``."""
    rows = corrected(load_sample(load_edition()))[form]["指标"]
    columns = list(load_edition().form(form).blocks["指标"].columns)
    wanted = rows[row - 1] + [None] * (len(columns) - len(rows[row - 1]))
    for key, value in cells.items():
        wanted[columns.index(key)] = value
    rows[row - 1] = wanted
    return {form: {"指标": rows}}


def three(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件3 of the only project set."""
    return {"附件3": _keys(values)}


def home(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 首页."""
    return {"首页": values}


def detail(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 支出明细."""
    return {"支出明细": values}


def projects(rows: list[list[Any]], *sets: tuple[str, float, float]) -> dict[str, Any]:
    """Project rows of 附件1, and per project set the name, budget and execution that 附件4 says."""
    return {
        "附件1": {"项目": rows},
        "附件3": [{"项目立项目的": "保障运转"} for _ in sets],
        "附件4": [
            {
                "项目名称": name, "年度资金总额.年初预算数": budget, "年度资金总额.全年预算数": budget,
                "年度资金总额.全年执行数": executed,
            }
            for name, budget, executed in sets
        ],
    }


def two_sets() -> dict[str, Any]:
    """The only project set is there twice."""
    sample = load_sample(load_edition())
    return {"附件3": [sample["附件3"]] * 2, "附件4": [sample["附件4"]] * 2}


def workbook(**done: Any) -> dict[str, Any]:
    """What is done to the workbook: ``formulas={"附件1!F4": …}``, ``names=[…]`` and ``sheet="…"`` deleted,
    ``copied="…"``, ``stale="附件1!F4"``."""
    return {WORKBOOK: done}


def book_of_case(changes: dict[str, Any]) -> Book:
    """The corrected sample with a case's changes."""
    book = sample_book({form: values for form, values in changes.items() if form != WORKBOOK})
    done = changes.get(WORKBOOK, {})
    for place, formula in done.get("formulas", {}).items():
        tab, _, cell = place.partition("!")
        book = with_formulas(book, tab, {cell: formula})
    book = without_names(book, done.get("names", ()))
    if "sheet" in done:
        book = without_sheet(book, done["sheet"])
    if "copied" in done:
        book = with_copy(book, done["copied"])
    if "stale" in done:
        tab, _, cell = done["stale"].partition("!")
        book = book._replace(stale={tab: [cell_position(cell)]})
    return book

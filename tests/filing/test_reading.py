"""A filing is read wherever its cells have moved to, and rows that people inserted by hand are read too."""

from typing import Any

import pytest

from support.filings import book_of, sample_book
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.roles import Block, Funds, Money, Project, Total
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Area, Book, Sheet
from xl_udfs.filing import Filing, read_filing
from xl_udfs.numbers import Quantity


def with_row(book: Book, tab: str, row: int, values: dict[int, Any]) -> Book:
    """``book`` after somebody inserted a sheet row before ``row`` and typed into it, by column.

    As in Excel: what stands at ``row`` and below moves down, a name grows if the row goes inside it.
    """
    old = book.sheets[tab]
    width, height = 20, 80
    rows = [[old.value(r, c) for c in range(1, width + 1)] for r in range(1, height + 1)]
    rows.insert(row - 1, [values.get(c) for c in range(1, width + 1)])
    formulas = {(r + (r >= row), c): text for (r, c), text in old.formulas.items()}
    names = {
        name: area._replace(top=area.top + (area.top >= row), bottom=area.bottom + (area.bottom >= row))
        if area.sheet == tab else area
        for name, area in book.names.items()
    }
    return Book({**book.sheets, tab: Sheet(tab, rows, formulas)}, names)


def names_of(filing: Filing, form: str, block: str) -> list[str]:
    return [row.name.printed for row in filing.forms[form].rows(block)]


def test_merged_headings_hold_for_the_rows_below_them() -> None:
    rows = read_filing(sample_book()).rows(Block.INDICATORS)
    assert [(row.first, row.second) for row in rows] == [
        ("产出指标", "重点工作任务完成"), *[("产出指标", "履职目标实现")] * 2,
        *[("效益指标", "履职效益")] * 4, ("效益指标", "满意度"),
    ]


@pytest.mark.parametrize("row", [15, 18, 21, 22], ids=["inside", "in a heading", "before the last", "behind it"])
def test_an_indicator_row_inserted_by_hand_is_read(row: int) -> None:
    before = sample_book()
    inserted = with_row(before, "附件2", row, {4: "手工加的指标", 5: "100%", 6: "100%", 7: 5, 8: 4})
    old, new = read_filing(before), read_filing(inserted)
    assert sorted(names_of(new, "附件2", "指标")) == sorted([*names_of(old, "附件2", "指标"), "手工加的指标"])
    total = new[Total.SCORE]
    assert (total.cell, total.raw) == ("H23", old[Total.SCORE].raw)


def test_a_project_row_inserted_behind_the_closing_mark_is_read() -> None:
    inserted = with_row(sample_book(), "附件1", 24, {1: "手工加的项目", 2: 1, 4: 1, 6: 1})
    assert names_of(read_filing(inserted), "附件1", "项目")[-1] == "手工加的项目"


def test_project_sheets_are_found_by_their_marks_whatever_their_tabs_are_called() -> None:
    sample = load_sample(load_edition())
    book = book_of({**sample, "附件4": [sample["附件4"], {"项目名称": "第二个项目"}]})
    renamed = {"附件4-2": "道路维修（自评表）"}
    sheets = {
        renamed.get(tab, tab): Sheet(renamed.get(tab, tab), sheet.rows, sheet.formulas)
        for tab, sheet in book.sheets.items()
    }
    names = {
        name.replace("附件4-2!", "道路维修（自评表）!"): Area(renamed.get(area.sheet, area.sheet), *area[1:])
        for name, area in book.names.items()
    }
    filing = read_filing(Book(sheets, names))
    assert [one.number for one in filing.sets] == [1, 2]
    second = filing.forms["附件4#2"]
    assert (second.sheet, second["项目名称"].raw) == ("道路维修（自评表）", "第二个项目")


def test_the_blank_masters_are_no_forms_of_the_filing() -> None:
    filing = read_filing(sample_book())
    assert list(filing.forms) == ["首页", "附件1", "附件2", "附件3#1", "附件4#1", "附件5", "支出明细"]


def test_a_project_form_whose_pair_is_gone_is_there_with_nothing_in_it() -> None:
    book = sample_book()
    sheets = {tab: sheet for tab, sheet in book.sheets.items() if tab != "附件3"}
    filing = read_filing(Book(sheets, book.names))
    assert all(item.is_absent for item in filing.forms["附件3#1"].items.values())


def test_figures_of_the_own_set_are_what_formulas_refer_to() -> None:
    book = book_of({"附件4": [{"年度资金总额.全年预算数": 5}, {"年度资金总额.全年预算数": 8}]})
    amounts = [one[Project.AMOUNT_TOLD].raw for one in read_filing(book).sets]
    assert amounts == ["5万元", "8万元"]
    executed = [one[Funds.TOTAL, Money.FINAL].entry for one in read_filing(book).sets]
    assert executed == [Quantity(5), Quantity(8)]

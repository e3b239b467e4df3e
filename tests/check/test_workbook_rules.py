"""Rules about the workbook itself: names lost, formulas changed, sheets missing or doubled, results out of date."""

import pytest

from support.changed_books import values_of, with_copy, with_formulas, with_sheet, without_names, without_sheet
from support.filings import sample_book
from xl_udfs.annexes import EDITION_NAME, load_edition
from xl_udfs.annexes.source import load_sample
from xl_udfs.book import Book, Sheet
from xl_udfs.checking import Report, check_book
from xl_udfs.numbers import CellError
from xl_udfs.rulebook import Severity


def found(book: Book) -> list[tuple[str, str, str]]:
    """Findings but hints as (code, sheet, cell)."""
    return [(one.code, one.sheet, one.cell) for one in _report(book).findings if one.severity is not Severity.HINT]


def hints(book: Book) -> list[tuple[str, str, str]]:
    """Hints about the workbook as (code, sheet, cell)."""
    own = [one for one in _report(book).findings if one.severity is Severity.HINT and one.code.startswith("JX9")]
    return [(one.code, one.sheet, one.cell) for one in own]


def _report(book: Book) -> Report:
    report = check_book(book, "样例.xlsm")
    assert report.faults == []
    return report


def two_sets() -> Book:
    """A sample whose only project set is there twice."""
    sample = load_sample(load_edition())
    return sample_book({"附件3": [sample["附件3"]] * 2, "附件4": [sample["附件4"]] * 2})


@pytest.mark.parametrize(
    "tab, cell, formula",
    [
        ("附件1", "F4", "CONTROL_RATE(D5,B5)"),
        ("附件1", "D11", "SCORE_TOTAL(D12,D15)"),
        ("附件2", "H5", "F5/E5"),
        ("附件2", "H22", "SCORE_TOTAL(I5,H14:H20)"),
        ("附件2", "O14", 'IF(L15="定量",IFERROR(COMPLETION_RATE(F15,E15,M15),""),"")'),
    ],
)
def test_a_formula_that_a_fill_has_broken_is_found(tab: str, cell: str, formula: str) -> None:
    assert found(with_formulas(sample_book(), tab, {cell: formula})) == [("JX910", tab, cell)]


@pytest.mark.parametrize(
    "tab, cell, formula",
    [
        ("附件1", "F4", "control_rate($D$4, $B$4)"),
        ("附件1", "F4", "_xludf.CONTROL_RATE(D4,B4)"),
        ("附件2", "H22", "SCORE_TOTAL(I5, H14:H21)"),
        ("附件2", "F5", "附件1!F6+附件1!F17"),
        ("附件2", "D4", '首页!C5&""'),
    ],
)
def test_what_programs_write_differently_is_the_same_formula(tab: str, cell: str, formula: str) -> None:
    assert found(with_formulas(sample_book(), tab, {cell: formula})) == []


def test_formulas_of_a_second_set_point_into_their_own_sheets() -> None:
    assert not [one for one in found(two_sets()) if one[0].startswith("JX9")]
    wrong = with_formulas(two_sets(), "附件4-2", {"H6": "EXEC_RATE('附件4'!F6,'附件4'!E6)"})
    assert ("JX910", "附件4-2", "H6") in found(wrong)


def test_rows_inserted_into_a_block_break_no_formula() -> None:
    """Excel moves names and formulas alike; here the rows behind 附件1's projects have moved three down."""
    assert found(sample_book({"附件1": {"项目": [*load_sample(load_edition())["附件1"]["项目"], *[[f"{n}.某项", 0, 0, 0]
                 for n in range(6, 12)]]}})) == []


@pytest.mark.parametrize("formula", ['IFERROR(CONTROL_RATE(#REF!,B4),0.88)', "CONTROL_RATE(D4,#REF!)"])
def test_a_formula_whose_cells_were_deleted(formula: str) -> None:
    assert found(with_formulas(sample_book(), "附件1", {"F4": formula})) == [("JX911", "附件1", "F4")]


@pytest.mark.parametrize("formula", ["[1]Sheet1!$B$4", "'C:\\账[决算.xlsx]附件1'!B4", "[决算.xlsx]附件1!B4"])
def test_a_formula_that_points_into_another_file(formula: str) -> None:
    assert found(with_formulas(sample_book(), "附件1", {"B4": formula})) == [("JX912", "附件1", "B4")]


def test_a_formula_into_another_file_that_gives_nothing_is_one_error() -> None:
    book = sample_book({"附件2": {"其他资金": CellError.REF}})
    (one,) = [each for each in _report(with_formulas(book, "附件2", {"E10": "[1]Sheet1!$B$4"})).findings
              if each.code.startswith("JX9")]
    assert (one.code, one.cell, [side.code for side in one.also]) == ("JX902", "E10", ["JX912"])
    assert "别的工作簿" in one.advice


def test_an_error_that_a_thousand_cells_pass_on_is_one_finding() -> None:
    rows = 1200
    book = sample_book({"支出明细": {"公用经费": [["办公费", CellError.DIV0]] * rows}})
    sheet = book.sheets["支出明细"]
    top = next(row for row in range(1, rows) if sheet.value(row, 2) is CellError.DIV0)
    chain = {(row, 2): f"B{row - 1}" for row in range(top + 1, top + rows)}
    chained = with_sheet(book, Sheet(sheet.name, values_of(sheet, top + 2 * rows), {**sheet.formulas, **chain}))
    errors = [one for one in _report(chained).findings if one.code == "JX902"]
    assert [(one.cell, len(one.hit.others) >= rows) for one in errors] == [(f"B{top}", True)]


def test_our_functions_called_through_an_add_in_point_nowhere_else() -> None:
    assert found(with_formulas(sample_book(), "附件1", {"F4": "[1]!CONTROL_RATE(D4,B4)"})) == []


def test_results_that_are_out_of_date_are_one_hint_for_a_sheet() -> None:
    stale = {"附件1": [(4, 6), (11, 2)], "校验结果": [(3, 3)]}
    assert hints(sample_book()._replace(stale=stale)) == [("JX913", "附件1", "F4")]


def test_a_copy_of_values_only_is_one_hint() -> None:
    book = sample_book()
    for tab, sheet in book.sheets.items():
        book = with_sheet(book, Sheet(tab, values_of(sheet), {}))
    assert (found(book), [one[0] for one in hints(book)]) == ([], ["JX903"])


def test_formulas_typed_over_are_one_hint_for_a_sheet() -> None:
    book = with_formulas(sample_book(), "附件1", {"F4": None, "D11": None})
    assert hints(book) == [("JX903", "附件1", "F4")]


def test_the_edition_is_stated() -> None:
    assert hints(without_names(sample_book(), [EDITION_NAME])) == [("JX920", "首页", "C7")]


def test_a_set_without_its_pair_lacks_a_sheet() -> None:
    lacking = without_sheet(two_sets(), "附件3-2")
    assert [one for one in found(lacking) if one[0].startswith("JX9")] == [
        ("JX930", "附件3（第2套）", "C3"),
    ]


def test_an_annex_that_was_deleted_is_one_finding() -> None:
    lacking = found(without_sheet(sample_book(), "附件5"))
    assert ("JX930", "附件5", "A10") in lacking
    assert not [one for one in lacking if one[0] == "JX901"]


def test_a_sheet_that_was_copied_by_hand_says_the_same_set() -> None:
    copied = with_copy(sample_book(), "附件4")
    assert found(copied) == [("JX931", "附件4", "B3")]
    assert "附件4 (2)" in next(one.message for one in _report(copied).findings if one.code == "JX931")

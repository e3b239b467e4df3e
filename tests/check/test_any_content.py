"""No content of a workbook breaks a rule: any value in any cell of any form, any formula, any name lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.filings import book_of, live_book, sample_values
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.contents import Place
from xl_udfs.annexes.sheets import form_sheets
from xl_udfs.book import Book, CellValue, Sheet
from xl_udfs.checking import check_book
from xl_udfs.filing import NotAFilingError
from xl_udfs.numbers import CellError

Cell = tuple[str, Place]


def _cells() -> list[Cell]:
    """Every cell of the sample that a form reads: entries, computed ones, and all columns of all rows."""
    found: list[Cell] = []
    for form in form_sheets(load_edition(), sample_values()):
        if form.is_master:
            continue
        found += [(form.tab, (entry.box.row, entry.box.column)) for entry in form.annex.entries.values()]
        found += [
            (form.tab, (row, column.column)) for block in form.annex.blocks.values()
            for row in range(block.row, block.last_row + 1) for column in block.columns.values()
        ]
    return found


BOOK = book_of(sample_values())
CELLS = _cells()
HOSTILE: list[CellValue] = [
    None, "", " ", "无", "——", "……", "-1", "1e9", "1,2", "=1+1", "88%", "≥95%", "０", "完成", "定性", "反向",
    "1.", "１、", "目标完成1：", "2021年度目标", "自评等级为优", "十八位" * 50, -1, 0, 0.5, 1e15, -1e15, 1e300,
    5e-324, True,
    *CellError,
]
ANYTHING = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=12), st.floats(allow_nan=False, allow_infinity=False), st.booleans()
)


def changed(values: dict[Cell, CellValue], formulas: dict[Cell, str], lost: set[str]) -> Book:
    """The corrected sample with other values, formulas and names; what formulas showed stays."""
    sheets = dict(BOOK.sheets)
    for tab, sheet in BOOK.sheets.items():
        own = {at: value for (one, at), value in values.items() if one == tab}
        texts = {at: text for (one, at), text in formulas.items() if one == tab}
        if own or texts:
            rows = [[own.get((r, c), sheet.value(r, c)) for c in range(1, 20)] for r in range(1, 101)]
            sheets[tab] = Sheet(tab, rows, {**sheet.formulas, **texts})
    return Book(sheets, {name: area for name, area in BOOK.names.items() if name not in lost})


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(CELLS), ANYTHING, max_size=80),
    st.dictionaries(st.sampled_from(CELLS), st.one_of(st.text(max_size=20), st.just("A1+#REF!")), max_size=8),
    st.sets(st.sampled_from(sorted(BOOK.names)), max_size=12),
)
def test_nothing_in_any_cell_breaks_a_rule(
    values: dict[Cell, CellValue], formulas: dict[Cell, str], lost: set[str]
) -> None:
    assert check_book(changed(values, formulas, lost), "样例.xlsm").faults == []


@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_the_same_in_every_cell_breaks_no_rule(value: CellValue) -> None:
    assert check_book(changed(dict.fromkeys(CELLS, value), {}, set()), "样例.xlsm").faults == []


@pytest.mark.parametrize("value", [CellError.NA, "见附表", -1e15, None], ids=repr)
def test_what_formulas_make_of_it_breaks_no_rule(value: CellValue) -> None:
    live, names = live_book(sample_values())
    for tab, at in CELLS:
        if at not in BOOK.sheets[tab].formulas:
            live.type(tab, at, value)
    assert check_book(Book(live.sheets(), names), "样例.xlsm").faults == []


def test_no_lost_name_breaks_a_rule() -> None:
    for start in range(7):
        lost = set(sorted(BOOK.names)[start::7])
        assert check_book(changed({}, {}, lost), "样例.xlsm").faults == []
    with pytest.raises(NotAFilingError):
        check_book(changed({}, {}, set(BOOK.names)), "样例.xlsm")

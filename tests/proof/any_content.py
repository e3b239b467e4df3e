"""No content of a workbook breaks a rule: any value in any cell of any form, any formula, any name lost."""

from collections.abc import Iterator
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from proof.run import Row, Run
from proof.searching import search
from support.filings import book_of, live_book, sample_values
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.contents import Place
from xl_udfs.annexes.sheets import form_sheets
from xl_udfs.book import Book, CellValue, Sheet
from xl_udfs.checking import check_book
from xl_udfs.numbers import CellError

Cell = tuple[str, Place]

HOSTILE: list[CellValue] = [
    None, "", " ", "无", "——", "……", "-1", "1e9", "1,2", "=1+1", "88%", "≥95%", "０", "完成", "定性", "反向",
    "1.", "１、", "目标完成1：", "2021年度目标", "自评等级为优", "十八位" * 50, -1, 0, 0.5, 1e15, -1e15, 1e300,
    5e-324, True,
    *CellError,
]
ANYTHING = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=12), st.floats(allow_nan=False, allow_infinity=False), st.booleans()
)


@cache
def sample() -> Book:
    """The corrected sample."""
    return book_of(sample_values())


@cache
def cells() -> list[Cell]:
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


def changed(values: dict[Cell, CellValue], formulas: dict[Cell, str], lost: set[str]) -> Book:
    """The corrected sample with other values, formulas and names; what formulas showed stays."""
    sheets = dict(sample().sheets)
    for tab, sheet in sample().sheets.items():
        own = {at: value for (one, at), value in values.items() if one == tab}
        texts = {at: text for (one, at), text in formulas.items() if one == tab}
        if own or texts:
            rows = [[own.get((r, c), sheet.value(r, c)) for c in range(1, 20)] for r in range(1, 101)]
            sheets[tab] = Sheet(tab, rows, {**sheet.formulas, **texts})
    return Book(sheets, {name: area for name, area in sample().names.items() if name not in lost})


def typed_everywhere(value: CellValue) -> Book:
    """The corrected sample with ``value`` in every cell that is typed, its formulas calculated anew."""
    return typed(dict.fromkeys(cells(), value))


def typed(values: dict[Cell, CellValue]) -> Book:
    """The corrected sample with ``values`` typed over what is typed there, its formulas calculated anew."""
    live, names = live_book(sample_values())
    for (tab, at), value in values.items():
        if at not in sample().sheets[tab].formulas:
            live.type(tab, at, value)
    return Book(live.sheets(), names)


def breaks_no_rule(book: Book) -> None:
    """Check it; AssertionError if a rule broke."""
    assert check_book(book, "样例.xlsm").faults == []


def _values(most: int) -> SearchStrategy[dict[Cell, CellValue]]:
    return st.dictionaries(st.sampled_from(cells()), ANYTHING, max_size=most)


def _everything(examples: int, seed: int) -> Iterator[Row]:
    """Values, formulas and lost names all at once."""
    formulas = st.dictionaries(
        st.sampled_from(cells()), st.one_of(st.text(max_size=20), st.just("A1+#REF!")), max_size=8
    )
    lost = st.sets(st.sampled_from(sorted(sample().names)), max_size=12)
    yield search(
        "格里的值、公式，名称的缺失", lambda *drawn: breaks_no_rule(changed(*drawn)), examples, seed,
        _values(80), formulas, lost,
    )


def _typed(examples: int, seed: int) -> Iterator[Row]:
    """Values that the formulas go on to work with."""
    yield search(
        "填进去，公式重算", lambda values: breaks_no_rule(typed(values)), examples, seed, _values(12)
    )


RUNS = (
    Run("any-content", "任何内容不使规则出错", 4, 100, 3000, _everything),
    Run("any-entries", "任何内容不使规则出错", 5, 30, 1500, _typed),
)

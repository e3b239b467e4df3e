"""Rows and project sets in the very workbooks that people get, and what the reader makes of them."""

from collections.abc import Iterator

import pytest

from support.workbooks import SAMPLE, TEMPLATE
from vba.book_state import cursor
from vba.cell_formulas import cell_functions
from vba.lab import VbaLab
from vba.project_checks import check_add, check_remove
from vba.row_checks import blocks, check_delete, check_insert, insert_and_delete
from xl_udfs.annexes import load_edition
from xl_udfs.filing import Filing, read_filing
from xl_udfs.hosts.excel.commands import read_book

TABS = ["附件1", "附件2", "附件4", "附件5", "支出明细"]


@pytest.fixture
def template() -> Iterator[VbaLab]:
    """The blank template, open, with its functions."""
    lab = VbaLab(TEMPLATE)
    with cell_functions(lab, "Functions"):
        yield lab


@pytest.fixture
def sample() -> Iterator[VbaLab]:
    """The sample, open, with its functions."""
    lab = VbaLab(SAMPLE)
    with cell_functions(lab, "Functions"):
        yield lab


def read(lab: VbaLab) -> Filing:
    """The filing as 校验 sends it to Python."""
    lab.press("OnCheck")
    sheets, names, _ = lab.calls[-1].arguments
    return read_filing(read_book(sheets, names))


def test_every_block_of_the_edition_is_known_to_the_ribbon(template: VbaLab) -> None:
    forms = load_edition().forms
    assert {block.name for block in blocks(template)} == \
        {form.defined_name(name) for form in forms for name in form.blocks}
    assert {block.sheet for block in blocks(template)} == set(TABS)
    assert {block.name for block in blocks(template) if block.is_prose} == \
        {form.defined_name(name) for form in forms for name, block in form.blocks.items() if block.is_prose}


@pytest.mark.parametrize("tab", TABS)
def test_rows_come_and_go_in_every_block_of_the_template(template: VbaLab, tab: str) -> None:
    for block in blocks(template):
        if block.sheet == tab:
            for row in block.places():
                insert_and_delete(template, block, row)


@pytest.mark.parametrize(("tab", "name"), [("附件1", "项目"), ("附件2", "指标"), ("附件4", "指标")])
def test_a_new_row_is_read_below_its_neighbour_and_under_its_headings(sample: VbaLab, tab: str, name: str) -> None:
    block = next(block for block in blocks(sample) if block.name == f"{tab}_{name}")
    for row in reversed(block.places()):
        block = check_insert(sample, block, row)
        _, new, column = cursor(sample)
        cell = sample.app.workbook.sheet_named(tab).vba_get("Cells", [new, column])
        cell.vba_set("Value2", f"新增{row}")
    form = next(form for key, form in read(sample).forms.items() if key in (tab, f"{tab}#1"))
    told = [(found.name.printed, found.first, found.second) for found in form.rows(name)]
    added = [i for i, (printed, *_) in enumerate(told) if printed.startswith("新增")]
    assert len(added) == 3
    assert all(told[i - 1][1:] == told[i][1:] for i in added if i)


def test_a_deleted_row_is_not_read(sample: VbaLab) -> None:
    before = read(sample).forms["附件2"].rows("指标")
    block = next(block for block in blocks(sample) if block.name == "附件2_指标")
    check_delete(sample, block, block.top + 1)
    assert [row.name.printed for row in read(sample).forms["附件2"].rows("指标")] == \
        [row.name.printed for i, row in enumerate(before) if i != 1]


def test_three_sets_are_added_and_one_is_deleted(template: VbaLab) -> None:
    for _ in range(3):
        check_add(template)
    check_remove(template, "附件4-3")
    block = next(block for block in blocks(template) if block.sheet == "附件4-4")
    insert_and_delete(template, block, block.bottom)
    assert [one.number for one in read(template).sets] == [1, 2, 4]

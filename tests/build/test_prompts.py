"""Every cell that people fill in says what goes there, and none says it of another column."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from support.workbooks import BOTH, TEMPLATE
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.sheets import FormSheet, form_sheets

LONGEST = 255


def forms() -> list[FormSheet]:
    edition = load_edition()
    return [form for form in form_sheets(edition, {}) if form.annex is not edition.home]


def messages(sheet: Worksheet) -> dict[str, str]:
    """What the cells say, by address."""
    return {
        cell: rule.prompt
        for rule in sheet.data_validations.dataValidation if rule.prompt
        for area in rule.sqref.ranges for row in area.rows for cell in [f"{_letters(sheet, *at)}" for at in row]
    }  # fmt: skip


def _letters(sheet: Worksheet, row: int, column: int) -> str:
    return str(sheet.cell(row, column).coordinate)


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_every_unlocked_cell_says_what_goes_there(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for form in forms():
        said = messages(book[form.tab])
        unlocked = {
            cell.coordinate for row in book[form.tab].iter_rows() for cell in row
            if not isinstance(cell, openpyxl.cell.MergedCell) and not cell.protection.locked
        }  # fmt: skip
        assert unlocked - said.keys() == set(), form.tab
        assert all(len(text) <= LONGEST and "{" not in text for text in said.values())


def columns_of_rows() -> Iterator[tuple[str, str, str, set[str]]]:
    """Tab, cell, its column's key, the keys of the other columns of its row."""
    for form in forms():
        keys = [key.partition(".") for key in form.annex.entries if "." in key]
        for item, _, column in keys:
            box = form.annex.entries[f"{item}.{column}"].box
            others = {other for name, _, other in keys if name == item and other not in column}
            yield form.tab, f"{chr(64 + box.column)}{box.row}", column, others


def test_no_cell_says_what_goes_into_another_column() -> None:
    book = openpyxl.load_workbook(TEMPLATE)
    said = {form.tab: messages(book[form.tab]) for form in forms()}
    checked = 0
    for tab, cell, column, others in columns_of_rows():
        if text := said[tab].get(cell):
            assert column in text, (tab, cell, text)
            assert [other for other in others if other in text] == [], (tab, cell, text)
            checked += 1
    assert checked > 60

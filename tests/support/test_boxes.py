"""Merged or not, a sheet reads as the boxes that a person sees."""

import zipfile
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from support.boxes import boxes_of, visual_cells

LINE = Side(style="thin")


def _grid(*rows: str) -> Worksheet:
    """A sheet drawn as text: ``|`` is a vertical border, ``.`` a place without one."""
    sheet = openpyxl.Workbook().worksheets[0]
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row[1:-1].replace(".", "|").split("|"), 1):
            sheet.cell(number, column, text or None)
        marks = [mark for mark in row if mark in "|."]
        for column, (before, after) in enumerate(pairwise(marks), 1):
            sheet.cell(number, column).border = Border(
                left=LINE if before == "|" else None, right=LINE if after == "|" else None
            )
    return sheet


def test_bordered_cells_are_boxes_of_their_own() -> None:
    assert visual_cells(_grid("|编制数|33|", "|实有数|29|"), "A1:B2") == [
        (1, [("编制数", 1, 1), ("33", 1, 1)]),
        (2, [("实有数", 1, 1), ("29", 1, 1)]),
    ]


def test_a_merged_range_is_one_box_at_its_upper_left_corner() -> None:
    sheet = _grid("|合计|甲|乙|", "|||丙|", "|丁|戊|己|")
    sheet.merge_cells("A1:B2")

    assert visual_cells(sheet, "A1:C3") == [
        (1, [("合计", 2, 2), ("乙", 1, 1)]),
        (2, [("丙", 1, 1)]),
        (3, [("丁", 1, 1), ("戊", 1, 1), ("己", 1, 1)]),
    ]


def test_neighbours_without_a_border_between_them_are_one_box() -> None:
    assert visual_cells(_grid("|年度.资金.总额|100|"), "A1:D1") == [(1, [("年度 资金 总额", 1, 3), ("100", 1, 1)])]


def test_either_neighbours_border_divides() -> None:
    sheet = _grid(".甲.乙.丙.")
    sheet["B1"].border = Border(left=LINE)

    assert visual_cells(sheet, "A1:C1") == [(1, [("甲", 1, 1), ("乙 丙", 1, 2)])]


def test_a_merged_range_flows_into_an_unbordered_neighbour_of_its_own_row_only() -> None:
    sheet = _grid(".甲..乙.", ".丙..丁.", ".戊..己.")
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A2:B3")

    assert visual_cells(sheet, "A1:C3") == [
        (1, [("甲 乙", 1, 3)]),
        (2, [("丙", 2, 2), ("丁", 1, 1)]),
        (3, [("己", 1, 1)]),
    ]


def test_a_border_on_the_far_edge_of_a_merged_range_divides() -> None:
    sheet = _grid("|甲.|乙|")
    sheet["C1"].border = Border(right=LINE)
    sheet.merge_cells("A1:B1")

    assert visual_cells(sheet, "A1:C1") == [(1, [("甲", 1, 2), ("乙", 1, 1)])]


def test_only_the_area_is_read() -> None:
    assert visual_cells(_grid("|甲|乙|丙|", "|丁|戊|己|"), "B2:C2") == [(2, [("戊", 1, 1), ("己", 1, 1)])]


def test_a_formula_shows_its_cached_value_in_its_format(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("附件1").write_formula(0, 0, "=11/18", book.add_format({"num_format": "0%"}), 11 / 18)

    assert boxes_of(path, "附件1", "A1:A1") == [(1, [("61%", 1, 1)])]


def test_an_empty_text_is_a_value_and_a_missing_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as book:
        sheet = book.add_worksheet("附件1")
        sheet.write_formula("A1", '=""', None, "空")
        sheet.write_formula("B1", "=1+1", None, 2)
    with zipfile.ZipFile(tmp_path / "b.xlsx") as written, zipfile.ZipFile(path, "w") as file:
        for name in written.namelist():
            file.writestr(name, written.read(name).decode().replace("<v>空</v>", "<v></v>").replace("<v>2</v>", ""))

    assert boxes_of(path, "附件1", "A1:A1") == [(1, [("", 1, 1)])]
    with pytest.raises(ValueError, match="B1"):
        boxes_of(path, "附件1", "B1:B1")


def test_a_formula_without_a_known_value_is_an_error_rather_than_a_blank() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    sheet["A1"] = "=1+1"

    with pytest.raises(ValueError, match="A1"):
        visual_cells(sheet, "A1:A1")

"""附件1 in the built workbooks is the official form, box by box."""

from pathlib import Path

import openpyxl
import pytest

from official import annex1
from support.boxes import boxes_of
from support.workbooks import SAMPLE, TEMPLATE

AREA = "A1:G30"
TABLE_TOP = 3


def without_white_space(boxes: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    return [("".join(text.split()), down, across) for text, down, across in boxes]


def rows_of(path: Path) -> dict[int, list[tuple[str, int, int]]]:
    return {row: without_white_space(boxes) for row, boxes in boxes_of(path, "附件1", AREA)}


def test_sample_shows_the_published_table() -> None:
    shown = rows_of(SAMPLE)
    for row, boxes in annex1.TABLE:
        assert shown[row + TABLE_TOP - 1] == without_white_space(boxes), f"table row {row}"


def test_sample_shows_heading_notes_and_signature_line() -> None:
    shown = rows_of(SAMPLE)
    texts = [boxes[0][0] for row in (1, 2, 29, 30) for boxes in [shown[row]]]
    assert texts == ["".join(text.split()) for text in (*annex1.ABOVE, *annex1.BELOW)]


def test_nothing_else_is_printed() -> None:
    sheet = openpyxl.load_workbook(SAMPLE)["附件1"]
    assert sheet.print_area == "'附件1'!$A$1:$G$30"
    assert len(annex1.TABLE) + len(annex1.ABOVE) + len(annex1.BELOW) == sheet.max_row == 30


@pytest.mark.parametrize("row, boxes", annex1.TABLE, ids=[f"row{row}" for row, _ in annex1.TABLE])
def test_template_is_the_same_form_without_entries(row: int, boxes: list[tuple[str, int, int]]) -> None:
    expected = list(boxes)
    if row in annex1.FILLED_BY_THE_UNIT:
        keep = 0 if row in (2, 25) else 1
        expected = expected[:keep] + [("", down, across) for _, down, across in expected[keep:]]
    if row in annex1.PRINTED_PROJECT_ROWS:
        expected[0] = (annex1.PRINTED_PROJECT_ROWS[row], 1, 1)
    shown = rows_of(TEMPLATE)[row + TABLE_TOP - 1]
    assert shown == without_white_space(expected)

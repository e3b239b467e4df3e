"""Every annex in the built workbooks is the official form, box by box."""

from functools import cache
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from official import annex1, annex2, annex3, annex4
from official.form import Box, Row, blank
from support.boxes import boxes_of
from support.workbooks import SAMPLE, TEMPLATE

TABLE_TOP = 3
FORMS = {"附件1": annex1, "附件2": annex2, "附件3": annex3, "附件4": annex4}

every_form = pytest.mark.parametrize("name, form", FORMS.items(), ids=list(FORMS))


def squeezed(text: str) -> str:
    return "".join(text.split())


def without_white_space(boxes: list[Box]) -> list[Box]:
    return [(squeezed(text), down, across) for text, down, across in boxes]


@cache
def shown(path: Path, name: str) -> dict[int, list[Box]]:
    form = FORMS[name]
    last = TABLE_TOP - 1 + len(form.TABLE) + len(form.BELOW)
    area = f"A1:{get_column_letter(form.WIDTH)}{last}"
    return {row: without_white_space(boxes) for row, boxes in boxes_of(path, name, area)}


def as_published(form: ModuleType) -> list[Row]:
    """The table with what the unit wrote where the fixture has the form's own writing."""
    instead = getattr(form, "AS_PUBLISHED", {})
    return [
        (row, [(instead.get((row, place), text), down, across) for place, (text, down, across) in enumerate(boxes)])
        for row, boxes in form.TABLE
    ]


@every_form
def test_sample_shows_the_published_table(name: str, form: ModuleType) -> None:
    for row, boxes in as_published(form):
        assert shown(SAMPLE, name)[row + TABLE_TOP - 1] == without_white_space(boxes), f"{name} table row {row}"


@every_form
def test_template_is_the_same_form_without_entries(name: str, form: ModuleType) -> None:
    for row, boxes in blank(form.TABLE, form.ENTRIES, form.PRINTED_WHEN_BLANK):
        assert shown(TEMPLATE, name)[row + TABLE_TOP - 1] == without_white_space(boxes), f"{name} table row {row}"


@every_form
def test_sample_shows_heading_notes_and_signature_lines(name: str, form: ModuleType) -> None:
    rows = shown(SAMPLE, name)
    below = range(TABLE_TOP + len(form.TABLE), TABLE_TOP + len(form.TABLE) + len(form.BELOW))
    texts = [rows[row][0][0] for row in (1, 2, *below)]
    assert texts == [squeezed(text) for text in (*form.ABOVE, *form.BELOW)]


@every_form
def test_nothing_else_is_printed(name: str, form: ModuleType) -> None:
    sheet = openpyxl.load_workbook(SAMPLE)[name]
    last = TABLE_TOP - 1 + len(form.TABLE) + len(form.BELOW)
    assert sheet.print_area == f"'{name}'!$A$1:${get_column_letter(form.WIDTH)}${last}"
    assert sheet.max_row == last

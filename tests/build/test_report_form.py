"""附件5 as built is the official report, paragraph by paragraph; its live sentences say what was published."""

import re
from pathlib import Path

import openpyxl
import pytest

from official import annex5
from support.filings import book_of
from support.workbooks import BOTH, SAMPLE, TEMPLATE
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.source import load_sample
from xl_udfs.build.overtyped import overtyped, without_overtyped

SHEET = "附件5"
LIVE = [text for kind, text in annex5.PARAGRAPHS if kind == "live"]
FIGURE = re.compile(r"\d+(?:\.\d+)?%?")


def squeezed(text: object) -> str:
    return "".join(str(text).split())


def printed(path: Path) -> list[str]:
    """The paragraphs of the print area that show something."""
    sheet = openpyxl.load_workbook(path, data_only=True)[SHEET]
    area = sheet.print_area.split("!")[1].replace("$", "")
    return [squeezed(cell.value) for row in sheet[area] for cell in row if cell.value not in (None, "")]


def test_sample_prints_the_published_report() -> None:
    paragraphs = [squeezed(text) for _, text in annex5.PARAGRAPHS if text != annex5.COVER_INSTRUCTION]
    assert printed(SAMPLE) == [*annex5.ABOVE, *paragraphs]


def test_template_prints_the_forms_own_texts_only() -> None:
    headings = [squeezed(text) for kind, text in annex5.PARAGRAPHS if kind == "heading"]
    cover = ["2022年度", "整体支出绩效自评报告", "单位名称：（盖章）"]
    assert printed(TEMPLATE) == [*annex5.ABOVE, *cover, *headings]


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_the_cover_is_a_page_of_its_own_and_its_instruction_is_not_printed(path: Path) -> None:
    sheet = openpyxl.load_workbook(path)[SHEET]
    (last_of_cover,) = [one.id for one in sheet.row_breaks.brk]
    assert sheet.cell(last_of_cover + 1, 1).value == "一、部门（单位）基本情况"
    assert sheet.cell(last_of_cover, 3).value == annex5.COVER_INSTRUCTION
    assert sheet.print_area.split(":")[1].startswith("$A$")


@pytest.mark.parametrize("published", LIVE, ids=lambda text: text[:6])
def test_a_live_sentence_holds_every_published_figure(published: str) -> None:
    book = book_of(without_overtyped(load_edition(), load_sample(load_edition())))
    sheet = book.sheets[SHEET]
    composed = [str(sheet.value(row, 1)) for row, column in sheet.formulas if column == 1]
    figures = FIGURE.findall(published)
    assert figures
    assert any(set(figures) <= set(FIGURE.findall(text)) for text in composed), (published, composed)


def test_the_list_of_published_constants_is_complete() -> None:
    """Each is a constant in the sample where the template has a formula, and there are no others."""
    template, sample = (openpyxl.load_workbook(path) for path in (TEMPLATE, SAMPLE))
    listed = {(one.tab, one.cell): one.published for one in overtyped(load_edition())}
    for (tab, cell), published in listed.items():
        assert sample[tab][cell].value == published
    formulas = {tab: sum(_is_formula(cell) for row in template[tab].iter_rows() for cell in row) for tab, _ in listed}
    for tab, count in formulas.items():
        in_sample = sum(_is_formula(cell) for row in sample[tab].iter_rows() for cell in row)
        assert count - in_sample == sum(one == tab for one, _ in listed), tab


def _is_formula(cell: object) -> bool:
    return getattr(cell, "data_type", "") == "f"

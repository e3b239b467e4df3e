"""首页 says how far the forms are, the score, and draws figures however people typed them."""

import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.workbooks import BOTH, SAMPLE, TEMPLATE
from xl_udfs.engine import calculate_file
from xl_udfs.ooxml import Archive, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.splice import set_constants

Cells = Mapping[tuple[int, int], str | int]


def typed(source: Path, folder: Path, entries: Mapping[str, Cells]) -> Any:
    """A workbook's values after somebody typed into it."""
    path = Path(shutil.copy(source, folder / "副本.xlsm"))
    archive = Archive.opened(path)
    parts = read_workbook_xml(archive).sheets
    path.write_bytes(with_sheets(archive, {
        parts[tab]: set_constants(archive.text(parts[tab]), dict(cells)) for tab, cells in entries.items()
    }))
    calculate_file(path)
    return openpyxl.load_workbook(path, data_only=True)


def progress(book: Any) -> dict[str, tuple[str, str]]:
    """What 首页 says of each form."""
    rows = list(book["首页"].iter_rows(min_col=2, max_col=4, values_only=True))
    first = next(at for at, row in enumerate(rows) if row[0] == "表") + 1
    return {row[0]: (row[1], row[2] or "") for row in rows[first : first + 7]}


def beside(book: Any, label: str) -> Any:
    """What stands right of a label on 首页; of a chart's item, the two values drawn."""
    for row in book["首页"].iter_rows(values_only=True):
        if row[1] == label:
            return row[2]
        if str(row[5]).split("\n")[0].split(" ")[0] == label and isinstance(row[6], int | float):
            return row[5], row[6], row[7]
    raise AssertionError(label)


def test_nothing_is_filled_in_a_blank_workbook() -> None:
    told = progress(openpyxl.load_workbook(TEMPLATE, data_only=True))
    assert {form: filled for form, (filled, _) in told.items()} == {
        "首页": "0 / 6", "附件1": "0 / 30", "附件2": "0 / 9", "附件3": "0 / 6", "附件4": "0 / 7", "附件5": "0 / 11",
        "支出明细": "按需要填",
    }


def test_everything_is_filled_in_the_sample() -> None:
    told = progress(openpyxl.load_workbook(SAMPLE, data_only=True))
    assert {left for _, left in told.values()} == {"已填完", ""}


def test_home_asks_for_what_the_check_asks_for_there(tmp_path: Path) -> None:
    told = progress(typed(TEMPLATE, tmp_path, {"首页": {(5, 3): "某县某局"}}))
    assert told["首页"] == ("1 / 6", "5 格")


def test_a_unit_without_projects_is_asked_for_no_forms_of_a_project(tmp_path: Path) -> None:
    nothing: Cells = {(18, 2): 0, (18, 4): 0, (18, 6): 0}
    told = progress(typed(TEMPLATE, tmp_path, {"附件1": nothing}))
    assert (told["附件3"], told["附件4"]) == (("按需要填", ""), ("按需要填", ""))


def test_a_form_that_somebody_has_begun_is_asked_for(tmp_path: Path) -> None:
    begun: dict[str, Cells] = {"附件1": {(18, 6): 0}, "附件3": {(6, 3): "目的"}}
    told = progress(typed(TEMPLATE, tmp_path, begun))
    assert told["附件3"] == ("1 / 6", "5 格")


def test_the_grade_waits_for_every_score(tmp_path: Path) -> None:
    assert beside(openpyxl.load_workbook(SAMPLE, data_only=True), "自评总分和等级") == "96分　优"
    book = typed(TEMPLATE, tmp_path, {"附件2": {(14, 7): 50, (14, 8): 48}})
    assert beside(book, "自评总分和等级") == "48分　（各项得分填齐、分值合计 100 后显示等级）"


def test_a_year_with_its_word_is_a_year(tmp_path: Path) -> None:
    book = typed(SAMPLE, tmp_path, {"首页": {(7, 3): "2024年"}})
    assert book["附件1"]["A2"].value == "2024年度部门整体支出绩效评价基础数据表"
    assert book["附件1"]["B5"].value == "2023年决算数"
    assert book["附件5"]["A33"].value == "2024年度基本支出451.78万元，其中："
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [text for text in texts if "2024年年" in text or text.startswith("#")]


def test_charts_read_figures_as_the_totals_do(tmp_path: Path) -> None:
    book = typed(TEMPLATE, tmp_path, {
        "附件1": {(6, 4): "400万元", (6, 6): 300, (7, 4): "——", (7, 6): 0, (16, 4): 0, (16, 6): 5},
        "附件2": {
            (14, 7): "50分", (14, 8): "48分", (15, 7): "——", (15, 8): 1.5, (17, 7): 10, (17, 8): "无", (18, 8): 8,
        },
    })
    assert beside(book, "基本支出") == ("基本支出 75.0%\n400 / 300", 1, 0.75)
    assert beside(book, "公用经费")[1:] == (0, 0)
    assert beside(book, "三公经费")[1:] == (0, 0)
    assert beside(book, "项目支出") == ("项目支出", 0, 0)
    assert beside(book, "产出指标") == ("产出指标", 50, 49.5)
    assert beside(book, "效益指标") == ("效益指标", 10, 8)


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_no_axis_is_logarithmic(path: Path) -> None:
    """Excel nags about every 0 on one, and what is not filled in yet is 0."""
    with zipfile.ZipFile(path) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if re.match("xl/charts/chart", name)]
    assert len(charts) == 2
    assert not [one for one in charts if "logBase" in one]


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_home_links_to_every_sheet_that_people_use(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    linked = {str(cell.hyperlink.location).split("!")[0].strip("'")
              for row in book["首页"].iter_rows() for cell in row if cell.hyperlink}
    seen = {sheet.title for sheet in book if sheet.sheet_state == "visible"}
    assert seen - linked == {"函数速查"}


def test_a_word_among_the_scores_leaves_the_plain_ones_in_the_chart(tmp_path: Path) -> None:
    book = typed(TEMPLATE, tmp_path, {"附件2": {(14, 8): 20, (15, 8): "好", (17, 8): 8}})
    assert beside(book, "产出指标") == ("产出指标", 0, 20)
    assert beside(book, "效益指标") == ("效益指标", 0, 8)

"""A unit with twenty projects, a set of forms for each, and sixty indicators in one of them."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from support.many_projects import INDICATORS, PROJECTS, SECONDS
from support.suites import requires_validator
from support.validator import schema_errors
from xl_udfs.annexes.roles import Block, Project, Spending, Total, Year
from xl_udfs.engine import read_book
from xl_udfs.filing import Filing, read_filing
from xl_udfs.numbers import Quantity


@pytest.fixture(scope="module")
def filing(many_projects: Path) -> Filing:
    return read_filing(read_book(many_projects))


def test_every_set_is_read_with_its_own_figures(filing: Filing) -> None:
    assert [one.number for one in filing.sets] == list(range(1, PROJECTS + 1))
    assert [one[Project.NAME_TOLD].raw for one in filing.sets] == [f"项目{one.number}" for one in filing.sets]
    assert [one[Project.AMOUNT_TOLD].raw for one in filing.sets] == [f"{one.number}万元" for one in filing.sets]
    assert [one.forms["附件3"].sheet for one in filing.sets][:3] == ["附件3", "附件3-2", "附件3-3"]


def test_sixty_indicators_stand_under_their_headings_and_count(filing: Filing) -> None:
    (form,) = [one for one in filing.sets if one.number == 7]
    rows = form.rows(Block.INDICATORS)
    assert len(rows) == INDICATORS
    assert [row.second for row in rows] == [second for second in SECONDS for _ in range(6)]
    assert {row.first for row in rows} == {"成本指标", "产出指标", "效益指标", "满意度指标"}
    total = form[Total.SCORE].entry
    assert isinstance(total, Quantity)
    assert total.value == Decimal("1.5") * INDICATORS + 10


def test_the_project_rows_keep_their_closing_mark_and_add_up(many_projects: Path, filing: Filing) -> None:
    sheet = openpyxl.load_workbook(many_projects)["附件1"]
    names = [sheet.cell(row, 1).value for row in range(18, 18 + PROJECTS + 1)]
    assert names == [*(f"项目{number}" for number in range(1, PROJECTS + 1)), "……"]
    subtotal = filing[Spending.PROJECTS, Year.SPENT].entry
    assert isinstance(subtotal, Quantity)
    assert subtotal.value == sum(range(1, PROJECTS + 1))


def test_home_counts_over_all_sets(many_projects: Path) -> None:
    home = openpyxl.load_workbook(many_projects, data_only=True)["首页"]
    (progress,) = [row[2] for row in home.iter_rows(values_only=True) if row[1] == "附件4"]
    asked = openpyxl.load_workbook(many_projects, data_only=True)["附件4"]["M1"].value
    assert progress.endswith(f" / {asked * PROJECTS}")


@requires_validator
def test_open_xml_sdk_finds_no_error(many_projects: Path) -> None:
    assert schema_errors(many_projects) == []

"""A unit with twenty project sets, and sixty indicators in one of them."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from proof.right_filings import told
from support.many_projects import SHAPE, many_projects_values
from support.suites import requires_validator
from support.validator import schema_errors
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.roles import Block, Funds, Money, Part, Project, Spending, Total, Year
from xl_udfs.checking import check_book
from xl_udfs.engine import read_book
from xl_udfs.filing import Filing, Item, read_filing
from xl_udfs.numbers import Quantity

SETS = range(1, SHAPE.sets + 1)


@pytest.fixture(scope="module")
def filing(many_projects: Path) -> Filing:
    return read_filing(read_book(many_projects))


def amount(item: Item) -> Decimal:
    assert isinstance(item.entry, Quantity)
    return item.entry.value


def test_every_set_is_read_with_its_own_figures(filing: Filing) -> None:
    given = many_projects_values()[load_edition().called(Part.PROJECT)]
    assert [one.number for one in filing.sets] == list(SETS)
    assert [one[Project.NAME_TOLD].raw for one in filing.sets] == [one["项目名称"] for one in given]
    spent = [amount(one[Funds.TOTAL, Money.EXECUTED]) for one in filing.sets]
    assert spent == [Decimal(str(one["年度资金总额.全年执行数"])) for one in given]
    assert [form.sheet for form in filing.playing(Part.PROJECT)][:3] == ["附件4", "附件4-2", "附件4-3"]


def test_sixty_indicators_stand_under_their_headings_and_count(filing: Filing) -> None:
    rows = filing.sets[0].rows(Block.INDICATORS)
    seconds = [group.second_name for group in load_edition().annexes["附件4"].blocks["指标"].groups]
    assert len(rows) == SHAPE.indicators
    assert list(dict.fromkeys(row.second for row in rows)) == seconds
    assert amount(filing.sets[0][Total.WEIGHT]) == 100


def test_the_project_rows_keep_their_closing_mark_and_add_up(many_projects: Path, filing: Filing) -> None:
    given = many_projects_values()[load_edition().called(Part.BASE)]["项目"]
    sheet = openpyxl.load_workbook(many_projects)["附件1"]
    names = [sheet.cell(row, 1).value for row in range(18, 18 + len(given) + 1)]
    assert names == [*(row[0] for row in given), "……"]
    assert amount(filing[Spending.PROJECTS, Year.SPENT]) == sum(Decimal(str(row[3])) for row in given)


def test_home_counts_over_all_sets(many_projects: Path) -> None:
    home = openpyxl.load_workbook(many_projects, data_only=True)["首页"]
    (progress,) = [row[2] for row in home.iter_rows(values_only=True) if row[1] == "附件4"]
    asked = openpyxl.load_workbook(many_projects, data_only=True)["附件4"]["M1"].value
    assert progress.endswith(f" / {asked * SHAPE.sets}")


def test_a_check_of_the_file_has_nothing_to_say(many_projects: Path) -> None:
    assert told(check_book(read_book(many_projects), many_projects.name)) == []


@requires_validator
def test_open_xml_sdk_finds_no_error(many_projects: Path) -> None:
    assert schema_errors(many_projects) == []

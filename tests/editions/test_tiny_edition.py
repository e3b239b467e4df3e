"""Another edition is a folder of data: built, filled in, checked and recalculated without a line of code for it."""

import re
from pathlib import Path

import openpyxl
import pytest

from support.filings import book_of
from support.suites import requires_validator
from support.tiny import NAME, tiny
from support.validator import schema_errors
from xl_udfs.annexes import find_edition
from xl_udfs.annexes.roles import Block, Funds, Indicator, Money, Spending, Year
from xl_udfs.annexes.source import load_sample
from xl_udfs.build.guide_sheet import guide_texts
from xl_udfs.build.ribbon import ribbon_xml
from xl_udfs.checking import Report, Verdict, check_book
from xl_udfs.engine import calculate_file, read, read_book
from xl_udfs.filing import read_filing
from xl_udfs.hosts.cli.main import main
from xl_udfs.rulebook import Reason


@pytest.fixture
def blank(tiny_workbooks: list[Path]) -> Path:
    return tiny_workbooks[0]


@pytest.fixture
def filled(tiny_workbooks: list[Path]) -> Path:
    return tiny_workbooks[1]


def test_it_is_found_by_its_name() -> None:
    assert find_edition(NAME) == tiny()


def test_its_workbooks_are_called_after_it(tiny_workbooks: list[Path]) -> None:
    assert [path.name for path in tiny_workbooks] == [f"模板-{NAME}.xlsm", f"样例-{NAME}.xlsm"]


def test_its_sheets_are_its_own(blank: Path) -> None:
    shown = [sheet.title for sheet in openpyxl.load_workbook(blank) if sheet.sheet_state == "visible"]
    assert shown == ["首页", "填表说明", "表一", "表二", "校验结果", "校验规则", "函数速查"]


def test_it_is_asked_by_role(filled: Path) -> None:
    filing = read_filing(read_book(filled))
    assert (filing.unit, filing.year) == ("某县某局", 2031)
    assert filing[Spending.RUNNING, Year.SPENT].printed == "20"
    assert filing[Funds.TOTAL, Money.EXECUTED].printed == "100.5"
    assert [row[Indicator.WEIGHT].printed for row in filing.rows(Block.INDICATORS)] == ["40", "30", "30"]
    assert [row.weight for row in filing.rows(Block.INDICATORS)] == [40, 60, 60]
    assert filing[Spending.RUNNING, Year.LAST].is_absent


def test_its_filled_sample_is_right(filled: Path) -> None:
    report = checked(filled)
    assert [(one.code, one.message) for one in report.findings] == []
    assert (report.verdict, report.edition, report.faults) == (Verdict.READY, NAME, [])
    assert Reason.NO_SUCH_ITEM in {one.reason for one in report.not_checked}


def test_its_blank_template_lacks_what_it_asks_for(blank: Path) -> None:
    report = checked(blank)
    assert {one.code for one in report.findings} == {"JX101", "JX104"}
    assert {one.sheet for one in report.findings} == {"首页", "表一", "表二"}


def test_its_rules_are_set_by_its_file(filled: Path) -> None:
    assert "JX513" in checked(filled).disabled


def test_findings_name_its_forms_and_rows() -> None:
    sample = dict(load_sample(tiny()))
    wrong = {**sample, "表二": {**sample["表二"], "总额.执行": 100.05}}
    [found] = [one for one in check_book(book_of(wrong, tiny()), "小样.xlsm").findings if one.code == "JX301"]
    assert (found.sheet, found.cell) == ("表二", "E4")
    assert "附件" not in found.message + found.advice + found.title
    assert "表一" in found.message


def test_what_is_not_handed_in_is_not_asked_for() -> None:
    sample = dict(load_sample(tiny()))
    only = {"首页": {**sample["首页"], "表二报送": "否"}, "表一": sample["表一"]}
    report = check_book(book_of(only, tiny()), "小样.xlsm")
    assert (report.left_out, report.findings, report.verdict) == (["表二"], [], Verdict.READY)


def test_its_results_are_up_to_date(filled: Path, tmp_path: Path) -> None:
    assert read(filled).stale == {}
    copy = tmp_path / "小样.xlsm"
    copy.write_bytes(filled.read_bytes())
    assert calculate_file(copy) == 0


def test_the_guide_speaks_of_its_forms() -> None:
    texts = " ".join(text for line in guide_texts(tiny()) for text in line)
    assert "首页 → 表一 → 表二" in texts
    assert "附件" not in texts.replace("各附件", "").replace("几个附件", "")


def test_its_ribbon_names_no_form_of_another_edition() -> None:
    text = ribbon_xml(tiny()).decode()
    assert "在表一 项目行右边" in text
    assert not re.search(r"附件\d|\{|\}", text)


def test_the_guide_speaks_of_its_fields_and_columns() -> None:
    lines = dict(guide_texts(tiny()))
    assert lines["先填首页"].startswith("年度、单位、简称在首页填一次，") and "“报送”" in lines["先填首页"]
    assert "“未完成原因”" in lines["扣分要有原因"]
    assert not {"表右边的格子", "套号", "封面"} & {*lines}, "the tiny edition has no helpers, sets or report"
    assert "填表人" not in "".join(lines.values())


def test_a_new_workbook_of_it(tmp_path: Path) -> None:
    target = tmp_path / "某局.xlsm"
    assert main(["new", str(target), "--unit", "某县某局", "--year", "2032", "--edition", NAME]) == 0
    filing = read_filing(read_book(target))
    assert (filing.edition.name, filing.year, filing.unit) == (NAME, 2032, "某县某局")


@requires_validator
def test_open_xml_sdk_finds_no_error(tiny_workbooks: list[Path]) -> None:
    assert [schema_errors(path) for path in tiny_workbooks] == [[], []]


def checked(path: Path) -> Report:
    return check_book(read_book(path), path.name)

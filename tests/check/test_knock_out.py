"""What an edition does not have is not checked, and never held against a filing; what a workbook has lost is."""

from pathlib import Path

import pytest

from support.changed_books import without_names, without_sheet
from support.filings import book_of, sample_values
from support.knockout import KnockOut, knock_outs, values_from, write_without
from xl_udfs.annexes import DEFAULT, load_edition
from xl_udfs.annexes.sheets import form_sheets
from xl_udfs.checking import Report, Verdict, check_filing
from xl_udfs.filing import Filing, read_filing
from xl_udfs.rulebook import Reason, all_rules

FULL = load_edition()
BOOK = book_of(sample_values())
SHEETS = form_sheets(FULL, sample_values())
WHOLE = check_filing(read_filing(BOOK), "样例.xlsm")
OF_SENTENCES = {rule.code for rule in all_rules() if rule.reads_texts}
"""Rules that judge what sentences there are."""


def check(filing: Filing) -> Report:
    return check_filing(filing, "样例.xlsm")


@pytest.mark.parametrize("gone", knock_outs(DEFAULT), ids=str)
def test_taken_out_of_the_edition(gone: KnockOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = load_edition(write_without(DEFAULT, gone, tmp_path / "smaller"))
    monkeypatch.setattr("xl_udfs.filing.reading.find_edition", lambda name: edition)
    report = check(read_filing(book_of(values_from(BOOK, SHEETS, edition), edition)))
    assert report.faults == []
    assert report.verdict is not Verdict.BLOCKED, [(one.code, one.message) for one in report.findings]
    new = [one for one in report.not_checked if one not in WHOLE.not_checked]
    assert {one.reason for one in new} <= {Reason.NO_SUCH_ITEM, Reason.NOT_APPLICABLE}
    answering = {*report.passed, *(one.code for one in (*new, *report.findings)), *OF_SENTENCES}
    assert set(WHOLE.passed) <= answering, "a rule that looked at what is gone says that the forms have no such thing"


def names() -> list[str]:
    forms = (form for form in form_sheets(FULL, {}) if not form.is_master)
    return [name for form in forms for name, _ in form.names()]


@pytest.mark.parametrize("name", names())
def test_lost_from_the_workbook(name: str) -> None:
    report = check(read_filing(without_names(BOOK, [name])))
    assert report.faults == []
    if "报送" in name:  # a workbook of an older template has no such cell: everything is handed in
        assert report.verdict is Verdict.READY
        return
    assert report.verdict is Verdict.BLOCKED
    assert "JX901" in [one.code for one in report.findings]
    assert Reason.NO_SUCH_ITEM not in [one.reason for one in report.not_checked]


@pytest.mark.parametrize("annex", FULL.annexes)
def test_sheet_lost_from_the_workbook(annex: str) -> None:
    report = check(read_filing(without_sheet(BOOK, annex)))
    assert report.faults == []
    assert report.verdict is Verdict.BLOCKED

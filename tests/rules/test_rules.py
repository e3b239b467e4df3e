"""Every rule is documented, and keeps to its cases."""

import re

import pytest

from rules.cases import CASES, Case
from support.filings import sample_book
from xl_udfs.check import check_filing
from xl_udfs.check.settings import Setting, Settings
from xl_udfs.filing import read_filing
from xl_udfs.report.summary import place as place_of
from xl_udfs.rules import Rule, all_rules

RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
SECTIONS = ("检查内容", "为什么", "示例", "如何改", "误报说明")
BY_STRUCTURE = {"JX901", "JX910", "JX911", "JX912", "JX913", "JX920", "JX930", "JX931"}
"""About names, formulas and sheets, not values: tests/check/test_workbook_rules.py."""


def turned_on(code: str) -> Settings:
    """Settings under which the rule works even if it is delivered turned off."""
    return Settings({rule.code: Setting(True, rule.severity, rule.limits) for rule in all_rules() if rule.code == code})


@RULES
def test_its_page_of_the_manual_is_complete(rule: Rule) -> None:
    lines = [line.strip() for line in rule.explanation.splitlines()]
    assert lines[0].endswith("。")
    assert [line.rstrip("：") for line in lines if line.rstrip("：") in SECTIONS] == list(SECTIONS)
    assert "错：" in rule.explanation
    assert "对：" in rule.explanation


@RULES
def test_its_code_title_and_basis(rule: Rule) -> None:
    assert re.fullmatch(r"JX[1-79]\d\d", rule.code)
    assert 4 <= len(rule.title) <= 20
    assert rule.basis


@RULES
def test_it_has_failing_and_passing_cases(rule: Rule) -> None:
    if rule.code in BY_STRUCTURE:
        return
    places = [place for _, place in CASES[rule.code]]
    assert any(places), "a case that it finds"
    assert None in places, "a case that it lets pass"


@pytest.mark.parametrize(
    "code, case", [(code, case) for code, cases in CASES.items() for case in cases],
    ids=[f"{code}-{i}" for code, cases in CASES.items() for i in range(len(cases))],
)
def test_case(code: str, case: Case) -> None:
    changes, place = case
    report = check_filing(read_filing(sample_book(changes)), "样例.xlsm", turned_on(code))
    assert report.internal_errors == []
    found = [finding for finding in report.findings if finding.code == code]
    shown = [place_of(finding) if "!" in (place or "") else finding.cell for finding in found]
    assert shown == ([place] if place else []), [finding.message for finding in report.findings]

"""Every rule is documented, and keeps to its cases."""

import re

import pytest

from rules.cases import CASES, Case
from rules.cases.case import book_of_case, edge
from xl_udfs.check import check_filing
from xl_udfs.check.settings import Setting, Settings
from xl_udfs.filing import read_filing
from xl_udfs.report.summary import place as place_of
from xl_udfs.rules import Rule, all_rules
from xl_udfs.rules.explanation import FAMILIES, SECTIONS, sections

RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)


def turned_on(code: str) -> Settings:
    """Settings under which the rule works even if it is delivered turned off."""
    return Settings({rule.code: Setting(True, rule.severity, rule.limits) for rule in all_rules() if rule.code == code})


@RULES
def test_its_page_of_the_manual_is_complete(rule: Rule) -> None:
    assert rule.summary.endswith("。")
    assert len(rule.summary) <= 80, "it stands in one cell of 校验规则"
    found = sections(rule)
    assert list(found) == list(SECTIONS)
    assert all(found.values())
    assert any(line.startswith("错：") for line in found["示例"])
    assert any(line.startswith("对：") for line in found["示例"])


@RULES
def test_its_code_title_and_basis(rule: Rule) -> None:
    assert re.fullmatch(r"JX\d{3}", rule.code)
    assert rule.code[:3] in FAMILIES
    assert 4 <= len(rule.title) <= 20
    assert rule.basis


@RULES
def test_it_has_failing_passing_and_borderline_cases(rule: Rule) -> None:
    assert any(isinstance(case, edge) for case in CASES[rule.code]), "a borderline case: edge(…)"
    places = [place for _, place in CASES[rule.code]]
    assert any(places), "a case that it finds"
    assert None in places, "a case that it lets pass"


@pytest.mark.parametrize(
    "code, case", [(code, case) for code, cases in CASES.items() for case in cases],
    ids=[f"{code}-{i}" for code, cases in CASES.items() for i in range(len(cases))],
)
def test_case(code: str, case: Case) -> None:
    changes, place = case
    report = check_filing(read_filing(book_of_case(changes)), "样例.xlsm", turned_on(code))
    assert report.internal_errors == []
    found = [side for finding in report.findings for side in (finding, *finding.also) if side.code == code]
    shown = [place_of(finding) if "!" in (place or "") else finding.cell for finding in found]
    assert shown == ([place] if place else []), [finding.message for finding in report.findings]

"""Every rule is documented, and keeps to its cases."""

import re

import pytest

from rules.kit.case import Case, book_of_case, edge
from rules.kit.cases import CASES
from xl_udfs.annexes import load_edition
from xl_udfs.checking import check_filing
from xl_udfs.checking.settings import Setting, Settings
from xl_udfs.filing import read_filing
from xl_udfs.report.summary import place as place_of
from xl_udfs.rulebook import Rule, all_rules, cases_file
from xl_udfs.rulebook.kit.explanation import FAMILIES, SECTIONS, sections

RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)


def turned_on(code: str) -> Settings:
    """Settings under which the rule works even if it is delivered turned off."""
    return Settings({rule.code: Setting(True, rule.severity, rule.limits) for rule in all_rules() if rule.code == code})


@RULES
def test_its_page_of_the_manual_is_complete(rule: Rule) -> None:
    assert rule.summary.endswith("。")
    assert len(rule.summary) <= 80, "it stands in one cell of 校验规则"
    found = sections(rule)
    unwritten = [heading for heading in SECTIONS if not found.get(heading)]
    assert unwritten == [], f"write these sections into the docstring of {rule.code} in {rule.module}"
    assert list(found) == list(SECTIONS), f"put the sections of {rule.code} in {rule.module} into this order"
    for sign in ("错：", "对："):
        assert any(line.startswith(sign) for line in found["示例"]), f"write a line “{sign}…” under 示例 of {rule.code}"


@RULES
def test_its_code_title_and_basis(rule: Rule) -> None:
    assert re.fullmatch(r"JX\d{3}", rule.code)
    assert rule.code[:3] in FAMILIES
    assert 4 <= len(rule.titled(load_edition()).title) <= 20
    assert rule.basis


@RULES
def test_it_has_failing_passing_and_borderline_cases(rule: Rule) -> None:
    file = cases_file(rule)
    cases = CASES.get(file, {}).get(rule.code, [])
    where = f"of {rule.code} into CASES of {file}"
    assert any(place for _, place in cases), f"write a case that it finds, (one(…), \"B4\"), {where}"
    assert any(place is None for _, place in cases), f"write a case that it lets pass, (one(…), None), {where}"
    assert any(isinstance(case, edge) for case in cases), f"write a borderline case, edge(one(…), None), {where}"


@RULES
def test_what_it_explains_is_a_rule_that_explains_nothing(rule: Rule) -> None:
    others = {other.code: other.explains for other in all_rules()}
    assert [code for code in rule.explains if others.get(code, ("?",))] == [], f"correct explains=… of {rule.code}"


def test_cases_stand_under_the_name_of_the_file_that_holds_their_rule() -> None:
    files = {rule.code: cases_file(rule) for rule in all_rules()}
    strays = [(code, file) for file, by_code in CASES.items() for code in by_code if files.get(code) != file]
    assert strays == [], "move these cases: tests/rules/jx3_between/jx34_detail.py has those of JX340 to JX349"


EVERY_CASE = [
    pytest.param(code, case, id=f"{code}-{number}")
    for by_code in CASES.values() for code, cases in by_code.items() for number, case in enumerate(cases)
]


@pytest.mark.parametrize("code, case", EVERY_CASE)
def test_case(code: str, case: Case) -> None:
    changes, place = case
    report = check_filing(read_filing(book_of_case(changes)), "样例.xlsm", turned_on(code))
    assert report.faults == []
    found = [side for finding in report.findings for side in (finding, *finding.also) if side.code == code]
    shown = [place_of(finding) if "!" in (place or "") else finding.cell for finding in found]
    assert shown == ([place] if place else []), [finding.message for finding in report.findings]

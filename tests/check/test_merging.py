"""One fact is one finding; two facts are two, even of the same size."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from xl_udfs import checking
from xl_udfs.annexes import Field
from xl_udfs.checking import Finding
from xl_udfs.checking.merging import merged
from xl_udfs.filing import Item
from xl_udfs.numbers import BLANK, Kind
from xl_udfs.rulebook import Hit, Rule, Scope, Severity, all_rules

A, B, C, SUM, ELSEWHERE = "甲", "乙", "丙", "合计", "另表"
"""What the tiny forms hold: 合计 = 甲 + 乙, and 另表 repeats one of them."""


def item(key: str, kind: Kind = Kind.MONEY) -> Item:
    field: Any = Field(key=key, kind=kind, row_label=key, column_label="")
    return Item("附件1", field, key, "附件1", "B2", key, "", None, None, BLANK)


def finding(
    code: str, gap: str, at: str, *others: str, severity: Severity = Severity.ERROR, scope: Scope = Scope.WITHIN,
    kind: Kind = Kind.MONEY,
) -> Finding:
    """A relation ``at = sum of others`` that is off by ``gap``."""
    rule = Rule(code, code, severity, scope, "", lambda filing: iter(()))
    difference = Decimal(gap) if gap else None
    others_ = [item(other, kind if kind is not Kind.TEXT else Kind.MONEY) for other in others]
    hit = Hit(
        item(at, kind), f"{at}不符。", "", difference=difference, tolerance=Decimal("0.01"), others=others_,
    )
    return Finding(rule, hit, severity)


def codes(*findings: Finding) -> list[str]:
    return [one.code for one in merged(findings)]


def test_a_wrong_total_is_one_fact_though_two_rules_see_it() -> None:
    within = finding("JX203", "5", SUM, A, B)
    between = finding("JX301", "-5", ELSEWHERE, SUM, scope=Scope.BETWEEN)
    (one,) = merged([between, within])
    assert one.code == "JX203", "the more local"
    assert one.message == "合计不符。（同一问题：JX301 附件1!B2）"
    assert one.key == within.key


def test_a_wrong_part_is_one_fact_too() -> None:
    assert codes(finding("JX203", "-5", SUM, A, B), finding("JX302", "5", A, C, scope=Scope.BETWEEN)) == ["JX203"]


def test_many_copies_of_one_wrong_figure_are_one_fact() -> None:
    copies = [finding("JX301", "-5", f"表{n}", SUM, scope=Scope.BETWEEN) for n in range(4)]
    (one,) = merged([*copies, finding("JX203", "5", SUM, A, B)])
    assert (one.code, len(one.also)) == ("JX203", 4)


def test_the_weightier_stands_for_both() -> None:
    prose = finding("JX601", "-5", ELSEWHERE, SUM, scope=Scope.PROSE)
    assert codes(finding("JX203", "5", SUM, A, B, severity=Severity.WARNING), prose) == ["JX601"]


def test_of_equals_the_one_at_the_wrong_figure_stands() -> None:
    assert codes(finding("JX402", "-5", SUM, A, B), finding("JX403", "5", A, C)) == ["JX403"]


def test_gaps_of_one_size_that_no_single_figure_explains_are_two_facts() -> None:
    too_much_and_too_little = [finding("JX203", "5", SUM, A, B), finding("JX301", "5", ELSEWHERE, SUM)]
    assert codes(*too_much_and_too_little) == ["JX203", "JX301"]
    nothing_in_common = [finding("JX203", "5", SUM, A), finding("JX204", "5", B, C)]
    assert codes(*nothing_in_common) == ["JX203", "JX204"]


def test_gaps_of_different_size_are_two_facts() -> None:
    assert codes(finding("JX203", "5", SUM, A, B), finding("JX301", "-5.01", ELSEWHERE, SUM)) == ["JX203", "JX301"]


def test_weights_that_add_up_to_too_much_and_the_total_that_shows_it_are_one_fact() -> None:
    too_many = finding("JX410", "5", A, B)
    too_many = too_many.replaced(hit=too_many.hit.replaced(together=True))
    assert codes(too_many, finding("JX403", "-5", SUM, B, C)) == ["JX410"]
    assert codes(too_many, finding("JX403", "5", SUM, B, C)) == ["JX410", "JX403"]


def test_figures_of_different_kinds_are_two_facts() -> None:
    rate = finding("JX401", "5", "执行率", kind=Kind.RATE)
    rate = rate.replaced(hit=rate.hit.replaced(others=[item(SUM)]))
    assert codes(rate, finding("JX203", "5", SUM, A, B)) == ["JX401", "JX203"]


def test_a_sentence_and_a_sum_that_miss_one_figure_are_one_fact_but_two_sentences_are_two() -> None:
    says = finding("JX611", "5", "段落", A, scope=Scope.PROSE, kind=Kind.TEXT)
    assert codes(says, finding("JX203", "5", A, B, scope=Scope.WITHIN)) == ["JX611", "JX203"]
    assert codes(says, finding("JX203", "-5", A, B, scope=Scope.WITHIN)) == ["JX203"]
    assert codes(says, finding("JX611", "5", "段落", B, scope=Scope.PROSE, kind=Kind.TEXT)) == ["JX611", "JX611"]


def test_what_is_merely_large_is_no_gap() -> None:
    grown = finding("JX521", "5", A, B, severity=Severity.HINT)
    grown = grown.replaced(hit=grown.hit.replaced(tolerance=None))
    overspent = finding("JX512", "5", A, C, severity=Severity.HINT)
    assert codes(grown, overspent) == ["JX521", "JX512"]


def test_what_has_no_gap_stands_alone() -> None:
    assert codes(finding("JX101", "", A), finding("JX102", "", A)) == ["JX101", "JX102"]


def test_two_facts_with_two_sides_each_are_two_findings_in_their_order() -> None:
    first = [finding("JX203", "5", SUM, A), finding("JX301", "-5", ELSEWHERE, SUM, scope=Scope.BETWEEN)]
    second = [finding("JX302", "7", B, C, scope=Scope.BETWEEN), finding("JX204", "-7", "丁", B)]
    assert codes(*first, *second) == ["JX203", "JX204"]


def test_a_slip_stands_for_the_thresholds_it_passes_and_for_nothing_else() -> None:
    slipped, large, copied = (finding(code, "", SUM, A) for code in ("JX533", "JX511", "JX532"))
    slipped = slipped.replaced(rule=slipped.rule.replaced(about_size=True, about_slips=True))
    large = large.replaced(rule=large.rule.replaced(about_size=True))
    assert codes(large, copied, slipped) == ["JX532", "JX533"]


def test_a_rule_stands_at_its_place_for_those_that_it_explains() -> None:
    error, formula, elsewhere = finding("JX902", "", SUM), finding("JX912", "", SUM), finding("JX912", "", A)
    error = error.replaced(rule=error.rule.replaced(explains=("JX912",)))
    left = merged([formula, elsewhere, error])
    assert [(one.code, [other.code for other in one.also]) for one in left] == [("JX912", []), ("JX902", ["JX912"])]
    assert codes(formula, error.replaced(rule=error.rule.replaced(explains=("JX910",)))) == ["JX912", "JX902"]


def test_what_a_rule_explains_it_declares_itself() -> None:
    assert {rule.code: rule.explains for rule in all_rules() if rule.explains} == {"JX902": ("JX912",)}
    files = Path(checking.__path__[0]).rglob("*.py")
    named = [path.name for path in files if re.search(r"JX\d", path.read_text("utf-8"))]
    assert named == [], "xl_udfs/checking names no rule: say what it needs to know of one in @rule(…)"


def test_what_is_about_size_is_known_of_every_rule() -> None:
    found = [rule.code for rule in all_rules() if rule.about_size]
    assert found == [
        "JX205", "JX313", "JX501", "JX505", "JX506", "JX511", "JX512", "JX513", "JX514", "JX515", "JX521", "JX522",
        "JX523", "JX533", "JX534",
    ]
    assert [rule.code for rule in all_rules() if rule.about_slips] == ["JX533"]

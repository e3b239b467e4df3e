"""One wrong figure of a report is one finding, whatever it makes wrong; two wrong figures are two."""

from typing import Any

from rules.kit.report import reception, use
from support.filings import sample_book
from xl_udfs.annexes import Field
from xl_udfs.checking import Finding, check_book, check_text
from xl_udfs.filing import Item
from xl_udfs.numbers import Kind, Words
from xl_udfs.rulebook import Hit, all_rules
from xl_udfs.rulebook.kit.passages import Passage, Texts

SPENT = (
    "2022年支出{}万元，其中：社保机构支出451.78万元，占总支出的2.36%；行政事业单位养老保险支出9696.65万元，占总支出的50.75%；"
    "城乡养老保险补助8959.76万元，占总支出的46.89%。"
)


def told(findings: list[Finding], *codes: str) -> list[tuple[str, list[str]]]:
    return [(one.code, [other.code for other in one.also]) for one in findings if one.code in codes]


def of_report(changes: dict[str, dict[str, Any]]) -> list[tuple[str, list[str]]]:
    findings = check_book(sample_book(changes), "样例.xlsm").findings
    return told(list(findings), "JX601", "JX602", "JX603", "JX604", "JX606", "JX611")


def test_a_wrong_total_its_shares_and_the_table() -> None:
    wrong = {"附件5": {"支出规模": [[SPENT.format("19180.19")], ["见附件1。"]]}}
    assert of_report(wrong) == [("JX601", ["JX602", "JX602", "JX611"])]
    assert of_report({"附件5": {"支出规模": [[SPENT.format("19108.19")], ["见附件1。"]]}}) == []


def test_a_wrong_amount_its_change_and_the_table() -> None:
    wrong = reception("公务接待2022年实际支出金额1.32万元，去年同期为1.14万元，增加支出0.09万元，同比增幅为7.89%。")
    assert of_report(wrong) == [("JX611", ["JX603"])]


def test_a_second_value_and_the_table() -> None:
    assert of_report(use("项目支出18656.14万元。")) == [("JX611", ["JX606"])]


def test_a_wrong_rate_and_its_change_stand_at_the_rate() -> None:
    report = check_text("全年预算1414万元，支出1386.2万元，执行率98.30%，比上年的95.61%提高2.42个百分点。", "甲")
    assert told(list(report.findings), "JX603", "JX604") == [("JX604", ["JX603"])]
    assert report.findings[0].message.endswith("（同一问题：JX603 第1行第26–52字）")


def test_two_wrong_figures_are_two() -> None:
    report = check_text("预算1414万元，支出1386.2万元，执行率98.30%，比上年的95.61%提高2.52个百分点。", "甲")
    assert told(list(report.findings), "JX603", "JX604") == [("JX604", []), ("JX603", [])]


def test_sums_in_a_paragraph_that_a_formula_writes_are_those_of_the_tables() -> None:
    def found(formula: str | None) -> list[Any]:
        field: Any = Field(key="文字", kind=Kind.TEXT, row_label="", column_label="")
        text = "公用经费100万元，包括办公费60万元、差旅费30万元、其他5万元。"
        paragraph = Item("附件5", field, "基本支出/1", "附件5", "A35", "", "", text, formula, Words(text))
        texts = Texts([Passage([(text, lambda start, end: paragraph)], "附件5")])
        return [one for rule in all_rules() if rule.code == "JX601" for one in rule.outcomes(texts, {})]

    assert [type(one) for one in found(None)] == [Hit]
    assert found("=附件1!F7") == []

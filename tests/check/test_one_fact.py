"""One slip in the sample is one finding, however many rules see it; hints that stand without it are left out."""

from collections.abc import Mapping
from typing import Any

import pytest

from rules.kit.case import detail, four, indicator, one, two
from support.filings import sample_book
from xl_udfs.checking import Finding, check_book
from xl_udfs.numbers import CellError
from xl_udfs.rulebook import Severity

_DETAIL = [["办公费", 26.28], ["印刷费", 21.17], ["其他", 64.7]]
_PROJECTS = [
    ["1.甲", 8011, 8101, 8011, 1], ["2.乙", 1595.65, 1595.65, 1595.65, 1], ["3.丙", 8959.76, 8959.76, 8959.76, 1],
]


def found(changes: Mapping[str, Any]) -> list[Finding]:
    """What the sample with these changes has that it has not without them."""
    before = {one.key for one in check_book(sample_book(), "样例.xlsm").findings}
    return [one for one in check_book(sample_book(changes), "样例.xlsm").findings if one.key not in before]


@pytest.mark.parametrize(
    ("changes", "codes", "also"),
    [
        (two(基本支出=415.78), ["JX222"], {"JX302"}),
        (two(项目支出=18656.14), ["JX222"], {"JX302"}),
        (detail(公用经费=_DETAIL), ["JX342"], {"JX343"}),
        (one(项目=_PROJECTS), ["JX311"], {"JX344"}),
        (one(基本支出=[329.09, 451.78, 4517800]), ["JX341"], {"JX511", "JX514", "JX533", "JX534"}),
        (one(公用经费=[71.71, 110, 1141300]), ["JX342"], {"JX205", "JX341", "JX511", "JX533"}),
        (detail(人员经费=[]) | one(基本支出=[329.09, 451.78, 4517800]), ["JX533"], {"JX511", "JX514", "JX534"}),
        (one(基本支出=[3290900, 451.78, 451.78]), ["JX533"], {"JX521", "JX534"}),
        (four(年度资金总额_执行率="100"), ["JX701"], set()),
    ],
)
def test_one_slip_is_one_finding(changes: Mapping[str, Any], codes: list[str], also: set[str]) -> None:
    weighty = [one for one in found(changes) if one.severity is not Severity.HINT or one.code[:3] in ("JX7", "JX9")]
    assert [one.code for one in weighty] == codes, [one.message for one in weighty]
    assert also <= {side.code for side in weighty[0].also}


def test_a_right_figure_beside_one_in_yuan_keeps_its_own_findings() -> None:
    about = {"JX512", "JX521", "JX523"}
    before = {one.key for one in check_book(sample_book(), "样例.xlsm").findings if one.code in about}
    book = sample_book(detail(公用经费=[["办公费", 1141300]]))
    assert before <= {one.key for one in check_book(book, "样例.xlsm").findings}


@pytest.mark.parametrize(
    ("changes", "source", "count"),
    [
        (one(项目=[["1.甲", 1, 2, "见附表"]]), ("JX101", "F18"), 0),
        (one(编制数=0), ("JX902", "F4"), 0),
        (one(基本支出=[329.09, 451.78, CellError.DIV0]), ("JX902", "F6"), 5),
    ],
)
def test_an_error_is_reported_where_it_comes_from(
    changes: Mapping[str, Any], source: tuple[str, str], count: int
) -> None:
    wrong = [one for one in found(changes) if one.code in ("JX902", "JX101")]
    assert [(one.code, one.cell) for one in wrong] == [source]
    assert len(wrong[0].hit.others) == count


def test_two_slips_are_two_findings() -> None:
    both = two(基本支出=415.78) | {"附件4": indicator("附件4", 9, 得分=12)["附件4"]}
    assert {"JX222", "JX412"} <= {one.code for one in found(both)}

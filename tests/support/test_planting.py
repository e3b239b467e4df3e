"""Slips of every kind are planted in every figure that is typed, one at a time, and what is found is told."""

import pytest

from support.filings import book_of, sample_values
from support.planting import Plant, outcomes_of_values, outcomes_with_formulas, slips
from support.tiny import tiny
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.roles import Part
from xl_udfs.annexes.source import load_sample

SAMPLE = slips(book_of(sample_values()))


POSTS, SPENT = "编制数", "基本支出.本年决算数"


@pytest.mark.parametrize(
    ("role", "kind", "after"),
    [
        (POSTS, "错一位", 34), (POSTS, "小数点右移", 330), (POSTS, "小数点左移", 3.3), (POSTS, "空着", None),
        (POSTS, "邻格的数", 29), (SPENT, "错一位", 452.78), (SPENT, "颠倒两位", 541.78), (SPENT, "按元填", 4517800),
        (SPENT, "正负号", -451.78), ("公用经费.本年决算数", "上年的数", 71.71),
    ],
)
def test_slips_in_a_figure(role: str, kind: str, after: object) -> None:
    assert [one.after for one in SAMPLE if one.role == f"{Part.BASE}/{role}" and one.kind == kind] == [after]


def test_no_slip_leaves_what_was_there() -> None:
    assert [one for one in SAMPLE if one.after == one.before] == []


def test_what_a_formula_shows_is_nobodys_slip() -> None:
    assert not [one for one in SAMPLE if one.role.endswith("/控制率")]


def test_other_editions_have_slips_of_the_same_roles() -> None:
    roles = {one.role for one in slips(book_of(load_sample(tiny()), tiny()))}
    assert f"{Part.BASE}/公用经费.本年决算数" in roles
    assert f"{Part.UNIT}/年度指标值" in roles


@pytest.mark.parametrize("plant", [outcomes_of_values, outcomes_with_formulas])
def test_a_figure_in_another_unit_is_detected(plant: Plant) -> None:
    found = [one for one in plant(sample_values(), load_edition(), 40) if one.slip.kind == "按元填"]
    assert found
    assert all(one.is_detected for one in found)

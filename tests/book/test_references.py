"""What formulas and defined names refer to."""

import pytest

from xl_udfs.book import Area, areas_in, without_areas


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("'附件1'!$B$2:$C$9", Area("附件1", 2, 2, 9, 3)), ("=附件1!B2", Area("附件1", 2, 2, 2, 2)),
        ("'甲''乙'!$B$2", Area("甲'乙", 2, 2, 2, 2)), ("B2", None), ("附件1!B0", None), ("附件1!B2,附件1!C3", None),
    ],
)
def test_the_area_that_a_defined_name_stands_for(text: str, area: Area | None) -> None:
    assert Area.from_text(text) == area


@pytest.mark.parametrize(
    ("formula", "areas", "rest"),
    [
        ("A1+$B$2", ["'表'!A1", "'表'!B2"], "@+@"),
        ("SUM(A1:A3, '附件 1'!$B$2:C4)", ["'表'!A1:A3", "'附件 1'!B2:C4"], "SUM(@, @)"),
        ("附件1!B2/附件2!C3", ["'附件1'!B2", "'附件2'!C3"], "@/@"),
        ('IF(A1="","见B2",A1)', ["'表'!A1", "'表'!A1"], 'IF(@="","见B2",@)'),
        ("LOG10(A1)", ["'表'!A1"], "LOG10(@)"), ("名称_A1+A1_名称+A:A+#REF!", [], "名称_A1+A1_名称+A:A+#REF!"),
    ],
)
def test_the_areas_of_a_formula(formula: str, areas: list[str], rest: str) -> None:
    assert [str(area) for area in areas_in(formula, "表")] == areas
    assert without_areas(formula, "@") == rest

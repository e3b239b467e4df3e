"""Cases of JX530 to JX539: figures that look copied or misplaced, absurd amounts per head."""

from rules.kit.case import Case, edge, four, one, two

CASES: dict[str, list[Case]] = {
    "JX531": [
        ({}, "附件2!E5"),
        (one(基本支出=[329.09, 452, 451.78]), None),
        edge(two(年度资金总额_全年预算数=19108.2), None),
    ],
    "JX532": [
        (one(公用经费=[114.13, 114.13, 114.13]), "F7"),
        (one(项目=[["甲", 1.5, 1.5, 1.5]]), "F18"),
        (one(项目=[["甲", 50, 50, 50]]), None),
        edge(one(公用经费=[114.12, 114.13, 114.13]), None),
    ],
    "JX533": [
        (one(公用经费=[71.71, 110, 1141300]), "F7"),
        (one(办公费=[20.13, 26, 201.3]), "F8"),
        (one(基本支出=[3290900, 451.78, 451.78]), "B6"),
        (four(年度资金总额_全年执行数=186564.1), "F6"),
        (one(会议培训费=[25, 0.5, 0.02]), None),
        (one(办公费=[20.1, 26, 200]), None),
        edge(one(办公费=[12, 26, 120]), None),
    ],
    "JX534": [
        (one(基本支出=[329.09, 451.78, 4517800]), "F6"),
        (one(基本支出=[14, 451.78, 451.78]), "B6"),
        edge(one(基本支出=[14.5, 451.78, 451.78]), None),
        (one(在职人数="无"), None),
    ],
}
"""The published figures themselves are the failing case where they are true hints."""

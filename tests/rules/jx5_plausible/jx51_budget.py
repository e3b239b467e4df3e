"""Cases of JX510 to JX519: what was spent against what was budgeted."""

from rules.kit.case import Case, edge, four, one, two

CASES: dict[str, list[Case]] = {
    "JX511": [
        (one(公用经费=[71.71, 110, 154.13]), "F7"),
        (one(基本支出=[329.09, 400, 451.78]), "F6"),
        edge(one(公用经费=[71.71, 110, 121]), None),
        (one(公用经费=[71.71, 2, 2.9]), None),
    ],
    "JX512": [
        ({}, "附件1!F7"),
        (one(公用经费=[71.71, 110, 121]), "F7"),
        (one(公用经费=[71.71, 110, 154.13]), None),
        edge(one(公用经费=[71.71, 110, 110.01]), None),
    ],
    "JX513": [
        (one(公务接待=[1.14, 1, 1.23]), "F11"),
        (one(公务接待=[1.14, 1, 1.23], 出国经费=[0, 3, 0]), "F16"),
        edge(one(公务接待=[1.14, 1.22, 1.23]), None),
        (one(公务接待=[1.14, 4, 4]), None),
    ],
    "JX514": [
        (two(年度资金总额_全年预算数=19000), "F5"),
        (four(年度资金总额_全年执行数=18656.43), "F6"),
        edge(four(年度资金总额_全年执行数=18656.42), None),
        (two(年度资金总额_全年预算数=0), None),
    ],
    "JX515": [
        (four(年度资金总额_全年执行数=1865.64), "F6"),
        (two(年度资金总额_全年预算数=22000), "F5"),
        edge(two(年度资金总额_全年预算数=21231.32), None),
        (four(年度资金总额_全年预算数=0, 年度资金总额_全年执行数=0), None),
    ],
}
"""The published figures themselves are the failing case where they are true hints."""

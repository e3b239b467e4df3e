"""Cases of JX730 to JX739: figures that cannot be read, or are not figures to Excel."""

from rules.kit.case import Case, edge, four, one

CASES: dict[str, list[Case]] = {
    "JX730": [
        (one(政府采购=["约10万", 0]), "D24"),
        (one(控制率="约九成"), "F4"),
        (four(其他资金_年初预算数="见附表"), "D9"),
        edge(one(政府采购=["10万元", "无"]), None),
        (one(基本支出=["见附表", 1, 2]), None),
        (four(当年财政拨款=[1, 1, 1, "不计分", "——", "不计分"]), None),
    ],
    "JX731": [
        (one(编制数="３３"), "B4"),
        (one(编制数=" 33"), "B4"),
        (one(编制数=33), None),
        edge(one(编制数="33人"), None),
    ],
}

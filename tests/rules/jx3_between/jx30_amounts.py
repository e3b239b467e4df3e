"""Cases of JX300 to JX309: the totals of 附件1 and 附件2 against each other, and budgets that were adjusted."""

from rules.kit.case import Case, edge, one, projects, two

CASES: dict[str, list[Case]] = {
    "JX301": [
        (two(年度资金总额_全年执行数=19072.64), "F5"),
        (two(年度资金总额_全年执行数=19108.21), "F5"),
        edge(two(年度资金总额_全年执行数=19108.2), None),
        (two(年度资金总额_全年执行数="19,108.19万元"), None),
        (one(基本支出=[329.09, "不详", 451.78]), None),
    ],
    "JX302": [
        (two(基本支出=415.78), "H7"),
        (two(项目支出=18656.14), "H8"),
        (one(基本支出=[329.09, 450, 451.78]) | two(基本支出=450), None),
        edge(two(基本支出=451.79), None),
    ],
    "JX303": [
        (one(基本支出预算调整=[33.55, None]), "D25"),
        (two(年度资金总额_年初预算数=19027.64), "附件1!D25"),
        edge(one(基本支出预算调整=[35.56, None]), None),
        (one(基本支出预算调整=[None, 35.55]), None),
        (one(基本支出预算调整=[416.23, 451.78]), None),
        (one(基本支出预算调整=[None, None]), None),
    ],
    "JX304": [
        (one(基本支出预算调整=[None, None]), "D25"),
        (one(基本支出预算调整=["无", None]), None),
        edge(one(基本支出预算调整=[None, None]) | two(年度资金总额_年初预算数=19108.18), None),
        (one(基本支出预算调整=[None, None]) | projects([["甲", 1, 2, 3, 5]], ("甲", 3, 3)), None),
    ],
}

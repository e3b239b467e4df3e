"""Cases of JX500 to JX509: figures that can hardly be: negative ones, control rates above 100 %."""

from rules.kit.case import Case, edge, one, two

CASES: dict[str, list[Case]] = {
    "JX501": [
        (one(公务接待=[1.14, 4, -1.23]), "F16"),
        (one(项目=[["甲", 1, -2, 3]]), "D18"),
        (two(其他资金=-1), "E10"),
        edge(one(基本支出预算调整=[-35.55, None]), None),
        (one(公务接待=["-", 0, 0]), None),
    ],
    "JX505": [
        (one(在职人数=34), "D4"),
        edge(one(在职人数=33), None),
        (one(编制数="无"), None),
    ],
    "JX506": [
        (one(批复规模=100, 实际规模=120), "C27"),
        (one(预算投资=100, 实际投资=100.5), "F27"),
        edge(one(批复规模=100, 实际规模=100), None),
        (one(批复规模="无", 实际规模="无"), None),
    ],
}

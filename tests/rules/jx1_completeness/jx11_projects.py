"""Cases of JX110 to JX119: every project has a name and its set of 附件3 and 附件4."""

from rules.kit.case import Case, detail, edge, home, one, projects

_TWO_SETS = (("甲", 2, 2), ("乙", 3, 3))
_NO_SETS = home(报送附件3="否", 报送附件4="否")

CASES: dict[str, list[Case]] = {
    "JX111": [
        (one(项目=[["4.（一个专项一行）……", 0, 0, 120]]), "A18"),
        (one(项目=[["1.", 1, 1, 1]]), "A18"),
        (detail(公用经费=[["办公费", 1], [None, 2]] + [[None]] * 10 + [["……", 3]]), "支出明细!A27"),
        edge(one(项目=[["甲", 0, 0, 120], ["4.（一个专项一行）……", 0, 0, 0]]), None),
    ],
    "JX112": [
        (projects([["甲", 1, 2, 2, 1], ["乙", 1, 3, 3, 3]], *_TWO_SETS), "附件1!I19"),
        (projects([["甲", 1, 2, 2, 1], ["乙", 1, 3, 3, 1.5]], *_TWO_SETS), "附件1!I19"),
        (projects([["甲", 1, 2, 2, 1], ["乙", 1, 3, 3, 2]], *_TWO_SETS), None),
        edge(projects([["甲", 1, 2, 2, 1], ["乙", 0, 0, 0, 9]], *_TWO_SETS), None),
        (projects([["甲", 1, 2, 2, 1], ["乙", 1, 3, 3, 3]], *_TWO_SETS) | _NO_SETS, None),
    ],
    "JX113": [
        (projects([["甲", 1, 2, 2], ["丙", 1, 3, 3]], *_TWO_SETS), "附件1!I19"),
        edge(projects([["甲", 1, 2, 2], ["2、乙", 1, 3, 3]], *_TWO_SETS), None),
        (projects([["甲", 1, 2, 2], ["丙", 1, 3, 3]], ("甲乙", 5, 5)), None),
        (projects([["甲", 1, 2, 2], ["丙", 1, 3, 3, 9]], *_TWO_SETS), None),
    ],
    "JX114": [
        (projects([["甲", 1, 2, 2, 1], ["乙", 1, 3, 3, 1]], *_TWO_SETS), "附件4-2!B3"),
        (projects([["甲", 1, 2, 2, 1], ["乙", 1, 3, 3, 2]], *_TWO_SETS), None),
        edge(projects([["甲", 1, 2, 2, 1], ["丙", 1, 3, 3]], *_TWO_SETS), None),
    ],
}

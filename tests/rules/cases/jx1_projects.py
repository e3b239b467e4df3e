"""Cases of JX1: cover, projects and their sets, indicators without name, sections without text, goals."""

from rules.cases.case import Case, detail, edge, four, home, one, projects, three, two

_TWO_SETS = (("甲", 2, 2), ("乙", 3, 3))
_CLEARED = {"附件5": {"基本支出": [[" "], [" "], [" "]]}}

CASES: dict[str, list[Case]] = {
    "JX104": [
        (home(填报日期=None), "C10"),
        (home(单位简称=None, 联系电话=None), "C6"),
        edge(home(填表人="（略）", 联系电话="无"), None),
    ],
    "JX105": [
        (home(填报日期="2023年13月5日"), "C10"),
        (home(填报日期="7月5日"), "C10"),
        (home(填报日期="2021年12月31日"), "C10"),
        edge(home(填报日期="2022年12月31日"), None),
        (home(填报日期="2023-07-05"), None),
        (home(填报日期="2023年 7 月"), None),
        (home(填报日期=45112), None),
        (home(填报日期="二〇二三年七月五日"), None),
        (home(填报日期=None), None),
    ],
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
    "JX121": [
        (four(指标={"数量指标": [["……", "95%", "96%", 5, 5]]}), "D19"),
        (two(指标=[[None, "95%", "96%", 5, 5]]), "D14"),
        edge(four(指标={"数量指标": [["培训人次", "95%", "96%", 5, 5], ["……"]]}), None),
    ],
    "JX131": [
        (two(预期目标="1、甲；\n2、乙；\n3、丙", 实际完成情况="1、甲；\n2、乙"), "F12"),
        (three(目标完成情况="目标完成1：甲；\n目标完成2：乙"), "C8"),
        edge(two(预期目标="1、甲；\n2、乙", 实际完成情况="1、甲；\n2、乙"), None),
        (two(预期目标="1、甲；\n2、乙", 实际完成情况="100%"), None),
        (two(预期目标="1、甲；\n2、乙；\n3、丙", 实际完成情况="全部完成。\n没有偏差。"), None),
    ],
    "JX132": [
        ({}, "附件4!F11"),
        (four(实际完成情况="1、甲；\n2、乙；\n3、丙；\n4、丁；\n5、戊"), "F11"),
        edge(four(实际完成情况="1、甲；\n2、乙；\n3、丙"), None),
        (four(实际完成情况="全部完成"), None),
    ],
    "JX141": [
        (_CLEARED, "A33"),
        edge({"附件5": {"基本支出": [["无"], [" "], [" "]]}}, None),
        (_CLEARED | one(基本支出=[None, None, None]), None),
    ],
}
"""The published goals of 附件4 are three, its results four: a true hint, and so one of the cases."""

"""Cases of JX520 to JX529: this year against the last."""

from rules.kit.case import Case, edge, one

_STEADY = [["1.甲", 100, 110, 110, 1], ["2.乙", 50, 60, 60, 1]]

CASES: dict[str, list[Case]] = {
    "JX521": [
        (one(公用经费=[100, 110, 114.13], 项目=_STEADY), "F6"),
        (one(基本支出=[430, 451.78, 451.78], 公用经费=[100, 110, 114.13], 项目=[["甲", 100, 40, 40]]), "F18"),
        (one(基本支出=[430, 451.78, 451.78], 公用经费=[100, 110, 114.13], 项目=_STEADY), None),
        edge(one(基本支出=[430, 451.78, 451.78], 公用经费=[20, 20, 29], 项目=_STEADY), None),
        (one(基本支出=[0, 451.78, 451.78], 公用经费=[100, 110, 130], 项目=_STEADY), None),
    ],
    "JX522": [
        ({}, "附件1!F11"),
        (one(公务接待=[1.14, 4, 1.16]), "F11"),
        edge(one(公务接待=[1.14, 4, 1.15]), None),
        (one(公务接待=[1.14, 4, 1]), None),
    ],
    "JX523": [
        ({}, "附件1!B28"),
        edge(one(公用经费=[100, 110, 110]), None),
        (one(厉行节约保障措施="加强管理。"), None),
        (one(厉行节约保障措施="压缩会议费；公用经费增长是由于新增人员。"), None),
        (one(公用经费=[100, 110, 111]), "B28"),
    ],
}
"""The published figures themselves are the failing case where they are true hints."""

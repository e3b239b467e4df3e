"""Cases of JX340 to JX349: 支出明细, from which 附件5 takes its lists, against 附件1."""

from rules.kit.case import Case, detail, edge, one

CASES: dict[str, list[Case]] = {
    "JX341": [
        (detail(人员经费合计=337.56), "附件1!F6"),
        (one(公用经费=[71.71, 110, 141.13]), "F6"),
        edge(one(基本支出=[329.09, 451.78, 451.79]), None),
        (detail(人员经费=[]), None),
    ],
    "JX342": [
        (one(公用经费=[71.71, 110, 110.55]), "F7"),
        (detail(公用经费合计=114.31), "附件1!F7"),
        edge(one(公用经费=[71.71, 110, 114.14]), None),
        (detail(公用经费=[]), None),
    ],
    "JX343": [
        (one(办公费=[20.13, 26, 26.28]), "F8"),
        (one(水电差旅费=[0.72, 3, 2.85]), "F9"),
        (one(公务接待=[1.14, 4, 1.2]), "F16"),
        edge(one(水电差旅费=[0.72, 3, 2.82]), None),
        (one(公务接待=[1.14, 4, 2.5]), None),
        (detail(公用经费=[["其他", 114.13]]), None),
    ],
    "JX344": [
        (detail(项目支出=[["甲", 9696.65]]), "附件1!F17"),
        edge(detail(项目支出=[["甲", 9696.65], ["乙", 8959.77]]), None),
        (detail(项目支出=[]), None),
    ],
}

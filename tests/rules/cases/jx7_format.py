"""Cases of family JX7 公开与格式."""

from rules.cases.case import Case, edge, one

CASES: dict[str, list[Case]] = {
    "JX701": [
        (one(控制率=88), "F4"),
        (one(控制率="88"), "F4"),
        (one(控制率="88%"), None),
        edge(one(控制率=0.88), None),
    ],
}

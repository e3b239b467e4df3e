"""Cases of JX740 to JX749: units that the form does not ask for."""

from rules.kit.case import Case, edge, one, two

CASES: dict[str, list[Case]] = {
    "JX740": [
        (one(公务接待=[1.14, 4, "12300元"]), "F16"),
        (two(其他资金="0.1亿元"), "E10"),
        edge(one(公务接待=[1.14, 4, "1.23万元"]), None),
    ],
}

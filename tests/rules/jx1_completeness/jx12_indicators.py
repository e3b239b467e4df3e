"""Cases of JX120 to JX129: every indicator has a name."""

from rules.kit.case import Case, edge, four, two

CASES: dict[str, list[Case]] = {
    "JX121": [
        (four(指标={"数量指标": [["……", "95%", "96%", 5, 5]]}), "D19"),
        (two(指标=[[None, "95%", "96%", 5, 5]]), "D14"),
        edge(four(指标={"数量指标": [["培训人次", "95%", "96%", 5, 5], ["……"]]}), None),
    ],
}

"""Cases of family JX4 评分."""

from rules.cases.case import Case, edge, two

CASES: dict[str, list[Case]] = {
    "JX401": [
        (two(年度资金总额_执行率=0.95), "H5"),
        (two(年度资金总额_全年预算数=20000, 年度资金总额_执行率="100%"), "H5"),
        (two(年度资金总额_全年预算数=20000, 年度资金总额_执行率="96%"), None),
        edge(two(年度资金总额_执行率=100), None),
    ],
    "JX402": [
        (two(年度资金总额_全年预算数=20000, 年度资金总额_得分=10), "I5"),
        edge(two(年度资金总额_得分=10.02), "I5"),
        edge(two(年度资金总额_得分=9.99), None),
        (two(年度资金总额_全年预算数=15000), None),
    ],
    "JX403": [
        (two(总得分=98), "H22"),
        (two(总分值=90), "G22"),
        edge(two(总得分="100分"), None),
    ],
}

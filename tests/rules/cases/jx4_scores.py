"""Cases of family JX4 评分: rates, scores, totals, weights."""

from rules.cases.case import Case, edge, four, indicator, two

CASES: dict[str, list[Case]] = {
    "JX401": [
        (two(年度资金总额_执行率=0.95), "H5"),
        (two(年度资金总额_全年预算数=20000, 年度资金总额_执行率="100%"), "H5"),
        edge(two(年度资金总额_全年预算数=20000, 年度资金总额_执行率="96%"), None),
        (two(年度资金总额_执行率=100), None),
<<<<<<< HEAD
        (four(年度资金总额_执行率="97%"), "H6"),
        ({"附件4": []}, None),
=======
        (four(年度资金总额_全年预算数=10000, 年度资金总额_全年执行数=9549.6), None),
        (four(年度资金总额_全年预算数=10000, 年度资金总额_全年执行数=9549.6, 年度资金总额_执行率="95%"), None),
>>>>>>> a3027da (Make up filings in which everything fits; accept a rate as its cell holds it)
    ],
    "JX402": [
        (two(年度资金总额_全年预算数=20000, 年度资金总额_得分=10), "I5"),
        (two(年度资金总额_得分=10.02), "I5"),
        edge(two(年度资金总额_得分=9.99), None),
        (two(年度资金总额_全年预算数=15000), None),
        (four(当年财政拨款=[18656.41, 18656.41, 18656.41, 10, "100%", 7]), None),
    ],
    "JX403": [
        (two(总得分=98), "H22"),
        (two(总分值=90), "G22"),
        edge(two(总得分="100分"), None),
        (four(总得分=99), "H33"),
        (indicator("附件2", 1, 分值="10分", 得分="10分"), None),
        (four(当年财政拨款=[18656.41, 18656.41, 18656.41, 10, "100%", 7]), None),
    ],
    "JX410": [
        (two(年度资金总额_分值=9), "G22"),
        (two(总分值="90分"), "G22"),
        (indicator("附件4", 1, 分值=50), "G33"),
        edge(two(总分值=100.01), None),
        (two(总分值="100分"), None),
    ],
    "JX411": [
        (indicator("附件2", 1, 分值=5, 得分=5), "G14"),
        (indicator("附件2", 8, 分值=20, 得分=20), "G17"),
        (indicator("附件4", 14, 分值=15, 得分=15), "G25"),
        (indicator("附件4", 20, 三级指标="办事群众满意度", 分值=1), "G31"),
        (indicator("附件2", 2, 分值="20分"), None),
        (indicator("附件2", 2, 分值="二十"), None),
        edge(indicator("附件2", 1, 分值=10.01), None),
    ],
    "JX412": [
        (indicator("附件2", 1, 得分=12), "H14"),
        (indicator("附件2", 1, 得分=-1), "H14"),
        (indicator("附件2", 1, 分值=-10, 得分=0), "G14"),
        edge(indicator("附件2", 1, 得分="10分"), None),
        (indicator("附件2", 1, 得分=0), None),
        (indicator("附件2", 1, 得分="满分"), None),
        (four(当年财政拨款=[18656.41, 18656.41, 18656.41, 10, "100%", 70]), None),
    ],
}

"""Cases of JX410 to JX419: weights against 100 and against the headings, scores against weights, reasons and levels."""

from rules.kit.case import Case, edge, four, indicator, two

CASES: dict[str, list[Case]] = {
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
    "JX413": [
        (indicator("附件2", 4, 得分=6), "I17"),
        (indicator("附件2", 4, 得分=6, 原因="无"), "I17"),
        edge(indicator("附件4", 9, 得分=9.9), "I21"),
        (indicator("附件2", 4, 得分=6, 原因="征缴到位较晚"), None),
        (indicator("附件2", 4, 得分="六分"), None),
        (two(年度资金总额_全年预算数=20000), None),
    ],
    "JX415": [
        (indicator("附件2", 4, 得分=7.99, 档次="达成"), "H17"),
        (indicator("附件2", 4, 得分=8, 档次="部分达成"), "H17"),
        (indicator("附件2", 4, 得分=6, 档次="未达成"), "H17"),
        (indicator("附件2", 4, 得分=6, 档次="部分达成"), None),
        edge(indicator("附件2", 4, 得分=8, 档次="达成"), None),
        (indicator("附件2", 1, 得分=5, 档次="达成"), None),
        (indicator("附件2", 4, 得分=6, 档次="很好"), None),
    ],
}

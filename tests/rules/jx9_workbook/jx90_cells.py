"""Cases of JX900 to JX909: cells that lost their name, show an error value, or hold no formula any more."""

from rules.kit.case import Case, edge, four, home, one, two, workbook

CASES: dict[str, list[Case]] = {
    "JX901": [
        (workbook(names=["附件1_编制数"]), "附件1!B4"),
        (workbook(names=["附件1_项目"]), "附件1!A18"),
        (workbook(sheet="附件5"), None),
        edge(workbook(names=["首页_报送附件1"]), None),
    ],
    "JX902": [
        (one(编制数=0), "F4"),
        (one(在职人数=-1), "F4"),
        edge(one(编制数="无"), None),
    ],
    "JX903": [
        (one(控制率="88%"), "F4"),
        (two(总分值=100, 总得分="96分"), "G22"),
        (two(部门名称="新田县社会保险服务中心"), "D3"),
        (four(年度资金总额_执行率="100%"), "H6"),
        edge(one(控制率="90%"), None),
        (two(部门名称="新田县人力资源和社会保障局"), None),
        (two(年度资金总额_全年执行数=19108.19), "F5"),
        (home(报送附件1="否") | two(年度资金总额_全年执行数=19108.19), None),
        (one(编制数=None, 在职人数=None), None),
        ({"附件5": {"支出规模": [["2022年支出19108.19万元。"]]}}, None),
    ],
}

"""Cases of family JX9 工作簿完整性."""

from rules.cases.case import Case, edge, four, one, two, two_sets, workbook
from xl_udfs.annexes import EDITION_NAME

CASES: dict[str, list[Case]] = {
    "JX901": [
        (workbook(names=["附件1_编制数"]), "附件1!B4"),
        (workbook(names=["附件1_项目"]), "附件1!A18"),
        (workbook(sheet="附件5"), None),
        edge({}, None),
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
        (one(编制数=None, 在职人数=None), None),
        ({"附件5": {"支出规模": [["2022年支出19108.19万元。"]]}}, None),
    ],
    "JX910": [
        (workbook(formulas={"附件1!F4": "CONTROL_RATE(D5,B5)"}), "附件1!F4"),
        (workbook(formulas={"附件2!H5": "F5/E5"}), "附件2!H5"),
        (workbook(formulas={"附件1!F4": "control_rate($D$4, $B$4)"}), None),
        edge(workbook(formulas={"附件2!F5": "附件1!F6+附件1!F17"}), None),
    ],
    "JX911": [
        (workbook(formulas={"附件1!F4": "IFERROR(CONTROL_RATE(#REF!,B4),0.88)"}), "附件1!F4"),
        (workbook(formulas={"附件1!F4": "CONTROL_RATE(D4,B4)"}), None),
        edge(one(编制数=0) | workbook(formulas={"附件1!F4": "CONTROL_RATE(D4,#REF!)"}), None),
    ],
    "JX912": [
        (workbook(formulas={"附件1!B4": "[决算.xlsx]附件1!B4"}), "附件1!B4"),
        (workbook(formulas={"附件1!B4": "附件2!B4"}), None),
        edge(workbook(formulas={"附件1!F4": "[1]!CONTROL_RATE(D4,B4)"}), None),
    ],
    "JX913": [
        (workbook(stale="附件1!F4"), "附件1!F4"),
        ({}, None),
        edge(workbook(stale="附件1!B4"), None),
    ],
    "JX920": [
        (workbook(names=[EDITION_NAME]), "首页!C7"),
        edge({}, None),
    ],
    "JX930": [
        (two_sets() | workbook(sheet="附件3-2"), "附件3（第2套）!C3"),
        (workbook(sheet="附件5"), "附件5!A10"),
        edge(two_sets(), None),
    ],
    "JX931": [
        (workbook(copied="附件4"), "附件4!B3"),
        edge(two_sets(), None),
    ],
}

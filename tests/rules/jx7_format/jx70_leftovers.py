"""Cases of JX700 to JX709: what was left out (a percent sign), or left behind by the blank form."""

from rules.kit.case import Case, edge, one, two
from rules.kit.report import use


def _goals(text: str) -> dict[str, dict[str, str]]:
    return {"附件3": {"目标完成情况": text}}


CASES: dict[str, list[Case]] = {
    "JX701": [
        (one(控制率=88), "F4"),
        (one(控制率="88"), "F4"),
        (two(年度资金总额_全年预算数=1500), None),
        (one(控制率="88%"), None),
        edge(one(控制率=0.88), None),
    ],
    "JX703": [
        (use("×××中心已公开。"), "A70"),
        (use("20XX年已公开。"), "A70"),
        (use("某单位已公开。（此页为封面）"), "A70"),
        (use("ＸＸ单位已公开。"), "A70"),
        edge(use("由李××负责公开（略）。"), None),
        (use("XX医院已公开。"), None),
        (one(项目=[["1.甲", 1, 2, 3], ["4.（一个专项一行）……", 0, 0, 0]]), None),
    ],
    "JX704": [
        (_goals("目标完成1：按时发放；\n目标完成2："), "C8"),
        (_goals("1、\n2、按时发放"), "C8"),
        edge(_goals("目标完成1：\n按时发放"), None),
        (_goals("目标完成1：按时发放"), None),
        (_goals("目标完成率 100"), None),
    ],
}

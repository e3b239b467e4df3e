"""Cases of family JX7 公开与格式."""

from rules.cases.case import Case, edge, four, indicator, one, two

_GOAL = "保障待遇发放。"


def _paragraph(text: str) -> dict[str, dict[str, list[list[str]]]]:
    return {"附件5": {"应用公开": [[text]]}}


def _identity(check: str) -> str:
    """A number that nobody has: born on 1 January 1900 in no district, number 000."""
    return "999999" + "19000101" + "000" + check


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
        (_paragraph("×××中心已公开。"), "A70"),
        (_paragraph("20XX年已公开。"), "A70"),
        (_paragraph("某单位已公开。（此页为封面）"), "A70"),
        (_paragraph("ＸＸ单位已公开。"), "A70"),
        edge(_paragraph("由李××负责公开（略）。"), None),
        (_paragraph("XX医院已公开。"), None),
        (one(项目=[["1.甲", 1, 2, 3], ["4.（一个专项一行）……", 0, 0, 0]]), None),
    ],
    "JX704": [
        (_goals("目标完成1：按时发放；\n目标完成2："), "C8"),
        (_goals("1、\n2、按时发放"), "C8"),
        edge(_goals("目标完成1：\n按时发放"), None),
        (_goals("目标完成1：按时发放"), None),
        (_goals("目标完成率 100"), None),
    ],
    "JX710": [
        (_paragraph(f"经办人身份证号{_identity('7')}。"), "A70"),
        edge(_paragraph(f"经办人身份证号{_identity('1')}。"), None),
        (_paragraph("项目编码 1900010100000000000000。"), None),
    ],
    "JX711": [
        ({"首页": {"联系电话": "10000000000".replace("100", "199", 1)}}, "C11"),
        ({"首页": {"联系电话": "199" + "0" * 8}}, "C11"),
        (_paragraph("联系电话199-0000-0000，欢迎监督。"), "A70"),
        ({"首页": {"联系电话": "（略）"}}, None),
        ({"首页": {"联系电话": "0000-0000000"}}, None),
        edge(_paragraph("基金总支出" + "199" + "0" * 8 + "元。"), None),
    ],
    "JX720": [
        (indicator("附件2", 3, 分值="20分"), "G16"),
        (indicator("附件4", 3, 得分="5分"), "H15"),
        edge(indicator("附件2", 3, 分值="20"), None),
    ],
    "JX721": [
        (indicator("附件2", 1, 实际完成值="0.4108"), "F14"),
        (indicator("附件2", 1, 年度指标值=0.4108), "E14"),
        edge(indicator("附件2", 1, 年度指标值=0.4108, 实际完成值=0.42), None),
        (indicator("附件2", 1, 实际完成值="41.1%"), None),
    ],
    "JX730": [
        (one(政府采购=["约10万", 0]), "D24"),
        (one(控制率="约九成"), "F4"),
        (four(其他资金_年初预算数="见附表"), "D9"),
        edge(one(政府采购=["10万元", "无"]), None),
        (one(基本支出=["见附表", 1, 2]), None),
        (four(当年财政拨款=[1, 1, 1, "不计分", "——", "不计分"]), None),
    ],
    "JX731": [
        (one(编制数="３３"), "B4"),
        (one(编制数=" 33"), "B4"),
        (one(编制数=33), None),
        edge(one(编制数="33人"), None),
    ],
    "JX740": [
        (one(公务接待=[1.14, 4, "12300元"]), "F16"),
        (two(其他资金="0.1亿元"), "E10"),
        edge(one(公务接待=[1.14, 4, "1.23万元"]), None),
    ],
    "JX750": [
        (two(预期目标="2021年度目标：" + _GOAL), "B12"),
        (four(预期目标="新田县2021年度绩效目标：" + _GOAL), "B11"),
        (two(预期目标="2022年度目标：" + _GOAL), None),
        edge(two(预期目标="比2021年度目标提高 3%。"), None),
        (two(预期目标="完成2021年度结转项目。"), None),
        (two(预期目标="巩固2021年度目标完成成果。"), None),
    ],
    "JX751": [
        ({"首页": {"年度": 2023}}, "C7"),
        ({"首页": {"年度": 2024}}, "C7"),
        edge({"首页": {"年度": 2021}}, None),
    ],
}

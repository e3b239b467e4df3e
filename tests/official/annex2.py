"""附件2 as published for 2022: per table row the boxes as (text, row span, column span).

A vertically merged box stands in the row where it begins. Wording is the form's; white space is not compared.
"""

from official.form import Row, fund, indicator, indicator_places, places, single

WIDTH = 9

ABOVE = ["附件2", "2022年度部门整体支出绩效自评表"]

TABLE: list[Row] = [
    (1, [("市级预算部门名称", 1, 3), ("新田县社会保险服务中心", 1, 6)]),
    (2, [("年度预算申请（万元）", 7, 1),
         *fund("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")]),
    (3, fund("年度资金总额", "19072.64", "19108.19", "19108.19", "10", "100%", "10")),
    (4, [("按收入性质分：", 1, 4), ("按支出性质分：", 1, 4)]),
    (5, [("其中：一般公共预算：19108.19", 1, 4), ("其中：基本支出：451.78", 1, 4)]),
    (6, [("政府性基金拨款：0", 1, 4), ("项目支出：18656.41", 1, 4)]),
    (7, [("纳入专户管理的非税收入拨款：0", 1, 4), ("", 1, 4)]),
    (8, [("其他资金：0", 1, 4), ("", 1, 4)]),
    (9, [("年度总体目标", 2, 1), ("预期目标", 1, 4), ("实际完成情况", 1, 4)]),
    (10, [("按时按质完成全县养老保险政策的落实、参保、转移、待遇发放等工作。", 1, 4), ("100%", 1, 4)]),
    (11, [("绩效指标", 9, 1),
          *single("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"),
          *single("分值", "得分", "偏差原因分析及改进措施")]),
    (12, [("产出指标(50分)", 3, 1), ("重点工作任务完成", 1, 1),
          *indicator("企业养老保险参保缴费率指标", "41.08%", "完成", "10", "10")]),
    (13, [("履职目标实现", 2, 1),
          *indicator("按时完成2022年全县退休人员待遇调整工作", "7.17万人", "7.17万人", "20", "20")]),
    (14, indicator("全县退休人员待遇发放", "按月发放", "及时发放", "20", "20")),
    (15, [("效益指标（40分）", 5, 1), ("履职效益", 4, 1),
          *indicator("提高基金风险承担能力，保障参保职工权益", "定性指标", "完成", "10", "6")]),
    (16, indicator("全县退休人员待遇", "7.17万人及时发放", "完成", "5", "5")),
    (17, indicator("基金管理与运行安全", "全年无基金安全重大事故案件", "完成", "5", "5")),
    (18, indicator("各项待遇持续发放率", "100%", "完成", "10", "10")),
    (19, [("满意度", 1, 1),
          *indicator("退休人员养老金及时准确发放", "无此类问题投诉，群众对经办人员评价较好", "100%", "10", "10")]),
    (20, [("总分", 1, 6), *single("100", "96", "")]),
]  # fmt: skip

BELOW = [
    "填表人：（略） 填报日期：2023年7月5日 联系电话：（略）",
    "单位负责人签字：",
]

INDICATOR_ROWS = range(12, 20)

ENTRIES = places(
    {1: [1], 3: [1, 2, 3, 5, 6], 5: [0, 1], 6: [0, 1], 7: [0], 8: [0], 10: [0, 1], 20: [1, 2]}
) | indicator_places(TABLE, INDICATOR_ROWS)
"""Boxes with what the unit types and what follows from it, by row and place among the boxes that begin there.

They are empty in the blank form, but for those of ``PRINTED_WHEN_BLANK``.
"""

PRINTED_WHEN_BLANK = {
    (5, 0): "其中：一般公共预算：",
    (5, 1): "其中：基本支出：",
    (6, 0): "政府性基金拨款：",
    (6, 1): "项目支出：",
    (7, 0): "纳入专户管理的非税收入拨款：",
    (8, 0): "其他资金：",
    (20, 1): "10",  # a total: of the one weight that the form prints, until the unit enters the others
}
"""What the blank form shows in boxes of ``ENTRIES``."""

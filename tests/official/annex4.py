"""附件4 as published for 2022: per table row the boxes as (text, row span, column span).

A vertically merged box stands in the row where it begins. Wording is the form's; white space is not compared.
"""

from official.form import Row, fund, indicator, indicator_places, places, single

WIDTH = 9

ABOVE = ["附件4", "2022年度项目支出绩效自评表"]

MORE = indicator("……")

TABLE: list[Row] = [
    (1, [("项目支出名称", 1, 1), ("对机关（养老保险和职业年金）和城乡基本养老保险基金的补助", 1, 8)]),
    (2, [("主管部门", 1, 1), ("新田县人力资源和社会保障局", 1, 3),
         ("实施单位", 1, 1), ("新田县社会保险服务中心", 1, 4)]),
    (3, [("项目资金（万元）", 5, 1), *fund("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")]),
    (4, fund("年度资金总额", "18656.41", "18656.41", "18656.41", "10", "100%", "10")),
    (5, fund("其中：当年财政拨款", "18656.41", "18656.41", "18656.41", "10", "100%", "10")),
    (6, fund("上年结转资金", "", "", "", "", "", "")),
    (7, fund("其他资金", "", "", "", "", "", "")),
    (8, [("年度总体目标", 2, 1), ("预期目标", 1, 4), ("实际完成情况", 1, 4)]),
    (9, [("1、完成2022年度参保人员管理，确保全县退休人员养老金准时足额发放；\n"
          "2及时汇总上报省市及同级财政要求上报的各项数据；\n"
          "3、对全县各乡镇社保专干工作人员进行业务培训", 1, 4),
         ("1、确保每月养老金准时足额发放；\n"
          "2、每月、每季度、每年都及时汇总上报省市及同级财政要求上报的各项数据；\n"
          "3、对全县养老保险基金至少进行一次全面检查；\n"
          "4、对全县各乡镇社保专干工作人员进行业务培训", 1, 4)]),
    (10, [("绩效指标", 21, 1),
          *single("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"),
          *single("分值", "得分", "偏差原因分析及改进措施")]),
    (11, [("成本指标（20分）", 6, 1), ("经济成本指标", 2, 1),
          *indicator("对机关事业单位基本养老保险基金的补助", "9696.65", "9696.65", "5", "5")]),
    (12, indicator("财政对城乡居民基本养老保险基金的补助", "8959.76", "8959.76", "5", "5")),
    (13, [("社会成本指标", 2, 1), *indicator("全县退休人员待遇", "7.17万人及时发放", "完成", "5", "5")]),
    (14, MORE),
    (15, [("生态环境成本指标", 2, 1),
          *indicator("基金管理与运行安全", "全年无基金安全重大事故案件", "完成", "5", "5")]),
    (16, MORE),
    (17, [("产出指标（40分）", 6, 1), ("数量指标", 2, 1),
          *indicator("企业养老保险参保缴费率指标", "41.08%", "完成", "10", "10")]),
    (18, MORE),
    (19, [("质量指标", 2, 1), *indicator("养老保险保险待遇发放", "按月发放", "按月及时、足额发放", "10", "10")]),
    (20, MORE),
    (21, [("时效指标", 2, 1),
          *indicator("按时完成2022年全县退休人员待遇调整工作", "7.17万人", "7.17万人", "10", "10")]),
    (22, indicator("养老保险待遇发放", "按月发放", "及时发放", "10", "10")),
    (23, [("效益指标（20分）", 6, 1), ("经济效益指标", 2, 1),
          *indicator("提高基金风险承担能力，保障参保职工权益", "定性指标", "完成", "10", "10")]),
    (24, MORE),
    (25, [("生态效益指标", 2, 1), *indicator("基金管理与运行安全", "全年无基金安全重大事故案件", "完成", "5", "5")]),
    (26, MORE),
    (27, [("社会效益指标", 2, 1), *indicator("全县退休人员待遇", "7.17万人及时发放", "完成", "5", "5")]),
    (28, MORE),
    (29, [("满意度指标（10分）", 2, 1), ("服务对象满意度指标", 2, 1),
          *indicator("退休人员养老金及时准确发放", "无此类问题投诉，群众对经办人员评价较好", "100%", "10", "10")]),
    (30, MORE),
    (31, [("总分", 1, 6), *single("100", "100", "")]),
]  # fmt: skip

AS_PUBLISHED = {(4, 5): "100", (5, 5): "100"}
"""What the unit wrote where ``TABLE`` has the form's own writing: 执行率 without its sign (附件2 has it)."""

BELOW = [
    "备注：每个项目支出分别填报自评报告和自评表。",
    "填表人：（略） 填报日期：2023年7月5日 联系电话：（略）",
    "单位负责人签字：",
]

INDICATOR_ROWS = range(11, 31)
_ROWS_OF_MORE = {row for row, boxes in TABLE if boxes is MORE}

ENTRIES = places(
    {1: [1], 2: [1, 3], 4: [1, 2, 3, 5, 6], 5: range(1, 7), 6: [1, 2, 3], 7: [1, 2, 3], 9: [0, 1], 31: [1, 2]}
) | indicator_places(TABLE, set(INDICATOR_ROWS) - _ROWS_OF_MORE)
"""Boxes with what the unit types and what follows from it, by row and place among the boxes that begin there.

They are empty in the blank form, but for those of ``PRINTED_WHEN_BLANK``.
"""

PRINTED_WHEN_BLANK = {
    (12, 0): "……",  # the unit wrote over two of the ten: each second-level group has an empty row and this one
    (22, 0): "……",
    (31, 1): "10",  # a total: of the one weight that the form prints, until the unit enters the others
}
"""What the blank form shows in boxes of ``ENTRIES``."""

"""附件3 as published for 2022: per table row the boxes as (text, row span, column span).

A vertically merged box stands in the row where it begins. Wording is the form's; white space is not compared.
"""

from official.form import Place, Row, places, single

WIDTH = 3

ABOVE = ["附件3", "2022年度项目支出绩效自评报告"]

TABLE: list[Row] = [
    (1, [("部门概况", 4, 1), *single("专项名称", "对机关（养老保险和职业年金）和城乡基本养老保险基金的补助")]),
    (2, single("年度预算金额", "18656.41万元")),
    (3, single("项目主管部门", "新田县人力资源和社会保障局")),
    (4, single("项目立项目的", "有效保障机关事业单位和城乡养老金按时足额发放到位")),
    (5, [("绩效情况", 2, 1), *single(
        "项目支出管理和使用基本情况",
        "项目支出资金管理都按照政策依据，按时、按质、按量完成项目任务，无浪费或套取项目资金行为。")]),
    (6, single(
        "项目绩效目标完成情况",
        "目标完成1：确保全县机关事业单位和城乡退休人员退休金及时足额发放到位；\n"
        "目标完成2：确保全县机关事业单位和城乡退休人员养老金待遇按时调整到位；\n"
        "目标完成3：确保机关事业单位退休人员、在职转移人员、在职死亡人员职业年金虚账部分足额记实。")),
    (7, [("存在的问题分析及改进措施", 3, 1), *single(
        "存在的问题",
        "1、经办机构人员和运行经费不足；\n"
        "2、征缴收入和年金记实资金有延迟到位的情况；\n"
        "3、系统部分模块有待优化，工单审批流程较繁琐。")]),
    (8, single(
        "改进措施",
        "1、财政保障单位运行经费；\n"
        "2、按时拨入征缴收入和职业年金记实基金，以便经办机构顺利开展业务；\n"
        "3、优化系统，简化工单审批流程。")),
    (9, single("其他需要说明问题", "无")),
]  # fmt: skip

BELOW = [
    "备注：每个项目支出分别填报自评报告和自评表。",
    "填表人：（略） 填报日期：2023年7月5日 联系电话：（略） 单位负责人签字：",
]

ENTRIES = places({1: [2], 2: [1], 3: [1], 4: [1], 5: [2], 6: [1], 7: [2], 8: [1], 9: [1]})
"""Boxes with the unit's entries, by row and place among the boxes that begin there: empty in the blank form."""

PRINTED_WHEN_BLANK: dict[Place, str] = {}
"""What the blank form shows in boxes of ``ENTRIES``: nothing."""

"""附件1 as published for 2022: per table row the boxes as (text, row span, column span).

A vertically merged box stands in the row where it begins. Wording is the form's; white space is not compared.
"""

from official.form import Box, Row, places

WIDTH = 7


def _amounts(label: str, *values: str) -> list[Box]:
    return [(label, 1, 1), *((value, 1, 2) for value in values)]


ABOVE = ["附件1", "2022年度部门整体支出绩效评价基础数据表"]

TABLE: list[Row] = [
    (1, [("财政供养人员情况（人）", 2, 1), ("编制数", 1, 2), ("2022年实际在职人数", 1, 2), ("控制率", 1, 2)]),
    (2, [("33", 1, 2), ("29", 1, 2), ("88%", 1, 2)]),
    (3, _amounts("经费控制情况（万元）", "2021年决算数", "2022年预算数", "2022年决算数")),
    (4, _amounts("一、部门基本支出", "329.09", "451.78", "451.78")),
    (5, _amounts("其中：公用经费", "71.71", "110", "114.13")),
    (6, _amounts("其中：办公费", "20.13", "26", "28.26")),
    (7, _amounts("水费、电费、差旅费", "0.72", "3", "2.84")),
    (8, _amounts("会议费、培训费", "2.57", "0.5", "0.02")),
    (9, _amounts("三公经费", "1.14", "4", "1.23")),
    (10, _amounts("1.公务用车购置和维护经费", "0", "0", "0")),
    (11, _amounts("其中：公务车购置", "0", "0", "0")),
    (12, _amounts("公务车运行维护", "0", "0", "0")),
    (13, _amounts("2.出国经费", "0", "0", "0")),
    (14, _amounts("3.公务接待", "1.14", "4", "1.23")),
    (15, _amounts("二、项目支出小计", "26028.74", "18656.41", "18656.41")),
    (16, _amounts("1.对机关事业单位基本养老保险基金的补助", "11910.58", "8101", "8101")),
    (17, _amounts("2、对机关事业单位职业年金的补助", "6294.61", "1595.65", "1595.65")),
    (18, _amounts("3、财政对城乡居民基本养老保险基金的补助", "7823.55", "8959.76", "8959.76")),
    (19, _amounts("4.（一个专项一行）……", "0", "0", "0")),
    (20, _amounts("5.（一个项目一行）", "0", "0", "0")),
    (21, _amounts("……", "", "", "")),
    (22, _amounts("政府采购金额", "——", "", "")),
    (23, _amounts("部门基本支出预算调整", "——", "", "")),
    (24, [("楼堂馆所控制情况（2022年完工项目）", 2, 1), ("批复规模（㎡）", 1, 1), ("实际规模（㎡）", 1, 1),
          ("规模控制率", 1, 1), ("预算投资（万元）", 1, 1), ("实际投资（万元）", 1, 1), ("投资概算控制率", 1, 1)]),
    (25, [("", 1, 1)] * 6),
    (26, [("厉行节约保障措施", 1, 1), ("压缩各项经费开支。", 1, 6)]),
]

BELOW = [
    "说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。",
    "填表人：（略） 填报日期：2023年7月5日 联系电话：（略） 单位负责人签字：",
]

ENTRIES = places({
    2: range(3),
    **{row: range(1, 4) for row in range(4, 16)},
    **{row: range(4) for row in range(16, 22)},
    22: [2, 3],
    23: [2, 3],
    25: range(6),
    26: [1],
})
"""Boxes with what the unit types and what follows from it, by row and place among the boxes that begin there.

They are empty in the blank form, but for those of ``PRINTED_WHEN_BLANK``.
"""

PRINTED_WHEN_BLANK = {
    (16, 0): "1.",
    (17, 0): "2.",
    (18, 0): "3.",
    (19, 0): "4.（一个专项一行）……",
    (20, 0): "5.（一个项目一行）",
    (21, 0): "……",
}
"""What the blank form prints where the unit types project names."""

"""The Chinese texts that VBA shows; its sources are ASCII, so it looks them up on the very hidden text sheet."""

from collections.abc import Mapping
from types import MappingProxyType

VBA_TEXTS: Mapping[str, str] = MappingProxyType({
    "title": "绩效自评",
    "checking": "正在校验，请稍候……",
    "engine_failed": "计算程序没有启动，单元格函数暂时显示 #N/A。\n"
                     "请确认本机已安装绩效自评程序，再点“校验”重试；仍不行，请联系维护人员。",
    "check_failed": "校验没有完成，请不要使用“校验结果”表中的内容。\n"
                    "请保存并重新打开本工作簿，再点“校验”；仍不行，请联系维护人员。",
    "and": "、",
    "no_block": "这里不能增加或删除行。\n请先选中可以增减的行（项目、指标等明细行）中的一格，再点本按钮。",
    "last_of_heading": "这个二级指标下只剩这一行，不能删除。不适用的，请在这一行填“无”。",
    "last_of_block": "这里至少要保留两行，不能再删除。没有内容的，空着即可。",
    "ask_delete_row": "这一行已经填有内容。确定删除吗？删除后不能撤销。",
    "row_failed": "行没有增加或删除。\n请按 Esc 结束单元格编辑再试；工作表另设了密码的，请先撤销工作表保护。",
    "no_project": "当前工作表不是项目的表。\n请先切换到要删除的项目的附件3或附件4，再点“删除项目”。",
    "ask_delete_project": "将删除{0}及其中填写的全部内容，不能撤销。确定删除吗？",
    "project_referred": "“{0}”表的公式引用了这个项目的表，不能删除。请先改掉这些公式，再点“删除项目”。",
    "project_failed": "项目没有增加或删除。\n请按 Esc 结束单元格编辑再试；工作簿另设了结构保护或密码的，请先撤销保护。",
})
"""Key (column A of the sheet) → text (column B)."""

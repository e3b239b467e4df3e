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
})
"""Key (column A of the sheet) → text (column B)."""

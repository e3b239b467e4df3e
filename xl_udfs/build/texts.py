"""The Chinese texts that VBA shows; its sources are ASCII, so it looks them up on the very hidden text sheet."""

from collections.abc import Mapping

from xl_udfs.annexes import EDITION_NAME, Edition
from xl_udfs.annexes.roles import Cover
from xl_udfs.build.home_sheet import BANNER_NAME
from xl_udfs.report.as_sheet import SPANS
from xl_udfs.version import __version__

_TEXTS = {
    "title": "绩效自评",
    "version": __version__,
    "name_details": SPANS[0].name,
    "name_place": SPANS[1].name,
    "name_banner": BANNER_NAME,
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
    "no_project": "当前工作表不是项目的表。\n请先切换到要删除的项目的{0}，再点“删除项目”。",
    "ask_delete_project": "将删除{0}及其中填写的全部内容，不能撤销。确定删除吗？",
    "project_referred": "“{0}”表的公式引用了这个项目的表，不能删除。请先改掉这些公式，再点“删除项目”。",
    "project_failed": "项目没有增加或删除。\n请按 Esc 结束单元格编辑再试；工作簿另设了结构保护或密码的，请先撤销保护。",
    "nothing_to_paste": "剪贴板里没有文字。请先在 Word 或 Excel 里复制表格，再选中要填的第一格，点“粘贴数值”。",
    "pasted": "已填 {0} 格，跳过 {1} 格（锁定的格，或合并格的下半部分）。",
    "paste_failed": "没有粘贴。请按 Esc 结束单元格编辑，选中要填的第一格再试。",
    "row_too_long": "第 {0} 行的文字太长，一行放不下。请分成几段，用“新增行”加行。",
    "heights_failed": "行高没有调整好。请按 Esc 结束单元格编辑再试；工作表另设了密码的，请先撤销工作表保护。",
    "no_findings": "“校验结果”里没有问题。改过数的，请再点“校验”。",
    "no_more_findings": "没有更多的问题了。改完后，请再点“校验”。",
    "no_finding_here": "这一格没有校验出的问题。请选中“校验结果”里的一行，或者有问题的一格，再点“规则说明”。",
    "no_rule_text": "没有这条规则的说明。工作簿与校验用的程序版本可能不同，请点“环境检测”。",
    "findings_failed": "不能转到这一处。表格在校验后改动过，请再点“校验”。",
    "new_year": "新工作簿填报哪个年度？请填四位数字。",
    "new_no_year": "年度请填四位数字，例如 2023。没有生成新工作簿。",
    "new_name": "绩效自评-{0}.xlsm",
    "new_filter": "启用宏的工作簿 (*.xlsm), *.xlsm",
    "new_title": "新工作簿存到哪里",
    "new_failed": "新工作簿没有生成。请换一个文件夹再试；仍不行，请点“环境检测”。",
    "engine_missing": "没有找到计算程序，或者程序与工作簿的版本不同。请重新运行“安装.cmd”，再打开本工作簿。",
    "engine_killed": "计算程序中途停止，可能被安全软件拦截。\n"
                     "请把 %LOCALAPPDATA%\\jixiao 文件夹加入安全软件的信任区，再点“环境检测”。",
    "diagnosing": "正在检测，请稍候……",
    "state_problem": "有问题",
    "doctor_failed": "计算程序没有完成检测，可能与工作簿的版本不同。请重新运行“安装.cmd”。",
    "is_wps": "这是 WPS：填表、函数和校验需要 WPS 的 VBA 环境，按钮不全的，请改用 Excel 2016 或更高版本。",
    "is_32_bit": "这是 32 位 Excel：计算程序按 64 位提供，函数不能用的，请改装 64 位 Office。",
    "is_on_url": "工作簿在网盘上打开（OneDrive、WPS 云文档）。请另存到本机文件夹，再打开使用。",
    "is_read_only": "工作簿以只读方式打开，改动存不回去。请另存一份，或关闭别处打开的同一文件。",
    "manual_file": "使用手册.html",
    "no_manual": "没有找到“使用手册.html”。请从安装文件夹里打开它，或把它放到本工作簿旁边。",
    "about": "绩效自评工作簿 {0}",
    "about_program": "计算程序 {0}",
    "about_no_program": "计算程序没有启动，请点“环境检测”。",
}
_ENTRIES = {"name_unit": Cover.UNIT, "name_short": Cover.SHORT, "name_year": Cover.YEAR}


def vba_texts(edition: Edition) -> Mapping[str, str]:
    """Key (column A of the sheet) → text (column B)."""
    names = {key: edition.home.defined_name(edition.key(role)) for key, role in _ENTRIES.items()}
    per_project = "或".join(form.name for form in edition.forms if form.per_project)
    return {**_TEXTS, **names, "name_edition": EDITION_NAME, "no_project": _TEXTS["no_project"].format(per_project)}

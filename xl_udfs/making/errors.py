"""Why a fresh workbook cannot be made, in the words the user reads."""

from xl_udfs.errors import JixiaoError


class NewWorkbookError(JixiaoError):
    """A fresh workbook cannot be made; ``str()`` is one sentence for the user."""


NO_TEMPLATE = "没有找到模板工作簿，安装可能不完整，请重新安装。"
EXISTS = "{file} 已经存在，请换一个文件名，或先移走原来的文件。"
NO_BUILD_TOOLS = "“{edition}”没有做好的模板，生成它需要开发环境：在源码文件夹运行 make build，再试。"
NO_FOLDER = "找不到文件夹 {folder}，请先建好文件夹，或换一个位置。"
BAD_YEAR = "年度 {year} 不对，请写四位年份，如 2023。"
BAD_SUFFIX = "文件名要以 {suffix} 结尾。"

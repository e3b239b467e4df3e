"""What can be wrong with a workbook file, in the words the user reads.

All sentences of this package stand here.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from xl_udfs.errors import JixiaoError


class WorkbookError(JixiaoError):
    """Something is wrong with a workbook file; ``str()`` is one sentence for the user."""


class UnreadableWorkbookError(WorkbookError):
    """The file cannot be read as a workbook."""


class LockedWorkbookError(WorkbookError):
    """The file must not be written now."""


class UnwrittenError(WorkbookError):
    """What was to be written does not stand in the sheet as planned: the file must stay as it is."""


@contextmanager
def naming(path: object) -> Iterator[None]:
    """Put the file's name before the sentence of any WorkbookError raised inside."""
    try:
        yield
    except WorkbookError as error:
        raise type(error)(NAMED.format(path=path, sentence=error)) from error


NAMED = "{path}：{sentence}"


# Reading.
MISSING = "找不到文件，请核对路径和文件名。"
FOLDER = "这是文件夹，请指定其中的工作簿文件。"
NOT_A_FILE = "这不是普通文件，请指定工作簿文件。"
NO_ACCESS = "没有权限读取文件，请检查文件权限或复制一份再试。"
READ_FAILED = "读取文件失败（{reason}），请复制到本机硬盘后再试。"
NOT_BYTES = "读不出内容，请给出文件的路径、全部字节（bytes），或者以“rb”打开、还没有关闭的文件。"
EMPTY = "文件是空的（0 字节），请重新取得文件。"
NOT_A_WORKBOOK = "这不是 Excel 工作簿，请指定 .xlsx 或 .xlsm 文件。"
ENCRYPTED = "工作簿设有打开密码，请先在 Excel 或 WPS 中取消打开密码再试。"
OLD_FORMAT = "这是旧格式工作簿（.xls 或 .et），请先另存为 .xlsx 或 .xlsm。"
BINARY_FORMAT = "这是二进制工作簿（.xlsb），请先另存为 .xlsx 或 .xlsm。"
OPEN_DOCUMENT = "这是 OpenDocument 表格（.ods），请先另存为 .xlsx 或 .xlsm。"
DAMAGED = "文件已损坏或不完整，请用 Excel 修复或重新取得文件。"
TOO_LARGE = "文件解压后过大，已停止读取，请核对文件来源。"
TOO_WIDE = "工作表“{sheet}”的内容一直延伸到 {cell}，请删除远处的多余内容后再试。"
HAS_DTD = "文件含有不允许的内容（DTD 或实体定义），已停止读取，请核对文件来源。"
UNUSUAL = "文件的存储方式特殊，请用 Excel 打开并另存一份后再试。"
NOT_CALCULABLE = "工作簿无法重新计算，请用 Excel 打开并另存一份后再试。"

# Writing.
READ_ONLY = "文件是只读的，请取消只读属性后再试。"
OPEN_ELSEWHERE = "文件正被打开（存在 {lock}），请关闭后再试；如确认没有打开，请删除该文件。"
IN_USE = "文件正被其他程序占用，请关闭后再试。"
CHANGED_MEANWHILE = "文件刚被其他程序修改，未写入，请重新执行。"
NOT_WRITTEN = "程序错误：{places}没有照计划写成，原文件未改动；请用 Excel 另存一份后再试，还不行请反馈给维护人员。"
ROW = "第{row}行"
AND_MORE = " 等 {count} 处"
WRITE_FAILED = "写入文件失败（{reason}），原文件未改动。"

"""Every sentence of the doctor. docs/排障.md says the same (a test compares)."""

from xl_udfs.record import Record


class Problem(Record):
    """Something that can be wrong.

    Attributes:
        cause: what is wrong, one sentence without its full stop.
        remedy: what to do, one or two sentences.
    """

    cause: str
    remedy: str


TITLES = {
    "interpreter": "安装位置",
    "python": "Python",
    "version": "程序版本",
    "edition": "表式版本",
    "xlwings": "xlwings",
    "libraries": "连接文件",
    "pywin32": "pywin32",
    "length": "安装路径",
    "variables": "环境变量",
    "settings": "多余的配置",
    "excel": "Excel",
    "wps": "WPS",
    "macros": "宏设置",
    "location": "工作簿位置",
    "mark": "下载标记",
    "writing": "写入权限",
}

WINDOWS_ONLY = "此项只在 Windows 上检查。"
NO_WORKBOOK = "没有指定工作簿；运行 jixiao doctor 工作簿 可以检查。"
OTHER_PYTHON = "现在运行的不是工作簿用的 Python；先解决“安装位置”，再在 Excel 里点“环境检测”。"
NOT_READABLE = "读不出工作簿里的版本：{reason}"
NO_STAMP = "工作簿没有写明由哪个版本生成（旧模板），请用新的模板。"
NO_EDITION_STAMP = "工作簿没有写明表式的版本（旧模板），按首页写的版本校验。"
NOT_FOUND = "没有找到这个文件。"
NO_WPS = "没有安装 WPS。"
WPS_BESIDE = "已安装 WPS；工作簿请用 Excel 打开。"
NOTHING_STRAY = "没有。"
VARIABLES_IGNORED = "不受影响。"
MACROS_ASK = "打开工作簿时会询问，请点“启用内容”。"
MACROS_RUN = "宏正在运行。"
MACROS_ALL = "允许所有宏。"
SAME_AS = "{version}，与工作簿一致。"
BESIDE = "32 位和 64 位的都在。"
WRITABLE = "可以写入。"
LOCAL = "在本机硬盘上。"
NO_MARK = "没有标记。"
BITS = "{name}（{bits} 位）"
EXCEL = "{version}（{bits}，{path}）"
BITNESS = {64: "64 位", 32: "32 位", 0: "位数未知"}

SEEN = "（{text}）。"

NOT_INSTALLED = Problem(
    "程序没有装好：工作簿要用的 Python 不在",
    "请双击“安装.cmd”安装。",
)
PYTHON_OLD = Problem(
    "Python 版本太旧，需要 3.11 或更高",
    "请用带 Python 的离线文件夹，双击其中的“安装.cmd”重新安装。",
)
PYTHON_32 = Problem(
    "Python 是 32 位的，需要 64 位",
    "请用带 Python 的离线文件夹，双击其中的“安装.cmd”重新安装。",
)
VERSION_DIFFERS = Problem(
    "程序和工作簿不是同一个版本",
    "请双击与工作簿同一批的“安装.cmd”；或用“新建本单位工作簿”取得新版工作簿。",
)
NO_EDITION = Problem(
    "程序没有工作簿用的表式",
    "请升级程序；表式在另外的文件夹里的，把那个文件夹写进环境变量 JIXIAO_EDITIONS。",
)
NO_XLWINGS = Problem(
    "缺少 xlwings，Excel 无法调用计算程序",
    "请双击“安装.cmd”修复。",
)
XLWINGS_DIFFERS = Problem(
    "xlwings 与生成工作簿的版本不同，Excel 无法调用计算程序",
    "请双击“安装.cmd”修复，不要单独升级 xlwings。",
)
NO_LIBRARY = Problem(
    "缺少连接文件，多半被安全软件隔离",
    "请在安全软件里恢复并信任该文件，再双击“安装.cmd”修复。",
)
NO_PYWIN32 = Problem(
    "pywin32 不能用，多半被安全软件隔离",
    "请在安全软件里信任安装文件夹，再双击“安装.cmd”修复。",
)
PATH_LONG = Problem(
    "安装路径太长，Windows 可能打不开其中的文件",
    "请联系信息管理人员，换用较短的用户名登录后安装。",
)
PATH_ODD = Problem(
    "安装路径里有系统编码以外的字，Excel 载入不了连接文件",
    "请联系信息管理人员，换用中文或英文的用户名登录后安装。",
)
VARIABLES = Problem(
    "环境变量 PYTHONHOME 或 PYTHONPATH 会干扰计算程序",
    "请联系信息管理人员删除该变量；或用带 Python 的离线文件夹重新安装，它不受影响。",
)
STRAY_SETTINGS = Problem(
    "用户文件夹或工作簿旁边有 xlwings.conf；本工作簿不用它，但旧的或改过的工作簿会受它影响",
    "确认没有其他程序要用，请删除该文件。",
)
NO_EXCEL = Problem(
    "没有找到 Excel 2016 或更高版本",
    "请安装 Microsoft Excel；没有 Excel 时，可以用命令 jixiao check 校验。",
)
EXCEL_OLD = Problem(
    "Excel 版本太旧，需要 2016 或更高",
    "请升级 Excel；在此之前，可以用命令 jixiao check 校验。",
)
EXCEL_32 = Problem(
    "Excel 是 32 位的，本工具没有在 32 位 Excel 里验证过",
    "可以先试用；函数显示 #N/A 时，请改装 64 位 Excel。",
)
WPS_ONLY = Problem(
    "只装了 WPS，没有 Excel；功能区和函数在 WPS 里没有验证过",
    "填报可以用 WPS；校验请用命令 jixiao check，或在装有 Excel 的电脑上做。",
)
WPS_OWNS = Problem(
    "WPS 接管了 Excel 的程序名，其他程序会把 WPS 当成 Excel",
    "请打开“WPS 综合修复/配置工具”，在“高级”里取消“WPS Office 兼容第三方系统和软件”；打开工作簿时选 Excel。",
)
MACROS_OFF = Problem(
    "宏被禁用，功能区和函数不能用",
    "请在 Excel“文件—选项—信任中心—宏设置”里选“禁用宏并发出通知”，重新打开工作簿。",
)
MACROS_OFF_POLICY = Problem(
    "单位的策略禁用了宏，功能区和函数不能用",
    "请联系信息管理人员，允许本工作簿所在文件夹的宏（受信任位置）。",
)
MACROS_SIGNED = Problem(
    "只允许有数字签名的宏，本工作簿没有签名",
    "请联系信息管理人员，为工作簿签名，或把所在文件夹设为受信任位置。",
)
ON_URL = Problem(
    "工作簿在网盘或网址上，Excel 无法从那里调用计算程序",
    "请把工作簿另存到本机硬盘（如“文档”文件夹），再打开。",
)
IN_SYNC = Problem(
    "工作簿在网盘同步文件夹里，同步时可能打不开或存不上",
    "请把工作簿移到本机的普通文件夹，填完再传上去。",
)
ON_SHARE = Problem(
    "工作簿在网络共享文件夹里，Excel 可能禁止其中的宏",
    "请把工作簿复制到本机硬盘，再打开。",
)
FILE_LONG = Problem(
    "工作簿的路径太长，Excel 可能存不上",
    "请把工作簿移到较浅的文件夹，或改短文件夹名。",
)
MARKED = Problem(
    "文件带有“来自网络”的标记，Windows 会禁止其中的宏",
    "请关闭工作簿，右键点文件，选“属性”，勾选“解除锁定”，确定。",
)
PROGRAM_MARKED = Problem(
    "程序文件带有“来自网络”的标记，安全软件可能拦下它",
    "请双击“安装.cmd”修复。",
)
FILE_READ_ONLY = Problem(
    "工作簿是只读的，结果存不上",
    "请右键点文件，选“属性”，取消“只读”；或另存一份。",
)
FOLDER_READ_ONLY = Problem(
    "工作簿所在文件夹不能写入，结果存不上",
    "请把工作簿复制到自己的文件夹（如“文档”），再打开。",
)
BLOCKED_INTERNET = Problem(
    "工作簿来自网络，单位的策略不许运行其中的宏",
    "请联系信息管理人员取得未带标记的文件，或把所在文件夹设为受信任位置。",
)
CHECK_FAILED = Problem(
    "这一项检查没有完成",
    "请把检测结果发给维护人员。",
)

PROBLEMS: dict[str, Problem] = {name: value for name, value in globals().items() if isinstance(value, Problem)}
"""Every problem by its name here."""

SUMMARY = "合计"
HEADING = "环境检测：{version}，{system}"
LINE = "{state}　{title}　{text}"
ALL_RIGHT = "没有发现问题（{ok} 项正常，{skipped} 项未检查）。"
PROBLEMS_FOUND = "发现 {problems} 个问题（{ok} 项正常，{skipped} 项未检查）。请自上而下逐项解决。"

"""Every sentence of the command line."""

DESCRIPTION = "绩效自评工作簿：校验和计算部门预算绩效自评的五个附件。"
USAGE = "用法："
USAGE_WITH_VERB = "jixiao [-h] [--version] 命令 ..."
PLACES = "参数"
OPTIONS = "选项"
VERBS = "命令:\n{verbs}"
HELP = "显示本说明。"
VERSION = "显示版本。"

CHECK = "校验一个或多个工作簿，不改动文件。"
CHECK_FILES = "要校验的工作簿（.xlsm 或 .xlsx）。"
FORMAT = "输出样式：text 文字，json 数据，md Markdown，xlsx 工作簿。省略时为 text。"
FORMAT_OF_TEXT = "输出样式：text 文字，json 数据。省略时为 text。"
OUTPUT = "写到哪个文件；省略时显示在屏幕上。xlsx 必须写明。"
CHECK_TEXT = "核对一份文字里的数字：合计、占比、增减、完成率。"
CHECK_TEXT_FILE = "要核对的文字文件（.txt）；写 - 从标准输入读。"
CALC = "重新计算工作簿里的公式，把结果写回文件。"
CALC_FILE = "要计算的工作簿。"
RULE = "列出全部校验规则，或说明其中一条。"
EDITION = "表式的版本，如 湖南2022；省略时用默认的版本。"
RULE_CODE = "规则的编码，如 JX203；省略时列出全部。"
RULE_SOURCE_OPTION = "（开发用）只显示这条规则和它的用例写在哪个文件里。"
NEW = "新建本单位的空白工作簿。"
NEW_FILE = "新工作簿的文件名，以 .xlsm 结尾；不能是已有的文件。"
NEW_UNIT = "单位全称。"
NEW_YEAR = "自评年度，如 2023。"
NEW_SHORT = "单位简称，写在附件5 封面上；省略时与全称相同。"
DOCTOR = "检测本机环境：安装、Excel、宏设置、工作簿位置，指出问题和办法。"
DOCTOR_FILE = "要一并检测的工作簿，可以不写。"
SERVE = "预先启动 Excel 用的计算程序；只在安全软件不许 Excel 启动程序时需要。"
BUILD = "（开发用）由文本生成 workbook 文件夹里的模板和样例。"
BUILD_FOLDER = "写到哪个文件夹，省略时为 workbook。"
BUNDLE = "（开发用）制作离线安装文件夹：工作簿、Windows 用的包、安装程序、手册。"
BUNDLE_FOLDER = "写到哪个文件夹；不能是已有内容的文件夹。"
BUNDLE_PYTHON = "一并放入的官方嵌入式 Python（python-3.x.x-embed-amd64.zip）；省略时，电脑上要已有 Python。"
BUNDLE_CALC = "改为只制作 LibreOffice 的插件（.oxt），写进文件夹。"
DEMO = "演示：把样例复制到 out 文件夹，计算、校验并写出校验结果。"

CALCULATED = "{file}：更新了 {count} 个单元格。"
CALCULATED_NONE = "{file}：结果都是最新的，没有改动。"
BUILT = "已生成 {file}"
CALC_EXTENSION_MADE = "已制作 {file}。安装办法见 docs/LibreOffice.md。"
DEMO_INTRO = "样例已复制到 {file}，更新了 {count} 个单元格；校验结果写在“校验结果”表。"
DEMO_NEXT = "接下来：用 Excel 打开 {file}，改一个浅黄色格里的数，再运行 {command} check {file}。"
DEMO_KEPT = "上次演示的副本改名为 {file}。"

MADE = "已新建 {file}。请用 Excel 打开，在浅黄色的格子里填报。"
NO_UNIT = "请写单位全称，如 --unit 某县某局。"
BAD_SUFFIX = "文件名要以 {suffix} 结尾。"
STANDARD_INPUT = "标准输入"
NOT_READABLE = "{file} 打不开，请确认是文件、不是文件夹，并且有读取权限。"
TOO_LARGE = "{file}：超过 {most} MB，请分成几个文件。"
NOT_TEXT = "{file}：不是文字文件。请把报告另存为纯文本（.txt）再核对。"
NO_RULE = "没有 {code} 这条规则。运行 jixiao rule 查看全部编码。"
SOURCE_OF_WHICH = "请写明是哪一条规则，如 jixiao rule JX203 --source。"
RULE_SOURCE = "规则　{file}:{line}"
RULE_CASES = "用例　{file}"
NEEDS_OUTPUT = "{format} 要写到文件：请加 --output 文件名。"
OUTPUT_IS_WORKBOOK = "这种样式不能写成工作簿，请换一个文件名，或加 --format xlsx。"
OUTPUT_IS_INPUT = "{file} 是要校验的工作簿，不能写在上面，请换一个文件名。"
OUTPUT_IS_OTHER = "{file} 已经存在，而且不是校验结果，请换一个文件名。"
NO_XLSX = "缺少写工作簿的组件 XlsxWriter，请重新安装，或改用 --format md。"
ERROR = "错误：{text}"
BAD_USAGE = "命令写法不对：{detail}。运行 {program} --help 查看用法。"
VERB_NEEDED = "缺少命令，可用 {verbs}"
VERB_FIRST = "命令 {verb} 要写在最前面"
NO_SUCH_VERB = "没有命令 {verb}，可用 {verbs}"
NO_BUILD_TOOLS = "生成模板需要开发环境。请在源码文件夹运行 make build。"
NO_FILE = "找不到 {file}，请核对路径和文件名。"
CANNOT_WRITE = "不能写入 {file}，请换一个有写入权限的文件夹再试。"
SERVE_WINDOWS_ONLY = "计算程序只在 Windows 上为 Excel 服务。"
SERVING = "计算程序已启动。使用工作簿时请不要关闭本窗口。"
NO_SAMPLE = "没有找到样例工作簿，安装可能不完整，请重新安装。"

ARGPARSE = {
    r"argument (.*?): (.*)": "{0}：{1}",
    r"the following arguments are required: (.*)": "缺少 {0}",
    r"unrecognized arguments: (.*)": "不认识的参数 {0}",
    r"invalid choice: (.*) \(choose from (.*)\)": "不能用 {0}，可用 {1}",
    r"invalid int value: (.*)": "{0} 不是整数",
    r"expected one argument": "后面要有一个值",
    r"expected at least one argument": "后面至少要有一个值",
    r"ambiguous option: (.*) could match (.*)": "{0} 不明确，可能是 {1}",
    r"not allowed with argument (.*)": "不能与 {0} 同时用",
    r"ignored explicit argument (.*)": "不需要值 {0}",
}
"""What argparse says of mistakes (Python 3.11 to 3.13), as patterns."""

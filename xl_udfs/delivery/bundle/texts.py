"""Every sentence about making the offline folder."""

BUILDING = "正在制作程序包……"
DOWNLOADING = "正在下载 Windows 用的包（Python {version}）……"
LEFT_OUT = "没有 Python {version} 用的包，离线文件夹不支持它。"
UNPACKING = "正在放入 Python {version}……"
DONE = "已生成 {folder}（{count} 个文件，{size:.0f} MB）。请整个复制到 Windows 电脑，双击其中的“安装.cmd”。"
NEEDS_PYTHON = (
    "里面没有 Python：那些电脑上要先装有 Python（64 位，{versions} 之一）。"
    "要一并放入，用 --python 指定嵌入式压缩包。"
)

NO_SOURCES = "离线文件夹要在源码文件夹里制作：请先运行 make demo，再在那里运行 jixiao bundle。"
NOT_EMPTY = "{folder} 不是空文件夹，请换一个。"
NO_BUILD = "程序包没有做成：多半连不上软件源。请联网后再试。"
NO_DOWNLOAD = "没有下载到 Windows 用的包：多半连不上软件源。请联网后再试。"
NO_ZIP = "{path} 不是 zip 文件。请从 python.org 下载“Windows embeddable package (64-bit)”。"
NOT_PYTHON = "{path} 不是官方的嵌入式 Python。请从 python.org 下载“Windows embeddable package (64-bit)”。"
NOT_64 = "{path} 里的 Python 不是 64 位（amd64）的。请从 python.org 下载“Windows embeddable package (64-bit)”。"
TOO_OLD = "{path} 里的 Python {version} 太旧，需要 3.11 或更高。"
DAMAGED = "{path} 已损坏，请重新下载。"

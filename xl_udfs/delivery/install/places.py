"""Where things are put: one folder of the user's own, nothing else."""

import os
import sys
from pathlib import Path

from xl_udfs.delivery.install import texts
from xl_udfs.errors import JixiaoError
from xl_udfs.record import Record

WINDOWS = sys.platform == "win32"
COMMAND, LOG = "jixiao.cmd", "安装日志.txt"


class InstallError(JixiaoError):
    """The program cannot be installed."""


class Places(Record):
    """The installation below ``home``, which is ``%LOCALAPPDATA%\\jixiao`` on a user's computer.

    The hidden settings of the workbook name ``interpreter`` (see ``xl_udfs.build.xlwings_conf``).
    """

    home: Path

    @property
    def venv(self) -> Path:
        """Python with our packages."""
        return self.home / "venv"

    @property
    def scripts(self) -> Path:
        """The folder of the interpreter."""
        return self.venv / ("Scripts" if WINDOWS else "bin")

    @property
    def interpreter(self) -> Path:
        """The Python that the workbook starts."""
        return self.scripts / ("python.exe" if WINDOWS else "python")

    @property
    def aside(self) -> Path:
        """Where the last installation waits until the new one is proven."""
        return self.home / "venv.old"

    @property
    def log(self) -> Path:
        """What was done, for those who help."""
        return self.home / LOG

    def ours(self) -> list[Path]:
        """Everything that an installation makes, in the order in which it is taken away."""
        return [self.aside, self.venv, self.home / COMMAND, self.log]


def places() -> Places:
    """The places on this computer. Raises InstallError where there is no folder for programs of the user."""
    local = os.environ.get("LOCALAPPDATA", "")
    if not local:
        raise InstallError(texts.NO_HOME)
    return Places(Path(local, "jixiao"))

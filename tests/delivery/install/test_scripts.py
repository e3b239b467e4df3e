"""The .cmd files: what cmd.exe on a Chinese Windows needs of them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.tools import REPOSITORY

SCRIPTS = sorted((REPOSITORY / "install").glob("*.cmd"))
every_script = pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)


def test_there_are_two() -> None:
    assert {path.name for path in SCRIPTS} == {"安装.cmd", "卸载.cmd"}


@every_script
def test_lines_end_as_cmd_wants_them_in_every_clone(path: Path) -> None:
    content = path.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 0
    assert not content.startswith(b"\xef\xbb\xbf"), "cmd would take a byte order mark for a command"
    asked = subprocess.run(
        ["git", "-c", f"safe.directory={REPOSITORY}", "-c", "core.quotepath=off", "check-attr", "eol", "--", str(path)],
        cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert asked.stdout.rstrip().endswith("eol: crlf")


@every_script
def test_chinese_stands_in_messages_behind_the_code_page_only(path: Path) -> None:
    """Before chcp 65001 cmd reads the file in the system's code page."""
    utf8 = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(":"):
            utf8 = False
        if line.startswith("chcp 65001"):
            utf8 = True
        assert line.isascii() or (utf8 and line.startswith("echo ")), line
        assert not re.search(r"[<>|&^%!]", line) or not line.startswith("echo "), line


@every_script
def test_every_jump_has_its_label(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    jumps = set(re.findall(r"(?:goto |call :)(\w+)", text))
    assert jumps and jumps == set(re.findall(r"^:(\w+)$", text, re.MULTILINE))


@every_script
def test_nothing_asks_for_administrator_rights_or_a_shell_that_is_watched(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()
    assert not re.search(r"runas|powershell|reg add|schtasks|setx|certutil|bitsadmin|curl|mshta", text)


def test_the_probe_refuses_what_cannot_serve() -> None:
    """The one-liner that 安装.cmd puts to every Python it meets."""
    [probe] = re.findall(r'set "PROBE=(.*)"', SCRIPTS[-1].read_text(encoding="utf-8"))
    assert subprocess.run([sys.executable, "-I", "-c", probe], check=False).returncode == 0
    for change in ("sys.version_info=(3,10)", "sys.maxsize=2**31-1", "sys.base_prefix='C:/WindowsApps/Python'"):
        changed = probe.replace("import sys;", f"import sys;{change};")
        assert subprocess.run([sys.executable, "-I", "-c", changed], check=False).returncode == 1, change

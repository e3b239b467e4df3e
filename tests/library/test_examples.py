"""The examples of docs/编程接口.md run as they stand, one after the other, and show what the page says they show."""

import io
import re
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from support.tools import REPOSITORY
from support.workbooks import SAMPLE

PAGE = REPOSITORY / "docs" / "编程接口.md"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHOWN = "# "


def blocks(text: str) -> list[tuple[str, list[str]]]:
    """Each block of Python, on the lines where the page has it, and what its whole lines of comment say it shows."""
    return [
        ("\n" * text[:found.start(1)].count("\n") + found[1],
         [line.removeprefix(_SHOWN) for line in found[1].splitlines() if line.startswith(_SHOWN)])
        for found in _BLOCK.finditer(text)
    ]


def test_blocks_stand_on_their_lines_and_have_their_output() -> None:
    [(code, shown)] = blocks("一\n\n```python\nprint(1)  # one\n# 1\n```\n\n```sh\n# 2\n```\n")
    assert (code, shown) == ("\n\n\nprint(1)  # one\n# 1\n", ["1"])


def test_the_examples_show_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SAMPLE, tmp_path)
    monkeypatch.chdir(tmp_path)
    found = blocks(PAGE.read_text(encoding="utf-8"))
    namespace: dict[str, Any] = {}
    really = []
    for code, _ in found:
        with redirect_stdout(io.StringIO()) as out:
            exec(compile(code, PAGE.name, "exec"), namespace)
        really.append(out.getvalue().splitlines())
    assert len(found) > 10
    assert really == [shown for _, shown in found]

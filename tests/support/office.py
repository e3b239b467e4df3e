"""One headless LibreOffice for a whole test run."""

import json
import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

from support.spreadsheet import Spreadsheet
from support.tools import SYSTEM_PYTHON

_HERE = Path(__file__).parent


class Office:
    """LibreOffice with a profile of its own in ``folder``, driven through ``office_worker``.

    Use as a context manager. A new ability is a method here and one of the same name in the worker.

    Args:
        folder: an empty folder for whatever this LibreOffice writes.
        extension: an .oxt to install into the profile.
    """

    def __init__(self, folder: Path, extension: Path | None = None) -> None:
        self._folder = folder
        self._printed = 0
        self._log = (folder / "worker.log").open("w+", encoding="utf-8")
        self._worker = subprocess.Popen(
            [SYSTEM_PYTHON, str(_HERE / "office_worker.py"), str(folder / "profile"), *filter(None, [extension])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, encoding="utf-8",
            env=_environment(),
        )

    def __enter__(self) -> "Office":
        self._answer()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._worker.stdin and self._worker.stdout
        self._worker.stdin.close()
        self._worker.wait(60)
        self._worker.stdout.close()
        self._log.close()

    def convert_to_pdf(self, path: Path) -> Path:
        """Print every sheet of the workbook at ``path``, as its page setup says, into a new PDF.

        Raises:
            RuntimeError: LibreOffice cannot read the file, or has died.
        """
        self._printed += 1
        pdf = self._folder / f"{self._printed:03}" / f"{path.stem}.pdf"
        pdf.parent.mkdir()
        return Path(self._ask("convert_to_pdf", path=str(path.resolve()), pdf=str(pdf)))

    def open(self, path: Path) -> Spreadsheet:
        """Open the workbook at ``path`` as people do, but for its macros, which do not run.

        Raises:
            RuntimeError: LibreOffice cannot read the file, or has died.
        """
        self._ask("open", path=str(path.resolve()))
        return Spreadsheet(self._ask)

    def fill_column(self, formula: str, rows: int) -> str:
        """Fill column C of a new document with ``formula``, which reads figures of A and B; returns the last result.

        Args:
            formula: the first row's, as people type it, with ``=``.
            rows: how many.
        """
        return str(self._ask("fill_column", formula=formula, rows=rows))

    def follow_seconds(self, formula: str) -> float:
        """How long that column takes to follow new figures: from writing them to the last result."""
        return float(self._ask("follow_seconds", formula=formula))

    def _ask(self, action: str, **arguments: object) -> Any:
        assert self._worker.stdin
        print(json.dumps({"do": action, **arguments}), file=self._worker.stdin, flush=True)
        return self._answer()

    def _answer(self) -> Any:
        assert self._worker.stdout
        line = self._worker.stdout.readline()
        if not line:
            self._log.seek(0)
            raise RuntimeError(f"LibreOffice is gone: {self._log.read()}")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]


def _environment() -> dict[str, str]:
    """This process's environment with our fonts, without what points at our Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "LC_"))}
    return {**kept, "FONTCONFIG_FILE": str(_HERE / "fonts.conf"), "LANG": "C.UTF-8"}

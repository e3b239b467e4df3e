"""One Windows-believing process for all tests of this area."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

WORKER = Path(__file__).with_name("worker.py")


class Windows:
    """A running worker."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(WORKER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def call(self, module: str, function: str, *arguments: object) -> Any:
        """What VBA gets from ``XLPy.CallUDF``."""
        return self._request({"call": [module, function, arguments]})

    def time(self, module: str, function: str, arguments: list[object], times: int) -> Any:
        """The seconds that so many calls take over there."""
        return self._request({"time": [module, function, arguments, times]})

    def ask(self, question: str) -> Any:
        """One of the worker's questions."""
        return self._request({"ask": question})

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)

    def _request(self, request: dict[str, object]) -> Any:
        assert self._process.stdin and self._process.stdout
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer, "the worker ended; its traceback is on standard error"
        return json.loads(answer)


@pytest.fixture(scope="session")
def windows() -> Iterator[Windows]:
    """The worker that most tests share."""
    worker = Windows()
    yield worker
    worker.close()


@pytest.fixture
def fresh_windows() -> Iterator[Windows]:
    """A worker of one's own."""
    worker = Windows()
    yield worker
    worker.close()

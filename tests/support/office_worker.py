"""Runs under the system's Python, the only one that has ``uno``: starts LibreOffice and does what it is told.

One JSON object per line comes in ({"do": ..., arguments}), one goes out ({"result": ...} or {"error": ...}).
The end of the input ends LibreOffice too, so that nothing is left behind when the tests are killed.
Usage: office_worker.py PROFILE_FOLDER [EXTENSION]
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
import unohelper  # type: ignore[import-not-found]
from com.sun.star.awt import XCallback  # type: ignore[import-not-found]
from com.sun.star.task import XInteractionHandler  # type: ignore[import-not-found]
from com.sun.star.ucb import XCommandEnvironment  # type: ignore[import-not-found]
from spreadsheet_worker import Spreadsheets, load, properties

START_SECONDS = 90


class Office:
    """A running LibreOffice with a profile and a pipe of its own."""

    def __init__(self, profile: Path) -> None:
        pipe = f"jixiao-{os.getpid()}"
        self._log = (profile.parent / "soffice.log").open("w+b")
        self._process = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
                f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;",
            ],
            stdin=subprocess.DEVNULL, stdout=self._log, stderr=subprocess.STDOUT, start_new_session=True,
        )
        self._context = self._connect(pipe)
        self.desktop = self._context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", self._context
        )

    def in_main_thread(self, work: Callable[[], Any]) -> Any:
        """Do ``work`` in LibreOffice's main thread, as when people click and type, and give its answer.

        Calls that come from outside are otherwise served by threads of a pool, and Python costs a cell function twice
        as much in all of them but the one that happened to load it.
        """
        errand, services = _Errand(work), self._context.ServiceManager
        services.createInstanceWithContext("com.sun.star.awt.AsyncCallback", self._context).addCallback(errand, None)
        return errand.answer(while_alive=lambda: self._process.poll() is None)

    def install(self, extension: Path) -> None:
        """Add an extension to the profile. It works from the next start on.

        Through the service: the program ``unopkg`` refuses to work for root.
        """
        manager = self._context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")
        manager.addExtension(extension.as_uri(), (), "user", None, _Approving())

    def _connect(self, pipe: str) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except Exception as error:  # uno raises its own NoConnectException until the pipe is there
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self._log.seek(0)
                    said = self._log.read().decode(errors="replace")
                    self.close()
                    raise RuntimeError(f"LibreOffice did not start ({error}): {said}") from error
                time.sleep(0.05)

    def convert_to_pdf(self, path: str, pdf: str) -> str:
        """Print the spreadsheet at ``path`` into ``pdf``; its macros do not run."""
        document = load(self.desktop, path, ReadOnly=True)
        try:
            document.storeToURL(Path(pdf).as_uri(), properties(FilterName="calc_pdf_Export"))
        finally:
            document.close(True)
        return pdf

    def close(self) -> None:
        """Ask LibreOffice to end; end it and its children when it does not."""
        with suppress(Exception):  # never connected, hung, or already gone
            self.desktop.terminate()
            self._process.wait(20)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


class _Errand(unohelper.Base, XCallback):
    """Work that LibreOffice calls back for."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work = work
        self._done = threading.Event()
        self._answer: Any = None
        self._error: Exception | None = None

    def notify(self, data: object) -> None:
        try:
            self._answer = self._work()
        except Exception as error:
            self._error = error
        self._done.set()

    def answer(self, while_alive: Callable[[], bool]) -> Any:
        """What the work came to, once it is done. Raises what it raised, or RuntimeError if LibreOffice has died."""
        while not self._done.wait(1):
            if not while_alive():
                raise RuntimeError("LibreOffice has died")
        if self._error:
            raise self._error
        return self._answer


class _Approving(unohelper.Base, XCommandEnvironment, XInteractionHandler):
    """Says yes to whatever the installation asks."""

    def getInteractionHandler(self) -> Any:  # noqa: N802
        return self

    def getProgressHandler(self) -> None:  # noqa: N802
        return None

    def handle(self, request: Any) -> None:
        for choice in request.getContinuations():
            approval = choice.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionApprove"))
            if approval:
                approval.select()


def _started(profile: Path, extension: Path | None) -> Office:
    """A LibreOffice with the extension in it; it is started twice then, because only a fresh one knows new types."""
    office = Office(profile)
    if extension:
        try:
            office.install(extension)
        finally:
            office.close()
        office = Office(profile)
    return office


def main() -> None:
    """Start LibreOffice, say so, and serve requests until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever else writes to stdout must not mix with the answers
    profile, *extension = map(Path, sys.argv[1:])
    office = _started(profile, next(iter(extension), None))
    actions = {"convert_to_pdf": office.convert_to_pdf, **Spreadsheets(office.desktop).actions()}
    try:
        print(json.dumps({"result": "ready"}), file=answers, flush=True)
        for line in sys.stdin:
            request = json.loads(line)
            try:
                action = actions[request.pop("do")]
                answer = {"result": office.in_main_thread(partial(action, **request))}
            except Exception as error:
                answer = {"error": f"{type(error).__name__}: {error}"}
            print(json.dumps(answer), file=answers, flush=True)
    finally:
        office.close()


if __name__ == "__main__":
    main()

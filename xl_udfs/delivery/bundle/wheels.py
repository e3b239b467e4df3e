"""The packages for Windows, downloaded on whatever computer this is."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from email.parser import BytesParser
from pathlib import Path

from xl_udfs.delivery.bundle import texts
from xl_udfs.delivery.bundle.errors import BundleError

_ON_WINDOWS = re.compile(r"""(platform_system|sys_platform|os_name)\s*==\s*["'](Windows|win32|nt)["']""")
_CACHE = ["--disable-pip-version-check", "--no-input", "--quiet"]


def own_wheel(root: Path, target: Path) -> Path:
    """Build our wheel from the source tree. Raises BundleError."""
    _pip("wheel", *_CACHE, "--no-deps", "--wheel-dir", str(target), str(root), failure=texts.NO_BUILD)
    return next(iter(target.glob("jixiao_workbook-*.whl")))


def download(ours: Path, target: Path, versions: Sequence[str], say: Callable[[str], object]) -> None:
    """Download pip and all that ``ours`` needs on 64-bit Windows.

    Args:
        ours: our wheel.
        target: the folder for wheels.
        versions: Python versions, such as ``3.11``; of several, those with no packages yet are left out.
        say: takes sentences about the progress.

    Raises:
        BundleError: nothing could be had for any version.
    """
    served = 0
    for version in versions:
        say(texts.DOWNLOADING.format(version=version))
        try:
            _download_for(version, ours, target)
            served += 1
        except BundleError:
            if len(versions) == 1:
                raise
            say(texts.LEFT_OUT.format(version=version))
    if not served:
        raise BundleError(texts.NO_DOWNLOAD)


def _download_for(version: str, ours: Path, target: Path) -> None:
    """pip judges conditions by the computer it runs on: what is needed on Windows only is asked for by name."""
    asked: set[str] = set()
    wanted = {"pip", *needed_on_windows([ours])}
    while wanted - asked:
        _pip(
            "download", *_CACHE, "--platform", "win_amd64", "--python-version", version, "--implementation", "cp",
            "--only-binary=:all:", "--dest", str(target), *sorted(wanted), failure=texts.NO_DOWNLOAD,
        )  # fmt: skip
        asked = set(wanted)
        wanted |= set(needed_on_windows(target.glob("*.whl"), conditional_only=True))


def needed_on_windows(wheels: Iterable[Path], conditional_only: bool = False) -> Iterator[str]:
    """The requirements of ``wheels`` on Windows, their conditions taken off; extras aside.

    Args:
        wheels: the files.
        conditional_only: only those that stand under the condition of being on Windows.
    """
    for wheel in wheels:
        for line in requirements(wheel):
            requirement, _, condition = line.partition(";")
            on_windows = bool(_ON_WINDOWS.search(condition))
            if "extra" not in condition and (on_windows or not (condition.strip() or conditional_only)):
                yield requirement.strip()


def requirements(wheel: Path) -> list[str]:
    """The ``Requires-Dist`` lines of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return BytesParser().parsebytes(archive.read(name)).get_all("Requires-Dist", [])


def _pip(*arguments: str, failure: str) -> None:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pip", *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        raise BundleError(f"{failure}\n{last_error(done.stderr)}")


def last_error(said: str) -> str:
    """pip's own last word of error, which names the package."""
    errors = [line for line in said.splitlines() if line.startswith("ERROR")]
    return errors[-1] if errors else said.strip()[-200:]

"""Verbs that write, killed on the way: the file is the old one or the new one, whole.

They are killed at random moments, most of which find them reading or working; and before each single line that the
module runs which puts files in place.
"""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from proof.run import Row, Run, faultless
from support.workbooks import SAMPLE
from xl_udfs.annexes import load_edition
from xl_udfs.annexes.roles import Cover
from xl_udfs.engine import calculate_file, read_book
from xl_udfs.ooxml import Archive, WorkbookError, read_workbook_xml
from xl_udfs.ooxml.changes import with_sheets
from xl_udfs.ooxml.splice import set_constants

UNIT = "某县某局"

_UNDISTURBED = "from xl_udfs.hosts.cli.main import run; run()"

_STEPWISE = """
import os, signal, sys
from xl_udfs.hosts.cli.main import main
from xl_udfs.ooxml import save

left = int(sys.argv.pop(1))

def traced(frame, event, argument):
    global left
    if frame.f_code.co_filename != save.__file__:
        return None
    if event == "line":
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
    return traced

sys.settrace(traced)
main(sys.argv[1:])
print(left, file=sys.stderr)
"""
"""Kills itself before the line that its first argument counts off; says how far it was from there if it ends."""


class Verb(NamedTuple):
    """A verb that writes a file.

    Attributes:
        name: as people type it.
        options: what follows the file.
        before: what the file holds beforehand; None when there is none.
        fault: what is wrong with the file afterwards; empty for nothing.
    """

    name: str
    options: Sequence[str]
    before: bytes | None
    fault: Callable[[Path], str]


def calc() -> Verb:
    """``jixiao calc`` of a sample in which the year was changed and nothing calculated since."""
    archive, home = Archive.opened(SAMPLE), load_edition().home
    workbook = read_workbook_xml(archive)
    year = workbook.names[home.defined_name(load_edition().key(Cover.YEAR))]
    xml = set_constants(archive.text(workbook.sheets[home.name]), {(year.top, year.left): 2031})
    stale = with_sheets(archive, {workbook.sheets[home.name]: xml})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "自评.xlsm")
        path.write_bytes(stale)
        calculate_file(path)
        fresh = path.read_bytes()
    assert fresh != stale
    return Verb("calc", (), stale, partial(_neither, stale, fresh))


def _neither(stale: bytes, fresh: bytes, path: Path) -> str:
    """The file must be the old one or the new one, and become the new one when the verb is given again."""
    if path.read_bytes() not in (stale, fresh):
        return "既不是旧文件，也不是新文件"
    calculate_file(path)
    return "" if path.read_bytes() == fresh else "再算一次，结果不同"


def new() -> Verb:
    """``jixiao new``: there is no file, or a workbook of the unit."""
    return Verb("new", ("--unit", UNIT, "--year", "2023"), None, _no_workbook)


def _no_workbook(path: Path) -> str:
    if not path.exists():
        return ""
    try:
        book = read_book(path)
    except WorkbookError as problem:
        return str(problem)
    edition = load_edition()
    area = book.names[edition.home.defined_name(edition.key(Cover.UNIT))]
    return "" if book.sheets[area.sheet].value(area.top, area.left) == UNIT else "没有单位名称"


def _at_random(verb: Callable[[], Verb], times: int, seed: int) -> Iterator[Row]:
    """Killed at any moment of the time that it takes undisturbed."""
    given, chance = verb(), Random(seed)
    start = time.monotonic()
    faults = _after(given, _killed_after, 60)
    takes = time.monotonic() - start
    for _ in range(times):
        faults += _after(given, _killed_after, chance.uniform(0, takes))
    yield faultless(f"jixiao {given.name}，随机时刻", times, faults)


def _at_each_step(verb: Callable[[], Verb], most: int, seed: int) -> Iterator[Row]:
    """Killed before each step of putting the file in place: ``most`` of the steps, the same whatever the seed."""
    given = verb()
    with tempfile.TemporaryDirectory() as folder:
        steps = _steps(_prepared(given, Path(folder)))
    chosen = steps[::-(-len(steps) // most)]
    faults = [fault for step in chosen for fault in _after(given, _killed_at, step)]
    yield faultless(f"jixiao {given.name}，写文件的每一步", len(chosen), faults)


def _prepared(verb: Verb, folder: Path) -> list[str]:
    """The verb's arguments, its file being in ``folder``."""
    path = folder / "自评.xlsm"
    if verb.before is not None:
        path.write_bytes(verb.before)
    return [verb.name, str(path), *verb.options]


def _after(verb: Verb, killed: Callable[[list[str], float], None], when: float) -> list[str]:
    """What is wrong after the verb was killed at some moment, if anything."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = _prepared(verb, Path(folder))
        killed(arguments, when)
        fault = verb.fault(Path(arguments[1]))
    return [f"{when}：{fault}"] if fault else []


def _killed_after(arguments: list[str], seconds: float) -> None:
    running = subprocess.Popen([sys.executable, "-c", _UNDISTURBED, *arguments], stdout=subprocess.DEVNULL)
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


def _killed_at(arguments: list[str], step: float) -> None:
    done = subprocess.run([sys.executable, "-c", _STEPWISE, str(step), *arguments], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, (step, done)


def _steps(arguments: list[str]) -> range:
    """All steps there are."""
    command = [sys.executable, "-c", _STEPWISE, str(sys.maxsize), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return range(sys.maxsize - int(done.stderr))


RUNS = (
    Run("killed-calc", "写文件时被中断，旧文件或新文件完好", 10, 6, 100, partial(_at_random, calc)),
    Run("killed-new", "写文件时被中断，旧文件或新文件完好", 11, 6, 100, partial(_at_random, new)),
    Run("killed-calc-steps", "写文件时被中断，旧文件或新文件完好", 0, 6, 1000, partial(_at_each_step, calc)),
    Run("killed-new-steps", "写文件时被中断，旧文件或新文件完好", 0, 6, 1000, partial(_at_each_step, new)),
)

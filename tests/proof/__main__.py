"""``python -m proof [NAME ...]``: make all the long runs, or those named, and print their rows.

All of them together write ``docs/度量.md``. Exit code 1 when a limit is missed, 2 for a name that no run has.
"""

import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from proof.apart import apart
from proof.page import PAGE, line, page
from proof.runs import RUNS
from support.tiny import SHELF
from xl_udfs.annexes.shelf import MORE


def main(names: Sequence[str]) -> int:
    """Make the runs called ``names``, all if there are none."""
    if unknown := set(names) - {run.name for run in RUNS}:
        known = "、".join(run.name for run in RUNS)
        print(f"没有这样的项目：{'、'.join(sorted(unknown))}。有：{known}。", file=sys.stderr)
        return 2
    os.environ[MORE] = str(SHELF)  # so that workbooks of the tiny edition are known
    chosen = [run for run in RUNS if not names or run.name in names]
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        measured = list(zip(chosen, workers.map(apart, chosen), strict=True))
    for run, rows in measured:
        for row in rows:
            print(line(run, row), end="")
    if not names:
        PAGE.write_bytes(page(measured).encode())
    return 0 if all(row.kept for _, rows in measured for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

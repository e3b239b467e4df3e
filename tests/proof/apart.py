"""Make a run in a process of its own: native code may end one, which must not end the others."""

import sys
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection

from proof.run import Row, Run
from proof.runs import RUNS

_PROCESSES = get_context("spawn")
_BROKEN_OFF = Row("全部", 0, "中断", "不中断", kept=False)


def apart(run: Run) -> list[Row]:
    """What a run comes to; what is over a limit is told one by one on standard error, as is what stopped the run."""
    print(f"开始：{run.title}（{run.name}）", file=sys.stderr)
    start, (receiver, sender) = time.monotonic(), _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=_send, args=(run.name, sender))
    process.start()
    sender.close()
    try:
        rows: list[Row] = receiver.recv()
    except EOFError:
        rows = [_BROKEN_OFF]
    process.join()
    for row in rows:
        if not row.kept:
            print(f"未达标：{run.title}，{row.what}", *row.details, sep="\n  ", file=sys.stderr)
    print(f"完成：{run.title}（{run.name}），{time.monotonic() - start:.0f} 秒", file=sys.stderr)
    return rows


def _send(name: str, sender: Connection) -> None:
    [run] = [run for run in RUNS if run.name == name]
    sender.send(list(run.measure(run.full, run.seed)))

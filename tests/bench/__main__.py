"""``python -m bench [REPETITIONS]``: measure everything, print a table.

Exit code 1 when a limit is missed or something could not be measured.
"""

import compileall
import sys
from contextlib import nullcontext

from rich.console import Console

from bench.benchmarks import BENCHMARKS
from bench.calc import calc_benchmarks
from bench.harness import Benchmark, Outcome, measure, report
from support.tools import OFFICE

REPETITIONS = 31


def main(arguments: list[str]) -> int:
    """Run every benchmark."""
    repetitions = int(arguments[0]) if arguments else REPETITIONS
    compileall.compile_dir("xl_udfs", quiet=1)  # as pip does when it installs, whatever the surroundings say
    if OFFICE.missing():
        print(OFFICE.reason(), file=sys.stderr)
    try:
        with nullcontext([]) if OFFICE.missing() else calc_benchmarks() as in_calc:
            outcomes = [_measured(benchmark, repetitions) for benchmark in (*BENCHMARKS, *in_calc)]
    except RuntimeError as error:
        print(f"测量失败：{error}", file=sys.stderr)
        return 1
    return 0 if report(outcomes, Console()) else 1


def _measured(benchmark: Benchmark, repetitions: int) -> Outcome:
    print(f"正在测量：{benchmark.name}（{repetitions} 次）……", file=sys.stderr)
    return measure(benchmark, repetitions)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

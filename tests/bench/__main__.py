"""``python -m bench [REPETITIONS]``: measure everything, print a table.

Exit code 1 when a limit is missed or something could not be measured.
"""

import sys

from rich.console import Console

from bench.benchmarks import BENCHMARKS
from bench.harness import measure, report

REPETITIONS = 31


def main(arguments: list[str]) -> int:
    """Run every benchmark."""
    repetitions = int(arguments[0]) if arguments else REPETITIONS
    outcomes = []
    for benchmark in BENCHMARKS:
        print(f"正在测量：{benchmark.name}（{repetitions} 次）……", file=sys.stderr)
        try:
            outcomes.append(measure(benchmark, repetitions))
        except RuntimeError as error:
            print(f"测量失败：{error}", file=sys.stderr)
            return 1
    return 0 if report(outcomes, Console()) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

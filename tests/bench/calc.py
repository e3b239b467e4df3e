"""Cells of LibreOffice: ours beside native ones, in one LibreOffice."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.harness import Benchmark, Timed
from support.office import Office
from xl_udfs.hosts.calc.oxt import write_extension

ROWS = 10_000
OURS = "=EXEC_RATE(A1,B1)"
NATIVE = "=ROUND(A1/B1,4)"
LIMIT = 12.0


@contextmanager
def calc_benchmarks() -> Iterator[list[Benchmark]]:
    """The benchmarks, and a LibreOffice with our extension while they run."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder, "office")
        own.mkdir()
        with Office(own, write_extension(Path(folder))) as office:
            yield [
                Benchmark(
                    f"LibreOffice：改 {ROWS} 行的数，EXEC_RATE 对自带的 ROUND(A/B,4)",
                    _following(office, OURS), _following(office, NATIVE), limit=LIMIT,
                )
            ]


def _following(office: Office, formula: str) -> Timed:
    """Time a column of ``formula`` over figures that were never there before, so that nothing is remembered."""
    last = office.fill_column(formula, ROWS)
    if not last.replace(".", "").isdigit():
        raise RuntimeError(f"{formula} shows {last}")
    return lambda: office.follow_seconds(formula)

"""Every benchmark, as data."""

import sys
from pathlib import Path

from bench.harness import Benchmark, command

SAMPLE = "workbook/样例-2022.xlsm"
JIXIAO = str(Path(sys.executable).with_name("jixiao"))

_READ = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python()
"""

READ_ONLY = command(sys.executable, "-c", _READ, SAMPLE)
"""The least that a check must do: start Python and read every sheet of the file."""

FINDINGS_OR_NONE = (0, 1)
"""Exit codes of a check that was carried out."""

BENCHMARKS = (
    Benchmark(
        "冷启动 jixiao check（样例）",
        command(JIXIAO, "check", SAMPLE, exit_codes=FINDINGS_OR_NONE),
        READ_ONLY,
        limit=4.0,
    ),
    Benchmark(
        "冷启动 python -m … check（样例）",
        command(sys.executable, "-m", "xl_udfs.hosts.cli.main", "check", SAMPLE, exit_codes=FINDINGS_OR_NONE),
        READ_ONLY,
        limit=4.0,
    ),
)

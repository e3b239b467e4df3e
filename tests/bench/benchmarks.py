"""Every benchmark, as data."""

import io
import re
import sys
from decimal import Decimal
from itertools import chain
from pathlib import Path
from zlib import crc32

from python_calamine import CalamineWorkbook

from bench.excel import server_calls
from bench.harness import Benchmark, calls, command
from official.annex5 import PARAGRAPHS
from xl_udfs.cell_functions import call
from xl_udfs.cell_functions.rates import EXEC_RATE
from xl_udfs.checking import check_book
from xl_udfs.engine import read_book, recalculate
from xl_udfs.prose import judge

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

EXECUTED, BUDGET = 451.78, 19108.19
_EXECUTED, _BUDGET = Decimal("451.78"), Decimal("19108.19")
_CALLS, _SERVER_CALLS = 20_000, 2_000

_BLOCK = [[f"{row}个乡镇按月发放" if column % 3 else row * column / 100 for column in range(15)] for row in range(60)]
_MARKS = 200

_DATA = Path(SAMPLE).read_bytes()


def _read_values() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(_DATA))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


_PAGE = 700
"""Characters of a page of a report: 22 lines of 28, and headings."""

_SAMPLE_REPORT = "\n".join(text for _, text in PARAGRAPHS)
TWENTY_PAGES = "\n".join([_SAMPLE_REPORT] * (1 + 20 * _PAGE // len(_SAMPLE_REPORT)))
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")

BENCHMARKS = (
    Benchmark(
        "核对 20 页报告的文字，对用正则找出其中的数",
        calls(lambda: list(judge(TWENTY_PAGES))),
        calls(lambda: _NUMBER.findall(TWENTY_PAGES)),
        limit=150.0,
    ),
    Benchmark(
        "完整重算样例，对 calamine 读一遍",
        calls(lambda: recalculate(_DATA, {})),
        calls(_read_values),
        limit=6.0,
    ),
    Benchmark(
        "校验样例，不重算，对 calamine 读一遍",
        calls(lambda: check_book(read_book(SAMPLE, recalculated=False), SAMPLE)),
        calls(_read_values),
        limit=8.0,
    ),
    Benchmark(
        "校验样例，重算，对 calamine 读一遍",
        calls(lambda: check_book(read_book(SAMPLE), SAMPLE)),
        calls(_read_values),
        limit=20.0,
    ),
    Benchmark(
        "冷启动 jixiao check（样例）",
        command(JIXIAO, "check", SAMPLE, exit_codes=FINDINGS_OR_NONE),
        READ_ONLY,
        limit=4.0,
    ),
    Benchmark(
        "EXEC_RATE 对 Decimal 直接调用",
        calls(lambda: EXEC_RATE(_EXECUTED, _BUDGET, None), _CALLS),
        calls(lambda: _EXECUTED / _BUDGET, _CALLS),
        limit=10.0,
    ),
    Benchmark(
        "EXEC_RATE 对单元格的数，含全部约定",
        calls(lambda: call("EXEC_RATE", [EXECUTED, BUDGET]), _CALLS),
        calls(lambda: Decimal(repr(EXECUTED)) / Decimal(repr(BUDGET)), _CALLS),
        limit=10.0,
    ),
    Benchmark(
        "CONTENT_MARK 对 60×15 格文字和数",
        calls(lambda: call("CONTENT_MARK", [_BLOCK]), _MARKS),
        calls(lambda: crc32("".join(map(str, chain(*_BLOCK))).encode()), _MARKS),
        limit=10.0,
    ),
    Benchmark(
        "Excel 调用 EXEC_RATE 对 xlwings 空函数",
        server_calls("xl_udfs.hosts.excel.functions", "EXEC_RATE", [EXECUTED, BUDGET, None], _SERVER_CALLS),
        server_calls("xlwings_com.empty", "empty", [EXECUTED, BUDGET, None], _SERVER_CALLS),
        limit=1.3,
    ),
)

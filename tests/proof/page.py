"""The page with the table."""

from collections.abc import Iterable

from proof.run import Row, Run
from support.tools import REPOSITORY

PAGE = REPOSITORY / "docs" / "度量.md"

_HEAD = """\
# 度量

本页由 `make proof` 生成，请不要直接修改。每一项用固定的种子，再运行一次得到同样的数；`make test` 每次抽查其中一小部分。
速度另由 `make bench` 测量。

| 项目 | 试了什么 | 次数 | 结果 | 上限或下限 | 种子 | |
|---|---|---:|---|---|---:|---|
"""


def page(measured: Iterable[tuple[Run, Iterable[Row]]]) -> str:
    """The text of the page."""
    return _HEAD + "".join(line(run, row) for run, rows in measured for row in rows)


def line(run: Run, row: Row) -> str:
    """One row as it stands in the table."""
    cells = (run.title, row.what, row.tried, row.result, row.limit, run.seed, "达标" if row.kept else "未达标")
    return f"| {' | '.join(map(str, cells))} |\n"

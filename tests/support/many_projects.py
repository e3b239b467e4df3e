"""A unit with twenty projects, a set of forms for each, and sixty indicators in one of them."""

from pathlib import Path
from typing import Any

from xl_udfs.annexes import load_edition
from xl_udfs.build.workbook import build_workbook

PROJECTS = 20
INDICATORS = 60
SECONDS = [group.second_name for group in load_edition().annexes["附件4"].blocks["指标"].groups]


def build_many_projects(path: Path) -> None:
    """Build its workbook at ``path``."""
    numbers = range(1, PROJECTS + 1)
    build_workbook(path, {
        "附件1": {"项目": [[f"项目{number}", 0, number, number, number] for number in numbers]},
        "附件3": [{"项目立项目的": f"目的{number}"} for number in numbers],
        "附件4": [_table(number) for number in numbers],
    })


def _table(number: int) -> dict[str, Any]:
    """附件4 of one project: ``number`` 万元, all spent."""
    return {
        "项目名称": f"项目{number}", "年度资金总额.年初预算数": number, "年度资金总额.全年预算数": number,
        "年度资金总额.全年执行数": number, "指标": _indicators(INDICATORS if number == 7 else 10),
    }


def _indicators(count: int) -> dict[str, list[list[Any]]]:
    """``count`` indicators, dealt out over the ten second-level headings."""
    return {
        second: [[f"指标{number}", "100人", "100人", 1.5, 1.5] for number in range(count) if number % 10 == place]
        for place, second in enumerate(SECONDS)
    }

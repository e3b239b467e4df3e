"""A unit with twenty projects, a set of forms for each, and sixty indicators in one of them.

Everything else is the sample's, so that nearly every formula has something to work on. No two indicators are alike.
"""

from pathlib import Path
from typing import Any

from xl_udfs.annexes import load_edition
from xl_udfs.annexes.source import load_sample
from xl_udfs.build.workbook import build_workbook

PROJECTS = 20
INDICATORS = 60
SECONDS = [group.second_name for group in load_edition().annexes["附件4"].blocks["指标"].groups]


def build_many_projects(path: Path) -> None:
    """Build its workbook at ``path``."""
    sample, numbers = load_sample(load_edition()), range(1, PROJECTS + 1)
    projects = [[f"项目{number}", 0, number, number, number] for number in numbers]
    build_workbook(path, load_edition(), {
        **sample,
        "附件1": {**sample["附件1"], "项目": projects, **_BUILDINGS},
        "附件3": [{**sample["附件3"], "项目立项目的": f"目的{number}"} for number in numbers],
        "附件4": [_table(number, sample["附件4"]) for number in numbers],
        "支出明细": {**sample["支出明细"], "项目支出": [[name, spent] for name, *_, spent, _ in projects]},
    })


_BUILDINGS = {"批复规模": 1200, "实际规模": 1150, "预算投资": 560.5, "实际投资": 548.25}


def _table(number: int, sample: dict[str, Any]) -> dict[str, Any]:
    """附件4 of one project: ``number`` 万元, all spent."""
    return {
        **{key: sample[key] for key in ("预期目标", "实际完成情况")},
        "项目名称": f"项目{number}", "年度资金总额.年初预算数": number, "年度资金总额.全年预算数": number,
        "年度资金总额.全年执行数": number, "当年财政拨款": [number, number, number, None, None, None],
        "指标": _indicators(number, INDICATORS if number == 7 else 10),
    }


def _indicators(project: int, count: int) -> dict[str, list[list[Any]]]:
    """``count`` indicators, dealt out over the ten second-level headings."""
    reached = [f"{100 * project + number}人" for number in range(count)]
    return {
        second: [
            [f"指标{number}", reached[number], reached[number], 1.5, 1.5] for number in range(count) if number % 10 == place
        ]
        for place, second in enumerate(SECONDS)
    }

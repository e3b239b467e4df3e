"""How many pages every sheet of the checked-in workbooks prints on, in the order of the tabs."""

from pathlib import Path

from support.workbooks import SAMPLE, TEMPLATE

_SHEETS = {
    "首页": 1, "填表说明": 1, "附件1": 1, "附件2": 1, "附件3": 1, "附件4": 1, "附件5": 3, "支出明细": 1, "校验结果": 1,
    "校验规则": 8, "函数速查": 2,
}

PAGES: dict[Path, dict[str, int]] = {TEMPLATE: _SHEETS, SAMPLE: {**_SHEETS, "附件4": 2, "附件5": 6}}


def pages_of(path: Path, sheet: str) -> range:
    """Where a sheet is in the printed workbook, pages counted from 1."""
    counts = PAGES[path]
    before = sum(list(counts.values())[: list(counts).index(sheet)])
    return range(1 + before, 1 + before + counts[sheet])

"""For every rule: what it must find, what it must let pass, and what lies on the border; as data, by code.

A case is (what is changed in the sample, the cell where the rule must find something or None).
"""

from typing import Any

Case = tuple[dict[str, dict[str, Any]], str | None]


def one(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件1; ``_`` stands for the dot of a key."""
    return {"附件1": {key.replace("_", "."): value for key, value in values.items()}}


def two(**values: Any) -> dict[str, dict[str, Any]]:
    """Changes of 附件2."""
    return {"附件2": {key.replace("_", "."): value for key, value in values.items()}}


CASES: dict[str, list[Case]] = {
    "JX101": [
        (one(编制数=None), "B4"),
        (one(基本支出=[329.09, "见附表", 451.78]), "D6"),
        (one(项目=[["1.某项目", 1, None, 2]]), "D18"),
        (one(项目=[]), "A18"),
        ({"首页": {"单位全称": None}}, "C5"),
        (one(办公费=["无", "——", 0]), None),
        (one(基本支出=["329.09万元", "４５１．７８", 451.78]), None),
        (one(政府采购=[None, None]), None),
    ],
    "JX102": [
        (one(批复规模=100), "C27"),
        (one(实际投资=100), "E27"),
        (one(批复规模=100, 实际规模=95), None),
        (one(批复规模="无", 实际规模="无"), None),
        (one(批复规模=100, 实际规模="无"), None),
    ],
    "JX103": [
        ({"首页": {"年度": 22}}, "C7"),
        ({"首页": {"年度": 1e300}}, "C7"),
        ({"首页": {"年度": 2023}}, None),
        ({"首页": {"年度": "2023"}}, None),
    ],
    "JX201": [
        (one(控制率=0.90), "F4"),
        (one(控制率="87.8%"), "F4"),
        (one(批复规模=100, 实际规模=95, 规模控制率=0.90), "D27"),
        (one(控制率="88%"), None),
        (one(控制率="87.88%"), None),
        (one(控制率=0.875), None),
    ],
    "JX202": [
        (one(三公经费_本年决算数=2), "F11"),
        (one(公务用车_上年决算数=0.5, 三公经费_上年决算数=1.64), "B12"),
        (one(三公经费_本年决算数=1.25), "F11"),
        (one(三公经费_本年决算数=1.24), None),
        (one(公务车购置=["——", "无", "/"]), None),
    ],
    "JX203": [
        (one(项目支出小计_本年预算数=18656.14), "D17"),
        (one(项目=[["甲", 1, 2, 3]], 项目支出小计=[1, 2, 4]), "F17"),
        (one(项目=[["甲", 0.1, 2, 3], ["乙", 0.2, 0, 0]]), None),
        (one(项目支出小计_本年预算数=18656.42), None),
    ],
    "JX401": [
        (two(年度资金总额_执行率=0.95), "H5"),
        (two(年度资金总额_全年预算数=20000, 年度资金总额_执行率="100%"), "H5"),
        (two(年度资金总额_全年预算数=20000, 年度资金总额_执行率="96%"), None),
        (two(年度资金总额_执行率=100), None),
    ],
    "JX402": [
        (two(年度资金总额_全年预算数=20000, 年度资金总额_得分=10), "I5"),
        (two(年度资金总额_得分=10.02), "I5"),
        (two(年度资金总额_得分=9.99), None),
        (two(年度资金总额_全年预算数=15000), None),
    ],
    "JX403": [
        (two(总得分=98), "H22"),
        (two(总分值=90), "G22"),
        (two(总得分="96分"), None),
    ],
    "JX701": [
        (one(控制率=88), "F4"),
        (one(控制率="88"), "F4"),
        (one(控制率="88%"), None),
        (one(控制率=0.88), None),
    ],
    "JX902": [
        (one(编制数=0), "F4"),
        (one(在职人数=-1), "F4"),
        (one(编制数="无"), None),
    ],
}

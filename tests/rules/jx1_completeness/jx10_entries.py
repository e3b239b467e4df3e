"""Cases of JX100 to JX109: what must be filled in is filled in; what the cover says."""

from rules.kit.case import Case, edge, home, one

CASES: dict[str, list[Case]] = {
    "JX101": [
        (one(编制数=None), "B4"),
        (one(基本支出=[329.09, "见附表", 451.78]), "D6"),
        (one(项目=[["1.某项目", 1, None, 2]]), "D18"),
        (one(项目=[]), "A18"),
        ({"首页": {"单位全称": None}}, "C5"),
        (home(**{f"报送附件{number}": "否" for number in range(1, 6)}), "C12"),
        edge(home(**{f"报送附件{number}": "否" for number in range(1, 5)}), None),
        edge(one(办公费=["无", "——", 0]), None),
        (one(基本支出=["329.09万元", "４５１．７８", 451.78]), None),
        (one(政府采购=[None, None]), None),
    ],
    "JX102": [
        (one(批复规模=100), "C27"),
        (one(实际投资=100), "E27"),
        (one(批复规模=100, 实际规模=95), None),
        (one(批复规模="无", 实际规模="无"), None),
        edge(one(批复规模=100, 实际规模="无"), None),
    ],
    "JX103": [
        ({"首页": {"年度": 22}}, "C7"),
        ({"首页": {"年度": 1e300}}, "C7"),
        ({"首页": {"年度": 2023}}, None),
        edge({"首页": {"年度": "2023"}}, None),
    ],
    "JX104": [
        (home(填报日期=None), "C10"),
        (home(单位简称=None, 联系电话=None), "C6"),
        edge(home(填表人="（略）", 联系电话="无"), None),
    ],
    "JX105": [
        (home(填报日期="2023年13月5日"), "C10"),
        (home(填报日期="7月5日"), "C10"),
        (home(填报日期="2021年12月31日"), "C10"),
        edge(home(填报日期="2022年12月31日"), None),
        (home(填报日期="2023-07-05"), None),
        (home(填报日期="2023年 7 月"), None),
        (home(填报日期=45112), None),
        (home(填报日期="二〇二三年七月五日"), None),
        (home(填报日期=None), None),
    ],
}

"""Cases of JX750 to JX759: years that are not the one of the filing."""

from rules.kit.case import Case, edge, four, two

_GOAL = "保障待遇发放。"

CASES: dict[str, list[Case]] = {
    "JX750": [
        (two(预期目标="2021年度目标：" + _GOAL), "B12"),
        (four(预期目标="新田县2021年度绩效目标：" + _GOAL), "B11"),
        (two(预期目标="2022年度目标：" + _GOAL), None),
        edge(two(预期目标="比2021年度目标提高 3%。"), None),
        (two(预期目标="完成2021年度结转项目。"), None),
        (two(预期目标="巩固2021年度目标完成成果。"), None),
    ],
    "JX751": [
        ({"首页": {"年度": 2023}}, "C7"),
        ({"首页": {"年度": 2024}}, "C7"),
        edge({"首页": {"年度": 2021}}, None),
    ],
}

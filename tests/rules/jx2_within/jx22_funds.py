"""Cases of JX220 to JX229: both ways to divide the funds of 附件2."""

from rules.kit.case import Case, edge, two

CASES: dict[str, list[Case]] = {
    "JX221": [
        (two(一般公共预算=19072.64), "E5"),
        (two(专户非税=0.02), "E5"),
        (two(年度资金总额_全年预算数=19200, 一般公共预算=19200), None),
        edge(two(一般公共预算=19108.18), None),
        (two(一般公共预算=19000, 政府性基金=108.19), None),
        (two(政府性基金="无", 其他资金="/"), None),
    ],
    "JX222": [
        (two(项目支出=18656.14), "E5"),
        edge(two(项目支出=18656.4), None),
        (two(年度资金总额_全年预算数=19200, 年度资金总额_全年执行数=18000), "E5"),
        (two(年度资金总额_全年预算数=19200), None),
    ],
}

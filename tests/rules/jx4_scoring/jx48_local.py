"""Cases of JX480 to JX489: rules of single places; off unless a workbook or an edition turns them on."""

from rules.kit.case import Case, edge, indicator, two

CASES: dict[str, list[Case]] = {
    "JX480": [
        (indicator("附件2", 1, 年度指标值="≥100人", 实际完成值="130人", 原因="扩大了范围"), "H14"),
        (indicator("附件2", 1, 年度指标值="≥100人", 实际完成值="130人", 得分=8, 原因="扩大了范围"), None),
        edge(indicator("附件2", 1, 年度指标值="≥100人", 实际完成值="129人"), None),
    ],
    "JX481": [
        (two(年度资金总额_全年预算数=25000), "H22"),
        (two(年度资金总额_全年预算数=23900), "H22"),
        edge(two(年度资金总额_全年预算数=23885), None),
        (two(年度资金总额_全年预算数=25000, 总得分=79), None),
    ],
}

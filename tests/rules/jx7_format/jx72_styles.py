"""Cases of JX720 to JX729: one way to write a kind of figure in a column."""

from rules.kit.case import Case, edge, indicator

CASES: dict[str, list[Case]] = {
    "JX720": [
        (indicator("附件2", 3, 分值="20分"), "G16"),
        (indicator("附件4", 3, 得分="5分"), "H15"),
        edge(indicator("附件2", 3, 分值="20"), None),
    ],
    "JX721": [
        (indicator("附件2", 1, 实际完成值="0.4108"), "F14"),
        (indicator("附件2", 1, 年度指标值=0.4108), "E14"),
        edge(indicator("附件2", 1, 年度指标值=0.4108, 实际完成值=0.42), None),
        (indicator("附件2", 1, 实际完成值="41.1%"), None),
    ],
}

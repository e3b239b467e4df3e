"""Cases of JX430 to JX439: grades in words against scores."""

from rules.kit.case import Case, edge, four, three

CASES: dict[str, list[Case]] = {
    "JX430": [
        (three(目标完成情况="本年自评等级为“良”，已公开。"), "C8"),
        (three(目标完成情况="评价等级：差"), "C8"),
        (three(目标完成情况="自评等级为优，已公开。"), None),
        (three(目标完成情况="自评等级评定为良"), "C8"),
        (three(目标完成情况="自评结论为良"), "C8"),
        (three(目标完成情况="自评等级为良好等级。"), "C8"),
        edge(three(目标完成情况="自评结果良性运用"), None),
        (three(目标完成情况="自评等级为良") | four(总得分=85), None),
        ({"附件5": {"应用公开": [["自评等级为良"]]}}, None),
    ],
}

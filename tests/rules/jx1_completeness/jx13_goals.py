"""Cases of JX130 to JX139: every goal that was set is answered by a result."""

from rules.kit.case import Case, edge, four, three, two

CASES: dict[str, list[Case]] = {
    "JX131": [
        (two(预期目标="1、甲；\n2、乙；\n3、丙", 实际完成情况="1、甲；\n2、乙"), "F12"),
        (three(目标完成情况="目标完成1：甲；\n目标完成2：乙"), "C8"),
        edge(two(预期目标="1、甲；\n2、乙", 实际完成情况="1、甲；\n2、乙"), None),
        (two(预期目标="1、甲；\n2、乙", 实际完成情况="100%"), None),
        (two(预期目标="1、甲；\n2、乙；\n3、丙", 实际完成情况="全部完成。\n没有偏差。"), None),
    ],
    "JX132": [
        ({}, "附件4!F11"),
        (four(实际完成情况="1、甲；\n2、乙；\n3、丙；\n4、丁；\n5、戊"), "F11"),
        edge(four(实际完成情况="1、甲；\n2、乙；\n3、丙"), None),
        (four(实际完成情况="全部完成"), None),
    ],
}
"""The published goals of 附件4 are three, its results four: a true hint, and so one of the cases."""

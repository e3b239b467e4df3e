"""Cases of JX310 to JX319: projects of 附件1 against their sets, and what the sets add up to."""

from rules.kit.case import Case, edge, four, projects, three

_ROWS = [["1.甲", 10, 20.5, 20], ["2.乙", 10, 30, 30.25]]
_NUMBERED = [[*row, number] for number, row in enumerate(_ROWS, 1)]
_SETS = (("甲", 20.5, 20), ("乙", 30, 30.25))

CASES: dict[str, list[Case]] = {
    "JX311": [
        (four(年度资金总额_全年执行数=18656.14), "F6"),
        (projects(_NUMBERED, ("甲", 20.5, 20.5), _SETS[1]), "附件4!F6"),
        (projects([*_ROWS, ["丙", 1, 1, 1]], *_SETS), "附件1!F17"),
        (projects(_NUMBERED, *_SETS), None),
        (projects(_ROWS, *_SETS), None),
        edge(projects(_NUMBERED, ("甲", 20.5, 20.01), _SETS[1]), None),
        (projects([["丙", 1, 20.5, 20], ["丁", 1, 30, 30.25]], *_SETS), None),
        (projects([*_NUMBERED, ["丙", 1, 1, 1, 7]], *_SETS), None),
    ],
    "JX312": [
        (four(年度资金总额_年初预算数=18656, 年度资金总额_全年预算数=18656.14), "E6"),
        (projects(_NUMBERED, ("甲", 25.5, 20), _SETS[1]), "附件4!E6"),
        (four(年度资金总额_年初预算数=18000), None),
        (four(年度资金总额_全年预算数=19000), None),
        edge(four(年度资金总额_年初预算数=18656.42, 年度资金总额_全年预算数=18656.42), None),
    ],
    "JX313": [
        (four(年度资金总额_全年预算数=186564.1), "E6"),
        (four(年度资金总额_年初预算数=19072.66), "D6"),
        edge(four(年度资金总额_年初预算数=19072.65), None),
        (four(年度资金总额_年初预算数=100), None),
    ],
    "JX315": [
        (projects(_NUMBERED, ("丙", 20.5, 20), _SETS[1]), "附件4!B3"),
        edge(projects(_NUMBERED, ("甲类补助", 20.5, 20), _SETS[1]), None),
        (projects([[*row[:4], 1] for row in _NUMBERED], ("丙", 50.5, 50.25)), None),
    ],
    "JX316": [
        (three(专项名称="职业年金补助"), "C3"),
        edge(three(专项名称="对机关(养老保险和职业年金)和城乡基本养老保险基金的补助 "), None),
        (three(专项名称="对机关养老、职业年金和城乡养老基金的补助"), "C3"),
        (three(专项名称="对机关养老职业年金和城乡养老保险补助"), None),
        (three(专项名称=" "), None),
    ],
    "JX317": [
        (three(年度预算金额="18656.14万元"), "C4"),
        (three(年度预算金额="年初18656万元，调整后18656.43万元"), "C4"),
        edge(three(年度预算金额="18656.42"), None),
        (three(年度预算金额="年初18000万元，调整后18656.41万元"), None),
        (three(年度预算金额="186564100元"), None),
        (three(年度预算金额="见附表"), None),
    ],
}

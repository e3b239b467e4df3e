"""Cases of JX230 to JX239: the fund tables of 附件4."""

from rules.kit.case import Case, edge, four

CASES: dict[str, list[Case]] = {
    "JX231": [
        (four(上年结转资金_全年预算数=10), "E6"),
        (four(当年财政拨款_全年执行数=18656.14), "F6"),
        (four(当年财政拨款_全年执行数=18656, 其他资金_全年执行数=0.41), None),
        (four(当年财政拨款=[None] * 6), None),
        edge(four(当年财政拨款_全年执行数=18656.4), None),
    ],
}

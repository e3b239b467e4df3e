"""Cases of JX140 to JX149: every section of the report has a text."""

from rules.kit.case import Case, edge, one

_CLEARED = {"附件5": {"基本支出": [[" "], [" "], [" "]]}}

CASES: dict[str, list[Case]] = {
    "JX141": [
        (_CLEARED, "A33"),
        edge({"附件5": {"基本支出": [["无"], [" "], [" "]]}}, None),
        (_CLEARED | one(基本支出=[None, None, None]), None),
    ],
}

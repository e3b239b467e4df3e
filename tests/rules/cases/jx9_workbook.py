"""Cases of family JX9 工作簿完整性."""

from rules.cases.case import Case, edge, one

CASES: dict[str, list[Case]] = {
    "JX902": [
        (one(编制数=0), "F4"),
        (one(在职人数=-1), "F4"),
        edge(one(编制数="无"), None),
    ],
}

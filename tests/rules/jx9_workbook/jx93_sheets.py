"""Cases of JX930 to JX939: every sheet is there, once."""

from rules.kit.case import Case, edge, two_sets, workbook

CASES: dict[str, list[Case]] = {
    "JX930": [
        (two_sets() | workbook(sheet="附件3-2"), "附件3（第2套）!C3"),
        (workbook(sheet="附件5"), "附件5!A10"),
        edge(two_sets(), None),
    ],
    "JX931": [
        (workbook(copied="附件4"), "附件4!B3"),
        edge(two_sets(), None),
    ],
}

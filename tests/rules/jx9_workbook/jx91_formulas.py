"""Cases of JX910 to JX919: formulas are those of the template, and what they refer to is there."""

from rules.kit.case import Case, edge, one, workbook

CASES: dict[str, list[Case]] = {
    "JX910": [
        (workbook(formulas={"附件1!F4": "CONTROL_RATE(D5,B5)"}), "附件1!F4"),
        (workbook(formulas={"附件2!H5": "F5/E5"}), "附件2!H5"),
        (workbook(formulas={"附件1!F4": "control_rate($D$4, $B$4)"}), None),
        edge(workbook(formulas={"附件2!F5": "附件1!F6+附件1!F17"}), None),
    ],
    "JX911": [
        (workbook(formulas={"附件1!F4": "IFERROR(CONTROL_RATE(#REF!,B4),0.88)"}), "附件1!F4"),
        (workbook(formulas={"附件1!F4": "CONTROL_RATE(D4,B4)"}), None),
        edge(one(编制数=0) | workbook(formulas={"附件1!F4": "CONTROL_RATE(D4,#REF!)"}), None),
    ],
    "JX912": [
        (workbook(formulas={"附件1!B4": "[决算.xlsx]附件1!B4"}), "附件1!B4"),
        (workbook(formulas={"附件1!B4": "附件2!B4"}), None),
        edge(workbook(formulas={"附件1!F4": "[1]!CONTROL_RATE(D4,B4)"}), None),
    ],
    "JX913": [
        (workbook(stale="附件1!F4"), "附件1!F4"),
        ({}, None),
        edge(workbook(stale="附件1!B4"), None),
    ],
}

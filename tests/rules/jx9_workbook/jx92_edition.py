"""Cases of JX920 to JX929: the edition of the forms."""

from rules.kit.case import Case, edge, workbook
from xl_udfs.annexes import EDITION_NAME

CASES: dict[str, list[Case]] = {
    "JX920": [
        (workbook(names=[EDITION_NAME]), "首页!C7"),
        edge({}, None),
    ],
}

"""Cases of JX710 to JX719: what must not be published about persons."""

from rules.kit.case import Case, edge
from rules.kit.report import use


def _identity(check: str) -> str:
    """A number that nobody has: born on 1 January 1900 in no district, number 000."""
    return "999999" + "19000101" + "000" + check


CASES: dict[str, list[Case]] = {
    "JX710": [
        (use(f"经办人身份证号{_identity('7')}。"), "A70"),
        edge(use(f"经办人身份证号{_identity('1')}。"), None),
        (use("项目编码 1900010100000000000000。"), None),
    ],
    "JX711": [
        ({"首页": {"联系电话": "10000000000".replace("100", "199", 1)}}, "C11"),
        ({"首页": {"联系电话": "199" + "0" * 8}}, "C11"),
        (use("联系电话199-0000-0000，欢迎监督。"), "A70"),
        ({"首页": {"联系电话": "（略）"}}, None),
        ({"首页": {"联系电话": "0000-0000000"}}, None),
        edge(use("基金总支出" + "199" + "0" * 8 + "元。"), None),
    ],
}

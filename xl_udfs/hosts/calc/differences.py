"""Where cells in LibreOffice do not keep the contract of the functions: LibreOffice gives an add-in no more than this.

The one list. The tests hold every entry to it, and the contract's table shows that there are no others; the manual of
the extension shows it to people.
"""

from enum import Enum

from xl_udfs.record import Record


class Key(Enum):
    """What a difference is about."""

    TRUTH = "TRUE、FALSE"
    EMPTY_DIGITS = "小数位数"
    ZERO_OPTION = "写 0 的可选参数"
    SINGLE_ZERO = "单个的 0"
    TEXT_BESIDE_PERCENT = "文字形式的百分数"
    LEFT_OUT = "缺少参数"
    SEVERAL_ERRORS = "多个错误"
    ERROR_IN_RANGE = "区域里的错误"
    ERROR_AS_CONTENT = "内容标记遇到错误"
    ARRAYS = "数组公式"


SHEET = {"A1": "", "A2": "=1/0", "A3": "=NA()"}
"""What stands in the cells of the examples."""


class Difference(Record):
    """One difference.

    Attributes:
        key: what it is about.
        says: what to know, in one sentence, for people.
        formula: an example without ``=``, over SHEET.
        contract: what the example shows everywhere else.
        calc: what it shows in LibreOffice.
    """

    key: Key
    says: str
    formula: str
    contract: str
    calc: str


DIFFERENCES = (
    Difference(Key.TRUTH, "按 1 和 0 计，不报错。", "SCORE_TOTAL(10,TRUE())", "#VALUE!", "11"),
    Difference(
        Key.EMPTY_DIGITS, "小数位数引用空单元格时按 0 位计；请直接写数，或者不写。", "RATE_TEXT(0.0236,A1)",
        "2.36%", "2%",
    ),
    Difference(
        Key.ZERO_OPTION, "执行率的分值、满分、得分系数、明细文字的总数是 0 时，按没有写计。", "EXEC_SCORE(1,3,0)",
        "0", "3.33",
    ),
    Difference(
        Key.SINGLE_ZERO,
        "合计从第二个参数起，单独的 0 不算已填，别的数都空着时结果为空；CONTENT_MARK 当它是空的。区域里的 0 照常。",
        "SCORE_TOTAL(A1,0)", "0", "",
    ),
    Difference(
        Key.TEXT_BESIDE_PERCENT, "比率写成没有 % 的文字“1.5”时按 150% 计，不按 1.5% 计；请写上 %。", 'RATE_TEXT("1.5")',
        "1.50%", "150.00%",
    ),
    Difference(Key.LEFT_OUT, "缺少必需的参数时显示 Err:504，不是空。", "EXEC_RATE(90)", "", "Err:504"),
    Difference(
        Key.SEVERAL_ERRORS, "几个参数都有错误时显示最后一个，不是第一个。", "EXEC_RATE(A2,A3)", "#DIV/0!", "#N/A"
    ),
    Difference(
        Key.ERROR_IN_RANGE, "区域里有错误时显示 Err:504，不是那个错误。", "SCORE_TOTAL(A2:A3)", "#DIV/0!", "Err:504"
    ),
    Difference(
        Key.ERROR_AS_CONTENT, "CONTENT_MARK 显示那个错误，不算标记。", "CONTENT_MARK(A3)", "ihceodff", "#N/A"
    ),
    Difference(
        Key.ARRAYS, "数组公式里，长短不齐时多出来的格显示 #VALUE!；小数位数等可选参数要用单个数。",
        "SHARE(1,2,{2,3})", "0.5", "#VALUE!",
    ),
)


def table() -> str:
    """The differences as the manual lists them, in Markdown."""
    lines = ["| 情况 | 在 LibreOffice 里 | 例 | 别处显示 | LibreOffice 显示 |", "|---|---|---|---|---|"]
    lines += [
        f"| {one.key.value} | {one.says} | `={one.formula}` | {one.contract or '（空）'} | {one.calc or '（空）'} |"
        for one in DIFFERENCES
    ]
    return "\n".join(lines) + "\n"

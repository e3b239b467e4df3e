"""JX7 公开与格式: what must not be published about persons."""

import re
from collections.abc import Iterator
from functools import cache

from xl_udfs.filing import Filing, Item
from xl_udfs.numbers import plain
from xl_udfs.rulebook.kit.rule import PASSED, Hit, Outcome, Scope, Severity, rule
from xl_udfs.rulebook.kit.typed_texts import texts


@rule("JX710", "有身份证号码", Severity.WARNING, Scope.FORMAT, "各附件·文字；公开前的个人信息保护")
def identity_numbers(filing: Filing) -> Iterator[Outcome]:
    """报送、公开的文字里没有身份证号码。

    检查内容：
        首页和各附件的文字里有 18 位身份证号码（出生日期和校验码都对）。
    为什么：
        身份证号码是个人信息，随表公开就是泄露。
    示例：
        错：在文字里写出某人完整的身份证号码。
        对：写“（略）”，或只写姓名。
    如何改：
        删去，或改写“（略）”。
    误报说明：
        校验码不对的 18 位数（如项目编码、账号）不报告；报告里不显示完整号码。
    """
    for text, item in _with_long_figures(filing):
        found = next((one for one in _identity().findall(text) if _is_valid(one)), "")
        yield _leak(item, "身份证号码", f"{found[:3]}…{found[-2:]}", "删去，或改写“（略）”。") if found else PASSED
    if texts(filing):
        yield PASSED


@rule("JX711", "有个人手机号码", Severity.HINT, Scope.FORMAT, "各附件·文字、联系电话；公开前的个人信息保护")
def mobile_numbers(filing: Filing) -> Iterator[Outcome]:
    """公开的表里不留个人手机号码。

    检查内容：
        首页和各附件的文字、联系电话里有 11 位手机号码，中间有空格或短横的也认。
    为什么：
        自评表要向社会公开，手机号码是个人信息。
    示例：
        错：联系电话填 11 位的手机号码。
        对：填办公电话，或写“（略）”。
    如何改：
        公开前改为办公电话或“（略）”。
    误报说明：
        后面跟着元、万的数不是号码，不提示；报告里不显示完整号码。
    """
    for text, item in _with_long_figures(filing):
        found = _mobile().search(text)
        masked = f"{found[0][:3]}…{found[0][-2:]}" if found else ""
        yield _leak(item, "手机号码", masked, "改写“（略）”，或填办公电话。") if found else PASSED
    if texts(filing):
        yield PASSED


def _leak(item: Item, what: str, masked: str, advice: str) -> Hit:
    return Hit(
        item=item,
        message=f"{item.column_label or item.row_label}里有{what} {masked}，公开前应当隐去。",
        advice=advice,
    )


def _with_long_figures(filing: Filing) -> Iterator[tuple[str, Item]]:
    """The few texts that may hold such a number, with half-width digits."""
    search = _long_figure().search
    return ((plain(text), item) for text, item in texts(filing) if search(text))


@cache
def _long_figure() -> "re.Pattern[str]":
    return re.compile(r"\d{4}[ -]?\d{4}")


@cache
def _identity() -> "re.Pattern[str]":
    return re.compile(
        r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]"
        r"(?![0-9A-Za-z])"
    )


@cache
def _mobile() -> "re.Pattern[str]":
    return re.compile(r"(?<![0-9.])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9]|\.[0-9]|\s*[元万亿%])")


_FACTORS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"


def _is_valid(number: str) -> bool:
    """Whether the last character is the checksum of the others (GB 11643)."""
    total = sum(factor * int(digit) for factor, digit in zip(_FACTORS, number, strict=False))
    return _CHECK_CHARACTERS[total % 11] == number[-1].upper()

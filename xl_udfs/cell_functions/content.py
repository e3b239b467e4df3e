"""Whether what stands in cells is still what it was."""

import zlib
from collections.abc import Sequence
from decimal import Decimal
from math import isfinite

from xl_udfs.cell_functions.catalog import Argument, Result, Section, cell_function
from xl_udfs.cell_functions.reading import is_array, rows
from xl_udfs.numbers import CellError

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""Stored marks are written into cells; there 12345678 and 1234e567 would become numbers, letters stay text."""


def _rendered(raw: object) -> str | CellError:
    """A cell or range as text that no other content has, alike on every host.

    A cell is ``n1.5,`` (a number at the 15 digits that cells show), ``t2:合计`` (text after its length),
    ``e#N/A,`` or ``,`` (blank); ``;`` ends a row and ``.`` the range. Changed, it would make all stored marks stale.
    """
    parts: list[str] = []
    for row in rows(raw if is_array(raw) else [raw]):
        for value in row:
            part = _cell(value)
            if isinstance(part, CellError):
                return part
            parts.append(part)
        parts.append(";")
    parts.append(".")
    return "".join(parts)


def _cell(raw: object) -> str | CellError:
    if isinstance(raw, str):
        if "\r" in raw:  # files and hosts differ in how a line ends
            raw = raw.replace("\r\n", "\n").replace("\r", "\n")
        return f"t{len(raw)}:{raw}" if raw else ","
    if raw is None:
        return ","
    if isinstance(raw, (float, int, Decimal)):  # TRUE is 1 and FALSE is 0: Calc cannot tell them apart
        return _number(raw)
    return f"e{raw.text}," if isinstance(raw, CellError) else CellError.VALUE


def _number(raw: float | Decimal) -> str | CellError:
    try:
        value = float(raw)
    except (ValueError, OverflowError):
        return CellError.NUM
    return f"n{value or 0.0:.15g}," if isfinite(value) else CellError.NUM  # minus zero is zero, too


@cell_function(
    section=Section.CONTENT,
    title="内容标记",
    description=(
        "给单元格的内容算一个标记（八个字母）：数、文字、错误或位置有任何变化，标记就不同。"
        "首页用它判断校验之后有没有改动。空格子和空文字算一样。"
    ),
    arguments=(
        Argument("values", "单元格或区域，可以有多个；请写明首尾，不用整行整列，不相连的区域分开写。", _rendered,
                 optional=True, many=True, area=True, errors=True),
    ),
    case="校验时“合计”右边是 100，要记下来，以后看有没有改动。",
    formula='CONTENT_MARK("合计",100)',
    result="bccoddjd",
    source="首页“已修改，请重新校验”的判断办法，本工具约定",
)
def CONTENT_MARK(values: Sequence[str]) -> Result:
    """CRC-32 of the contents in eight letters, to compare with one taken before; never ``""`` or an error of theirs."""
    return f"{zlib.crc32(''.join(values).encode('utf-8', 'surrogatepass')):08x}".translate(_LETTERS)

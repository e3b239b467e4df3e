"""CONTENT_MARK, by the texts that contents are rendered as before the mark is taken."""

import zlib

from contract.row import rows
from xl_udfs.numbers import CellError

NULL, DIV0, VALUE, REF = CellError.NULL, CellError.DIV0, CellError.VALUE, CellError.REF
NAME, NUM, NA = CellError.NAME, CellError.NUM, CellError.NA


def _mark(rendered: str) -> str:
    """CRC-32 in hexadecimal, each digit as a letter from a to p."""
    return "".join(chr(ord("a") + int(digit, 16)) for digit in f"{zlib.crc32(rendered.encode()):08x}")


ROWS = rows(
    "CONTENT_MARK",
    (["合计", 100], "bccoddjd", "written out: gzip has 122e3393 for t2:合计;.n100,;."),
    # Cells.
    ([1], _mark("n1,;."), "a number"),
    ([19108.19], _mark("n19108.19,;."), "a number with decimals"),
    ([0.1 + 0.2], _mark("n0.3,;."), "the noise of doubles is no content"),
    ([1234567890123456], _mark("n1.23456789012346e+15,;."), "fifteen digits"),
    ([-1.5], _mark("n-1.5,;."), "a negative number"),
    ([0], _mark("n0,;."), "a nought is not blank"),
    ([-0.0], _mark("n0,;."), "minus nought is nought"),
    (["1"], _mark("t1:1;."), "a number typed as text"),
    (["合计"], _mark("t2:合计;."), "text"),
    (["　33"], _mark("t3:　33;."), "a space before"),
    (["33　"], _mark("t3:33　;."), "a space behind"),
    (["　"], _mark("t1:　;."), "nothing but a space"),
    (["——"], _mark("t2:——;."), "not applicable is text"),
    (["按时完成"], _mark("t4:按时完成;."), "words"),
    (["甲\n乙"], _mark("t3:甲\n乙;."), "a line break"),
    (["甲\r\n乙"], _mark("t3:甲\n乙;."), "a line break of Windows"),
    (["\U00020bb7"], _mark("t1:\U00020bb7;."), "a character beyond the basic plane"),
    ([None], _mark(",;."), "an empty cell"),
    ([""], _mark(",;."), "empty text is an empty cell"),
    ([True], _mark("n1,;."), "TRUE is 1, as Calc has it"),
    ([False], _mark("n0,;."), "FALSE is 0, as Calc has it"),
    # Errors are content.
    ([NULL], _mark("e#NULL!,;."), "#NULL!"),
    ([DIV0], _mark("e#DIV/0!,;."), "#DIV/0!"),
    ([VALUE], _mark("e#VALUE!,;."), "#VALUE!"),
    ([REF], _mark("e#REF!,;."), "#REF!"),
    ([NAME], _mark("e#NAME?,;."), "#NAME?"),
    ([NUM], _mark("e#NUM!,;."), "#NUM!"),
    ([NA], _mark("e#N/A,;."), "#N/A"),
    (["#N/A"], _mark("t4:#N/A;."), "text that reads as an error"),
    ([[[1], [NA], [DIV0]], REF], _mark("n1,;e#N/A,;e#DIV/0!,;.e#REF!,;."), "errors in a range and beside it"),
    # Places.
    ([[1, 2]], _mark("n1,n2,;."), "a one-dimensional array is a row"),
    ([[["1", 2]]], _mark("t1:1n2,;."), "a row"),
    ([[[1], [2]]], _mark("n1,;n2,;."), "a column"),
    ([1, 2], _mark("n1,;.n2,;."), "two cells"),
    ([[[None], [1]]], _mark(",;n1,;."), "an empty cell before"),
    ([[[1], [None]]], _mark("n1,;,;."), "an empty cell behind"),
    ([[[None, None], [None, None]]], _mark(",,;,,;."), "an empty block"),
    ([[["甲", 5], [None, ""]], "乙"], _mark("t1:甲n5,;,,;.t1:乙;."), "a block and a cell"),
    (["t1:1;."], _mark("t6:t1:1;.;."), "text that looks like a rendering"),
)

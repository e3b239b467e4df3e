"""Whatever the bytes of a file are, reading it ends in a Book or in one sentence."""

import re
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ooxml.made import SHEET, by_xlsxwriter, parts, sheet, with_part, written
from proof.run import Row, Run
from proof.searching import search
from xl_udfs.engine import read_book
from xl_udfs.ooxml import UnreadableWorkbookError


def _filled(book: Any) -> None:
    page = book.add_worksheet("附件1")
    page.write_row("A1", [29, "文本", True])
    page.write_formula("D1", "=CONTROL_RATE(A1,33)", None, 0)
    book.define_name("名称", "=附件1!$A$1")


BOOK = by_xlsxwriter(_filled)
_PIECES = [b"<", b">", b'"', b"&", b"\0", b"\xff", b"<c/>", b"</row>", b"<f>", b"99999999", b"-"]
_XML_PARTS = [name for name in parts(BOOK) if name.endswith((".xml", ".rels"))]
_CELLS = [
    "<row>", "</row>", '<row r="3">', "<row/>", '<c r="B2">', "<c>", "</c>", "<c/>", '<c t="s">', '<c t="b">',
    "<f>A1</f>", '<f t="shared" si="0"/>', '<f t="array" ref="A1:B9">1</f>', '<f t="dataTable" ref="A1:A2"/>',
    '<f t="array" ref="A1:XFD1048576">1</f>', "<f>[1]X!A1</f>", "<f>((((</f>", "<v>1</v>", "<v>x</v>",
    "<v>1e400</v>", "<is><t>a</t></is>", "<!-- c -->", "<![CDATA[x]]>", '<c r="C3" t="e"><v>#X!</v></c>',
]


def read_or_refuse(folder: Path, data: bytes) -> None:
    """Read ``data`` from a file; AssertionError if it is refused otherwise than with a sentence in Chinese."""
    path = written(folder, data)
    try:
        book = read_book(path)
    except UnreadableWorkbookError as problem:
        assert re.fullmatch(re.escape(str(path)) + "：[^A-Za-z]*.+。", str(problem)), problem
    else:
        assert book.sheets


@st.composite
def _cut_out(draw: st.DrawFn) -> bytes:
    """A part of the file, a stretch of which is missing."""
    part = draw(st.sampled_from(_XML_PARTS))
    return with_part(BOOK, part, _without_a_stretch(draw, parts(BOOK)[part]))


@st.composite
def _put_in(draw: st.DrawFn) -> bytes:
    """A part of the file with something in it that does not belong there."""
    part = draw(st.sampled_from(_XML_PARTS))
    content = parts(BOOK)[part]
    at = draw(st.integers(0, len(content)))
    return with_part(BOOK, part, content[:at] + draw(st.sampled_from(_PIECES)) + content[at:])


@st.composite
def _disordered(draw: st.DrawFn) -> bytes:
    """Rows, cells and formulas in any disorder."""
    return with_part(BOOK, SHEET, sheet("".join(draw(st.lists(st.sampled_from(_CELLS), max_size=14)))))


@st.composite
def _damaged(draw: st.DrawFn) -> bytes:
    """The archive itself, cut off, with a stretch missing, or with some bytes changed."""
    if draw(st.booleans()):
        return _without_a_stretch(draw, BOOK)
    data = bytearray(BOOK)
    for at, byte in draw(st.dictionaries(st.integers(0, len(data) - 1), st.integers(0, 255), max_size=8)).items():
        data[at] = byte
    return bytes(data)


def _without_a_stretch(draw: st.DrawFn, content: bytes) -> bytes:
    start = draw(st.integers(0, len(content)))
    return content[:start] + content[draw(st.integers(start, len(content))):]


def _measure(what: str, files: SearchStrategy[bytes], examples: int, seed: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        yield search(what, partial(read_or_refuse, Path(folder)), examples, seed, files)


_FILES = {
    "XML 缺一段": _cut_out(), "XML 多出内容": _put_in(), "单元格次序混乱": _disordered(), "压缩包损坏": _damaged(),
}
RUNS = tuple(
    Run(name, "损坏的文件读得出，或一句话说清", seed, 200, 8000, partial(_measure, what, _FILES[what]))
    for name, seed, what in zip(("file-cut", "file-put", "file-cells", "file-bytes"), range(6, 10), _FILES, strict=True)
)

"""Whatever the bytes are, reading a file ends in a Book or in one sentence."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ooxml.made import SHEET, by_xlsxwriter, parts, sheet, with_part, written
from xl_udfs.engine import read_book
from xl_udfs.ooxml import UnreadableWorkbookError

FIXTURES = settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])


def filled(book: Any) -> None:
    page = book.add_worksheet("附件1")
    page.write_row("A1", [29, "文本", True])
    page.write_formula("D1", "=CONTROL_RATE(A1,33)", None, 0)
    book.define_name("名称", "=附件1!$A$1")


BOOK = by_xlsxwriter(filled)
PIECES = [b"<", b">", b'"', b"&", b"\0", b"\xff", b"<c/>", b"</row>", b"<f>", b"99999999", b"-"]
XML_PARTS = [name for name in parts(BOOK) if name.endswith((".xml", ".rels"))]


def read_or_refuse(tmp_path: Path, data: bytes) -> None:
    path = written(tmp_path, data)
    try:
        book = read_book(path)
    except UnreadableWorkbookError as problem:
        assert re.fullmatch(re.escape(str(path)) + "：[^A-Za-z]*.+。", str(problem))
    else:
        assert book.sheets


@FIXTURES
@given(data=st.data(), part=st.sampled_from(XML_PARTS))
def test_parts_with_pieces_cut_out(tmp_path: Path, data: st.DataObject, part: str) -> None:
    content = parts(BOOK)[part]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    read_or_refuse(tmp_path, with_part(BOOK, part, content[:start] + content[end:]))


@FIXTURES
@given(data=st.data(), part=st.sampled_from(XML_PARTS))
def test_parts_with_pieces_put_in(tmp_path: Path, data: st.DataObject, part: str) -> None:
    content = parts(BOOK)[part]
    at = data.draw(st.integers(0, len(content)))
    piece = data.draw(st.sampled_from(PIECES))
    read_or_refuse(tmp_path, with_part(BOOK, part, content[:at] + piece + content[at:]))


_CELLS = st.lists(
    st.sampled_from([
        "<row>", "</row>", '<row r="3">', "<row/>", '<c r="B2">', "<c>", "</c>", "<c/>", '<c t="s">', '<c t="b">',
        "<f>A1</f>", '<f t="shared" si="0"/>', '<f t="array" ref="A1:B9">1</f>', '<f t="dataTable" ref="A1:A2"/>',
        '<f t="array" ref="A1:XFD1048576">1</f>', "<f>[1]X!A1</f>", "<f>((((</f>", "<v>1</v>",
        "<v>x</v>", "<v>1e400</v>",
        "<is><t>a</t></is>", "<!-- c -->", "<![CDATA[x]]>", '<c r="C3" t="e"><v>#X!</v></c>',
    ]),
    max_size=14,
)  # fmt: skip


@FIXTURES
@given(pieces=_CELLS)
def test_cells_in_any_disorder(tmp_path: Path, pieces: list[str]) -> None:
    read_or_refuse(tmp_path, with_part(BOOK, SHEET, sheet("".join(pieces))))


@pytest.mark.parametrize(
    "rows",
    [
        "<c>" * 20_000,
        '<row r="1">' * 20_000,
        '<row r="1"><c r="A1">' + "<f>" * 20_000 + "</c></row>",
        '<row r="1"><c r="A1" t="inlineStr"><is>' + "<t>" * 20_000 + "</is></c></row>",
        '<row r="1"><c r="A1"><f>' + "(" * 20_000 + "</f></c></row>",
        '<row r="1"><c r="A1"><f>' + "[" * 20_000 + "</f></c></row>",
        '<row r="1"><c r="A1"><f>' + '"' * 20_001 + "</f></c></row>",
        '<row r="1"><c r="A1"><f>' + "1+" * 20_000 + "1</f></c></row>",
    ],
    ids=["cells", "rows", "formulas", "texts", "brackets", "square brackets", "quotes", "terms"],
)
def test_repetition_does_no_harm(tmp_path: Path, rows: str) -> None:
    read_or_refuse(tmp_path, with_part(BOOK, SHEET, sheet(rows)))


@pytest.mark.parametrize(
    "formula",
    [
        "SUM(ROW(1:1048576)*COLUMN(A:XFD))", "SUMPRODUCT((附件1!A2:XFD1048576=1)*1)", "SCORE_TOTAL(F2:XFD1048576)",
        'LEN(REPT(REPT("x",32767),32767))', "SUM(_xlfn.SEQUENCE(1048576,16384))", "9^9^9^9", "FACT(1E9)",
    ],
)  # fmt: skip
def test_formulas_that_ask_for_too_much(tmp_path: Path, formula: str) -> None:
    read_or_refuse(tmp_path, with_part(BOOK, SHEET, sheet(f'<row r="1"><c r="A1"><f>{formula}</f></c></row>')))

"""Whatever a file repeats or asks for, reading it ends in a Book or in one sentence; proof damages files."""

import contextlib
from pathlib import Path

import pytest

from ooxml.made import SHEET, sheet, with_part
from proof.any_file import BOOK, read_or_refuse
from xl_udfs.engine import calculated
from xl_udfs.ooxml import UnreadableWorkbookError


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


MANY = 200_000
"""So many that whoever reads a text again from each of its characters does not come to an end."""


@pytest.mark.parametrize(
    "rows",
    [
        "<!--" * MANY, "<![CDATA[" * MANY, "<?" * MANY, "<c a='" * MANY,
        f"<row r='1'><c {'a' * MANY}/></row>", f"<row r='1'><c{' r' * MANY}/></row>",
        f"<row r='1'><c r{' ' * MANY}/></row>",
        "<row r='1'><c r='A1'>" + "<f>1" * MANY + "</c></row>", "<row r='1'>" + "<c r='A1' t=\"e\"><v>" * MANY,
        "<row r='1'><c r='A1'><f>1</f>" + "</v>" * MANY + "</row>",
    ],
    ids=["comments", "sections", "instructions", "quotes", "name", "names", "spaces", "formulas", "cells", "ends"],
)  # fmt: skip
def test_what_is_left_open_is_read_once(tmp_path: Path, rows: str) -> None:
    read_and_calculate(tmp_path, rows)


@pytest.mark.parametrize(
    "formula",
    [
        "'" * MANY, "['" * MANY, "[a" * MANY + "]", '"' * (MANY + 1), "A" * MANY + "[", "A." * MANY + "[",
        "?." * MANY + "[", "[1]" * MANY + "!_xll.EXEC_RATE(",
    ],
    ids=["quotes", "quotes in brackets", "brackets", "texts", "letters", "words", "points", "workbooks"],
)  # fmt: skip
def test_formulas_left_open_are_read_once(tmp_path: Path, formula: str) -> None:
    shared = f'<f t="shared" ref="A1:B1" si="0">{formula}</f>'
    read_and_calculate(tmp_path, f'<row r="1"><c r="A1">{shared}</c><c r="B1"><f t="shared" si="0"/></c></row>')


def read_and_calculate(tmp_path: Path, rows: str) -> None:
    data = with_part(BOOK, SHEET, sheet(rows))
    read_or_refuse(tmp_path, data)
    with contextlib.suppress(UnreadableWorkbookError):
        assert calculated(data).before == data


@pytest.mark.parametrize(
    "formula",
    [
        "SUM(ROW(1:1048576)*COLUMN(A:XFD))", "SUMPRODUCT((附件1!A2:XFD1048576=1)*1)", "SCORE_TOTAL(F2:XFD1048576)",
        'LEN(REPT(REPT("x",32767),32767))', "SUM(_xlfn.SEQUENCE(1048576,16384))", "9^9^9^9", "FACT(1E9)",
    ],
)  # fmt: skip
def test_formulas_that_ask_for_too_much(tmp_path: Path, formula: str) -> None:
    read_or_refuse(tmp_path, with_part(BOOK, SHEET, sheet(f'<row r="1"><c r="A1"><f>{formula}</f></c></row>')))

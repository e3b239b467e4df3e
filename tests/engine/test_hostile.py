"""Whatever a file repeats or asks for, reading it ends in a Book or in one sentence; proof damages files."""

from pathlib import Path

import pytest

from ooxml.made import SHEET, sheet, with_part
from proof.any_file import BOOK, read_or_refuse


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

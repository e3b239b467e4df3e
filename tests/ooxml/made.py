"""Tiny workbooks made on the spot, and what is in a file, seen by somebody else's reader."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from xl_udfs.book import CellValue
from xl_udfs.ooxml.markup import writable

SHEET = "xl/worksheets/sheet1.xml"


def by_xlsxwriter(fill: Callable[[Any], object] = lambda book: book.add_worksheet("附件1")) -> bytes:
    """A workbook that ``fill`` fills through XlsxWriter."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        fill(book)
    return target.getvalue()


def by_openpyxl(fill: Callable[[Any], object] = lambda book: None) -> bytes:
    """A workbook that ``fill`` fills through openpyxl, whose XML looks different."""
    book = openpyxl.Workbook()
    fill(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """A sheet's part around its rows."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def with_part(data: bytes, name: str, content: "str | bytes") -> bytes:
    """The file with one part replaced or added, by zipfile."""
    content = content.encode() if isinstance(content, str) else content
    return zipped({**parts(data), name: content})


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of ``members``, by zipfile."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file, by zipfile."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def written(tmp_path: Path, data: bytes, name: str = "自评.xlsx") -> Path:
    """``data`` as a file."""
    path = tmp_path / name
    path.write_bytes(data)
    return path


def styled(book: Any) -> None:
    """Ten formats and one shared string, for the parts below to point to."""
    page = book.add_worksheet("附件1")
    for i in range(1, 11):
        page.write(0, i, "字符", book.add_format({"indent": i}))


STYLED = by_xlsxwriter(styled)


def read_back(xml: str, row: int, column: int) -> tuple[object, object]:
    """The cell as openpyxl and as calamine read it; they agree that empty is None."""
    data = with_part(STYLED, SHEET, xml)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    by_calamine = rows[row - 1][column - 1] if len(rows) >= row and len(rows[row - 1]) >= column else ""
    by_openpyxl = openpyxl.load_workbook(io.BytesIO(data), data_only=True).active.cell(row, column).value
    return by_openpyxl, None if by_calamine == "" else by_calamine


def shown(value: CellValue) -> object:
    """A number or text as both read it back."""
    return None if value == "" else float(value) if isinstance(value, int | float | Decimal) else value


TEXTS = st.text(max_size=40).map(writable).filter(lambda text: not re.search("_x[0-9A-Fa-f]{4}_", text))
"""Texts that a cell holds as they are; what looks like an escape is a case of its own."""

NUMBERS = st.one_of(
    st.integers(-(10**14), 10**14),
    st.floats(-9.99e307, 9.99e307),
    st.decimals(-(10**9), 10**9, places=4),
)

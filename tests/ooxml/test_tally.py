"""What was not written as planned is told, whoever it was that did not see a cell."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ooxml.faults import cells_too_long, cells_twice, every_other_cell, rows_but_one
from ooxml.made import SHEET, by_xlsxwriter, sheet, with_part, written
from xl_udfs.engine import calculate_file
from xl_udfs.ooxml import Position, SheetXml, UnreadableWorkbookError
from xl_udfs.ooxml.errors import UnwrittenError
from xl_udfs.ooxml.splice import replace_rows, set_constants, write_results
from xl_udfs.ooxml.tally import ROW, require_each_once, require_written

PART = sheet(
    '<row r="1"><c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><f>2+2</f><v>0</v></c><c r="C1"><v>5</v></c></row>'
    '<row r="2"><c r="A2"><v>6</v></c><c r="B2"/></row>'
)
ROWS = '<row r="1"><c r="A1"><v>1</v></c><c t="n" r=\'B1\'/></row><row r="2"/>'


@pytest.mark.parametrize(
    ("after", "planned"),
    [
        (ROWS, {}),
        (ROWS, {(1, 1): True}),
        (ROWS, {(1, 2): False, (7, 7): False}),
        (ROWS.replace("<c t=\"n\" r='B1'/>", ""), {(1, 2): False}),
        (ROWS.replace('<row r="2"/>', '<row r="2"><c r="C2"><v>1</v></c></row>'), {(2, 3): True}),
        (ROWS + '<row r="3"></row>', {(3, ROW): True}),
    ],
)
def test_what_was_planned_is_there(after: str, planned: Mapping[Position, bool]) -> None:
    require_written(ROWS, after, planned)


@pytest.mark.parametrize(
    ("after", "planned", "wrong"),
    [
        (ROWS.replace('r="A1"', 'r="A9"'), {}, "A1、A9"),
        (ROWS.replace('<row r="2"/>', ""), {}, "第2行"),
        (ROWS, {(1, 2): True}, "B1"),
        (ROWS, {(1, 1): False}, "A1"),
        (ROWS, {(3, 3): True}, "C3、第3行"),
        (ROWS + '<row r="1"><c r="A1"><v>2</v></c></row>', {(1, 1): True}, "A1、第1行"),
        (ROWS.replace('<c r="A1"><v>1</v></c>', '<c r="A1"/>'), {}, "A1"),
        ("", {(5, column): True for column in range(1, 6)}, "A1、A5、B1、B5、C5 等 10 处"),
    ],
)
def test_what_is_otherwise_is_named(after: str, planned: Mapping[Position, bool], wrong: str) -> None:
    with pytest.raises(UnwrittenError, match=f"：{wrong}没有照计划写成"):
        require_written(ROWS, after, planned)


def test_only_what_was_planned_stays_below() -> None:
    require_written(ROWS, '<row r="1"><c r="A1"><v>1</v></c></row>', {(1, 1): True}, gone_from=1)
    with pytest.raises(UnwrittenError, match="第2行"):
        require_written(ROWS, ROWS, {}, gone_from=2)


@pytest.mark.parametrize("cells", [[], [(1, 1)], [(1, 1), (1, 1), (1, 2)], [(1, 1), (1, 2), (1, 3)]])
def test_each_is_written_once(cells: list[Position]) -> None:
    require_each_once([(1, 2), (1, 1)], {(1, 1): 7, (1, 2): 8})
    with pytest.raises(UnwrittenError):
        require_each_once(cells, {(1, 1): 7, (1, 2): 8})


# Faults planted in what finds the cells.


def results(xml: str) -> object:
    return write_results(xml, {(1, 1): 2, (1, 2): 4})


def typed(xml: str) -> object:
    return set_constants(xml, {(1, 3): 7})


def emptied(xml: str) -> object:
    return set_constants(xml, {(1, 3): None})


def replaced(xml: str) -> object:
    return replace_rows(xml, 1, [[1]])


@pytest.mark.parametrize(
    ("method", "fault", "write"),
    [
        ("cells", every_other_cell, results), ("cells", cells_twice, results), ("cells", cells_too_long, results),
        ("cells", every_other_cell, typed), ("cells", every_other_cell, emptied),
        ("rows", rows_but_one, typed), ("rows", rows_but_one, replaced),
    ],
)  # fmt: skip
def test_a_fault_in_what_finds_cells_is_told(
    monkeypatch: pytest.MonkeyPatch, method: str, fault: object, write: Callable[[str], object]
) -> None:
    assert write(PART)
    monkeypatch.setattr(SheetXml, method, fault)
    with pytest.raises(UnwrittenError, match="原文件未改动"):
        write(PART)


def test_a_file_that_could_not_be_written_as_planned_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, with_part(by_xlsxwriter(), SHEET, PART))
    before = path.read_bytes()
    monkeypatch.setattr(SheetXml, "cells", every_other_cell)
    with pytest.raises(UnwrittenError, match=f"^{path}：程序错误：A1没有照计划写成"):
        calculate_file(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "rows",
    ['<row r="1"><c r="A1"><c r="B1"/></c></row>', '<row r="1"><c r="A1"></row>', '<row r="1"><row r="2"/></row>'],
    ids=["cell in cell", "cell without end", "row in row"],
)  # fmt: skip
def test_cells_and_rows_that_are_not_found_where_they_begin_are_refused(rows: str) -> None:
    part = SheetXml(sheet(rows))
    with pytest.raises(UnreadableWorkbookError):
        assert [*part.rows(), *part.cells()]

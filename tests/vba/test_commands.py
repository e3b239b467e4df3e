"""What Python makes of the arrays that VBA sends, and of values on the way back."""

import logging
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from support.edition_files import TINY, files_of, write_files
from support.tiny import NAME
from xl_udfs.annexes import EDITION_NAME
from xl_udfs.annexes.shelf import MORE
from xl_udfs.book import Area
from xl_udfs.cell_functions import CATALOG
from xl_udfs.hosts.excel import functions
from xl_udfs.hosts.excel.commands import read_book, run_check
from xl_udfs.hosts.excel.wire import cell_value, received, sent
from xl_udfs.numbers import CellError


def test_cells_are_read_where_they_stand() -> None:
    book = read_book([("附件1", 5, 2, ((40.0, None), ("无", -2146826281)), (("40", ""), ("无", "=1/0")))], [])
    sheet = book.sheets["附件1"]
    assert [sheet.value(5, 2), sheet.value(5, 3), sheet.value(6, 2), sheet.value(6, 3)] == \
        [40.0, None, "无", CellError.DIV0]
    assert sheet.formulas == {(6, 3): "1/0"}


def test_text_that_begins_with_an_equals_sign_is_no_formula() -> None:
    book = read_book([("附件1", 1, 1, (("=见附件2", "=B1"), ), (("=见附件2", '="=B"&1'), ))], [])
    assert book.sheets["附件1"].formulas == {(1, 2): '"=B"&1'}


def test_names_of_areas_are_kept_and_others_left_out() -> None:
    book = read_book([], [
        ("附件1_编制数", "='附件1'!$B$5"), ("'附件 3'!金额", "='附件 3'!$C$2:$C$9"), ("附件4!金额", "=附件4!$C$2"),
        ("断的", "=#REF!"), ("常数", "=3"), ("多区", "='附件1'!$A$1,'附件1'!$C$1"),
    ])
    assert book.names == {
        "附件1_编制数": Area("附件1", 5, 2, 5, 2), "附件 3!金额": Area("附件 3", 2, 3, 9, 3),
        "附件4!金额": Area("附件4", 2, 3, 2, 3),
    }


@pytest.mark.parametrize("error", CellError)
def test_every_error_value_is_recognised(error: CellError) -> None:
    assert cell_value(-2146828288 + error.number) is error
    assert sent(error) == error.text


def test_arrays_are_received_element_by_element() -> None:
    assert received(((1.0, -2146826246), (None, "甲"))) == ((1.0, CellError.NA), (None, "甲"))
    assert received((True, 2.5)) == (True, 2.5)


@pytest.mark.parametrize("raw", [1, -2147352572, b"", {}, object()])
def test_what_no_cell_holds_is_refused(raw: object) -> None:
    with pytest.raises(TypeError):
        cell_value(raw)


def test_values_go_back_as_cells_take_them() -> None:
    assert [sent(value) for value in (Decimal("0.75"), "文字", "", None, 2)] == [0.75, "文字", "", "", 2]
    assert type(sent(Decimal("0.75"))) is float
    with pytest.raises(TypeError):
        sent([1])


@pytest.mark.parametrize("name", CATALOG)
def test_every_entry_of_the_catalog_is_callable_by_name(name: str) -> None:
    assert getattr(functions, name).__name__ == name


def test_a_fault_of_ours_shows_in_its_cell_and_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(name: str, args: object) -> None:
        raise KeyError(name)

    monkeypatch.setattr(functions, "call", fails)
    with caplog.at_level(logging.ERROR):
        assert functions.answer("YOY", (1.0, 2.0)) == [["#N/A"]]
    assert "KeyError: 'YOY'" in caplog.text


def test_the_server_loads_nothing_it_does_not_need() -> None:
    script = (
        "import sys, xl_udfs.hosts.excel.functions, xl_udfs.hosts.excel.commands\n"
        "print(*sorted({'xlwings', 'openpyxl', 'pandas', 'numpy', 'formualizer', 'python_calamine', 'rich', 'asyncio'}"
        " & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "\n"


def test_an_edition_that_makes_no_sense_is_told_where_the_conclusion_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_of(TINY)
    files["table1.json"]["part"] = "基础表"
    write_files(files, tmp_path / "faulty")
    monkeypatch.setenv(MORE, str(tmp_path))
    sheet = ("首页", 1, 1, ((NAME,),), (("",),))
    answer = run_check([sheet], [(EDITION_NAME, "=首页!$A$1")], "某局.xlsm")
    assert "table1.json › part：应是" in str(answer[1])

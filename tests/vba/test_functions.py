"""Cell functions from the cell to Python and back."""

import pytest

from vba.cell_formulas import cell_functions
from vba.com import XlError, array
from vba.lab import VbaLab
from vba.texts import VBA_TEXTS

NULL, DIV0, VALUE, REF, NAME, NUM, NA = (XlError(number) for number in (2000, 2007, 2015, 2023, 2029, 2036, 2042))
SCODE_DIV0, SCODE_VALUE = -2146826281, -2146826273


def test_a_cell_gives_its_plain_value(lab: VbaLab) -> None:
    assert lab.run("CONTROL_RATE", lab.range("shAnnex1", "C5"), lab.range("shAnnex1", "B5")) == 0.75
    assert lab.calls == [("xl_udfs.hosts.excel.functions", "CONTROL_RATE", (30.0, 40.0, None))]


def test_a_blank_cell_and_a_left_out_argument_are_nothing(lab: VbaLab) -> None:
    assert lab.run("CONTROL_RATE", lab.range("shAnnex1", "B6")) == ""
    assert lab.calls[-1].arguments == (None, None, None)


def test_readable_text_counts_and_words_are_an_error(lab: VbaLab) -> None:
    assert lab.run("CONTROL_RATE", lab.range("shAnnex1", "C6"), 66.0) == 0.5
    assert lab.run("CONTROL_RATE", lab.range("shAnnex1", "C7"), 66.0) == VALUE


def test_errors_come_back_as_real_error_values(lab: VbaLab) -> None:
    assert lab.run("CONTROL_RATE", 1.0, 0.0) == DIV0
    assert lab.run("CONTROL_RATE", 1.0, -1.0) == NUM


@pytest.mark.parametrize("error", [NULL, DIV0, VALUE, REF, NAME, NUM, NA], ids=str)
def test_an_incoming_error_passes_through(lab: VbaLab, error: XlError) -> None:
    assert lab.run("CONTROL_RATE", error, 1.0) == error


def test_an_error_in_a_cell_passes_through(lab: VbaLab) -> None:
    assert lab.run("SCORE_TOTAL", lab.range("shAnnex1", "B5:B7")) == DIV0
    assert lab.calls[-1].arguments == (((40.0,), (None,), (SCODE_DIV0,)),)


def test_a_block_goes_as_rows(lab: VbaLab) -> None:
    assert lab.run("SCORE_TOTAL", lab.range("shAnnex1", "B5:C6")) == 103.0
    assert lab.calls[-1].arguments == (((40.0, 30.0), (None, "　33")),)


def test_array_constants_go_flat_or_as_rows(lab: VbaLab) -> None:
    lab.run("SCORE_TOTAL", array([1.0, VALUE], base=1), array([[1.0], [2.0]], base=1))
    assert lab.calls[-1].arguments == ((1.0, SCODE_VALUE), ((1.0,), (2.0,)))


def test_an_array_where_one_value_is_meant_gives_an_array_with_real_errors(lab: VbaLab) -> None:
    rows = array([[1.0, 2.0], [3.0, "不详"]], base=1)
    assert lab.run("CONTROL_RATE", rows, 4.0) == [[0.25, 0.5], [0.75, VALUE]]
    assert lab.run("CONTROL_RATE", array([1.0, NA], base=1), 4.0) == [0.25, NA]
    assert lab.run("CONTROL_RATE", array([[1.0], [2.0]], base=1), 4.0) == [[0.25], [0.5]]


def test_a_whole_column_is_cut_to_the_used_range(lab: VbaLab) -> None:
    lab.run("SCORE_TOTAL", lab.range("shAnnex1", "C:C"))
    assert lab.calls[-1].arguments == (((30.0,), ("　33",), ("不详",)),)
    lab.run("SCORE_TOTAL", lab.range("shAnnex1", "5:5"))
    assert lab.calls[-1].arguments == (((40.0, 30.0, 0.75),),)
    assert lab.run("SCORE_TOTAL", lab.range("shAnnex1", "Z:Z")) == ""
    assert lab.calls[-1].arguments == (None,)


def test_several_areas_in_one_argument_are_an_error(lab: VbaLab) -> None:
    assert lab.run("SCORE_TOTAL", lab.range("shAnnex1", "B5,C5")) == VALUE
    assert lab.calls[-1].arguments == (SCODE_VALUE,)


def test_any_number_of_arguments(lab: VbaLab) -> None:
    assert lab.run("SCORE_TOTAL") == ""
    assert lab.run("SCORE_TOTAL", 1.0, lab.range("shAnnex1", "B5"), lab.range("shAnnex1", "C5:C6"), "10分") == 114.0


def test_formulas_in_cells(lab: VbaLab) -> None:
    with cell_functions(lab, "Functions") as write:
        assert write("shHome", "F1", "=CONTROL_RATE('附件1'!C5,'附件1'!B5)") == 0.75
        assert write("shHome", "F2", "=CONTROL_RATE(1,0)") == DIV0
        assert write("shHome", "F3", '=IFERROR(CONTROL_RATE(1,0),"x")') == "x"
        assert write("shHome", "F4", "=CONTROL_RATE(1,,{1,2})") == ""
        assert write("shHome", "F5", "=SCORE_TOTAL('附件1'!B5:C6,1)") == 104.0
        lab.range("shAnnex1", "B5").vba_set("Value", 60.0)
        assert lab.value("shHome", "F1") == 0.5


def test_one_cell_is_one_call(lab: VbaLab) -> None:
    with cell_functions(lab, "Functions") as write:
        write("shHome", "F1", "=SCORE_TOTAL('附件1'!B5:C6,1,2,3)")
    assert len(lab.calls) == 1


def test_python_is_started_at_the_first_need_and_once(lab: VbaLab) -> None:
    assert lab.starts == 0
    for _ in range(3):
        lab.run("CONTROL_RATE", 1.0, 2.0)
    assert lab.starts == 1


def test_without_python_every_function_answers_at_once_after_one_message(lab: VbaLab) -> None:
    lab.python_is_here = False
    assert [lab.run("CONTROL_RATE", 1.0, 2.0), lab.run("SCORE_TOTAL", 1.0), lab.run("YOY", 1.0, 1.0)] == [NA, NA, NA]
    assert (lab.starts, lab.messages) == (1, [VBA_TEXTS["engine_failed"]])


def test_a_python_that_dies_is_not_asked_again(lab: VbaLab) -> None:
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == 0.5
    lab.fault = "the server is gone"
    assert [lab.run("CONTROL_RATE", 1.0, whole) for whole in (4.0, 4.0, 2.0)] == [NA, NA, NA]
    assert (len(lab.calls), lab.starts, lab.messages) == (2, 1, [VBA_TEXTS["engine_failed"]])


def test_closing_the_workbook_lets_go_of_python(lab: VbaLab) -> None:
    lab.run("CONTROL_RATE", 1.0, 2.0)
    lab.run("ThisWorkbook.Workbook_BeforeClose", False)
    lab.run("CONTROL_RATE", 1.0, 2.0)
    assert lab.starts == 2

"""What the formulas of a row ask is asked at once, and each is given the answer that it would have got alone."""

from collections.abc import Iterator

import pytest
from pyopenvba.exceptions import VBARuntimeError

from support.dependents import Place
from support.workbooks import SAMPLE
from vba.com import XlError
from vba.faults import fault_at
from vba.lab import VbaLab
from vba.recalculation import calculating
from xl_udfs.cell_functions import call
from xl_udfs.numbers import CellError, to_double

ROW = (("QUANTITY", "E"), ("COMPLETION_RATE", "FEM"), ("INDICATOR_SCORE", "EFGM"))
"""What formulas of an indicator's row ask, by columns of 附件2."""


@pytest.fixture
def sample() -> VbaLab:
    return VbaLab(SAMPLE)


def asked(lab: VbaLab) -> list[str]:
    return [one.function for one in lab.calls]


def alone(function: str, args: list[object]) -> object:
    """The function's result as VBA has it."""
    result = call(function, args)
    return XlError(result.number) if isinstance(result, CellError) else to_double(result)


@pytest.mark.parametrize("order", [ROW, ROW[::-1]], ids=["first to last", "last to first"])
def test_one_call_answers_for_every_row_of_the_block(sample: VbaLab, order: tuple[tuple[str, str], ...]) -> None:
    for row in (16, 14, 15):
        for function, columns in order:
            got = sample.run(function, *(sample.range("shAnnex2", f"{column}{row}") for column in columns))
            assert got == alone(function, [sample.value("shAnnex2", f"{column}{row}") for column in columns])
    assert asked(sample) == ["answers"]


def test_a_typed_indicator_is_one_call_and_its_new_totals() -> None:
    with calculating(SAMPLE) as workbook:
        workbook.everything()
        typed = {Place("附件2", "E15"): "8万人", Place("附件2", "F15"): "7万人"}
        assert workbook.typed(typed) == ["answers", "CONTENT_MARK"]
        assert workbook.lab.value("shAnnex2", "O15") == 0.875
        assert set(workbook.lab.calls[-2].arguments[0]) == {name for name, _ in ROW}


def test_cells_beyond_the_rows_of_a_block_are_asked_alone(sample: VbaLab) -> None:
    for place in ("E5", "G14", "E14:E15"):
        sample.run("QUANTITY", sample.range("shAnnex2", place))
    sample.run("QUANTITY", "≥95%")
    sample.run("QUANTITY")
    assert asked(sample) == ["QUANTITY"] * 5


def test_a_row_that_asks_otherwise_is_asked_alone(sample: VbaLab) -> None:
    sample.run("COMPLETION_RATE", sample.range("shAnnex2", "F14"), 2.0)
    assert asked(sample) == ["COMPLETION_RATE"]


def test_sixty_rows_are_asked_in_two_parts(sample: VbaLab) -> None:
    sample.range("shAnnex2", "A1").vba_get("Worksheet").vba_get("Unprotect")
    sample.range("shAnnex2", "15:54").vba_get("Insert")
    for row in range(14, 62):
        sample.range("shAnnex2", f"E{row}").vba_set("Value", f"{row}人")
    for row in range(61, 13, -1):
        assert sample.run("QUANTITY", sample.range("shAnnex2", f"E{row}")) == row
    assert asked(sample) == ["answers", "answers"]


def test_what_excel_refuses_to_read_is_asked_alone() -> None:
    for outcome in outcomes_of_faults():
        assert outcome in ([0.4108, ["answers"]], [0.4108, ["QUANTITY"]]), outcome


def outcomes_of_faults() -> Iterator[list[object]]:
    """Result and calls, any one call of an Excel object failing beside the reading of the argument itself."""
    wanted, was_alone = 0, False
    while True:
        lab, wanted = VbaLab(SAMPLE), wanted + 1
        target = lab.range("shAnnex2", "E14")
        with fault_at(wanted) as fault:
            try:
                outcome = [lab.run("QUANTITY", target), asked(lab)]
            except VBARuntimeError:
                assert not lab.calls, "only what Passed reads may end the function"
                continue
        if not fault.where:
            assert was_alone, "some fault was met"
            return
        was_alone = was_alone or outcome[1] == ["QUANTITY"]
        yield outcome

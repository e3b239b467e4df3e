"""What Python has answered is not asked again, and nothing else is taken for it."""

from itertools import chain

import pytest
from pyopenvba.interpreter._values import EMPTY

from vba.com import XlError, array
from vba.lab import VbaLab

NA = XlError(2042)
LONG = 99_000
"""Characters of a text that still is remembered: some forty fill both generations."""

DIFFERENT = {
    "function": ("SCORE_TOTAL", [1.0]),
    "number": ("CONTENT_MARK", [1.0]),
    "text": ("CONTENT_MARK", ["1"]),
    "minus one": ("CONTENT_MARK", [-1.0]),
    "true": ("CONTENT_MARK", [True]),
    "false": ("CONTENT_MARK", [False]),
    "zero": ("CONTENT_MARK", [0.0]),
    "blank": ("CONTENT_MARK", [EMPTY]),
    "no text": ("CONTENT_MARK", [""]),
    "nothing": ("CONTENT_MARK", []),
    "two blanks": ("CONTENT_MARK", [EMPTY, EMPTY]),
    "small letters": ("CONTENT_MARK", ["abc"]),
    "capitals": ("CONTENT_MARK", ["ABC"]),
    "wide digit": ("CONTENT_MARK", ["１"]),
    "two texts": ("CONTENT_MARK", ["a", "bc"]),
    "two other texts": ("CONTENT_MARK", ["ab", "c"]),
    "a text like two": ("CONTENT_MARK", ["at2:bc"]),
    "error": ("CONTENT_MARK", [XlError(2007)]),
    "error's text": ("CONTENT_MARK", ["Error 2007"]),
    "another error": ("CONTENT_MARK", [XlError(2015)]),
    "a third": ("CONTENT_MARK", [0.3]),
    "nearly": ("CONTENT_MARK", [0.1 + 0.2]),
    "row": ("CONTENT_MARK", [array([1.0, 2.0, 3.0, 4.0])]),
    "row of rows": ("CONTENT_MARK", [array([[1.0, 2.0, 3.0, 4.0]])]),
    "column": ("CONTENT_MARK", [array([[1.0], [2.0], [3.0], [4.0]])]),
    "square": ("CONTENT_MARK", [array([[1.0, 2.0], [3.0, 4.0]])]),
    "four values": ("CONTENT_MARK", [1.0, 2.0, 3.0, 4.0]),
}


def test_every_question_is_asked_once_and_gets_its_own_answer(lab: VbaLab) -> None:
    first = [lab.run(function, *args) for function, args in DIFFERENT.values()]
    assert len(lab.calls) == len(DIFFERENT)
    assert [lab.run(function, *args) for function, args in DIFFERENT.values()] == first
    repeated = {call.arguments for call in lab.calls[len(DIFFERENT):]}
    assert repeated <= {("abc",), ("ABC",)}, "a Collection holds one of them at a time"


@pytest.mark.parametrize("args", [
    [array([1.0, 2.0]), 4.0], [array([[1.0], [2.0]]), 4.0], [array([[1.0, "不详"], [3.0, 4.0]]), 4.0], ["不详", 1.0],
], ids=str)
def test_arrays_and_errors_are_remembered_as_they_were(lab: VbaLab, args: list[object]) -> None:
    first = lab.run("CONTROL_RATE", *args)
    assert lab.run("CONTROL_RATE", *args) == first
    assert len(lab.calls) == 1


def test_a_range_with_other_values_is_another_question(lab: VbaLab) -> None:
    assert lab.run("SCORE_TOTAL", lab.range("shAnnex1", "B5:C6")) == 103.0
    lab.range("shAnnex1", "B5").vba_set("Value", 41.0)
    assert lab.run("SCORE_TOTAL", lab.range("shAnnex1", "B5:C6")) == 104.0


def test_not_available_is_asked_again(lab: VbaLab, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("xl_udfs.hosts.excel.functions.call", lambda *_: 1 / 0)
        assert lab.run("CONTROL_RATE", 1.0, 2.0) == NA
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == 0.5


def test_what_takes_long_to_write_down_is_asked_again(lab: VbaLab) -> None:
    for args in ([array([[1.0]] * 4097)], ["1" * 100_001]):
        seen = len(lab.calls)
        for _ in range(2):
            lab.run("CONTENT_MARK", *args)
        assert len(lab.calls) == seen + 2


def test_what_is_not_asked_for_any_more_is_forgotten(lab: VbaLab) -> None:
    lab.run("YOY", 3.0, 2.0)
    lab.run("SHARE", 1.0, 2.0)
    for number in range(45):
        lab.run("CONTENT_MARK", f"{number}" + "x" * LONG)
        lab.run("YOY", 3.0, 2.0)
    asked = [call.function for call in lab.calls]
    assert (asked.count("YOY"), asked.count("SHARE")) == (1, 1)
    lab.run("SHARE", 1.0, 2.0)
    assert lab.calls[-1].function == "SHARE"


def test_another_python_is_asked_anew(lab: VbaLab) -> None:
    lab.run("CONTROL_RATE", 1.0, 2.0)
    lab.run("Bridge.ReleaseEngine")
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == 0.5
    assert len(lab.calls) == 2


def test_without_python_what_was_known_is_not_available_either(lab: VbaLab) -> None:
    lab.run("CONTROL_RATE", 1.0, 2.0)
    lab.fault = "the server is gone"
    assert lab.run("CONTROL_RATE", 1.0, 4.0) == NA
    assert lab.run("CONTROL_RATE", 1.0, 2.0) == NA
    lab.fault = ""
    lab.run("Bridge.WakeEngine")
    seen = len(lab.calls)
    assert [lab.run("CONTROL_RATE", 1.0, whole) for whole in (2.0, 4.0)] == [0.5, 0.25]
    assert [call.arguments for call in lab.calls[seen:]] == [(1.0, 2.0, None), (1.0, 4.0, None)]


def test_numbers_that_print_alike_have_keys_of_their_own(lab: VbaLab) -> None:
    numbers = chain.from_iterable((value, value * (1 + 2**-52), -value) for value in (0.3, 1 / 3, 19108.19, 1e300))
    keys = [lab.run("Memo.KeyOf", "SHARE", array([number])) for number in numbers]
    assert "" not in keys
    assert len(set(keys)) == len(keys)
